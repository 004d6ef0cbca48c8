using Credibility.Models;

namespace Credibility.Training.FastTree;

/// <summary>The rounds of one training: gradient, tree, scores.</summary>
internal sealed class Boosting
{
    private readonly TrainingSet _set;
    private readonly FastTreeOptions _options;
    private readonly BinnedFeatures _features;
    private readonly LogisticGradient _gradient;
    private readonly ITreeGrower _grower;
    private readonly double[] _scores;
    private readonly double[] _targets;
    private readonly double[] _curvature;

    public Boosting(TrainingSet set, int[] rows, FastTreeOptions options, FeatureLoop loop)
    {
        _set = set;
        _options = options;
        _features = BinnedFeatures.Create(set, rows, options, loop);
        var labels = Array.ConvertAll(rows, row => set.Labels[row]);
        var weights = set.IsWeighted ? Array.ConvertAll(rows, row => (double)set.Weights[row]) : null;
        _scores = new double[rows.Length];
        _targets = new double[rows.Length];
        _curvature = new double[rows.Length];
        _gradient = new LogisticGradient(options, labels, weights);
        var output = new LeafOutput(options, _curvature, weights);
        _grower = weights is null
            ? new TreeGrower<PlainSums>(_features, options, null, output, loop)
            : new TreeGrower<WeightedSums>(_features, options, weights, output, loop);
    }

    public TrainedEnsemble Run(TrainingSet? validation, IProgress<int>? progress)
    {
        var trees = new List<RegressionTree>(_options.NumberOfTrees);
        var stopping = validation is null ? null : new EarlyStopping(validation, _options);
        var all = Enumerable.Range(0, _scores.Length).ToArray();
        var bag = all;
        for (var round = 0; round < _options.NumberOfTrees; round++)
        {
            if (_options.BaggingSize > 0 && round % _options.BaggingSize == 0)
                bag = DrawBag(round);
            _gradient.Compute(_scores, _targets, _curvature);
            if (_grower.Grow(_targets, bag, DrawFeatures(round)) is { } tree)
            {
                if (_options.Smoothing > 0)
                    tree.Smooth(_options.Smoothing, _grower.Rows);
                AddScores(tree, bag.Length < all.Length);
                trees.Add(tree.ToRegressionTree(_features, _grower.Rows));
                if (stopping is not null && stopping.Add(trees[^1]))
                    break;
            }

            progress?.Report(round + 1);
        }

        var kept = stopping is not null && _options.EarlyStoppingRounds > 0 ? stopping.BestCount : trees.Count;
        return new TrainedEnsemble
        {
            Ensemble = new TreeEnsemble([.. trees[..kept]], _set.FeatureCount),
            Calibrator = new PlattCalibrator(-2 * _options.LearningRate, 0),
            Engine = ManagedEngine.EngineName,
            RowCount = _scores.Length,
            DroppedRowCount = _set.RowCount - _scores.Length,
            ValidationLoss = stopping?.Losses ?? [],
        };
    }

    private int[] DrawBag(int round)
    {
        var take = Math.Max(1, (int)Math.Round(_scores.Length * _options.BaggingExampleFraction));
        return new SeededRandom(_options.Seed, 2L * round).Sample(_scores.Length, take);
    }

    private bool[]? DrawFeatures(int round)
    {
        if (_options.FeatureFraction >= 1 || _features.FeatureCount == 0)
            return null;
        var take = Math.Max(1, (int)Math.Round(_features.FeatureCount * _options.FeatureFraction));
        var active = new bool[_features.FeatureCount];
        foreach (var feature in new SeededRandom(_options.Seed, 2L * round + 1).Sample(active.Length, take))
            active[feature] = true;
        return active;
    }

    private void AddScores(GrowingTree tree, bool bagged)
    {
        if (bagged)
        {
            for (var row = 0; row < _scores.Length; row++)
                _scores[row] += tree.LeafValue[tree.LeafOf(_features, row)];
            return;
        }

        for (var leaf = 0; leaf < tree.LeafCount; leaf++)
        {
            var value = tree.LeafValue[leaf];
            foreach (var row in _grower.Rows.Rows(leaf))
                _scores[row] += value;
        }
    }
}
