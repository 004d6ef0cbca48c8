using Credibility.Models;

namespace Credibility.Scoring;

/// <summary>
/// Tells whether an article lies where the model has seen training data: few features are lower or higher than in nine
/// tenths of the training articles, words stand in an order that sentences have, and lines are those of prose.
/// </summary>
/// <remarks>
/// The usual range of a feature runs from its 5 % to its 95 % quantile; features without such a range (rare words) are not
/// looked at. What is told, English (another crawl) / Indonesian (background): words of an article shuffled 100 / 72 %, verse
/// (lines of 4 to 7 words), program code, price lists and one to three words over and over 100 %, alphabetical word lists
/// 100 / 52 %, one to three sentences over and over 77 / 40 %. Of ordinary news 2.9 / 0.9 % are told.
/// </remarks>
internal sealed class Familiarity
{
    /// <summary>Largest share of features outside their usual range.</summary>
    public const double MaximumShareOutside = 0.21;

    /// <summary>Fewest tokens a line, on average; wrapped lines count.</summary>
    public const int MinimumTokensPerLine = 10;

    // New subjects bring new words: an article may have fewer known ones than nearly all training articles, but not by far.
    private const double KnownShareFactor = 0.8;

    // Of the quantiles 0 %, 5 %, ... 100 %.
    private const int LowQuantile = 1;

    private readonly double _leastKnownShare;
    private readonly double _leastPairShare;
    private readonly int _count;
    private readonly float[] _low;
    private readonly float[] _high;

    /// <summary>Reads the ranges from the model's quantiles; without them every row is familiar.</summary>
    public Familiarity(ModelMetadata metadata)
    {
        _leastKnownShare = KnownShareFactor * metadata.LeastKnownShare;
        _leastPairShare = metadata.LeastPairShare;
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

    /// <summary>Whether the article has the words and the word pairs that sentences of the language have.</summary>
    /// <param name="knownShare">Share of the tokens that the register knows.</param>
    /// <param name="pairShare">Word pairs against those to expect in any order.</param>
    /// <returns>True also when the model does not say what is usual, or the article has no words.</returns>
    public bool IsWordOrderFamiliar(double knownShare, double pairShare) =>
        // NaN, on either side, is never below.
        !(knownShare < _leastKnownShare) && !(pairShare < _leastPairShare);

    /// <summary>Whether the lines are long enough for prose; verse, tables and lists have shorter ones.</summary>
    public static bool IsProse(int tokens, int lines) => tokens >= MinimumTokensPerLine * lines;
}
