namespace Credibility.Reports.Tests;

/// <summary>That the checks of the browser tests find what they are for.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OpenReportTests(Browser browser)
{
    [BrowserTheory]
    [InlineData(1180)]
    [InlineData(360)]
    public async Task Checks_OfABadPage_FindItsFaults(int width)
    {
        var rows = string.Concat(Enumerable.Range(0, 20).Select(i => $"<p>Line {i}</p>"));
        await using var report = await browser.OpenAsync(
            $"""
            <!doctype html><meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body {"{ background: #fff }"} .faint {"{ color: #bbb }"} .marked::after {"{ content: 'A'; color: #ccc }"}</style>
            <body>{rows}<p class="faint">faint</p><p class="marked">marked</p><svg><text class="label" y="9" fill="#ddd">label</text></svg>
            <div style="width: 3000px">wide</div><img src="https://example.org/picture.png"><script>throw new Error("broken")</script>
            """,
            width: width);
        var faint = await report.LowContrastAsync();
        Assert.Equal(3, faint.Count);
        Assert.Contains("3008", await report.OverflowAsync(), StringComparison.Ordinal);
        Assert.Equal(["https://example.org/picture.png"], report.Requests);
        Assert.Contains(report.Complaints, c => c.Contains("broken", StringComparison.Ordinal));
    }
}
