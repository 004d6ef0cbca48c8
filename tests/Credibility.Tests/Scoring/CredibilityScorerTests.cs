using System.Globalization;
using Credibility.Articles;
using Credibility.Features;
using Credibility.Models;
using Credibility.Scoring;
using Credibility.TestData;

namespace Credibility.Tests.Scoring;

public sealed class CredibilityScorerTests
{
    private static readonly string ExampleText = File.ReadAllText(SharedData.Repository("seeds", "koalisi-as-400-anggota-isis-raqqah-menyerahkan-diri.txt"));

    public static TheoryData<string> Hostile => ["", " ", "\0", "\uFEFF", "\uD83D", "\"", new string('"', 5000), new string('(', 5000), new string('\n', 5000), new string('A', 5000), string.Concat(Enumerable.Repeat("menurut \u201C", 3000))];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Score_HostileText_IsADefinedResult(string text)
    {
        foreach (var language in (string?[])[null, "id", "en"])
        {
            var score = CredibilityScorer.Default.Score(text, language: language);
            Assert.NotEqual(ScoreStatus.Conclusive, score.Status);
            Assert.True(double.IsNaN(score.Probability));
            _ = CredibilityScorer.Default.Explain(new Article { Text = text, Language = language });
        }
    }

    [Fact]
    public void Score_Example_IsTheSameInEveryOverload()
    {
        var scorer = CredibilityScorer.Default;
        var score = scorer.Score(ExampleText);
        Assert.Equal(ScoreStatus.Conclusive, score.Status);
        Assert.InRange(score.Probability, 0, 1);
        Assert.Equal("id", score.Language);
        Assert.Equal(score, scorer.Score(ExampleText.AsSpan()));
        Assert.Equal(score, scorer.Score(new Article { Text = ExampleText }));
        Assert.Equal(score, scorer.Score(new Article { Text = ExampleText, Language = "id-ID" }));
    }

    [Fact]
    public void Score_AfterWarmUp_AllocatesNothing()
    {
        var texts = File.ReadLines(SharedData.Repository("seeds", "corpus", "articles.jsonl")).ToArray();
        var scorer = CredibilityScorer.Default;
        foreach (var text in texts)
            scorer.Score(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
            scorer.Score(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Score_FromManyThreads_GivesTheSameScores()
    {
        var texts = File.ReadLines(SharedData.Repository("seeds", "corpus", "articles.jsonl")).ToArray();
        var expected = texts.Select(t => CredibilityScorer.Default.Score(t)).ToArray();
        Parallel.For(0, texts.Length * 4, i => Assert.Equal(expected[i % texts.Length], CredibilityScorer.Default.Score(texts[i % texts.Length])));
    }

    [Fact]
    public void Score_CultureWithOtherSeparatorsAndCasing_IsThatOfTheInvariantOne()
    {
        var expected = CredibilityScorer.Default.Explain(ExampleText).Contributions.Select(c => c.Sentence).ToArray();
        var score = CredibilityScorer.Default.Score(ExampleText);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Turkish();
            Assert.Equal(score, CredibilityScorer.Default.Score(ExampleText));
            Assert.Equal(expected, CredibilityScorer.Default.Explain(ExampleText).Contributions.Select(c => c.Sentence));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    // The real culture where the machine has ICU; else its separators, which is what formatting would pick up.
    private static CultureInfo Turkish()
    {
        try
        {
            return new CultureInfo("tr-TR", useUserOverride: false);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "\u2212";
            return culture;
        }
    }

    [Fact]
    public void Featurize_ShortRow_NamesBothLengths()
    {
        var e = Assert.Throws<ArgumentException>(() => CredibilityScorer.Default.Featurize(new Article { Text = ExampleText }, new float[3]));
        Assert.Contains("3 values", e.Message, StringComparison.Ordinal);
        Assert.Contains(FeatureList.Count.ToString(CultureInfo.InvariantCulture), e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Featurize_Example_AllValuesAreFinite()
    {
        var row = new float[FeatureList.Count];
        Assert.True(CredibilityScorer.Default.Featurize(new Article { Text = ExampleText }, row));
        Assert.All(row, v => Assert.True(float.IsFinite(v)));
    }

    [Fact]
    public void From_ModelOfAnotherFeatureList_IsRefusedAndSaysSo()
    {
        var metadata = new ModelMetadata { Name = "old", FeatureListVersion = 0, FeatureListHash = "abc", Languages = ["id"] };
        var tree = new RegressionTree { LeafCount = 2, LteChild = [-1], GtChild = [-2], SplitFeature = [0], Threshold = [0.5f], LeafValue = [-1, 1] };
        var model = new CredibilityModel(new TreeEnsemble([tree], FeatureList.Count), new PlattCalibrator(-1, 0), metadata);
        var e = Assert.Throws<InvalidDataException>(() => CredibilityScorer.From([model]));
        Assert.Contains("feature list version 0", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoModel_IsRefused()
    {
        Assert.Throws<InvalidDataException>(() => CredibilityScorer.Load(new MemoryStream([1, 2, 3])));
        Assert.ThrowsAny<IOException>(() => CredibilityScorer.Load("/no/such/model.zip"));
    }
}
