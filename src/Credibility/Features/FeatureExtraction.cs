using Credibility.Evidence;

namespace Credibility.Features;

/// <summary>Writes the feature vector of an analysed article.</summary>
internal static class FeatureExtraction
{
    /// <summary>Fills <paramref name="row"/>, which has <see cref="FeatureList.Count"/> values.</summary>
    public static void Write(ArticleAnalysis analysis, ArticleCounts counts, Span<float> row)
    {
        counts.Count(analysis);
        foreach (var group in FeatureList.Ordered)
        {
            var width = group.Definitions.Count;
            group.Write(counts, row[..width]);
            row = row[width..];
        }
    }
}
