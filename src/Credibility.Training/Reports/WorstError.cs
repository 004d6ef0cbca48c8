using Credibility.Scoring;
using Credibility.Training.Data;

namespace Credibility.Training.Reports;

/// <summary>An article that a model got most wrong, with what misled it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Label">Share of the reliable class.</param>
/// <param name="Probability">The model's probability.</param>
/// <param name="Explanation">Its evidence and contributions.</param>
public sealed record WorstError(LabelledArticle Article, float Label, float Probability, Explanation Explanation)
{
    /// <summary>Contributions that led away from the label, the largest first; empty when the score would be inconclusive.</summary>
    public IEnumerable<FeatureContribution> Misled => Label >= 0.5f ? Explanation.ReasonsAgainst : Explanation.ReasonsFor;
}
