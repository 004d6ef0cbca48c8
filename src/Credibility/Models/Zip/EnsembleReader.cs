using System.Runtime.InteropServices;

namespace Credibility.Models.Zip;

/// <summary>
/// Reads the block of a tree predictor: the trees, then what belongs to the ensemble. ML.NET makes a tree's arrays for the
/// largest tree that the options allow; what lies beyond the nodes and leaves in use is dropped.
/// </summary>
internal sealed class EnsembleReader
{
    private const byte RegressionTreeCode = 0;
    private const byte AffineTreeCode = 1;
    private const byte ForestTreeCode = 2;

    private readonly ModelKey _key;
    private readonly BlockReader _block;
    private readonly EnsembleKind _kind;

    /// <summary>How many of the parts that versions added one by one the block has: 1 feature count, 3 defaults, 4 categories.</summary>
    private readonly uint _additions;

    private EnsembleReader(ModelKey key)
    {
        _key = key;
        _block = key.Block();
        var isForest = key.Loader is "FastForestBinaryExec" or "FastForestRegressionExec";
        var isBinary = key.Loader is "FastTreeBinaryExec" or "FastForestBinaryExec";
        _kind = isForest
            ? isBinary ? EnsembleKind.FastForestBinary : EnsembleKind.FastForestRegression
            : isBinary ? EnsembleKind.FastTreeBinary : EnsembleKind.FastTreeRegression;
        // Older versions kept the options inside the predictor, which nothing at hand shows: they are refused.
        var initial = isForest ? 0x00010002u : 0x00010001u;
        key.Expect((isForest ? "FFORE " : "FTREE ") + (isBinary ? "BC" : "RE"), initial + 4, initial + 2);
        _additions = key.VersionWritten - initial;
    }

    /// <summary>Whether a loader is that of a tree predictor that this library reads.</summary>
    public static bool Knows(string loader) =>
        loader is "FastTreeBinaryExec" or "FastTreeRegressionExec" or "FastForestBinaryExec" or "FastForestRegressionExec";

    /// <summary>Reads the ensemble.</summary>
    /// <param name="key">The predictor's Model.key.</param>
    /// <param name="covers">Training rows in the leaves of each tree; null when unknown.</param>
    public static TreeEnsemble Read(ModelKey key, double[]?[]? covers) => new EnsembleReader(key).Read(covers);

    private TreeEnsemble Read(double[]?[]? covers)
    {
        var floatSize = _block.Int32("size of a float");
        if (floatSize != sizeof(float))
            throw _block.Fault($"was written with floats of {floatSize} bytes; only 4 are supported");
        var count = _block.Int32("number of trees");
        // The smallest tree takes 21 bytes before its arrays and 4 bytes for the length of each of these.
        if (count < 0 || (long)count * 50 > _block.Left)
            throw _block.Fault($"{count} trees cannot be in {_block.Left} bytes");
        if (covers is not null && covers.Length != count)
            throw new InvalidDataException($"{EntryNames.Covers}: covers of {covers.Length} trees, the model has {count}");
        var trees = new RegressionTree[count];
        for (var i = 0; i < count; i++)
            trees[i] = ReadTree(i, covers?[i]);
        var bias = _block.Double("bias");
        _ = _key.Text(_block, "input initialisation");
        var options = _key.Text(_block, "trainer options");
        var featureCount = _additions >= 1 ? _block.Int32("feature count") : 0;
        if (featureCount < 0)
            throw _block.Fault($"the feature count is {featureCount}");
        var quantileSamples = 0;
        if (_kind == EnsembleKind.FastForestRegression)
        {
            if (_block.Byte("quantile flag") != 1)
                throw _block.Fault("the quantile flag of a regression forest must be 1");
            quantileSamples = _block.Int32("quantile samples");
        }
        _block.End();
        try
        {
            return new TreeEnsemble(ImmutableCollectionsMarshal.AsImmutableArray(trees), featureCount, _kind)
            {
                Bias = bias,
                TrainerOptions = options,
                QuantileSamples = quantileSamples,
            };
        }
        catch (ArgumentException e)
        {
            throw _block.Fault(e.Message.Replace(" (Parameter 'trees')", ""));
        }
    }

    private RegressionTree ReadTree(int index, double[]? cover)
    {
        var code = _block.Byte("tree type");
        if (code is not (RegressionTreeCode or ForestTreeCode))
            throw _block.Fault($"tree {index} is {(code == AffineTreeCode ? "an affine regression tree" : "unknown")} (type {code}), which is not supported");
        var leaves = _block.Int32("number of leaves");
        if (leaves < 2)
            throw _block.Fault($"tree {index}: {leaves} leaves; a tree has at least 2");
        var maxOutput = _block.Double("largest output");
        var weight = _block.Double("weight");
        if (!(weight >= 0))
            throw _block.Fault($"tree {index}: the weight is {weight}");
        var lte = _block.Int32s("less-or-equal children");
        var room = lte.Length; // nodes that the arrays are made for
        if (room < leaves - 1)
            throw _block.Fault($"tree {index}: {room} less-or-equal children for {leaves} leaves");
        var gt = _block.Int32s("greater children");
        var feature = _block.Int32s("split features");
        var categorical = _additions >= 4 ? ReadCategorical(index) : [];
        var bins = _block.UInt32s("bin thresholds");
        var threshold = _block.Singles("thresholds");
        if (threshold.Length != leaves - 1)
            throw _block.Fault($"tree {index}: {threshold.Length} thresholds for {leaves} leaves");
        var missing = _additions >= 3 ? Defaults(index, leaves - 1, _block.Singles("defaults for missing values")) : null;
        var leaf = _block.Doubles("leaf values");
        var gain = _block.Doubles("gains");
        var pValue = _block.Doubles("p-values");
        var previous = _block.Doubles("previous values");
        if (gt.Length != room || feature.Length != room || leaf.Length != room + 1
            || !Fits(bins.Length, room) || !Fits(gain.Length, room) || !Fits(pValue.Length, room) || !Fits(previous.Length, room))
            throw _block.Fault($"tree {index}: the arrays have {room}, {gt.Length}, {feature.Length}, {bins.Length}, {leaf.Length} (leaves), "
                + $"{gain.Length}, {pValue.Length} and {previous.Length} items, which do not go together");
        if (room > leaves - 1)
        {
            lte = lte[..(leaves - 1)];
            gt = gt[..(leaves - 1)];
            feature = feature[..(leaves - 1)];
            leaf = leaf[..leaves];
            bins = bins.Length == 0 ? bins : bins[..(leaves - 1)];
            gain = gain.Length == 0 ? gain : gain[..(leaves - 1)];
            pValue = pValue.Length == 0 ? pValue : pValue[..(leaves - 1)];
            previous = previous.Length == 0 ? previous : previous[..(leaves - 1)];
        }
        var labels = code == ForestTreeCode ? _block.Doubles("sampled labels") : [];
        var weights = code == ForestTreeCode ? _block.Doubles("sample weights") : [];
        return new RegressionTree
        {
            LeafCount = leaves,
            LteChild = lte,
            GtChild = gt,
            SplitFeature = feature,
            Threshold = threshold,
            LeafValue = leaf,
            BinThreshold = bins,
            DefaultForMissing = missing,
            CategoricalSplits = categorical,
            MaxOutput = maxOutput,
            Weight = weight,
            SplitGain = OrNull(gain),
            GainPValue = OrNull(pValue),
            PreviousLeafValue = OrNull(previous),
            LeafCover = cover,
            SampledLabels = OrNull(labels),
            SampleWeights = OrNull(weights),
        };
    }

    private static double[]? OrNull(double[] values) => values.Length == 0 ? null : values;

    /// <summary>An array that may be left out.</summary>
    private static bool Fits(int length, int room) => length == 0 || length == room;

    /// <summary>Replacements for NaN; null when all are 0, because ML.NET then leaves NaN alone.</summary>
    private float[]? Defaults(int tree, int nodes, float[] defaults)
    {
        var last = defaults.Length - 1;
        while (last >= 0 && defaults[last] == 0)
            last--;
        if (last < 0)
            return null;
        if (defaults.Length < nodes)
            throw _block.Fault($"tree {tree}: {defaults.Length} defaults for missing values for {nodes} nodes");
        if (last >= nodes) // it would decide whether NaN is replaced at all, but could not be kept
            throw _block.Fault($"tree {tree}: a default for missing values of a node that is not in use");
        return defaults[..nodes];
    }

    private CategoricalSplit[] ReadCategorical(int tree)
    {
        var nodes = _block.Int32s("categorical nodes");
        if (nodes.Length == 0)
            return [];
        var splits = new CategoricalSplit[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var features = _block.Int32s("features of a categorical node");
            int first = _block.Int32("first feature of a categorical node"), last = _block.Int32("last feature of a categorical node");
            if (features.Length == 0 || features.AsSpan().ContainsAnyExceptInRange(first, last))
                throw _block.Fault($"tree {tree}: the features of categorical node {nodes[i]} are not within {first}..{last}");
            splits[i] = new CategoricalSplit(nodes[i], features, first, last);
        }
        Array.Sort(splits, static (a, b) => a.Node.CompareTo(b.Node));
        return splits;
    }
}
