namespace Credibility.Scoring;

/// <summary>
/// How much an article resembles text from publishers rated reliable. It says nothing about whether the article is true.
/// </summary>
public readonly record struct Score
{
    /// <summary>Whether the other values hold.</summary>
    public required ScoreStatus Status { get; init; }

    /// <summary>Calibrated probability, 0 to 1, that the article comes from a publisher rated reliable; NaN unless conclusive.</summary>
    public required double Probability { get; init; }

    /// <summary>Where the probability lies between the model's thresholds.</summary>
    public required ScoreBand Band { get; init; }

    /// <summary>BCP 47 tag of the language pack that was used, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Words of article text that were counted; datelines and boilerplate are not. 0 for a text that was not read because no pack or, unless it is explained, no model serves its language.</summary>
    public int Words { get; init; }

    /// <summary>The probability on a scale of 0 to 100, rounded; null unless conclusive.</summary>
    public int? Value => Status == ScoreStatus.Conclusive ? (int)Math.Round(Probability * 100, MidpointRounding.AwayFromZero) : null;

    /// <summary>A score without probability.</summary>
    internal static Score Without(ScoreStatus status, string? language, int words) => new()
    {
        Status = status,
        Probability = double.NaN,
        Band = ScoreBand.None,
        Language = language,
        Words = words,
    };
}
