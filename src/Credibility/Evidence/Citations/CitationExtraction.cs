namespace Credibility.Evidence;

/// <summary>Finds outlets that are cited as the origin of information.</summary>
internal static class CitationExtraction
{
    /// <summary>Fills <see cref="ArticleAnalysis.Citations"/> and <see cref="ArticleAnalysis.WhollyRelayed"/>.</summary>
    /// <param name="text">Body.</param>
    /// <param name="publisher">The article's own outlet, name or domain, or empty; then a brand at the head tells it.</param>
    /// <param name="analysis">Structure and sentences must be there.</param>
    public static void Extract(ReadOnlySpan<char> text, ReadOnlySpan<char> publisher, ArticleAnalysis analysis) =>
        new CitationScan(text, publisher, analysis).Run();
}
