namespace Credibility.Training.FastTree;

/// <summary>Rows of one leaf in training order, with their targets and (empty when unweighted) weights.</summary>
internal readonly ref struct LeafRows
{
    public required ReadOnlySpan<int> Rows { get; init; }

    public required ReadOnlySpan<double> Targets { get; init; }

    public required ReadOnlySpan<double> Weights { get; init; }
}
