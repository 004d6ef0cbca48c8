namespace Credibility.Scoring;

/// <summary>Whether a score says something.</summary>
public enum ScoreStatus
{
    /// <summary>The probability, score and band hold.</summary>
    Conclusive,

    /// <summary>Fewer words of article text than the model asks for.</summary>
    TooShort,

    /// <summary>No language pack or no model serves the language.</summary>
    UnsupportedLanguage,

    /// <summary>The text is too far from what the model was trained on.</summary>
    Inconclusive,
}
