using Credibility.Training.Data;
using Credibility.Training.Evaluation;

namespace Credibility.Training.Reports;

/// <summary>A table of a report: the same for HTML and Markdown. The first column is text, the others are numbers.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Head">Names of the columns.</param>
/// <param name="Rows">Cells.</param>
/// <param name="IsText">Whether the other columns are text too.</param>
internal sealed record ReportTable(string Title, string[] Head, IReadOnlyList<string[]> Rows, bool IsText = false)
{
    private const int MaximumParts = 60;
    private const int MaximumColumns = 30;

    /// <summary>Figures over all articles.</summary>
    public static ReportTable Figures(EvaluationReport report)
    {
        var (plain, other) = (report.Evaluation.Figures, report.Evaluation.Recalibrated);
        return new("Figures", ["Figure", "As it is", "95 % interval", "Recalibrated"],
        [
            Row("AUC", f => f.Auc, ReportFigure.Of(plain.AucInterval)),
            Row("Average precision", f => f.AveragePrecision),
            Row("Log loss", f => f.LogLoss),
            Row("Brier score", f => f.Brier),
            Row("Accuracy at 0.5", f => f.Accuracy),
            Row("Calibration error", f => f.CalibrationError),
        ]);

        string[] Row(string name, Func<EvaluationFigures, double> figure, string interval = "") =>
            [name, ReportFigure.Of(figure(plain)), interval, other is null ? "–" : ReportFigure.Of(figure(other))];
    }

    /// <summary>What would be flagged at each cut.</summary>
    public static ReportTable Thresholds(EvaluationReport report) => new(
        "What a cut would flag as unreliable", ["Below", "Flagged", "Precision", "Recall", "False alarms"],
        [.. report.Evaluation.Thresholds.Select(t => (string[])[$"{ReportFigure.Of(t.Threshold)[..4]}", ReportFigure.Of(t.Flagged), ReportFigure.Percent(t.Precision), ReportFigure.Percent(t.Recall), ReportFigure.Percent(t.FalseAlarms)])]);

    /// <summary>Tables by group, language and data set; a kind of one part says nothing beyond the figures and is left out.</summary>
    public static IEnumerable<ReportTable> Parts(EvaluationReport report) =>
        from part in report.Evaluation.Parts
        group part by part.Kind into kind
        where kind.Count() > 1
        select new ReportTable(
            $"By {kind.Key}", ["Name", "Articles", "Reliable", "Mean", "AUC", "Log loss"],
            [.. kind.Take(MaximumParts).Select(p => (string[])[p.Name, ReportFigure.Of(p.Rows), ReportFigure.Percent(p.PositiveShare), ReportFigure.Of(p.MeanProbability), ReportFigure.Of(p.Auc), ReportFigure.Of(p.LogLoss)])]);

    /// <summary>Importance of the columns.</summary>
    public static ReportTable Importance(EvaluationReport report) => new(
        "Feature importance", ["Feature", "Mean |SHAP|", "Permuted", "Gain", "Direction"],
        [.. report.Importance.Take(MaximumColumns).Select(f => (string[])[f.Column, ReportFigure.Of(f.MeanContribution), ReportFigure.Of(f.Permutation), ReportFigure.Percent(f.Gain), Direction(f.Direction)])]);

    /// <summary>The worst errors.</summary>
    public static ReportTable Errors(EvaluationReport report) => new(
        "Worst errors", ["Article", "Label", "Probability"],
        [.. report.Errors.Select(e => (string[])[Name(e.Article), ReportFigure.Of(e.Label), ReportFigure.Of(e.Probability)])]);

    /// <summary>How an article is named.</summary>
    public static string Name(LabelledArticle article) =>
        article.Article.Id is { Length: > 0 } id ? id : article.Line > 0 ? $"{Path.GetFileName(article.File)}:{article.Line}"
            : Path.GetFileName(article.File);

    /// <summary>Its group; a training calls the group of an article that has none by a control character and its row.</summary>
    public static string Group(LabelledArticle article) => article.Group is { Length: > 0 } group && group[0] != '\0' ? group : "no group";

    /// <summary>Whether larger values raise or lower scores; a correlation near 0 is no direction.</summary>
    public static string Direction(double direction) => direction switch
    {
        > 0.2 => "raises",
        < -0.2 => "lowers",
        _ => "both ways",
    };

    /// <summary>What was counted, in a sentence.</summary>
    public static string Summary(EvaluationReport report)
    {
        var (evaluation, figures) = (report.Evaluation, report.Evaluation.Figures);
        return string.Concat(
            $"{figures.Rows} articles of {figures.Groups} groups, {figures.Positives} of them reliable",
            evaluation.Unlabelled > 0 ? $"; {evaluation.Unlabelled} without a label left out" : "",
            evaluation.Unsupported > 0 ? $"; {evaluation.Unsupported} in a language that it does not serve left out" : "",
            evaluation.Inconclusive > 0 ? $"; {evaluation.Inconclusive} would be inconclusive and are counted all the same" : "",
            ".");
    }
}
