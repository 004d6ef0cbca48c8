using Credibility.Articles;
using Credibility.Evidence;

namespace Credibility.Tests.Evidence;

/// <summary>Evidence of a text as short strings that a test can compare.</summary>
internal static class EvidenceOf
{
    private static readonly EvidenceExtractor Extractor = new();

    public static ArticleEvidence Text(string language, string text, string? publisher = null, string? title = null) =>
        Extractor.Extract(new Article { Text = text, Language = language, Publisher = publisher, Title = title });

    /// <summary>"Kind: text" of every structure span.</summary>
    public static string[] Structure(string language, string text, string? publisher = null, string? title = null) =>
        [.. Text(language, text, publisher, title).Structure.Select(s => $"{s.Kind}: {s.Span.Of(text)}")];

    /// <summary>"Form: name", with "(self)" behind the article's own outlet.</summary>
    public static string[] Citations(string language, string text, string? publisher = null) =>
        [.. Text(language, text, publisher).CitedSources.Select(c => $"{c.Form}: {c.Name}{(c.Self ? " (self)" : "")}")];

    /// <summary>"Kind holder: words".</summary>
    public static string[] Hedges(string language, string text) =>
        [.. Text(language, text).Hedges.Select(h => $"{h.Kind} {h.Holder}: {h.Span.Of(text)}")];
}
