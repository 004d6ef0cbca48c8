namespace Credibility.Training.FastTree;

/// <summary>
/// The features that can split at all, as bin numbers by row. With up to 256 bins four features share a word a row, so
/// that a row's bins are one load and, in small leaves, one cache line; with more bins each feature is a column of its own.
/// </summary>
internal sealed class BinnedFeatures
{
    /// <summary>Features of a block.</summary>
    public const int BlockSize = 4;

    /// <summary>Bins that a packed feature takes in a histogram, whether it has them or not.</summary>
    public const int PackedBins = 256;

    // Half a cache line of a row is read at a time, instead of the whole matrix once a feature.
    private const int ChunkSize = 8;

    private readonly int[] _start;

    private BinnedFeatures(int rowCount, int[] source, double[][] bounds, uint[][]? packed, ushort[][]? wide)
    {
        RowCount = rowCount;
        Source = source;
        Bounds = bounds;
        Packed = packed;
        Wide = wide;
        BlockCount = (source.Length + BlockSize - 1) / BlockSize;
        _start = new int[source.Length + 1];
        for (var f = 0; f < source.Length; f++)
            _start[f + 1] = _start[f] + (packed is null ? bounds[f].Length : PackedBins);
        HistogramLength = packed is null ? _start[^1] : BlockCount * BlockSize * PackedBins;
    }

    public int RowCount { get; }

    public int FeatureCount => Source.Length;

    public int BlockCount { get; }

    /// <summary>Index of each feature in the rows of the training set.</summary>
    public int[] Source { get; }

    /// <summary>Upper bounds of the bins of each feature, the last one positive infinity.</summary>
    public double[][] Bounds { get; }

    /// <summary>Bins in a histogram over all features.</summary>
    public int HistogramLength { get; }

    /// <summary>Four features a word, one word a row, one array a block; null with more than 256 bins.</summary>
    public uint[][]? Packed { get; }

    /// <summary>One array a feature; null with up to 256 bins.</summary>
    public ushort[][]? Wide { get; }

    /// <summary>First bin of a feature in a histogram.</summary>
    public int Start(int feature) => _start[feature];

    /// <summary>Number of bins of a feature.</summary>
    public int BinCount(int feature) => Bounds[feature].Length;

    public PackedColumn PackedColumn(int feature) => new(Packed![feature / BlockSize], feature % BlockSize);

    public WideColumn WideColumn(int feature) => new(Wide![feature]);

    public int BinOf(int feature, int row) => Packed is null ? Wide![feature][row] : PackedColumn(feature)[row];

    public static BinnedFeatures Create(TrainingSet set, int[] rows, FastTreeOptions options, FeatureLoop loop)
    {
        var all = set.FeatureCount;
        var bounds = new double[]?[all];
        var bins = new ushort[all][];
        var chunks = (all + ChunkSize - 1) / ChunkSize;
        loop.Run(chunks, (long)rows.Length * all * 20, chunk =>
        {
            var first = chunk * ChunkSize;
            var count = Math.Min(ChunkSize, all - first);
            var values = new float[count * rows.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                var row = set.Row(rows[i]).Slice(first, count);
                for (var f = 0; f < row.Length; f++)
                    values[f * rows.Length + i] = row[f];
            }

            var sort = new SortedRows(rows.Length);
            var order = new int[rows.Length];
            var sorted = new float[rows.Length];
            for (var f = 0; f < count; f++)
            {
                sort.Sort(values.AsSpan(f * rows.Length, rows.Length), order, sorted);
                if (BinFinder.Find(sorted, options.MaximumBinCountPerFeature, options.MinimumExampleCountPerLeaf) is not { } found)
                    continue;
                bounds[first + f] = found;
                bins[first + f] = Bins(found, order, sorted);
            }
        });

        int[] source = [.. Enumerable.Range(0, all).Where(f => bounds[f] is not null)];
        var columns = Array.ConvertAll(source, f => bins[f]);
        var isPacked = options.MaximumBinCountPerFeature <= PackedBins;
        return new BinnedFeatures(
            rows.Length, source, Array.ConvertAll(source, f => bounds[f]!), isPacked ? Pack(columns, rows.Length) : null, isPacked ? null : columns);
    }

    /// <summary>Bin of each row: the first bound at or above its value.</summary>
    private static ushort[] Bins(double[] bounds, int[] order, float[] sorted)
    {
        var bins = new ushort[order.Length];
        var bin = 0;
        for (var i = 0; i < order.Length; i++)
        {
            while (bounds[bin] < sorted[i])
                bin++;
            bins[order[i]] = (ushort)bin;
        }

        return bins;
    }

    private static uint[][] Pack(ushort[][] columns, int rows)
    {
        var packed = new uint[(columns.Length + BlockSize - 1) / BlockSize][];
        for (var block = 0; block < packed.Length; block++)
        {
            packed[block] = new uint[rows];
            for (var feature = block * BlockSize; feature < Math.Min((block + 1) * BlockSize, columns.Length); feature++)
                for (var row = 0; row < rows; row++)
                    packed[block][row] |= (uint)columns[feature][row] << (8 * (feature % BlockSize));
        }

        return packed;
    }
}
