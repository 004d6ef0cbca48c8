using Credibility.Models;

namespace Credibility.Scoring;

/// <summary>
/// Tells whether a row lies where the model has seen training data: the share of features that are lower or higher than
/// nine tenths of the training rows must stay at or below <see cref="MaximumShareOutside"/>.
/// </summary>
/// <remarks>
/// The usual range of a feature runs from its 5 % to its 95 % quantile; features without such a range (rare words) are not
/// looked at. Outside lie, as median and 99 % quantile over articles: 0.05 and 0.19 in English news of another crawl, 0.04
/// and 0.16 in Indonesian news, but 0.22 to 0.29 in program code, 0.23 to 0.37 in tables and lists, 0.18 to 0.32 in texts of another language
/// (medians). Shuffled words and verses look familiar (0.09 to 0.16): this is no test of sense.
/// </remarks>
internal sealed class Familiarity
{
    /// <summary>Largest share of features outside their usual range.</summary>
    public const double MaximumShareOutside = 0.18;

    // Of the quantiles 0 %, 5 %, ... 100 %.
    private const int LowQuantile = 1;

    private readonly int _count;
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
            var (low, high) = (quantiles[LowQuantile], quantiles[quantiles.Length - 1 - LowQuantile]);
            var varies = high > low;
            _low[i] = varies ? low : float.NegativeInfinity;
            _high[i] = varies ? high : float.PositiveInfinity;
            _count += varies ? 1 : 0;
        }
    }

    /// <summary>Share of the features of a row, of those that vary, that lie outside their usual range, 0 to 1.</summary>
    public double ShareOutside(ReadOnlySpan<float> row)
    {
        if (_count == 0)
            return 0;
        var outside = 0;
        for (var i = 0; i < _low.Length && i < row.Length; i++)
            if (!(row[i] >= _low[i] && row[i] <= _high[i]))
                outside++;
        return (double)outside / _count;
    }

    /// <summary>Whether the row is close enough to be scored.</summary>
    public bool IsFamiliar(ReadOnlySpan<float> row) => ShareOutside(row) <= MaximumShareOutside;
}
