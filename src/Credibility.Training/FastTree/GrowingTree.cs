using Credibility.Models;

namespace Credibility.Training.FastTree;

/// <summary>A tree while it grows: features by their place among the binned ones, leaves numbered in order of birth.</summary>
internal sealed class GrowingTree
{
    private readonly int[] _lte;
    private readonly int[] _gt;
    private readonly int[] _feature;
    private readonly int[] _bin;
    private readonly double[] _gain;
    private readonly double[] _previous;
    private readonly int[] _parent;

    public GrowingTree(int leaves)
    {
        _lte = new int[leaves - 1];
        _gt = new int[leaves - 1];
        _feature = new int[leaves - 1];
        _bin = new int[leaves - 1];
        _gain = new double[leaves - 1];
        _previous = new double[leaves - 1];
        _parent = new int[leaves];
        _parent[0] = -1;
        LeafValue = new double[leaves];
    }

    public int LeafCount { get; private set; } = 1;

    /// <summary>Largest mean target that any leaf had; ML.NET stores this and does not bring it up to date with the outputs.</summary>
    public double MaximumOutput { get; private set; }

    /// <summary>Mean target of each leaf, later its output.</summary>
    public double[] LeafValue { get; }

    /// <summary>Splits a leaf: the side at or below the threshold keeps its number, the other one gets the next.</summary>
    public int Split(int leaf, in SplitCandidate split)
    {
        int node = LeafCount - 1, newLeaf = LeafCount;
        if (_parent[leaf] is >= 0 and var parent)
        {
            if (_lte[parent] == ~leaf)
                _lte[parent] = node;
            else
                _gt[parent] = node;
        }

        _lte[node] = ~leaf;
        _gt[node] = ~newLeaf;
        _feature[node] = split.Feature;
        _bin[node] = split.Bin;
        _gain[node] = split.Gain;
        _previous[node] = LeafValue[leaf];
        _parent[leaf] = node;
        _parent[newLeaf] = node;
        LeafValue[leaf] = split.LteOutput;
        LeafValue[newLeaf] = split.GtOutput;
        MaximumOutput = Math.Max(MaximumOutput, Math.Max(split.LteOutput, split.GtOutput));
        LeafCount++;
        return newLeaf;
    }

    /// <summary>Leaf that a row of the training set falls into, by bins.</summary>
    public int LeafOf(BinnedFeatures features, int row)
    {
        var node = 0;
        do
            node = features.BinOf(_feature[node], row) <= _bin[node] ? _lte[node] : _gt[node];
        while (node >= 0);
        return ~node;
    }

    /// <summary>
    /// Mixes into each node, from the root down, a share of its parent's smoothed value; a node's own value is the mean of
    /// its leaves by row count.
    /// </summary>
    public void Smooth(double smoothing, ILeafRows partition)
    {
        var means = new double[LeafCount - 1];
        var counts = new int[LeafCount - 1];
        // Children are born after their parents, so one backward pass collects subtrees.
        for (var node = LeafCount - 2; node >= 0; node--)
        {
            var (lte, lteCount) = Subtree(_lte[node]);
            var (gt, gtCount) = Subtree(_gt[node]);
            counts[node] = lteCount + gtCount;
            means[node] = (lte * lteCount + gt * gtCount) / counts[node];
        }

        Descend(0, means[0]);

        (double Mean, int Count) Subtree(int child) =>
            child >= 0 ? (means[child], counts[child]) : (LeafValue[~child], partition.Count(~child));

        void Descend(int node, double parent)
        {
            var smoothed = (1 - smoothing) * Subtree(node).Mean + smoothing * parent;
            if (node < 0)
            {
                LeafValue[~node] = smoothed;
                return;
            }

            Descend(_lte[node], smoothed);
            Descend(_gt[node], smoothed);
        }
    }

    public RegressionTree ToRegressionTree(BinnedFeatures features, ILeafRows partition)
    {
        var nodes = LeafCount - 1;
        var source = new int[nodes];
        var threshold = new float[nodes];
        var bins = new uint[nodes];
        for (var node = 0; node < nodes; node++)
        {
            source[node] = features.Source[_feature[node]];
            // ML.NET rounds the bound to the nearest single, so a training value next to it may change sides in scoring.
            threshold[node] = (float)features.Bounds[_feature[node]][_bin[node]];
            bins[node] = (uint)_bin[node];
        }

        return new RegressionTree
        {
            LeafCount = LeafCount,
            LteChild = _lte[..nodes],
            GtChild = _gt[..nodes],
            SplitFeature = source,
            Threshold = threshold,
            BinThreshold = bins,
            LeafValue = LeafValue[..LeafCount],
            SplitGain = _gain[..nodes],
            GainPValue = new double[nodes],
            PreviousLeafValue = _previous[..nodes],
            LeafCover = [.. Enumerable.Range(0, LeafCount).Select(leaf => (double)partition.Count(leaf))],
            MaxOutput = MaximumOutput,
        };
    }
}
