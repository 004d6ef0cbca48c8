namespace Credibility.Training.Data;

/// <summary>How much a row counts by the size n of its group.</summary>
public enum GroupWeighting
{
    /// <summary>1: large groups weigh as much as they have rows.</summary>
    None,

    /// <summary>1 / sqrt(n): a group weighs the root of its size.</summary>
    InverseSquareRoot,

    /// <summary>1 / n: all groups weigh the same.</summary>
    Inverse,
}
