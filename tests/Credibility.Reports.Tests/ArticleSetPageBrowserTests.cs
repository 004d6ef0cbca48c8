namespace Credibility.Reports.Tests;

/// <summary>What holds of every page about a set of articles: of an evaluation and of a training.</summary>
/// <param name="browser">The browser.</param>
/// <param name="html">The page.</param>
public abstract class ArticleSetPageBrowserTests(Browser browser, Lazy<string> html)
{
    [BrowserTheory]
    [InlineData(false, 1180)]
    [InlineData(true, 1180)]
    [InlineData(false, 360)]
    [InlineData(true, 360)]
    public async Task Page_Opened_IsQuietLegibleAndFits(bool dark, int width)
    {
        await using var report = await browser.OpenAsync(html.Value, dark, width);
        await report.Page.EvaluateAsync("() => { for (const d of document.querySelectorAll('details')) d.open = true; }");
        Assert.Empty(report.Complaints);
        Assert.Empty(report.Requests);
        Assert.Equal("", await report.OverflowAsync());
        Assert.Empty(await report.LowContrastAsync());
        // Nor does a table need a finger to be read: none is wider than its box.
        Assert.Equal(0, await report.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 1).length"));
    }

    [BrowserFact]
    public async Task Plots_OfTheCorpus_StayInTheirFrames()
    {
        await using var report = await browser.OpenAsync(html.Value);
        Assert.Equal(3, await report.Page.Locator("svg.plot").CountAsync());
        Assert.Equal(2, await report.Page.Locator("svg.plot polygon.band").CountAsync());
        var outside = await report.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("svg.plot")].flatMap(svg => {
              const frame = svg.getBoundingClientRect();
              return [...svg.querySelectorAll("text, polyline, polygon, circle, rect")]
                .filter(e => { const r = e.getBoundingClientRect(); return r.left < frame.left - 1 || r.right > frame.right + 1 || r.top < frame.top - 1 || r.bottom > frame.bottom + 1; })
                .map(e => e.outerHTML.slice(0, 80));
            })
            """);
        Assert.Empty(outside);
    }

    [BrowserFact]
    public async Task Error_Opened_ShowsItsEvidence()
    {
        await using var report = await browser.OpenAsync(html.Value, width: 360);
        var first = report.Page.Locator("details").First;
        Assert.False(await first.Locator(".text").IsVisibleAsync());
        await first.Locator("summary").TapAsync();
        Assert.True(await first.Locator(".text").IsVisibleAsync());
        Assert.NotEqual(0, await report.Page.Locator("details .mark").CountAsync());
        Assert.NotEqual(0, await report.Page.Locator("details .misled li").CountAsync());
    }
}
