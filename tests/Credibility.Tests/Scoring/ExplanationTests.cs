using Credibility.Articles;
using Credibility.Features;
using Credibility.Scoring;
using Credibility.TestData;

namespace Credibility.Tests.Scoring;

public sealed class ExplanationTests
{
    private static readonly Article Example = Article.FromPlainText(
        File.ReadAllText(SharedData.Repository("seeds", "koalisi-as-400-anggota-isis-raqqah-menyerahkan-diri.txt")));

    [Fact]
    public void Explain_Example_ContributionsAddUpToTheMarginAndProbability()
    {
        var explanation = CredibilityScorer.Default.Explain(Example);
        Assert.Equal(ScoreStatus.Conclusive, explanation.Score.Status);
        Assert.Equal(explanation.Margin, explanation.BaseMargin + explanation.Contributions.Sum(c => c.Margin), 9);
        Assert.Equal(explanation.Margin, explanation.BaseMargin + explanation.Groups.Sum(g => g.Margin), 9);
        Assert.Equal(explanation.Score.Probability, 1 / (1 + Math.Exp(-explanation.Margin)), 5);
    }

    [Fact]
    public void Explain_Example_ScoreIsThatOfScore()
    {
        var score = CredibilityScorer.Default.Score(Example);
        Assert.Equal(score, CredibilityScorer.Default.Explain(Example).Score);
    }

    [Fact]
    public void Explain_Example_ReasonsAreOrderedAndTold()
    {
        var explanation = CredibilityScorer.Default.Explain(Example);
        Assert.NotEmpty(explanation.Contributions);
        for (var i = 1; i < explanation.Contributions.Count; i++)
            Assert.True(Math.Abs(explanation.Contributions[i - 1].Margin) >= Math.Abs(explanation.Contributions[i].Margin));
        Assert.All(explanation.Contributions, c => Assert.NotEmpty(c.Sentence));
        Assert.All(explanation.ReasonsFor, c => Assert.True(c.Margin > 0 && c.Probability > 0));
        Assert.All(explanation.ReasonsAgainst, c => Assert.True(c.Margin < 0 && c.Probability < 0));
    }

    [Fact]
    public void Explain_Twice_ContributionsAreEqual()
    {
        var (first, second) = (CredibilityScorer.Default.Explain(Example), CredibilityScorer.Default.Explain(Example));
        // One of the two has told its sentences already.
        Assert.All(first.Contributions, c => Assert.NotEmpty(c.Sentence));
        Assert.Equal(first.Contributions, second.Contributions);
        Assert.Equal(first.Contributions.Select(c => c.GetHashCode()), second.Contributions.Select(c => c.GetHashCode()));
        Assert.NotEqual(first.Contributions[0], first.Contributions[0] with { Sentence = "Another." });
        Assert.Equal(first.Groups, second.Groups);
        Assert.Equal(first.RegisterWords, second.RegisterWords);
    }

    [Fact]
    public void Sentence_OfACopy_IsThatOfTheOriginal()
    {
        var contribution = CredibilityScorer.Default.Explain(Example).Contributions[0];
        var copy = contribution with { Value = contribution.Value + 5 };
        Assert.Equal(contribution.Sentence, copy.Sentence);
    }

    [Fact]
    public void Sentence_ReadByManyThreads_IsTheSame()
    {
        var expected = CredibilityScorer.Default.Explain(Example, "en").Contributions.Select(c => c.Sentence).ToArray();
        var explanation = CredibilityScorer.Default.Explain(Example, "en");
        Parallel.For(0, 8, _ => Assert.Equal(expected, explanation.Contributions.Select(c => c.Sentence)));
    }

    [Fact]
    public void Explain_ReaderLanguages_AreNotMixed()
    {
        var (id, en) = (CredibilityScorer.Default.Explain(Example), CredibilityScorer.Default.Explain(Example, "en"));
        Assert.All(en.Contributions, c => Assert.DoesNotContain("artikel latih", c.Sentence, StringComparison.Ordinal));
        Assert.Contains(id.Contributions, c => c.Sentence.Contains("artikel latih", StringComparison.Ordinal));
    }

    [Fact]
    public void RegisterWords_Example_AreTheLargestInOrder()
    {
        var words = CredibilityScorer.Default.Explain(Example).RegisterWords;
        Assert.Equal(12, words.Count);
        Assert.Equal(words.Select(w => w.Words).Distinct(), words.Select(w => w.Words));
        for (var i = 1; i < words.Count; i++)
            Assert.True(Math.Abs(words[i - 1].Margin) >= Math.Abs(words[i].Margin));
    }

    [Fact]
    public void Explain_UnsupportedLanguage_HasNoEvidence()
    {
        var explanation = CredibilityScorer.Default.Explain(new Article { Text = "Le président a déclaré que tout allait bien.", Language = "fr" });
        Assert.Equal(ScoreStatus.UnsupportedLanguage, explanation.Score.Status);
        Assert.Empty(explanation.Evidence.Attributions);
        Assert.Empty(explanation.Contributions);
    }

    [Fact]
    public void Explain_LanguageOfAPackWithoutModel_HasEvidenceAndWords()
    {
        var english = CredibilityScorer.From(CredibilityScorer.Default.LoadedModels.Where(m => m.Metadata!.Languages.Contains("en")));
        var explanation = english.Explain(Example);
        Assert.Equal(ScoreStatus.UnsupportedLanguage, explanation.Score.Status);
        Assert.Equal(CredibilityScorer.Default.Explain(Example).Score.Words, explanation.Score.Words);
        Assert.NotEmpty(explanation.Evidence.Attributions);
        Assert.Empty(explanation.Contributions);
    }

    [Fact]
    public void Explain_ShortText_HasEvidenceAndNoProbability()
    {
        var explanation = CredibilityScorer.Default.Explain("Menteri Kesehatan Budi Santoso mengatakan bahwa vaksin itu aman untuk anak di sekolah.");
        Assert.Equal(ScoreStatus.TooShort, explanation.Score.Status);
        Assert.True(double.IsNaN(explanation.Score.Probability));
        Assert.Null(explanation.Score.Value);
        Assert.NotEmpty(explanation.Evidence.Attributions);
    }

    [Fact]
    public void Features_Names_AreUniqueAndDescribed()
    {
        Assert.Equal(FeatureList.Count, FeatureList.Features.Select(f => f.Name).Distinct().Count());
        Assert.All(FeatureList.Features, f => Assert.EndsWith(".", f.Description, StringComparison.Ordinal));
    }
}
