namespace Credibility.Training.Evaluation;

/// <summary>
/// Scores sorted once, so that ranking figures under many weightings (the replicates of a bootstrap) take linear time.
/// </summary>
internal sealed class RankedScores
{
    private readonly int[] _order;
    private readonly bool[] _isPositive;
    private readonly bool[] _endsTie;

    public RankedScores(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels)
    {
        BinaryMetrics.Check(scores, labels, default);
        var keys = scores.ToArray();
        _order = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            _order[i] = i;
        Array.Sort(keys, _order);
        _isPositive = new bool[keys.Length];
        _endsTie = new bool[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            _isPositive[i] = labels[_order[i]] >= 0.5f;
            _endsTie[i] = i + 1 == keys.Length || !keys[i].Equals(keys[i + 1]);
        }
    }

    public double RocAuc(ReadOnlySpan<float> weights)
    {
        double area = 0, negatives = 0, positives = 0, tiedNegatives = 0, tiedPositives = 0;
        for (var i = 0; i < _order.Length; i++)
        {
            var weight = BinaryMetrics.Weight(weights, _order[i]);
            if (_isPositive[i])
                tiedPositives += weight;
            else
                tiedNegatives += weight;
            if (!_endsTie[i])
                continue;
            area += tiedPositives * (negatives + tiedNegatives / 2);
            negatives += tiedNegatives;
            positives += tiedPositives;
            tiedNegatives = tiedPositives = 0;
        }

        return positives > 0 && negatives > 0 ? area / (positives * negatives) : double.NaN;
    }

    public double AveragePrecision(ReadOnlySpan<float> weights)
    {
        double sum = 0, positives = 0, rows = 0, tiedPositives = 0;
        for (var i = _order.Length - 1; i >= 0; i--)
        {
            var weight = BinaryMetrics.Weight(weights, _order[i]);
            rows += weight;
            if (_isPositive[i])
                tiedPositives += weight;
            if (i > 0 && !_endsTie[i - 1])
                continue;
            positives += tiedPositives;
            if (rows > 0)
                sum += tiedPositives * (positives / rows);
            tiedPositives = 0;
        }

        return positives > 0 ? sum / positives : double.NaN;
    }

    /// <summary>Points of the ROC curve from (0, 0) to (1, 1), one a distinct score.</summary>
    public List<CurvePoint> RocCurve(ReadOnlySpan<float> scores)
    {
        var (positives, negatives) = Totals();
        var points = new List<CurvePoint> { new(0, 0, float.PositiveInfinity) };
        double p = 0, n = 0;
        for (var i = _order.Length - 1; i >= 0; i--)
        {
            if (_isPositive[i])
                p++;
            else
                n++;
            if (i == 0 || _endsTie[i - 1])
                points.Add(new CurvePoint(n / negatives, p / positives, scores[_order[i]]));
        }

        return points;
    }

    /// <summary>Points of the precision-recall curve, recall ascending, one a distinct score.</summary>
    public List<CurvePoint> PrecisionRecallCurve(ReadOnlySpan<float> scores)
    {
        var (positives, _) = Totals();
        var points = new List<CurvePoint>();
        double p = 0;
        for (var i = _order.Length - 1; i >= 0; i--)
        {
            if (_isPositive[i])
                p++;
            if (i == 0 || _endsTie[i - 1])
                points.Add(new CurvePoint(p / positives, p / (_order.Length - i), scores[_order[i]]));
        }

        return points;
    }

    private (double Positives, double Negatives) Totals()
    {
        var positives = _isPositive.Count(p => p);
        return (positives, _isPositive.Length - positives);
    }
}
