using Credibility.Models;

namespace Credibility.Scoring;

/// <summary>
/// Tells whether a row lies where the model has seen training data: the share of features that lie outside the range of
/// the training rows must stay at or below <see cref="MaximumShareOutside"/>.
/// </summary>
/// <remarks>
/// The range of a feature runs from its lowest to its highest training quantile, widened by a tenth of it. A feature that
/// had one value in all training rows says nothing (no headlines in the data, for instance) and is not looked at. Of a
/// usual article about 0 to 1 % of the features lie outside; tables, code, lyrics and word lists reach 8 % and more.
/// </remarks>
internal sealed class Familiarity
{
    /// <summary>Largest share of features outside the training range.</summary>
    public const double MaximumShareOutside = 0.06;

    private readonly float[] _low;
    private readonly float[] _high;

    /// <summary>Reads the ranges from the model's quantiles; without them every row is familiar.</summary>
    public Familiarity(ModelMetadata metadata)
    {
        var count = metadata.FeatureQuantiles.Count;
        _low = new float[count];
        _high = new float[count];
        for (var i = 0; i < count; i++)
        {
            var quantiles = metadata.FeatureQuantiles[i];
            var range = quantiles[^1] - quantiles[0];
            _low[i] = range > 0 ? quantiles[0] - (range / 10) : float.NegativeInfinity;
            _high[i] = range > 0 ? quantiles[^1] + (range / 10) : float.PositiveInfinity;
        }
    }

    /// <summary>Share of the features of a row that lie outside the training range, 0 to 1.</summary>
    public double ShareOutside(ReadOnlySpan<float> row)
    {
        if (_low.Length == 0)
            return 0;
        var outside = 0;
        for (var i = 0; i < _low.Length && i < row.Length; i++)
            if (!(row[i] >= _low[i] && row[i] <= _high[i]))
                outside++;
        return (double)outside / _low.Length;
    }

    /// <summary>Whether the row is close enough to be scored.</summary>
    public bool IsFamiliar(ReadOnlySpan<float> row) => ShareOutside(row) <= MaximumShareOutside;
}
