using Credibility.Evidence;
using Credibility.Features;

namespace Credibility.Scoring;

/// <summary>The working memory of one thread: everything that scoring an article writes to.</summary>
internal sealed class ScoringScratch
{
    [ThreadStatic]
    private static ScoringScratch? t_current;

    /// <summary>The scratch of this thread, made at its first use.</summary>
    public static ScoringScratch Current => t_current ??= new ScoringScratch();

    /// <summary>Tokens and evidence.</summary>
    public ArticleAnalysis Analysis { get; } = new();

    /// <summary>Counts.</summary>
    public ArticleCounts Counts { get; } = new();

    /// <summary>Feature vector.</summary>
    public float[] Row { get; } = new float[FeatureList.Count];
}
