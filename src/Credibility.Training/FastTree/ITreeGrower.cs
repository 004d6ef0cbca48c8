namespace Credibility.Training.FastTree;

/// <summary>Grows the trees of one ensemble, with or without weights.</summary>
internal interface ITreeGrower
{
    /// <summary>Rows by leaf of the tree grown last.</summary>
    ILeafRows Rows { get; }

    /// <summary>Grows a tree; null when no feature splits the root.</summary>
    /// <param name="targets">One for each row of the training set.</param>
    /// <param name="rows">Rows that take part, ascending.</param>
    /// <param name="active">Features that take part; null for all.</param>
    GrowingTree? Grow(ReadOnlySpan<double> targets, ReadOnlySpan<int> rows, bool[]? active);
}
