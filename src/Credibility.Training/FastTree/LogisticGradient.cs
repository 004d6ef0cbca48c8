namespace Credibility.Training.FastTree;

/// <summary>
/// First and second derivative of the logistic loss with slope sigma = 2 x learning rate. A row with a label between 0
/// and 1 gets the mean of both classes' derivatives by that share: the gradient of two rows weighted p and 1 - p, counted
/// as one row.
/// </summary>
internal sealed class LogisticGradient
{
    private readonly double _sigma;
    private readonly double _positiveFactor = 1;
    private readonly double _negativeFactor = 1;
    private readonly float[] _labels;
    private readonly double[]? _weights;

    public LogisticGradient(FastTreeOptions options, float[] labels, double[]? weights)
    {
        _sigma = 2 * options.LearningRate;
        _labels = labels;
        _weights = weights;
        if (!options.UnbalancedSets)
            return;
        var positives = 0.0;
        foreach (var label in labels)
            positives += label;
        _positiveFactor = 1 / positives;
        _negativeFactor = 1 / (labels.Length - positives);
    }

    /// <summary>Fills the targets (gradient, times weight where weighted) and the second derivatives for the scores.</summary>
    public void Compute(ReadOnlySpan<double> scores, Span<double> targets, Span<double> curvature)
    {
        for (var i = 0; i < _labels.Length; i++)
        {
            var (g, h) = _labels[i] switch
            {
                1 => At(1, scores[i], _positiveFactor),
                0 => At(-1, scores[i], _negativeFactor),
                var share => Mix(share, scores[i]),
            };
            targets[i] = _weights is null ? g : g * _weights[i];
            curvature[i] = h;
        }
    }

    private (double G, double H) Mix(float share, double score)
    {
        var positive = At(1, score, _positiveFactor);
        var negative = At(-1, score, _negativeFactor);
        return (share * positive.G + (1 - share) * negative.G, share * positive.H + (1 - share) * negative.H);
    }

    private (double G, double H) At(int y, double score, double factor)
    {
        var g = y * _sigma / (1 + Math.Exp(y * _sigma * score));
        var absolute = Math.Abs(g);
        return (g * factor, absolute * (_sigma - absolute) * factor);
    }
}
