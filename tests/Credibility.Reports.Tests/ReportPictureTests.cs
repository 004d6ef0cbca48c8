using System.Buffers.Binary;
using Credibility.Articles;
using Credibility.Scoring;
using Credibility.TestData;
using Microsoft.Playwright;

namespace Credibility.Reports.Tests;

/// <summary>
/// The picture of the README. <c>CREDIBILITY_PICTURES=write dotnet test tests/Credibility.Reports.Tests --filter Picture</c>
/// makes it anew; fonts differ from machine to machine, so that a comparison of pixels would say nothing.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ReportPictureTests(Browser browser)
{
    private const string Variable = "CREDIBILITY_PICTURES";
    private const int Width = 1080;
    private static readonly string Committed = SharedData.Repository("seeds", "images", "report-koalisi.png");

    [BrowserFact]
    public async Task Picture_OfTheExample_ShowsScoreReasonsAndText()
    {
        var article = Article.FromPlainText(File.ReadAllText(SharedData.Repository("seeds", "koalisi-as-400-anggota-isis-raqqah-menyerahkan-diri.txt")));
        var html = new ArticleReport(article, CredibilityScorer.Default.Explain(article, "en"), "en").ToHtml();
        await using var report = await browser.OpenAsync(html, width: Width, height: 1000);
        var bottom = await report.Page.EvaluateAsync<float>("() => document.getElementById('text').getBoundingClientRect().bottom + 16");
        var png = await report.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Clip = new Clip { X = 0, Y = 0, Width = Width, Height = MathF.Ceiling(bottom) } });
        if (Environment.GetEnvironmentVariable(Variable) == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Committed)!);
            await File.WriteAllBytesAsync(Committed, png);
        }

        var (width, height) = SizeOf(png);
        Assert.Equal((Width, true), (width, height > 900));
        Assert.True(File.Exists(Committed), $"{Committed} is missing; make it with {Variable}=write");
        var committed = SizeOf(await File.ReadAllBytesAsync(Committed));
        Assert.Equal(width, committed.Width);
    }

    // Width and height stand in the first chunk, after the signature of eight bytes.
    private static (int Width, int Height) SizeOf(byte[] png)
    {
        Assert.Equal("PNG"u8.ToArray(), png[1..4]);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }
}
