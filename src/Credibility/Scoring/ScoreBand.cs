namespace Credibility.Scoring;

/// <summary>Where a probability lies between the two thresholds of the model.</summary>
public enum ScoreBand
{
    /// <summary>There is no conclusive score.</summary>
    None,

    /// <summary>Below the low threshold: resembles text from publishers rated unreliable.</summary>
    Low,

    /// <summary>Between the thresholds.</summary>
    Medium,

    /// <summary>At or above the high threshold: resembles text from publishers rated reliable.</summary>
    High,
}
