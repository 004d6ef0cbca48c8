using System.Text.Json;
using Credibility.TestData;
using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.Reports;

namespace Credibility.Training.Tests.Reports;

public sealed class EvaluationReportTests
{
    private static readonly Lazy<EvaluationReport> Report = new(() => Create(a => a));

    [Fact]
    public void Create_Corpus_MeasuresEverything()
    {
        var report = Report.Value;
        Assert.Equal(1, report.Distribution.Sum(b => b.Reliable), 9);
        Assert.Equal(1, report.Distribution.Sum(b => b.Unreliable), 9);
        Assert.Equal(report.Evaluation.Figures.Rows, report.Calibration.Sum(b => b.Weight));
        Assert.NotEmpty(report.Recalibration);
        Assert.Equal(1, report.Importance.Sum(f => f.Gain), 6);
        Assert.All(report.Importance, f => Assert.True(f.MeanContribution >= 0 && double.IsFinite(f.Permutation)));
        Assert.Equal(report.Importance.OrderByDescending(f => f.MeanContribution).Select(f => f.Column), report.Importance.Select(f => f.Column));
        Assert.Contains(report.Importance, f => f.Permutation != 0);
        Assert.All(report.Errors, e => Assert.True(Math.Abs(e.Label - e.Probability) >= 0.5));
        Assert.Contains(report.Errors, e => e.Misled.Any());
    }

    [Fact]
    public void Create_Twice_IsTheSame()
    {
        Assert.Equal(Report.Value.Importance, Create(a => a).Importance);
        Assert.Equal(Report.Value.Roc, Create(a => a).Roc);
    }

    [Fact]
    public void Json_Corpus_HoldsWhatThePageShows()
    {
        using var stream = new MemoryStream();
        EvaluationJson.Write(stream, Report.Value);
        var json = JsonDocument.Parse(stream.ToArray()).RootElement;
        Assert.Equal(Report.Value.Evaluation.Figures.Auc, json.GetProperty("figures").GetProperty("auc").GetDouble());
        foreach (var (name, count) in ((string, int)[])[("roc", 51), ("precisionRecall", 50), ("calibration", 10), ("distribution", 20), ("thresholds", 19), ("importance", Report.Value.Importance.Count), ("worstErrors", 12)])
            Assert.Equal((name, count), (name, json.GetProperty(name).GetArrayLength()));
    }

    [Fact]
    public void Markdown_Corpus_HasATableAChapter()
    {
        var writer = new StringWriter();
        EvaluationMarkdown.Write(writer, Report.Value);
        var lines = writer.ToString().Split('\n');
        foreach (var heading in (string[])["## Figures", "## What a cut would flag as unreliable", "## Feature importance", "## By group", "## By language", "## Worst errors"])
            Assert.Contains(heading, lines);
        // Every table has as many cells a row as its head.
        for (var i = 1; i < lines.Length; i++)
            if (lines[i].StartsWith('|') && lines[i - 1].StartsWith('|'))
                Assert.Equal(Cells(lines[i - 1]), Cells(lines[i]));
    }

    [Fact]
    public void Page_HostileNames_AreEscaped()
    {
        const string Attack = "<script>alert(1)</script>|\n<img src=x>";
        var report = Create(a => a with { Group = a.Group + Attack, Article = a.Article with { Id = a.Article.Id + Attack, Title = Attack, Text = Attack + a.Article.Text } }) with { Model = Attack, Data = Attack };
        var html = new EvaluationPage(report).ToHtml();
        Assert.Equal(2, html.Split("<script>").Length);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        var markdown = new StringWriter();
        EvaluationMarkdown.Write(markdown, report);
        Assert.DoesNotContain("<script>", markdown.ToString().Replace("\\<script\\>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Corpus_AsksForNoOtherFile()
    {
        var html = new EvaluationPage(Report.Value).ToHtml();
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
    }

    private static int Cells(string line) => line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');

    private static EvaluationReport Create(Func<LabelledArticle, LabelledArticle> change)
    {
        var set = ArticleSet.Load([SharedData.Repository("seeds", "corpus", "articles.jsonl")], new ColumnMapping { Group = "publisher" });
        var models = NamedModels.Load(NamedModels.Default);
        var evaluation = new ModelEvaluator { Replicates = 50 }.Evaluate(models, [.. set.Articles.Select(change)]);
        return EvaluationReport.Create("default", "articles.jsonl", models, evaluation, replicates: 50);
    }
}
