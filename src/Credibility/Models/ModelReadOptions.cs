namespace Credibility.Models;

/// <summary>How a model file is read.</summary>
public sealed record ModelReadOptions
{
    /// <summary>The defaults: everything in the file must be understood.</summary>
    public static ModelReadOptions Default { get; } = new();

    /// <summary>
    /// Take only the tree ensemble and its calibrator, and leave out the transforms that come before and after them in the
    /// file. Rows are then the vector that the trainer saw (the feature column), not the raw input columns. The default,
    /// false, evaluates those transforms exactly or refuses the file by naming the first one that it cannot evaluate.
    /// </summary>
    public bool EnsembleOnly { get; init; }
}
