namespace Credibility.Training.Data;

/// <summary>How many articles a filter left out, by reason.</summary>
/// <param name="Unlabelled">Without a label.</param>
/// <param name="TooShort">With too few words.</param>
/// <param name="OtherLanguage">In a language that was not asked for.</param>
/// <param name="OverCap">Beyond the most articles of a group.</param>
public readonly record struct FilterCounts(int Unlabelled, int TooShort, int OtherLanguage, int OverCap)
{
    /// <summary>All of them.</summary>
    public int Total => Unlabelled + TooShort + OtherLanguage + OverCap;
}
