using Credibility.Articles;
using Credibility.Languages;

namespace Credibility.Evidence;

/// <summary>Extracts the evidence of articles as objects. Immutable and thread-safe.</summary>
/// <param name="packs">Language packs to use; the embedded ones when null.</param>
public sealed class EvidenceExtractor(LanguagePacks? packs = null)
{
    [ThreadStatic]
    private static ArticleAnalysis? _analysis;

    private readonly LanguagePacks _packs = packs ?? LanguagePacks.Default;

    /// <summary>Evidence of an article; <see cref="ArticleEvidence.Empty"/> when no pack serves its language.</summary>
    public ArticleEvidence Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var pack = _packs.PackFor(article.Text, article.Language);
        if (pack is null)
            return ArticleEvidence.Empty;
        var analysis = _analysis ??= new ArticleAnalysis();
        EvidenceExtraction.Analyse(article.Text, article.Title, article.PublisherOrHost(), pack, analysis);
        return EvidenceObjects.From(article.Text, analysis);
    }
}
