using Credibility.TestData;
using Credibility.Training;
using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.Reports;

namespace Credibility.Reports.Tests;

[Collection(BrowserCollection.Name)]
public sealed class EvaluationPageBrowserTests(Browser browser) : ArticleSetPageBrowserTests(browser, Html)
{
    private static readonly Lazy<string> Html = new(Create);
    private readonly Browser _browser = browser;

    [BrowserFact]
    public async Task Theme_Button_ChangesColoursAndKeepsContrast()
    {
        await using var report = await _browser.OpenAsync(Html.Value);
        var before = await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        await report.Page.ClickAsync("#theme");
        Assert.NotEqual(before, await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Empty(await report.LowContrastAsync());
    }

    private static string Create()
    {
        var set = ArticleSet.Load([SharedData.Repository("seeds", "corpus", "articles.jsonl")], new ColumnMapping { Group = "publisher" });
        var models = NamedModels.Load(NamedModels.Default);
        var evaluation = new ModelEvaluator { Replicates = 100 }.Evaluate(models, set.Articles);
        return new EvaluationPage(EvaluationReport.Create("default", "articles.jsonl", models, evaluation, replicates: 100)).ToHtml();
    }
}
