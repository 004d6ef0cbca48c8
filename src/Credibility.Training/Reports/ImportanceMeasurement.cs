using Credibility.Models;
using Credibility.Models.Contributions;
using Credibility.Training.Evaluation;

namespace Credibility.Training.Reports;

/// <summary>Measures the importance of columns on evaluated rows.</summary>
internal sealed class ImportanceMeasurement
{
    // Enough for stable means; more rows only take time (a permutation scores them all once a column).
    private const int MaximumRows = 3000;
    private const int Shuffles = 3;
    private readonly List<(CredibilityModel Model, float[] Row, float Label)> _rows;
    private readonly int _seed;
    private readonly double _auc;

    /// <summary>Takes at most 3,000 of the rows, drawn by the seed.</summary>
    public ImportanceMeasurement(IReadOnlyList<(CredibilityModel Model, float[] Row, float Label)> rows, int seed)
    {
        _seed = seed;
        _rows = rows.Count <= MaximumRows ? [.. rows] : [.. new SeededRandom(seed).Sample(rows.Count, MaximumRows).Order().Select(i => rows[i])];
        _auc = Auc(-1, []);
    }

    /// <summary>Columns by mean absolute contribution, the largest first; those that no tree splits on are left out.</summary>
    public IReadOnlyList<FeatureImportance> Measure(CancellationToken cancellation)
    {
        var gains = new Dictionary<string, double>(StringComparer.Ordinal);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var model in _rows.GroupBy(r => r.Model))
        {
            var share = (double)model.Count() / _rows.Count;
            foreach (var gain in ColumnGain.Of(model.Key))
                gains[gain.Column] = gains.GetValueOrDefault(gain.Column) + (share * gain.Share);
            var names = model.Key.Metadata?.FeatureNames ?? [];
            for (var i = 0; i < names.Count; i++)
                columns.TryAdd(names[i], i);
        }

        var contributions = Contributions();
        var result = new List<FeatureImportance>();
        foreach (var (name, column) in columns.Where(c => gains.ContainsKey(c.Key)))
        {
            cancellation.ThrowIfCancellationRequested();
            result.Add(new FeatureImportance(
                name, gains[name], Permutation(column), contributions.Average(c => Math.Abs(c[column])), Direction(column, contributions)));
        }

        return [.. result.OrderByDescending(r => r.MeanContribution).ThenBy(r => r.Column, StringComparer.Ordinal)];
    }

    private List<double[]> Contributions()
    {
        var layouts = new Dictionary<CredibilityModel, FeatureContributions>(ReferenceEqualityComparer.Instance);
        var width = _rows.Max(r => r.Row.Length);
        var all = new List<double[]>(_rows.Count);
        foreach (var (model, row, _) in _rows)
        {
            if (!layouts.TryGetValue(model, out var layout))
                layouts[model] = layout = new FeatureContributions(model.Ensemble);
            var parts = new double[width];
            layout.Compute(row, parts.AsSpan(0, row.Length));
            // The calibrator is linear in the score, so its slope brings contributions to log-odds.
            var slope = -(model.Calibrator?.Slope ?? -1);
            for (var i = 0; i < row.Length; i++)
                parts[i] *= slope;
            all.Add(parts);
        }

        return all;
    }

    private double Permutation(int column)
    {
        var lost = 0.0;
        for (var shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            var order = Shuffled(new SeededRandom(_seed, (column * Shuffles) + shuffle));
            lost += _auc - Auc(column, order);
        }

        return lost / Shuffles;
    }

    // Values change places among the articles of one model only: languages differ in nearly all of them.
    private int[] Shuffled(SeededRandom random)
    {
        var order = new int[_rows.Count];
        foreach (var rows in Enumerable.Range(0, _rows.Count).GroupBy(i => _rows[i].Model))
        {
            int[] places = [.. rows];
            var values = places.ToArray();
            random.Shuffle(values);
            for (var i = 0; i < places.Length; i++)
                order[places[i]] = values[i];
        }

        return order;
    }

    private double Auc(int column, int[] order)
    {
        var scores = new float[_rows.Count];
        var labels = new float[_rows.Count];
        var buffer = new float[_rows.Max(r => r.Row.Length)];
        for (var i = 0; i < scores.Length; i++)
        {
            var (model, row, label) = _rows[i];
            labels[i] = label;
            var copy = buffer.AsSpan(0, row.Length);
            row.CopyTo(copy);
            if (column >= 0 && column < row.Length && _rows[order[i]].Row is var other && column < other.Length)
                copy[column] = other[column];
            var score = model.Score(copy);
            scores[i] = model.Calibrator is { } platt ? (float)platt.Margin(score) : score;
        }

        return BinaryMetrics.RocAuc(scores, labels);
    }

    private double Direction(int column, List<double[]> contributions)
    {
        double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < _rows.Count; i++)
        {
            if (column >= _rows[i].Row.Length || !float.IsFinite(_rows[i].Row[column]))
                continue;
            double a = _rows[i].Row[column], b = contributions[i][column];
            (n, x, y, xx, yy, xy) = (n + 1, x + a, y + b, xx + (a * a), yy + (b * b), xy + (a * b));
        }

        var spread = Math.Sqrt(Math.Max(0, (xx * n) - (x * x)) * Math.Max(0, (yy * n) - (y * y)));
        return spread > 0 ? ((xy * n) - (x * y)) / spread : double.NaN;
    }
}
