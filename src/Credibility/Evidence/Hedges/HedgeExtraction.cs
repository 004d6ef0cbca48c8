namespace Credibility.Evidence;

/// <summary>Finds hedges and denials and tells who holds them.</summary>
internal static class HedgeExtraction
{
    /// <summary>Fills <see cref="ArticleAnalysis.Hedges"/>; attributions must be there.</summary>
    /// <param name="text">Body.</param>
    /// <param name="analysis">Sentences and attributions must be there.</param>
    public static void Extract(ReadOnlySpan<char> text, ArticleAnalysis analysis) => new HedgeScan(text, analysis).Run();
}
