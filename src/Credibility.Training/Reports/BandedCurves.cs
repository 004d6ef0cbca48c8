using System.Collections.Concurrent;
using Credibility.Training.Evaluation;

namespace Credibility.Training.Reports;

/// <summary>ROC and precision-recall curves on a grid, with pointwise intervals by bootstrap over groups.</summary>
internal sealed class BandedCurves
{
    private const int Steps = 50;
    private readonly int[] _order;
    private readonly float[] _scores;
    private readonly float[] _labels;

    /// <summary>Sorts the rows once.</summary>
    public BandedCurves(float[] scores, float[] labels)
    {
        _scores = scores;
        _labels = labels;
        _order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])];
    }

    /// <summary>True positive rate over false positive rate.</summary>
    public IReadOnlyList<CurveBand> Roc(GroupBootstrap bootstrap) => Bands(bootstrap, Roc);

    /// <summary>Precision over recall, from the first step of recall.</summary>
    public IReadOnlyList<CurveBand> PrecisionRecall(GroupBootstrap bootstrap) => [.. Bands(bootstrap, PrecisionRecall).Skip(1)];

    private static List<CurveBand> Bands(GroupBootstrap bootstrap, Func<float[], double[]> curve)
    {
        // The order in which draws end does not matter to their percentiles.
        var draws = new ConcurrentBag<double[]>();
        bootstrap.Draw(weights =>
        {
            draws.Add(curve(weights));
            return 0;
        });
        var whole = curve([]);
        var bands = new List<CurveBand>(Steps + 1);
        for (var i = 0; i <= Steps; i++)
        {
            var interval = GroupBootstrap.Percentiles([.. draws.Select(d => d[i])], 0.95);
            bands.Add(new CurveBand((double)i / Steps, whole[i], interval.Low, interval.High));
        }

        return bands;
    }

    // Between two thresholds the ROC curve is the straight line; a grid point takes its value there.
    private double[] Roc(float[] weights)
    {
        var (positives, negatives) = Totals(weights);
        var values = Nothing();
        if (positives == 0 || negatives == 0)
            return values;
        double p = 0, n = 0, lastX = 0, lastY = 0;
        values[0] = 0;
        var step = 1;
        foreach (var end in Ties())
        {
            for (var i = end.Start; i < end.End; i++)
                Count(weights, _order[i], ref p, ref n);
            double x = n / negatives, y = p / positives;
            for (; step <= Steps && (double)step / Steps <= x + 1e-12; step++)
            {
                var at = (double)step / Steps;
                values[step] = x > lastX ? lastY + ((y - lastY) * (at - lastX) / (x - lastX)) : y;
            }

            // The curve rises at the left edge: the grid's first point is the top of that rise.
            if (x == 0)
                values[0] = y;
            (lastX, lastY) = (x, y);
        }

        return values;
    }

    // Precision at the first threshold that reaches a recall: precision is not linear between thresholds.
    private double[] PrecisionRecall(float[] weights)
    {
        var (positives, _) = Totals(weights);
        var values = Nothing();
        if (positives == 0)
            return values;
        double p = 0, n = 0;
        var step = 0;
        foreach (var end in Ties())
        {
            for (var i = end.Start; i < end.End; i++)
                Count(weights, _order[i], ref p, ref n);
            for (; step <= Steps && (double)step / Steps <= (p / positives) + 1e-12; step++)
                values[step] = p + n > 0 ? p / (p + n) : double.NaN;
        }

        return values;
    }

    private IEnumerable<(int Start, int End)> Ties()
    {
        for (var start = 0; start < _order.Length;)
        {
            var end = start + 1;
            while (end < _order.Length && _scores[_order[end]].Equals(_scores[_order[start]]))
                end++;
            yield return (start, end);
            start = end;
        }
    }

    private (double Positives, double Negatives) Totals(float[] weights)
    {
        double p = 0, n = 0;
        for (var i = 0; i < _labels.Length; i++)
            Count(weights, i, ref p, ref n);
        return (p, n);
    }

    private void Count(float[] weights, int row, ref double positives, ref double negatives)
    {
        var weight = weights.Length == 0 ? 1 : weights[row];
        if (_labels[row] >= 0.5f)
            positives += weight;
        else
            negatives += weight;
    }

    private static double[] Nothing()
    {
        var values = new double[Steps + 1];
        Array.Fill(values, double.NaN);
        return values;
    }
}
