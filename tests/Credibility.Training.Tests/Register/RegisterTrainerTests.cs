using Credibility.Articles;
using Credibility.Features;
using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.Register;

namespace Credibility.Training.Tests.Register;

public sealed class RegisterTrainerTests
{
    private static readonly RegisterOptions Options = new() { MinimumGroups = 3, C = 0.1, CrossFitFolds = 4 };

    [Fact]
    public void Fit_WordOfOneClass_GetsItsSign()
    {
        var (corpus, labels) = Corpus();
        var model = new RegisterTrainer(corpus, labels, Options).Fit(All(corpus), Ones(corpus));
        Assert.True(model.Entries.Single(e => e.Words == "council").Weight > 0);
        Assert.True(model.Entries.Single(e => e.Words == "shocking").Weight < 0);
        Assert.Contains(model.Entries, e => e.Words == "the council");
        Assert.All(model.Entries, e => Assert.True(e.Clip > 0));
    }

    [Fact]
    public void Fit_WordOfFewGroups_IsNoEntry()
    {
        var (corpus, labels) = Corpus();
        var model = new RegisterTrainer(corpus, labels, Options).Fit(All(corpus), Ones(corpus));
        Assert.DoesNotContain(model.Entries, e => e.Words.Contains("outlet0", StringComparison.Ordinal));
    }

    [Fact]
    public void Fit_ExcludedGroup_GetsNoWeight()
    {
        var (corpus, labels) = Corpus();
        var model = new RegisterTrainer(corpus, labels, Options with { ExcludedFeatures = ["readability", "commas"] }).Fit(All(corpus), Ones(corpus));
        for (var i = 0; i < FeatureList.Count; i++)
            if (FeatureList.Features[i].Group == "readability" || FeatureList.Features[i].Name == "commas")
                Assert.Equal(0, model.Features[i].Weight);
        Assert.Contains(model.Features, f => f.Weight != 0);
    }

    [Fact]
    public void CrossFit_LabelsShuffledOverGroups_TellsNothing()
    {
        // A margin that had seen the row's own group would separate the classes whatever the labels.
        var (corpus, _) = Corpus();
        var labels = Enumerable.Range(0, corpus.RowCount).Select(i => (i / 4 * 7 % 16) < 8 ? 1f : 0f).ToArray();
        var trainer = new RegisterTrainer(corpus, labels, Options);
        var own = trainer.Margins(trainer.Fit(All(corpus), Ones(corpus)), All(corpus));
        var cross = trainer.CrossFit(All(corpus), Ones(corpus));
        Assert.True(BinaryMetrics.RocAuc(own, labels) > BinaryMetrics.RocAuc(cross, labels) + 0.1);
    }

    [Fact]
    public void CrossFit_Twice_GivesTheSameBits()
    {
        var (corpus, labels) = Corpus();
        var trainer = new RegisterTrainer(corpus, labels, Options);
        Assert.Equal(trainer.CrossFit(All(corpus), Ones(corpus)), trainer.CrossFit(All(corpus), Ones(corpus)));
    }

    [Theory]
    [InlineData(463, 60)]
    [InlineData(5000, 60)]
    [InlineData(62, 9)]
    [InlineData(12, 3)]
    public void RecommendedGroups_SomeGroups_IsAnEighthOfThemWithinBounds(int groups, int expected) =>
        Assert.Equal(expected, RegisterOptions.RecommendedGroups(groups));

    private static int[] All(RegisterCorpus corpus) => [.. Enumerable.Range(0, corpus.RowCount)];

    private static float[] Ones(RegisterCorpus corpus) => [.. Enumerable.Repeat(1f, corpus.RowCount)];

    // 16 publishers of four articles each; the first eight write about the council, the others shout.
    private static (RegisterCorpus Corpus, float[] Labels) Corpus()
    {
        var random = new SeededRandom(3);
        string[] nouns = ["road", "river", "school", "market", "bridge", "harbour", "library", "station"];
        var articles = new List<LabelledArticle>();
        for (var i = 0; i < 64; i++)
        {
            var reliable = i / 4 < 8;
            var noun = nouns[random.Next(nouns.Length)];
            var other = nouns[random.Next(nouns.Length)];
            var text = reliable
                ? $"The council said on Monday that the {noun} will stay open. The {other} near outlet{i / 4} was closed, a spokesman said."
                : $"This is the shocking truth about the {noun}! They never told you what happened at the {other} near outlet{i / 4}.";
            articles.Add(new LabelledArticle { Article = new Article { Id = $"{i}", Text = text, Language = "en" }, Label = reliable ? 1 : 0, Group = $"g{i / 4}" });
        }

        return (RegisterCorpus.Build(articles, 1), [.. articles.Select(a => a.Label!.Value)]);
    }
}
