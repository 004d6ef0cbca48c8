using Credibility.Articles;
using Credibility.Evidence;
using Credibility.Features;

namespace Credibility.Scoring;

public sealed partial class CredibilityScorer
{
    /// <summary>Scores plain text and shows what the score rests on.</summary>
    public Explanation Explain(string text) => Explain(new Article { Text = text });

    /// <summary>Scores an article and shows what the score rests on. Evidence comes whether or not the score is conclusive.</summary>
    /// <param name="article">Article.</param>
    /// <param name="readerLanguage">BCP 47 tag of the language of the sentences; the article's when null or when no pack serves it.</param>
    public Explanation Explain(Article article, string? readerLanguage = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        var pack = _packs.PackFor(article.Text, article.Language);
        if (pack is null)
            return new Explanation { Score = Scoring.Score.Without(ScoreStatus.UnsupportedLanguage, null, 0), Evidence = ArticleEvidence.Empty };
        var scratch = FeatureScratch.Current;
        var model = ModelFor(pack.Tag);
        if (model is null)
        {
            EvidenceExtraction.Analyse(article.Text, article.Title, article.PublisherOrHost(), pack, scratch.Analysis);
            scratch.Counts.Count(scratch.Analysis);
            return new Explanation
            {
                Score = Scoring.Score.Without(ScoreStatus.UnsupportedLanguage, pack.Tag, scratch.Counts.Words),
                Evidence = EvidenceObjects.From(article.Text, scratch.Analysis),
            };
        }

        var row = Analyse(article.Text, article.Title, article.PublisherOrHost(), pack, model, scratch);
        var score = model.Score(row, pack.Tag, scratch);
        var evidence = EvidenceObjects.From(article.Text, scratch.Analysis);
        if (score.Status != ScoreStatus.Conclusive)
            return new Explanation { Score = score, Evidence = evidence };
        var reader = readerLanguage is null ? pack : _packs.Find(readerLanguage) ?? pack;
        return model.Contributions.Explain(score, evidence, row, scratch, reader);
    }
}
