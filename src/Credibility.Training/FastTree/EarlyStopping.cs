using Credibility.Models;

namespace Credibility.Training.FastTree;

/// <summary>Watches the mean logistic loss on a validation set while trees are added.</summary>
internal sealed class EarlyStopping
{
    private readonly TrainingSet _set;
    private readonly double[] _scores;
    private readonly int _patience;
    private readonly double _sigma;
    private readonly List<double> _losses = [];
    private double _best = double.PositiveInfinity;

    public EarlyStopping(TrainingSet set, FastTreeOptions options)
    {
        _set = set;
        _scores = new double[set.RowCount];
        _patience = options.EarlyStoppingRounds;
        _sigma = 2 * options.LearningRate;
    }

    /// <summary>Weighted mean loss after each tree, in nats.</summary>
    public IReadOnlyList<double> Losses => _losses;

    /// <summary>Number of trees with the lowest loss.</summary>
    public int BestCount { get; private set; }

    /// <summary>Adds a tree; true when training should stop.</summary>
    public bool Add(RegressionTree tree)
    {
        double sum = 0, size = 0;
        for (var i = 0; i < _scores.Length; i++)
        {
            _scores[i] += NaiveWalk.Output(tree, _set.Row(i));
            var weight = _set.IsWeighted ? _set.Weights[i] : 1f;
            if (!(weight > 0))
                continue;
            var margin = _sigma * _scores[i];
            // ln(1 + e^-|x|) + max(x, 0) - p x: the cross entropy without overflow.
            sum += weight * (Math.Log(1 + Math.Exp(-Math.Abs(margin))) + Math.Max(margin, 0) - _set.Labels[i] * margin);
            size += weight;
        }

        var loss = sum / size;
        _losses.Add(loss);
        if (loss < _best)
        {
            _best = loss;
            BestCount = _losses.Count;
        }

        return _patience > 0 && _losses.Count - BestCount >= _patience;
    }
}
