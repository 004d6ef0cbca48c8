using Credibility.Articles;

namespace Credibility.Tests.Articles;

public sealed class ArticleTests
{
    [Fact]
    public void FromPlainText_LineAndEmptyLine_FirstLineIsTheTitle()
    {
        var article = Article.FromPlainText("Judul Berita\r\n\r\nIsi berita.\r\nBaris dua.", "x");
        Assert.Equal("Judul Berita", article.Title);
        Assert.Equal("Isi berita.\r\nBaris dua.", article.Text);
        Assert.Equal("x", article.Id);
    }

    [Theory]
    [InlineData("Sebuah kalimat.\n\nIsi.")]
    [InlineData("Baris satu\nBaris dua\n\nIsi.")]
    [InlineData("Hanya satu baris")]
    [InlineData("")]
    public void FromPlainText_NoTitleLine_EverythingIsText(string text)
    {
        var article = Article.FromPlainText(text);
        Assert.Null(article.Title);
        Assert.Equal(text, article.Text);
    }

    [Theory]
    [InlineData(null, "https://www.kiblat.net/2017/10/x", "kiblat.net")]
    [InlineData("Kiblat", "https://www.kiblat.net/2017/10/x", "Kiblat")]
    [InlineData(null, null, "")]
    public void PublisherOrHost_PublisherOrUrl_IsTaken(string? publisher, string? url, string expected) =>
        Assert.Equal(expected, new Article { Text = "", Publisher = publisher, Url = url }.PublisherOrHost().ToString());
}
