using System.Numerics;

namespace Credibility.Training.FastTree;

/// <summary>Sums over all bins of all features for one leaf.</summary>
internal sealed class Histogram<TSums>
    where TSums : unmanaged, ISums<TSums>
{
    private readonly TSums[] _bins;

    public Histogram(int bins, int features)
    {
        _bins = new TSums[bins];
        Splittable = new bool[features];
    }

    /// <summary>Whether the last search of each feature met a candidate; a feature that did not is not searched again below.</summary>
    public bool[] Splittable { get; }

    /// <summary>Bins of one feature, given where they begin and end.</summary>
    public Span<TSums> Bins(int start, int end) => _bins.AsSpan(start, end - start);

    /// <summary>Sums one feature over the rows of a leaf, in row order.</summary>
    /// <param name="bins">Bins of the feature.</param>
    /// <param name="column">Bin of each row of the training set.</param>
    /// <param name="leaf">Rows of the leaf.</param>
    public static void Sum<T>(Span<TSums> bins, ReadOnlySpan<T> column, in LeafRows<TSums> leaf)
        where T : unmanaged, IBinaryInteger<T>
    {
        bins.Clear();
        var rows = leaf.Rows;
        var sums = leaf.Sums[..rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            ref var bin = ref bins[int.CreateTruncating(column[rows[i]])];
            bin += sums[i];
        }
    }

    /// <summary>
    /// The same for four features at once: a feature with few values adds to the same bin again and again, each time
    /// waiting for the store before; four separate chains hide that wait.
    /// </summary>
    public static void Sum<T>(
        Span<TSums> bins0, ReadOnlySpan<T> column0,
        Span<TSums> bins1, ReadOnlySpan<T> column1,
        Span<TSums> bins2, ReadOnlySpan<T> column2,
        Span<TSums> bins3, ReadOnlySpan<T> column3,
        in LeafRows<TSums> leaf)
        where T : unmanaged, IBinaryInteger<T>
    {
        bins0.Clear();
        bins1.Clear();
        bins2.Clear();
        bins3.Clear();
        column1 = column1[..column0.Length];
        column2 = column2[..column0.Length];
        column3 = column3[..column0.Length];
        var rows = leaf.Rows;
        var sums = leaf.Sums[..rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var sum = sums[i];
            ref var bin0 = ref bins0[int.CreateTruncating(column0[row])];
            bin0 += sum;
            ref var bin1 = ref bins1[int.CreateTruncating(column1[row])];
            bin1 += sum;
            ref var bin2 = ref bins2[int.CreateTruncating(column2[row])];
            bin2 += sum;
            ref var bin3 = ref bins3[int.CreateTruncating(column3[row])];
            bin3 += sum;
        }
    }

    /// <summary>Turns bins of the parent's histogram into the larger child's by taking the smaller child's away.</summary>
    public static void Subtract(Span<TSums> bins, ReadOnlySpan<TSums> smaller)
    {
        for (var i = 0; i < bins.Length && i < smaller.Length; i++)
            bins[i] -= smaller[i];
    }
}
