namespace Credibility.Training.FastTree;

/// <summary>
/// Fits a tree to targets by least squares, leaf by leaf: the leaf with the greatest gain is split next. One object grows
/// all trees of an ensemble, because histograms and their flags outlive a tree.
/// </summary>
internal sealed class TreeGrower<TSums> : ITreeGrower
    where TSums : unmanaged, ISums<TSums>
{
    private readonly BinnedFeatures _features;
    private readonly FastTreeOptions _options;
    private readonly FeatureLoop _loop;
    private readonly HistogramPool<TSums> _pool;
    private readonly SplitSearch<TSums> _search;
    private readonly RowPartition<TSums> _partition;
    private readonly MonotoneBounds? _bounds;
    private readonly LeafOutput _output;
    private readonly SplitCandidate[] _best;
    private readonly SplitCandidate[] _smallerBest;
    private readonly SplitCandidate[] _largerBest;
    private readonly int[] _uses;
    private readonly Action<int> _searchBlock;
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
        _partition = new RowPartition<TSums>(features.RowCount, options.NumberOfLeaves);
        _pool = new HistogramPool<TSums>(options.NumberOfLeaves, features.HistogramLength, features.FeatureCount);
        _search = new SplitSearch<TSums>(options);
        _bounds = MonotoneBounds.Create(options, features);
        _best = new SplitCandidate[options.NumberOfLeaves];
        _smallerBest = new SplitCandidate[features.FeatureCount];
        _largerBest = new SplitCandidate[features.FeatureCount];
        _uses = new int[features.FeatureCount];
        _searchBlock = SearchBlock;
    }

    public ILeafRows Rows => _partition;

    public GrowingTree? Grow(ReadOnlySpan<double> targets, ReadOnlySpan<int> rows, bool[]? active)
    {
        _active = active;
        _pool.Empty();
        _partition.Start(rows, targets, _weights);
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
            var value = _output.Compute(tree.LeafValue[leaf], _partition.Rows(leaf));
            tree.LeafValue[leaf] = _bounds?.Clamp(leaf, value) ?? value;
        }

        return tree;
    }

    private int Split(GrowingTree tree, int leaf)
    {
        var split = _best[leaf];
        var newLeaf = tree.Split(leaf, split);
        _uses[split.Feature]++;
        if (_features.Packed is not null)
            _partition.Split(leaf, newLeaf, _features.PackedColumn(split.Feature), split.Bin);
        else
            _partition.Split(leaf, newLeaf, _features.WideColumn(split.Feature), split.Bin);
        _bounds?.Split(
            split.Feature,
            leaf,
            newLeaf,
            _output.Compute(split.LteOutput, _partition.Rows(leaf)),
            _output.Compute(split.GtOutput, _partition.Rows(newLeaf)));
        return newLeaf;
    }

    private void SearchRoot()
    {
        _pool.Get(0, out var histogram);
        _smaller = Describe(0, histogram);
        _hasLarger = false;
        _hasParent = false;
        Search();
    }

    private void SearchSiblings(int lteLeaf, int gtLeaf)
    {
        int lteCount = _partition.Count(lteLeaf), gtCount = _partition.Count(gtLeaf);
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
        Search();
    }

    private Side Describe(int leaf, Histogram<TSums> histogram) =>
        new(leaf, histogram, LeafStatistics.Of(_partition.Leaf(leaf), _search.SquaredDeviations));

    private void Search()
    {
        var summed = _smaller.Statistics.Count + (_hasLarger && !_hasParent ? _larger.Statistics.Count : 0);
        _loop.Run(_features.BlockCount, (long)summed * _features.FeatureCount + _features.HistogramLength * 4L, _searchBlock);
        _best[_smaller.Leaf] = BestOf(_smallerBest);
        if (_hasLarger)
            _best[_larger.Leaf] = BestOf(_largerBest);
    }

    private static SplitCandidate BestOf(SplitCandidate[] candidates)
    {
        var best = SplitCandidate.None;
        foreach (var candidate in candidates)
            if (candidate.Gain > best.Gain)
                best = candidate;
        return best;
    }

    private void SearchBlock(int block)
    {
        var first = block * BinnedFeatures.BlockSize;
        var end = Math.Min(first + BinnedFeatures.BlockSize, _features.FeatureCount);
        Span<int> smaller = stackalloc int[BinnedFeatures.BlockSize];
        Span<int> larger = stackalloc int[BinnedFeatures.BlockSize];
        int smallerCount = 0, largerCount = 0;
        for (var feature = first; feature < end; feature++)
        {
            _smallerBest[feature] = SplitCandidate.None;
            _largerBest[feature] = SplitCandidate.None;
            if (_active is not null && !_active[feature])
                continue;

            // The root and a child without its parent's histogram set the flag anew; else it is the parent's, which sits
            // in the slot that the larger child now owns. Without a parent the larger child reads whatever flag its slot
            // held last: a leftover of another leaf, even of an earlier tree. This is ML.NET's behaviour and shapes trees.
            // A histogram whose flag is false is never read, so it need not be brought up to date.
            if (!_hasParent || _larger.Histogram.Splittable[feature])
                smaller[smallerCount++] = feature;
            if (_hasLarger && _larger.Histogram.Splittable[feature])
                larger[largerCount++] = feature;
            _smaller.Histogram.Splittable[feature] = false;
        }

        Sum(_smaller, smaller[..smallerCount]);
        foreach (var feature in smaller[..smallerCount])
            _smallerBest[feature] = Find(_smaller, feature);
        if (!_hasParent)
            Sum(_larger, larger[..largerCount]);
        foreach (var feature in larger[..largerCount])
        {
            if (_hasParent)
                Histogram<TSums>.Subtract(BinsOf(_larger, feature), BinsOf(_smaller, feature));
            _largerBest[feature] = Find(_larger, feature);
        }
    }

    private void Sum(in Side side, ReadOnlySpan<int> features)
    {
        if (features.IsEmpty)
            return;
        var leaf = _partition.Leaf(side.Leaf);
        if (_features.Packed is { } packed && features.Length > 1)
        {
            // Sums of features that were not asked for are not read.
            var block = features[0] / BinnedFeatures.BlockSize;
            const int Bins = BinnedFeatures.BlockSize * BinnedFeatures.PackedBins;
            Histogram<TSums>.SumBlock(side.Histogram.Bins(block * Bins, Bins), packed[block], leaf);
            return;
        }

        foreach (var feature in features)
        {
            if (_features.Packed is not null)
                Histogram<TSums>.Sum(BinsOf(side, feature), _features.PackedColumn(feature), leaf);
            else
                Histogram<TSums>.Sum(BinsOf(side, feature), _features.WideColumn(feature), leaf);
        }
    }

    private Span<TSums> BinsOf(in Side side, int feature) =>
        side.Histogram.Bins(_features.Start(feature), _features.BinCount(feature));

    private SplitCandidate Find(in Side side, int feature)
    {
        var found = _search.Find(
            side.Statistics, BinsOf(side, feature), _bounds?.Direction(feature) ?? 0, out side.Histogram.Splittable[feature]);
        if (found.Gain == double.NegativeInfinity)
            return found;
        var penalty = _uses[feature] == 0
            ? _options.FeatureFirstUsePenalty
            : _options.FeatureReusePenalty == 0 ? 0 : _options.FeatureReusePenalty * Math.Log(_uses[feature] + 1);
        return found with { Feature = feature, Gain = found.Gain - penalty };
    }

    private readonly record struct Side(int Leaf, Histogram<TSums> Histogram, LeafStatistics Statistics);
}
