namespace Credibility.Training.Evaluation;

/// <summary>What a comparison of model B with model A finds.</summary>
public enum ComparisonVerdict
{
    /// <summary>The interval of the difference includes 0.</summary>
    Undecided,

    /// <summary>B is better.</summary>
    Better,

    /// <summary>B is worse.</summary>
    Worse,
}
