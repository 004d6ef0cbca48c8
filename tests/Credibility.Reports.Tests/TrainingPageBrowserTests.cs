using Credibility.TestData;
using Credibility.Training;
using Credibility.Training.Data;
using Credibility.Training.FastTree;
using Credibility.Training.Register;
using Credibility.Training.Reports;
using Microsoft.Playwright;

namespace Credibility.Reports.Tests;

[Collection(BrowserCollection.Name)]
public sealed class TrainingPageBrowserTests(Browser browser) : ArticleSetPageBrowserTests(browser, Html)
{
    private static readonly Lazy<string> Html = new(Create);
    private readonly Browser _browser = browser;

    [BrowserFact]
    public async Task Strips_OfFoldsAndSignals_StayInTheirFrames()
    {
        await using var report = await _browser.OpenAsync(Html.Value, width: 360);
        Assert.Equal(3, await report.Page.Locator(".folds .strips circle").CountAsync());
        Assert.NotEqual(0, await report.Page.Locator(".guards .strips circle").CountAsync());
        // A whole point at AUC 1 sticks out by its radius of 5 pixels and no further.
        Assert.Equal(0, await report.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('.strips circle')].filter(c => { const r = c.getBoundingClientRect(), f = c.ownerSVGElement.getBoundingClientRect(); return r.left < f.left - 5.5 || r.right > f.right + 5.5; }).length"));
    }

    [BrowserFact]
    public async Task Page_Printed_ShowsWhyTheErrorsWereMade()
    {
        await using var report = await _browser.OpenAsync(Html.Value);
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
