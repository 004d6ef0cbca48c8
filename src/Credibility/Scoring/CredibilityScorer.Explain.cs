using Credibility.Articles;
using Credibility.Evidence;
using Credibility.Features;

namespace Credibility.Scoring;

public sealed partial class CredibilityScorer
{
    /// <summary>Scores plain text and shows what the score rests on.</summary>
    public Explanation Explain(string text) => Explain(new Article { Text = text });

    /// <summary>Scores an article and shows what the score rests on. Evidence comes whether or not the score is conclusive.</summary>
    public Explanation Explain(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var pack = _packs.PackFor(article.Text, article.Language);
        if (pack is null)
            return new Explanation { Score = Scoring.Score.Without(ScoreStatus.UnsupportedLanguage, null, 0), Evidence = ArticleEvidence.Empty };
        var scratch = FeatureScratch.Current;
        var model = ModelFor(pack.Tag);
        Score score;
        if (model is null)
        {
            EvidenceExtraction.Analyse(article.Text, article.Title, article.PublisherOrHost(), pack, scratch.Analysis);
            score = Scoring.Score.Without(ScoreStatus.UnsupportedLanguage, pack.Tag, 0);
        }
        else
        {
            var row = Analyse(article.Text, article.Title, article.PublisherOrHost(), pack, model, scratch);
            score = model.Score(row, pack.Tag, scratch.Counts.Words);
        }

        return new Explanation { Score = score, Evidence = EvidenceObjects.From(article.Text, scratch.Analysis) };
    }
}
