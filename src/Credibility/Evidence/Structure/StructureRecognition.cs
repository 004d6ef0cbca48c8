namespace Credibility.Evidence;

/// <summary>Recognises datelines, brands, bylines, editor and source lines, and boilerplate.</summary>
internal static class StructureRecognition
{
    /// <summary>Fills <see cref="ArticleAnalysis.Structure"/> and flags the tokens as furniture.</summary>
    /// <param name="text">Body.</param>
    /// <param name="publisher">The article's own outlet, name or domain, or empty.</param>
    /// <param name="analysis">Tokens and paragraphs must be there.</param>
    public static void Recognise(ReadOnlySpan<char> text, ReadOnlySpan<char> publisher, ArticleAnalysis analysis) =>
        new StructureScan(text, publisher, analysis).Run();
}
