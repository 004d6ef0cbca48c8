using Credibility.Evidence;

namespace Credibility.Scoring;

/// <summary>A score with what it rests on.</summary>
public sealed record Explanation
{
    /// <summary>The score.</summary>
    public required Score Score { get; init; }

    /// <summary>Evidence with offsets into the text; empty when no pack serves the language.</summary>
    public required ArticleEvidence Evidence { get; init; }

    /// <summary>Log-odds of an article of which nothing is known; NaN without a model.</summary>
    public double BaseMargin { get; init; } = double.NaN;

    /// <summary>Log-odds of this article, before rounding to single precision; NaN without a model.</summary>
    public double Margin { get; init; } = double.NaN;

    /// <summary>
    /// What each feature did, the largest first; <see cref="BaseMargin"/> and their margins add up to <see cref="Margin"/>.
    /// Empty unless the score is conclusive.
    /// </summary>
    public IReadOnlyList<FeatureContribution> Contributions { get; init; } = [];

    /// <summary>The same by feature group, the largest first.</summary>
    public IReadOnlyList<GroupContribution> Groups { get; init; } = [];

    /// <summary>The words that moved the register's margin most, the largest first; empty for a model without register.</summary>
    public IReadOnlyList<RegisterWord> RegisterWords { get; init; } = [];

    /// <summary>Contributions that raise the score by at least 0.02 log-odds, the largest first.</summary>
    public IEnumerable<FeatureContribution> ReasonsFor => Contributions.Where(c => c.Margin >= SmallestReason);

    /// <summary>Contributions that lower the score by at least 0.02 log-odds, the largest first.</summary>
    public IEnumerable<FeatureContribution> ReasonsAgainst => Contributions.Where(c => c.Margin <= -SmallestReason);

    private const double SmallestReason = 0.02;
}
