namespace Credibility.Training.FastTree;

/// <summary>
/// Fits a tree to targets by least squares, leaf by leaf: the leaf with the greatest gain is split next. One object grows
/// all trees of an ensemble, because histograms and their flags outlive a tree.
/// </summary>
internal sealed class TreeGrower
{
    private readonly BinnedFeatures _features;
    private readonly FastTreeOptions _options;
    private readonly FeatureLoop _loop;
    private readonly HistogramPool _pool;
    private readonly SplitSearch _search;
    private readonly MonotoneBounds? _bounds;
    private readonly LeafOutput _output;
    private readonly SplitCandidate[] _best;
    private readonly SplitCandidate[] _smallerBest;
    private readonly SplitCandidate[] _largerBest;
    private readonly int[] _uses;
    private readonly Action<int> _searchFeature;
    private readonly double[]? _weights;
    private bool[]? _active;
    private Side _smaller;
    private Side _larger;
    private bool _hasLarger;
    private bool _hasParent;

    public TreeGrower(BinnedFeatures features, FastTreeOptions options, double[]? weights, LeafOutput output, FeatureLoop loop)
    {
        _features = features;
        _options = options;
        _loop = loop;
        _weights = weights;
        _output = output;
        Partition = new RowPartition(features.RowCount, options.NumberOfLeaves, weights is not null);
        _pool = new HistogramPool(options.NumberOfLeaves, features.Offset[^1], features.FeatureCount, weights is not null);
        _search = new SplitSearch(options, features.RowCount, weights is not null);
        _bounds = MonotoneBounds.Create(options, features);
        _best = new SplitCandidate[options.NumberOfLeaves];
        _smallerBest = new SplitCandidate[features.FeatureCount];
        _largerBest = new SplitCandidate[features.FeatureCount];
        _uses = new int[features.FeatureCount];
        _searchFeature = SearchFeature;
    }

    /// <summary>Rows by leaf of the tree grown last.</summary>
    public RowPartition Partition { get; }

    /// <summary>Grows a tree; null when no feature splits the root.</summary>
    /// <param name="targets">One for each row of the training set.</param>
    /// <param name="rows">Rows that take part, ascending.</param>
    /// <param name="active">Features that take part; null for all.</param>
    public GrowingTree? Grow(ReadOnlySpan<double> targets, ReadOnlySpan<int> rows, bool[]? active)
    {
        _active = active;
        _pool.Empty();
        Partition.Start(rows, targets, _weights);
        _bounds?.Start();
        SearchRoot();
        if (_best[0].Feature < 0)
            return null;
        var tree = new GrowingTree(_options.NumberOfLeaves);
        var newLeaf = Split(tree, 0);
        for (var leaf = 0; tree.LeafCount < _options.NumberOfLeaves;)
        {
            SearchSiblings(leaf, newLeaf);
            leaf = 0;
            for (var i = 1; i < tree.LeafCount; i++)
                if (_best[i].Gain > _best[leaf].Gain)
                    leaf = i;
            if (!(_best[leaf].Gain > 0))
                break;
            newLeaf = Split(tree, leaf);
        }

        for (var leaf = 0; leaf < tree.LeafCount; leaf++)
        {
            var value = _output.Compute(tree.LeafValue[leaf], Partition.Rows(leaf));
            tree.LeafValue[leaf] = _bounds?.Clamp(leaf, value) ?? value;
        }

        return tree;
    }

    private int Split(GrowingTree tree, int leaf)
    {
        var split = _best[leaf];
        var newLeaf = tree.Split(leaf, split);
        _uses[split.Feature]++;
        if (_features.Narrow is { } narrow)
            Partition.Split<byte>(leaf, newLeaf, narrow[split.Feature], split.Bin);
        else
            Partition.Split<ushort>(leaf, newLeaf, _features.Wide![split.Feature], split.Bin);
        _bounds?.Split(
            split.Feature,
            leaf,
            newLeaf,
            _output.Compute(split.LteOutput, Partition.Rows(leaf)),
            _output.Compute(split.GtOutput, Partition.Rows(newLeaf)));
        return newLeaf;
    }

    private void SearchRoot()
    {
        _pool.Get(0, out var histogram);
        _smaller = Describe(0, histogram);
        _hasLarger = false;
        _hasParent = false;
        Run(_smaller.Leaf, leaf2: -1);
    }

    private void SearchSiblings(int lteLeaf, int gtLeaf)
    {
        int lteCount = Partition.Count(lteLeaf), gtCount = Partition.Count(gtLeaf);
        if (lteCount < 2 * _options.MinimumExampleCountPerLeaf && gtCount < 2 * _options.MinimumExampleCountPerLeaf)
        {
            _best[lteLeaf] = SplitCandidate.None;
            _best[gtLeaf] = SplitCandidate.None;
            return;
        }

        var (small, large) = lteCount < gtCount ? (lteLeaf, gtLeaf) : (gtLeaf, lteLeaf);
        _hasParent = _pool.Get(lteLeaf, out var parent);
        if (small == lteLeaf)
            _pool.Move(lteLeaf, gtLeaf);
        _pool.Get(small, out var histogram);
        _smaller = Describe(small, histogram);
        _larger = Describe(large, parent);
        _hasLarger = true;
        Run(small, large);
    }

    private Side Describe(int leaf, Histogram histogram) =>
        new(leaf, histogram, new LeafStatistics(Partition.Leaf(leaf), _search.SquaredDeviations));

    private void Run(int leaf, int leaf2)
    {
        var summed = _smaller.Statistics.Count + (_hasLarger && !_hasParent ? _larger.Statistics.Count : 0);
        _loop.Run(_features.FeatureCount, (long)summed * _features.FeatureCount + _features.Offset[^1] * 4L, _searchFeature);
        _best[leaf] = BestOf(_smallerBest);
        if (leaf2 >= 0)
            _best[leaf2] = BestOf(_largerBest);
    }

    private static SplitCandidate BestOf(SplitCandidate[] candidates)
    {
        var best = SplitCandidate.None;
        foreach (var candidate in candidates)
            if (candidate.Gain > best.Gain)
                best = candidate;
        return best;
    }

    private void SearchFeature(int feature)
    {
        _smallerBest[feature] = SplitCandidate.None;
        _largerBest[feature] = SplitCandidate.None;
        if (_active is not null && !_active[feature])
            return;

        // The root and a child without its parent's histogram set the flag anew; else it is the parent's, which sits in
        // the slot that the larger child now owns. Without a parent the larger child reads whatever flag its slot held
        // last: a leftover of another leaf, even of an earlier tree. This is ML.NET's behaviour and shapes trees.
        var searchSmaller = !_hasParent || _larger.Histogram.Splittable[feature];
        var searchLarger = _hasLarger && _larger.Histogram.Splittable[feature];
        _smaller.Histogram.Splittable[feature] = false;
        if (searchSmaller)
        {
            Sum(_smaller, feature);
            _smallerBest[feature] = Find(_smaller, feature);
        }

        // A histogram whose flag is false is never read, so it need not be brought up to date.
        if (!searchLarger)
            return;
        if (_hasParent)
            _larger.Histogram.Subtract(_features.Offset[feature], _features.Offset[feature + 1], _smaller.Histogram);
        else
            Sum(_larger, feature);
        _largerBest[feature] = Find(_larger, feature);
    }

    private void Sum(in Side side, int feature)
    {
        int start = _features.Offset[feature], end = _features.Offset[feature + 1];
        if (_features.Narrow is { } narrow)
            side.Histogram.Sum<byte>(start, end, narrow[feature], Partition.Leaf(side.Leaf));
        else
            side.Histogram.Sum<ushort>(start, end, _features.Wide![feature], Partition.Leaf(side.Leaf));
    }

    private SplitCandidate Find(in Side side, int feature)
    {
        int start = _features.Offset[feature], end = _features.Offset[feature + 1];
        var histogram = side.Histogram;
        var found = _search.Find(
            side.Statistics,
            histogram.Targets(start, end),
            histogram.Counts(start, end),
            histogram.Weights(start, end),
            _bounds?.Direction(feature) ?? 0,
            out histogram.Splittable[feature]);
        if (found.Gain == double.NegativeInfinity)
            return found;
        var penalty = _uses[feature] == 0
            ? _options.FeatureFirstUsePenalty
            : _options.FeatureReusePenalty == 0 ? 0 : _options.FeatureReusePenalty * Math.Log(_uses[feature] + 1);
        return found with { Feature = feature, Gain = found.Gain - penalty };
    }

    private readonly record struct Side(int Leaf, Histogram Histogram, LeafStatistics Statistics);
}
