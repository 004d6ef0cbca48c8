using Credibility.Models;

namespace Credibility.Training.Evaluation;

/// <summary>
/// Fits <c>P = 1 / (1 + exp(A * score + B))</c> by maximum likelihood with Newton's method and backtracking (Lin, Lin and
/// Weng 2007), targets drawn in from 0 and 1 by the number of rows as Platt (1999) does.
/// </summary>
public static class PlattCalibration
{
    private const int MostIterations = 100;
    private const double Tolerance = 1e-8;

    /// <summary>Fits a calibrator.</summary>
    /// <param name="scores">Scores of rows that the model was not trained on.</param>
    /// <param name="labels">Shares of the positive class.</param>
    /// <param name="weights">Weights, or empty.</param>
    /// <exception cref="ArgumentException">The lengths disagree or there is no row.</exception>
    public static PlattCalibrator Fit(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights = default)
    {
        BinaryMetrics.Check(scores, labels, weights);
        if (scores.IsEmpty)
            throw new ArgumentException("There is no row to calibrate on.", nameof(scores));
        double positive = 0, negative = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            positive += BinaryMetrics.Weight(weights, i) * labels[i];
            negative += BinaryMetrics.Weight(weights, i) * (1 - labels[i]);
        }

        var high = (positive + 1) / (positive + 2);
        var low = 1 / (negative + 2);
        var targets = new double[labels.Length];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = low + labels[i] * (high - low);

        double a = 0, b = Math.Log((negative + 1) / (positive + 1));
        var loss = Loss(scores, targets, weights, a, b);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            // A ridge of 1e-12 keeps the matrix invertible when all scores are equal.
            double haa = 1e-12, hbb = 1e-12, hab = 0, ga = 0, gb = 0;
            for (var i = 0; i < targets.Length; i++)
            {
                var weight = BinaryMetrics.Weight(weights, i);
                var p = 1 / (1 + Math.Exp(a * scores[i] + b));
                var h = weight * p * (1 - p);
                var g = weight * (targets[i] - p);
                haa += h * scores[i] * scores[i];
                hbb += h;
                hab += h * scores[i];
                ga += g * scores[i];
                gb += g;
            }

            if (Math.Abs(ga) < Tolerance && Math.Abs(gb) < Tolerance)
                break;
            var determinant = haa * hbb - hab * hab;
            var da = -(hbb * ga - hab * gb) / determinant;
            var db = -(haa * gb - hab * ga) / determinant;
            var descent = ga * da + gb * db;
            var step = 1.0;
            for (; step >= 1e-10; step /= 2)
            {
                var next = Loss(scores, targets, weights, a + step * da, b + step * db);
                if (next >= loss + 1e-4 * step * descent)
                    continue;
                a += step * da;
                b += step * db;
                loss = next;
                break;
            }

            if (step < 1e-10)
                break;
        }

        return new PlattCalibrator(a, b);
    }

    private static double Loss(ReadOnlySpan<float> scores, double[] targets, ReadOnlySpan<float> weights, double a, double b)
    {
        var sum = 0.0;
        for (var i = 0; i < targets.Length; i++)
        {
            var x = a * scores[i] + b;
            // target * x + ln(1 + e^-x), written so that neither side overflows.
            sum += BinaryMetrics.Weight(weights, i)
                * (x >= 0 ? targets[i] * x + Math.Log(1 + Math.Exp(-x)) : (targets[i] - 1) * x + Math.Log(1 + Math.Exp(x)));
        }

        return sum;
    }
}
