namespace Credibility.Training.FastTree;

/// <summary>
/// The features that can split at all, as columns of bin numbers: one byte a value up to 256 bins, else two.
/// </summary>
internal sealed class BinnedFeatures
{
    private BinnedFeatures(int rowCount, int[] source, double[][] bounds, byte[][]? narrow, ushort[][]? wide)
    {
        RowCount = rowCount;
        Source = source;
        Bounds = bounds;
        Narrow = narrow;
        Wide = wide;
        Offset = new int[source.Length + 1];
        for (var f = 0; f < source.Length; f++)
            Offset[f + 1] = Offset[f] + bounds[f].Length;
    }

    public int RowCount { get; }

    public int FeatureCount => Source.Length;

    /// <summary>Index of each feature in the rows of the training set.</summary>
    public int[] Source { get; }

    /// <summary>Upper bounds of the bins of each feature, the last one positive infinity.</summary>
    public double[][] Bounds { get; }

    /// <summary>Start of each feature in an array over all bins of all features; the last item is that array's length.</summary>
    public int[] Offset { get; }

    public byte[][]? Narrow { get; }

    public ushort[][]? Wide { get; }

    public int BinOf(int feature, int row) => Narrow is { } n ? n[feature][row] : Wide![feature][row];

    public static BinnedFeatures Create(TrainingSet set, int[] rows, FastTreeOptions options, FeatureLoop loop)
    {
        var all = set.FeatureCount;
        var bounds = new double[]?[all];
        var narrow = new byte[all][];
        var wide = new ushort[all][];
        var isNarrow = options.MaximumBinCountPerFeature <= 256;
        loop.Run(all, (long)rows.Length * all * 50, feature =>
        {
            var values = new float[rows.Length];
            for (var i = 0; i < rows.Length; i++)
                values[i] = set.Row(rows[i])[feature];
            var sorted = (float[])values.Clone();
            Array.Sort(sorted);
            if (BinFinder.Find(sorted, options.MaximumBinCountPerFeature, options.MinimumExampleCountPerLeaf) is not { } found)
                return;
            bounds[feature] = found;
            if (isNarrow)
                narrow[feature] = Array.ConvertAll(values, v => (byte)Bin(found, v));
            else
                wide[feature] = Array.ConvertAll(values, v => (ushort)Bin(found, v));
        });

        int[] source = [.. Enumerable.Range(0, all).Where(f => bounds[f] is not null)];
        return new BinnedFeatures(
            rows.Length,
            source,
            Array.ConvertAll(source, f => bounds[f]!),
            isNarrow ? Array.ConvertAll(source, f => narrow[f]) : null,
            isNarrow ? null : Array.ConvertAll(source, f => wide[f]));
    }

    /// <summary>Index of the first bound at or above a value.</summary>
    private static int Bin(double[] bounds, double value)
    {
        int low = 0, high = bounds.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (bounds[middle] >= value)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
