namespace Credibility.Training.FastTree;

/// <summary>Sums over the rows of a leaf, added in row order, and what the split search derives from them once.</summary>
internal readonly struct LeafStatistics
{
    private LeafStatistics(int count, double target, double size, double leastShiftedGain)
    {
        Count = count;
        Target = target;
        Size = size;
        Shift = target * target / size;
        LeastShiftedGain = leastShiftedGain > 0 ? leastShiftedGain + Shift : 0;
    }

    public int Count { get; }

    public double Target { get; }

    /// <summary>Number of rows or, where weighted, the sum of their weights plus 2e-10.</summary>
    public double Size { get; }

    /// <summary>S^2/N of the whole leaf, which a split must beat to gain anything.</summary>
    public double Shift { get; }

    /// <summary>Splits below this sum of S^2/N of both sides are no candidates.</summary>
    public double LeastShiftedGain { get; }

    /// <param name="leaf">Rows of the leaf.</param>
    /// <param name="squaredDeviations">Square of the confidence level in standard deviations; 0 without one.</param>
    public static LeafStatistics Of<TSums>(in LeafRows<TSums> leaf, double squaredDeviations)
        where TSums : unmanaged, ISums<TSums>
    {
        var sums = default(TSums);
        foreach (var row in leaf.Sums)
            sums += row;
        var count = leaf.Rows.Length;
        var size = TSums.IsWeighted ? sums.Size + 2 * WeightedSums.Epsilon : count;
        var least = squaredDeviations > 0 ? squaredDeviations * Variance(leaf.Sums, sums) * count / (count - 1) : 0;
        return new LeafStatistics(count, sums.Target, size, least);
    }

    private static double Variance<TSums>(ReadOnlySpan<TSums> rows, TSums sums)
        where TSums : unmanaged, ISums<TSums>
    {
        var squares = 0.0;
        foreach (var row in rows)
            squares += TSums.IsWeighted ? row.Target * row.Target / row.Size : row.Target * row.Target;
        // As ML.NET codes it: the sum of targets is not squared here.
        return (squares - sums.Target / sums.Size) / (sums.Size - 1);
    }
}
