using System.Collections.Immutable;

namespace Credibility.Models.Zip;

/// <summary>Reads the block of a tree predictor: the trees, then what belongs to the ensemble.</summary>
internal static class EnsembleReader
{
    private const byte RegressionTreeCode = 0;
    private const byte AffineTreeCode = 1;
    private const byte ForestTreeCode = 2;

    /// <param name="key">The predictor's Model.key.</param>
    /// <param name="covers">Training rows in the leaves of each tree; null when unknown.</param>
    public static TreeEnsemble Read(ModelKey key, double[]?[]? covers)
    {
        var layout = EnsembleLayout.Of(key);
        var block = key.Block();
        var floatSize = block.Int32("size of a float");
        if (floatSize != sizeof(float))
            throw block.Fault($"was written with floats of {floatSize} bytes; only 4 are supported");
        var count = block.Int32("number of trees");
        // The smallest tree takes 21 bytes before its arrays and 4 bytes for the length of each of these.
        if (count < 0 || (long)count * 50 > block.Left)
            throw block.Fault($"{count} trees cannot be in {block.Left} bytes");
        if (covers is not null && covers.Length != count)
            throw new InvalidDataException($"{EntryNames.Covers}: covers of {covers.Length} trees, the model has {count}");
        var trees = ImmutableArray.CreateBuilder<RegressionTree>(count);
        for (var i = 0; i < count; i++)
            trees.Add(ReadTree(ref block, i, layout, covers?[i]));
        var bias = block.Double("bias");
        _ = key.Text(ref block, "input initialisation");
        var options = key.Text(ref block, "trainer options");
        var featureCount = layout.HasFeatureCount ? block.Int32("feature count") : 0;
        if (featureCount < 0)
            throw block.Fault($"the feature count is {featureCount}");
        var quantileSamples = 0;
        if (layout.Kind == EnsembleKind.FastForestRegression)
        {
            if (block.Byte("quantile flag") != 1)
                throw block.Fault("the quantile flag of a regression forest must be 1");
            quantileSamples = block.Int32("quantile samples");
        }
        block.End();
        try
        {
            return new TreeEnsemble(trees.MoveToImmutable(), featureCount, layout.Kind)
            {
                Bias = bias,
                TrainerOptions = options,
                QuantileSamples = quantileSamples,
            };
        }
        catch (ArgumentException e)
        {
            throw block.Fault(e.Message.Replace(" (Parameter 'trees')", ""));
        }
    }

    private static RegressionTree ReadTree(ref BlockReader block, int index, EnsembleLayout layout, double[]? cover)
    {
        var code = block.Byte("tree type");
        if (code == AffineTreeCode)
            throw block.Fault($"tree {index} is an affine regression tree (type 1), which is not supported");
        if (code is not (RegressionTreeCode or ForestTreeCode))
            throw block.Fault($"tree {index}: type {code} is unknown");
        var leaves = block.Int32("number of leaves");
        if (leaves < 2)
            throw block.Fault($"tree {index}: {leaves} leaves; a tree has at least 2");
        var maxOutput = block.Double("largest output");
        var weight = block.Double("weight");
        if (!(weight >= 0))
            throw block.Fault($"tree {index}: the weight is {weight}");
        var arrays = new TreeArrays(index, leaves);
        var lte = arrays.Nodes(ref block, block.Array<int>("less-or-equal children"), "less-or-equal children", required: true);
        var gt = arrays.Nodes(ref block, block.Array<int>("greater children"), "greater children", required: true);
        var feature = arrays.Nodes(ref block, block.Array<int>("split features"), "split features", required: true);
        var categorical = layout.HasCategoricalSplits ? ReadCategorical(ref block, index) : [];
        var bins = arrays.Nodes(ref block, block.Array<uint>("bin thresholds"), "bin thresholds", required: false);
        var threshold = block.Array<float>("thresholds");
        if (threshold.Length != leaves - 1)
            throw block.Fault($"tree {index}: {threshold.Length} thresholds for {leaves} leaves");
        var missing = layout.HasDefaults ? arrays.Defaults(ref block, block.Array<float>("defaults for missing values")) : null;
        var leaf = arrays.Leaves(ref block, block.Array<double>("leaf values"));
        var gain = arrays.Nodes(ref block, block.Array<double>("gains"), "gains", required: false);
        var pValue = arrays.Nodes(ref block, block.Array<double>("p-values"), "p-values", required: false);
        var previous = arrays.Nodes(ref block, block.Array<double>("previous values"), "previous values", required: false);
        var labels = code == ForestTreeCode ? block.Array<double>("sampled labels") : [];
        var weights = code == ForestTreeCode && layout.HasSampleWeights ? block.Array<double>("sample weights") : [];
        return new RegressionTree
        {
            LeafCount = leaves,
            MaxOutput = maxOutput,
            Weight = weight,
            LteChild = lte,
            GtChild = gt,
            SplitFeature = feature,
            CategoricalSplits = categorical,
            BinThreshold = bins,
            Threshold = threshold,
            DefaultForMissing = missing,
            LeafValue = leaf,
            LeafCover = cover,
            SplitGain = NullIfEmpty(gain),
            GainPValue = NullIfEmpty(pValue),
            PreviousLeafValue = NullIfEmpty(previous),
            SampledLabels = NullIfEmpty(labels),
            SampleWeights = NullIfEmpty(weights),
        };
    }

    private static CategoricalSplit[] ReadCategorical(ref BlockReader block, int tree)
    {
        var nodes = block.Array<int>("categorical nodes");
        if (nodes.Length == 0)
            return [];
        var splits = new CategoricalSplit[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var features = block.Array<int>("features of a categorical node");
            int first = block.Int32("first feature of a categorical node"), last = block.Int32("last feature of a categorical node");
            if (features.Length == 0 || features.AsSpan().ContainsAnyExceptInRange(first, last))
                throw block.Fault($"tree {tree}: the features of categorical node {nodes[i]} are not within {first}..{last}");
            splits[i] = new CategoricalSplit(nodes[i], features, first, last);
        }
        Array.Sort(splits, static (a, b) => a.Node.CompareTo(b.Node));
        return splits;
    }

    private static T[]? NullIfEmpty<T>(T[] array) => array.Length == 0 ? null : array;
}
