using Credibility.Articles;
using Credibility.Training.Data;

namespace Credibility.Training.Tests.Data;

public sealed class FeatureTableTests
{
    [Fact]
    public void Create_SomeUnusable_KeepsTheOrderAndCountsThem()
    {
        var articles = Enumerable.Range(0, 200).Select(i => new LabelledArticle
        {
            Article = new Article { Id = $"{i}", Text = new string('x', i % 7) },
            Label = i % 2,
        }).ToList();
        var table = FeatureTable.Create(articles, new LengthFeaturizer());
        Assert.Equal(articles.Count(a => a.Article.Text.Length == 0), table.SkippedCount);
        Assert.All(Enumerable.Range(0, table.RowCount), r => Assert.Equal(table.Articles[r].Article.Text.Length, table.Row(r)[0]));
        Assert.Equal(table.RowCount, table.ToTrainingSet().RowCount);
    }

    [Fact]
    public void WriteCsv_Values_RoundTrip()
    {
        var article = new LabelledArticle { Article = new Article { Id = "a,b", Text = "x" }, Label = 1, Group = "g" };
        var table = FeatureTable.From(["f", "h"], [article], [0.1f, float.NaN]);
        using var writer = new StringWriter();
        table.WriteCsv(writer);
        Assert.Equal("id,label,group,dataset,f,h\n\"a,b\",1,g,,0.1,NaN\n", writer.ToString());
    }

    private sealed class LengthFeaturizer : IArticleFeaturizer
    {
        public int FeatureCount => 2;

        public IReadOnlyList<string> Names => ["length", "one"];

        public int ListVersion => 0;

        public string ListHash => "";

        public bool TryFeaturize(Article article, Span<float> row)
        {
            row[0] = article.Text.Length;
            row[1] = 1;
            return article.Text.Length > 0;
        }
    }
}
