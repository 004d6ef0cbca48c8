using Credibility.Articles;
using Credibility.Features;
using Credibility.Languages;

namespace Credibility.Tests.Features;

public sealed class FeatureListTests
{
    [Fact]
    public void Features_Names_AreUniqueKebabCase()
    {
        Assert.Equal(FeatureList.Count, FeatureList.Features.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(FeatureList.Features, f => Assert.All(f.Name, c => Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-', f.Name)));
        Assert.All(FeatureList.Features, f => Assert.EndsWith(".", f.Description, StringComparison.Ordinal));
        Assert.Equal(FeatureList.Groups, FeatureList.Features.Select(f => f.Group).Distinct());
    }

    [Fact]
    public void IndexOf_EveryName_FindsItsPlace()
    {
        for (var i = 0; i < FeatureList.Count; i++)
            Assert.Equal(i, FeatureList.IndexOf(FeatureList.Features[i].Name));
        Assert.Equal(-1, FeatureList.IndexOf("register"));
    }

    [Fact]
    public void Features_OfTheLexiconGroup_AreNamedLikeTheClassTheyCount()
    {
        var names = FeatureList.Features.Where(f => f.Group == "lexicon").Select(f => f.Name.Replace("-", "", StringComparison.Ordinal));
        // The words of a page's buttons are for telling structure, no style.
        var classes = Enum.GetValues<StyleClasses>().Where(c => c is not (StyleClasses.None or StyleClasses.PageWidgets)).Select(c => c.ToString().ToLowerInvariant());
        Assert.Equal(classes, names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("!!! ??? ...")]
    [InlineData("\"\"\"\"\" ''''")]
    [InlineData("AAAA BBBB CCCC")]
    [InlineData("1 2 3 4 5")]
    [InlineData("word")]
    public void TryFeaturize_OddText_GivesFiniteValuesInRange(string text)
    {
        var row = new float[FeatureList.Count];
        Assert.True(new Featurizer().TryFeaturize(new Article { Text = text, Title = text, Language = "en" }, row, out _));
        for (var i = 0; i < row.Length; i++)
        {
            Assert.True(float.IsFinite(row[i]), FeatureList.Features[i].Name);
            if (FeatureList.Features[i].Unit == "share")
                Assert.InRange(row[i], 0, 1);
        }
    }

    [Theory]
    [InlineData("unattributed-claims", "Prices rose by 5 percent. The mayor said prices rose by 6 percent.", 0.5)]
    [InlineData("claim-sentences", "Prices rose by 5 percent. The sun was shining on them.", 0.5)]
    [InlineData("opens-conjunction", "And they left. They came back.", 0.5)]
    [InlineData("opens-number", "12 people left. They came back.", 0.5)]
    [InlineData("opens-pronoun", "He left early. People came back.", 0.5)]
    [InlineData("currencies", "They told us that it was cold in the town", 0)]
    [InlineData("number-words", "It grew by 5 % in the town of Oakham", 100.0 / 9)]
    [InlineData("currencies", "It cost $ 5 and then some more of it here", 10)]
    public void TryFeaturize_KnownText_GivesTheValue(string feature, string text, double expected)
    {
        var row = new float[FeatureList.Count];
        new Featurizer().TryFeaturize(new Article { Text = text, Language = "en" }, row, out _);
        Assert.Equal(expected, row[FeatureList.IndexOf(feature)], 5);
    }

    [Fact]
    public void TryFeaturize_TextTwice_GivesTheSameRates()
    {
        // Rates: an excerpt and its repetition differ only where neighbours or thirds of the text count.
        var article = SeedArticles.All[2];
        var text = article.Text[(article.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        string[] loose = ["lead-attributed", "attribution-spread", "sentence-steps", "distinct-sources", "source-concentration", "type-token-ratio"];
        var once = SeedArticles.Features(article with { Text = text });
        var twice = SeedArticles.Features(article with { Text = text + "\n\n" + text });
        for (var i = 0; i < once.Length; i++)
            if (FeatureList.Features[i].Group is not ("structure" or "citations") && !loose.Contains(FeatureList.Features[i].Name))
                Assert.True(Math.Abs(once[i] - twice[i]) <= 0.12 * Math.Max(0.5, Math.Abs(once[i])), $"{FeatureList.Features[i].Name}: {once[i]} against {twice[i]}");
    }
}
