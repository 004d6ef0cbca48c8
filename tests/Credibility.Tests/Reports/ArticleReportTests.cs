using System.Text;
using Credibility.Articles;
using Credibility.Reports;
using Credibility.Scoring;
using Credibility.TestData;

namespace Credibility.Tests.Reports;

public sealed class ArticleReportTests
{
    [Fact]
    public void ToHtml_Example_NamesWhatTheReaderAsksFor()
    {
        var html = Report(Example(), "id");
        Assert.StartsWith("<!doctype html>\n<html lang=\"id\">", html, StringComparison.Ordinal);
        Assert.Contains("Yang mendukung", html, StringComparison.Ordinal);
        Assert.Contains("artikel latih", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", Report(Example(), "en"), StringComparison.Ordinal);
        Assert.DoesNotContain("label.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_WithoutEvidence_HasNoEmptyCard()
    {
        var html = Report(new Article { Id = "x", Text = "Nine green bottles on a wall." }, "en");
        Assert.DoesNotContain("id=\"evidence\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"evidence\"", Report(Example(), "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_HostileArticle_EscapesEverything()
    {
        const string Attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;";
        var article = Example() with { Title = Attack, Publisher = Attack, Id = Attack, Text = Attack + " kata \"<b>Budi</b>\" kepada <svg onload=alert(1)> pada Senin.\n\u0000\u001B[31m" + Example().Text };
        var html = Report(article, "en");
        Assert.Equal(1, Count(html, "<script>"));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Budi", html, StringComparison.Ordinal);
        Assert.Contains("&amp;amp;", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', html);
        Assert.DoesNotContain('\u001B', html);
    }

    [Fact]
    public void ToHtml_Example_AsksForNoOtherFile()
    {
        var html = Report(Example(), "en");
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_Example_ElementsAreBalanced()
    {
        var html = Report(Example(), "en");
        foreach (var element in (string[])["span", "bdi", "p", "li", "ol", "ul", "div", "section", "article", "svg", "label", "blockquote"])
            Assert.Equal((element, Count(html, $"<{element}>") + Count(html, $"<{element} ")), (element, Count(html, $"</{element}>")));
    }

    [Fact]
    public void ToHtml_NoScore_SaysWhy()
    {
        Assert.Contains("Too short to be scored", Report(new Article { Text = "Ani said it rained.", Language = "en" }, "en"), StringComparison.Ordinal);
        Assert.Contains("The language is not supported", Report(new Article { Text = "Le ministre a dit non.", Language = "fr" }, "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;")]
    [InlineData("a\tb\r\nc\u0001\u0085", "a\tb\nc\uFFFD\uFFFD")]
    [InlineData("", "")]
    public void Text_Characters_AreEscaped(string text, string expected)
    {
        var writer = new StringWriter(new StringBuilder());
        new HtmlWriter(writer).Write($"<i>{text}</i>");
        Assert.Equal($"<i>{expected}</i>", writer.ToString());
    }

    private static Article Example() => Article.FromPlainText(File.ReadAllText(SharedData.Repository("seeds", "koalisi-as-400-anggota-isis-raqqah-menyerahkan-diri.txt")));

    private static string Report(Article article, string reader) => new ArticleReport(article, CredibilityScorer.Default.Explain(article, reader), reader).ToHtml();

    private static int Count(string html, string part)
    {
        var count = 0;
        for (var i = html.IndexOf(part, StringComparison.Ordinal); i >= 0; i = html.IndexOf(part, i + part.Length, StringComparison.Ordinal))
            count++;
        return count;
    }
}
