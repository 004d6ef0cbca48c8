namespace Credibility.Training;

/// <summary>What the trees of a model see.</summary>
public enum TreeColumns
{
    /// <summary>The features and, if there is one, the register's margin.</summary>
    FeaturesAndRegister,

    /// <summary>The register's margin only; the features take part through it.</summary>
    RegisterOnly,
}
