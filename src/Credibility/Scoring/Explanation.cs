using Credibility.Evidence;

namespace Credibility.Scoring;

/// <summary>A score with what it rests on.</summary>
public sealed record Explanation
{
    /// <summary>The score.</summary>
    public required Score Score { get; init; }

    /// <summary>Evidence with offsets into the text; empty when no pack serves the language.</summary>
    public required ArticleEvidence Evidence { get; init; }
}
