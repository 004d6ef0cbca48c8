namespace Credibility.Training.Evaluation;

/// <summary>
/// Figures of a classifier of two classes. Labels are shares of the positive class; a row counts as positive from one
/// half. Weights count a row so many times; an empty span weighs all rows 1. A figure that the rows do not determine (one
/// class missing, no row) is NaN.
/// </summary>
public static class BinaryMetrics
{
    /// <summary>
    /// Area under the ROC curve: chance that a positive row scores above a negative one, ties counting half (Mann and
    /// Whitney 1947).
    /// </summary>
    /// <param name="scores">Scores or probabilities, greater for positive; NaN ranks lowest.</param>
    /// <param name="labels">Labels.</param>
    /// <param name="weights">Weights, or empty.</param>
    public static double RocAuc(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights = default) =>
        new RankedScores(scores, labels).RocAuc(weights);

    /// <summary>Area under the precision-recall curve as average precision: precision at each distinct score, weighted by the gain in recall.</summary>
    /// <param name="scores">Scores or probabilities.</param>
    /// <param name="labels">Labels.</param>
    /// <param name="weights">Weights, or empty.</param>
    public static double AveragePrecision(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights = default) =>
        new RankedScores(scores, labels).AveragePrecision(weights);

    /// <summary>Mean negative log-likelihood in nats, soft labels as such; probabilities are kept 1e-7 away from 0 and 1.</summary>
    /// <param name="probabilities">Probabilities of the positive class.</param>
    /// <param name="labels">Labels.</param>
    /// <param name="weights">Weights, or empty.</param>
    public static double LogLoss(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights = default)
    {
        Check(probabilities, labels, weights);
        double sum = 0, size = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var p = Math.Clamp((double)probabilities[i], 1e-7, 1 - 1e-7);
            var weight = Weight(weights, i);
            sum -= weight * (labels[i] * Math.Log(p) + (1 - labels[i]) * Math.Log(1 - p));
            size += weight;
        }

        return sum / size;
    }

    /// <summary>Mean squared difference of probability and label (Brier 1950), 0 best.</summary>
    /// <param name="probabilities">Probabilities of the positive class.</param>
    /// <param name="labels">Labels.</param>
    /// <param name="weights">Weights, or empty.</param>
    public static double BrierScore(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights = default)
    {
        Check(probabilities, labels, weights);
        double sum = 0, size = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var difference = (double)probabilities[i] - labels[i];
            sum += Weight(weights, i) * difference * difference;
            size += Weight(weights, i);
        }

        return sum / size;
    }

    /// <summary>Share of rows on the right side of a threshold; a probability equal to it counts as positive.</summary>
    /// <param name="probabilities">Probabilities of the positive class.</param>
    /// <param name="labels">Labels.</param>
    /// <param name="threshold">Threshold.</param>
    /// <param name="weights">Weights, or empty.</param>
    public static double Accuracy(
        ReadOnlySpan<float> probabilities, ReadOnlySpan<float> labels, double threshold = 0.5, ReadOnlySpan<float> weights = default)
    {
        Check(probabilities, labels, weights);
        double right = 0, size = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (probabilities[i] >= threshold == labels[i] >= 0.5f)
                right += Weight(weights, i);
            size += Weight(weights, i);
        }

        return right / size;
    }

    /// <summary>
    /// Expected calibration error (Naeini, Cooper and Hauskrecht 2015): mean absolute difference of mean probability and
    /// share of positives over bins of equal width, weighted by their rows.
    /// </summary>
    /// <param name="probabilities">Probabilities of the positive class.</param>
    /// <param name="labels">Labels.</param>
    /// <param name="bins">Number of bins.</param>
    /// <param name="weights">Weights, or empty.</param>
    public static double ExpectedCalibrationError(
        ReadOnlySpan<float> probabilities, ReadOnlySpan<float> labels, int bins = 10, ReadOnlySpan<float> weights = default)
    {
        double error = 0, size = 0;
        foreach (var bin in ReliabilityDiagram(probabilities, labels, bins, weights))
        {
            if (bin.Weight <= 0)
                continue;
            error += bin.Weight * Math.Abs(bin.MeanProbability - bin.PositiveShare);
            size += bin.Weight;
        }

        return error / size;
    }

    /// <summary>The bins of a reliability diagram, of equal width from 0 to 1; an empty bin has NaN means.</summary>
    /// <param name="probabilities">Probabilities of the positive class.</param>
    /// <param name="labels">Labels.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    /// <param name="weights">Weights, or empty.</param>
    public static IReadOnlyList<ReliabilityBin> ReliabilityDiagram(
        ReadOnlySpan<float> probabilities, ReadOnlySpan<float> labels, int bins = 10, ReadOnlySpan<float> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        Check(probabilities, labels, weights);
        var size = new double[bins];
        var probability = new double[bins];
        var positive = new double[bins];
        for (var i = 0; i < labels.Length; i++)
        {
            var bin = Math.Clamp((int)(probabilities[i] * bins), 0, bins - 1);
            var weight = Weight(weights, i);
            size[bin] += weight;
            probability[bin] += weight * probabilities[i];
            positive[bin] += weight * labels[i];
        }

        return [.. Enumerable.Range(0, bins).Select(b => new ReliabilityBin((double)b / bins, (b + 1.0) / bins, size[b], probability[b] / size[b], positive[b] / size[b]))];
    }

    internal static float Weight(ReadOnlySpan<float> weights, int row) => weights.IsEmpty ? 1 : weights[row];

    internal static void Check(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights)
    {
        if (scores.Length != labels.Length || (!weights.IsEmpty && weights.Length != labels.Length))
            throw new ArgumentException($"{scores.Length} scores and {weights.Length} weights for {labels.Length} labels.");
    }
}
