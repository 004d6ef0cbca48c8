namespace Credibility.Training.FastTree;

/// <summary>Rows of one leaf in training order, with what each adds to a sum.</summary>
internal readonly ref struct LeafRows<TSums>
    where TSums : unmanaged, ISums<TSums>
{
    public required ReadOnlySpan<int> Rows { get; init; }

    public required ReadOnlySpan<TSums> Sums { get; init; }
}
