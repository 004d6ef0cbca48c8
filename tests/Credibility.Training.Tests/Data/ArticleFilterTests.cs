using Credibility.Articles;
using Credibility.Training.Data;

namespace Credibility.Training.Tests.Data;

public sealed class ArticleFilterTests
{
    [Fact]
    public void Apply_EachReason_IsCounted()
    {
        var set = ArticleSet.From(
        [
            Article("one two three", 1, "g", "id"), Article("one two", 1, "g", "id"), Article("one two three", null, "g", "id"),
            Article("one two three", 0, "g", "fr"), Article("one two three", 0, "h", null), Article("a b c", 1, "g", "id-ID"), Article("d e f", 1, "g", "id"),
        ]);
        var (kept, left) = new ArticleFilter { MinimumWords = 3, MaximumPerGroup = 2, Languages = ["id"] }.Apply(set);
        Assert.Equal(new FilterCounts(1, 1, 1, 1), left);
        Assert.Equal(3, kept.Articles.Count);
        Assert.Equal(2, kept.Articles.Count(a => a.Group == "g"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("  \n ", 0)]
    [InlineData("Bom-bom itu, ujar ibu-ibu.", 4)]
    [InlineData("it’s 1.500 “quoted”", 4)]
    public void CountWords_RunsOfLettersAndDigits(string text, int words) => Assert.Equal(words, ArticleFilter.CountWords(text));

    private static LabelledArticle Article(string text, float? label, string group, string? language) =>
        new() { Article = new Article { Text = text, Language = language }, Label = label, Group = group };
}
