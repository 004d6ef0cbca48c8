using Credibility.TestData;
using Credibility.Training;
using Credibility.Training.Data;
using Credibility.Training.FastTree;
using Credibility.Training.Register;
using Credibility.Training.Reports;
using Microsoft.Playwright;

namespace Credibility.Reports.Tests;

[Collection(BrowserCollection.Name)]
public sealed class TrainingPageBrowserTests(Browser browser)
{
    private static readonly Lazy<string> Html = new(Create);

    [BrowserTheory]
    [InlineData(false, 1180)]
    [InlineData(true, 1180)]
    [InlineData(false, 360)]
    [InlineData(true, 360)]
    public async Task Page_Opened_IsQuietLegibleAndFits(bool dark, int width)
    {
        await using var report = await browser.OpenAsync(Html.Value, dark, width);
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
        await using var report = await browser.OpenAsync(Html.Value);
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
        await using var report = await browser.OpenAsync(Html.Value, width: 360);
        var first = report.Page.Locator("details").First;
        Assert.False(await first.Locator(".text").IsVisibleAsync());
        await first.Locator("summary").TapAsync();
        Assert.True(await first.Locator(".text").IsVisibleAsync());
        Assert.NotEqual(0, await report.Page.Locator("details .mark").CountAsync());
        Assert.NotEqual(0, await report.Page.Locator("details .misled li").CountAsync());
    }

    [BrowserFact]
    public async Task Strips_OfFoldsAndSignals_StayInTheirFrames()
    {
        await using var report = await browser.OpenAsync(Html.Value, width: 360);
        Assert.Equal(3, await report.Page.Locator(".folds .strips circle").CountAsync());
        Assert.NotEqual(0, await report.Page.Locator(".guards .strips circle").CountAsync());
        // A whole point at AUC 1 sticks out by its radius of 5 pixels and no further.
        Assert.Equal(0, await report.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('.strips circle')].filter(c => { const r = c.getBoundingClientRect(), f = c.ownerSVGElement.getBoundingClientRect(); return r.left < f.left - 5.5 || r.right > f.right + 5.5; }).length"));
    }

    [BrowserFact]
    public async Task Page_Printed_ShowsWhyTheErrorsWereMade()
    {
        await using var report = await browser.OpenAsync(Html.Value);
        Assert.False(await report.Page.Locator("details .misled").First.IsVisibleAsync());
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await report.Page.Locator("details .misled").First.IsVisibleAsync());
        Assert.False(await report.Page.Locator("#theme").IsVisibleAsync());
    }

    private static string Create()
    {
        var set = ArticleSet.Load([SharedData.Repository("seeds", "corpus", "articles.jsonl")], new ColumnMapping { Group = "publisher" });
        var result = new ModelTrainer(new ModelTrainingOptions
        {
            Trees = new FastTreeOptions { NumberOfTrees = 20, NumberOfLeaves = 4, LearningRate = 0.1, MinimumExampleCountPerLeaf = 5 },
            Tuning = new TuningOptions { MaximumTrials = 2, Folds = 2 },
            Register = new RegisterOptions { MinimumGroups = 8 },
            Folds = 3,
        }).Train(set);
        return new TrainingPage(TrainingReview.Create(result, replicates: 50)).ToHtml();
    }
}
