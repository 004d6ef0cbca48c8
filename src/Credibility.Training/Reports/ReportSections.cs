using Credibility.Reports;
using Credibility.Training.Evaluation;

namespace Credibility.Training.Reports;

/// <summary>The sections that pages of evaluations and trainings share.</summary>
internal sealed class ReportSections(HtmlWriter html, EvaluationReport report)
{
    private const int MaximumBars = 20;
    private const int ExcerptLength = 1500;
    private static readonly string Style = ReportPage.Asset("marks.css") + ReportPage.Asset("evaluation.css");

    /// <summary>Everything up to the first section.</summary>
    public void Begin(string title, string subject, string summary)
    {
        ReportPage.Begin(html, "en", title, Style, "");
        html.Write($"<header>\n<div><h1>{title}</h1>\n<p class=\"meta\"><bdi>{subject}</bdi> · {summary}</p></div>\n");
        html.Markup("<button type=\"button\" id=\"theme\" aria-label=\"Light or dark\" title=\"Light or dark\">◐</button>\n</header>\n<main>\n");
    }

    /// <summary>Closes the page.</summary>
    public void End()
    {
        html.Markup("</main>\n");
        ReportPage.End(html, "");
    }

    /// <summary>What would be flagged at each cut.</summary>
    public void Thresholds() => Section("thresholds", "What a cut would flag as unreliable", () =>
    {
        Table(ReportTable.Thresholds(report));
        Note("Precision: share of the flagged articles that are unreliable. Recall: share of the unreliable that are flagged. False alarms: share of the reliable that are flagged.");
    });

    /// <summary>Tables by group, language and data set.</summary>
    public void Parts()
    {
        foreach (var table in ReportTable.Parts(report))
            Section("parts", table.Title, () => Table(table));
    }

    /// <summary>AUCs side by side on the way from 0 to 1.</summary>
    /// <param name="strips">Name, AUC, and whether it is one to worry about.</param>
    /// <param name="band">An interval to show behind all of them; NaN for none.</param>
    /// <param name="limit">A limit to draw beside that of chance; NaN for none.</param>
    public void Strips(IEnumerable<(string Name, double Auc, bool Alarms)> strips, Interval band, double limit)
    {
        html.Markup("<ul class=\"bars strips\">\n");
        foreach (var (name, auc, alarms) in strips)
        {
            html.Write($"<li><span>{name}</span><svg width=\"100%\" height=\"18\" aria-hidden=\"true\"><line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"9\" y2=\"9\"/>");
            if (double.IsFinite(band.Low))
                html.Write($"<rect class=\"band\" x=\"{100 * band.Low:0.##}%\" y=\"0\" width=\"{100 * (band.High - band.Low):0.##}%\" height=\"18\"/>");
            html.Markup("<line class=\"chance\" x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"18\"/>");
            if (double.IsFinite(limit))
                html.Write($"<line class=\"limit\" x1=\"{100 * limit:0.##}%\" x2=\"{100 * limit:0.##}%\" y1=\"0\" y2=\"18\"/>");
            if (double.IsFinite(auc))
                html.Write($"<circle class=\"{(alarms ? "alarm" : "asis")}\" cx=\"{100 * auc:0.##}%\" cy=\"9\" r=\"5\"/>");
            html.Write($"</svg><span class=\"number\">{ReportFigure.Of(auc)}</span></li>\n");
        }

        html.Markup("</ul>\n");
    }

    /// <summary>ROC, precision-recall, reliability diagram.</summary>
    public void Curves()
    {
        var share = (double)report.Evaluation.Figures.Positives / report.Evaluation.Figures.Rows;
        html.Markup("<section id=\"curves\">\n");
        Figure("ROC", $"AUC {ReportFigure.Of(report.Evaluation.Figures.Auc)}, 95 % interval {ReportFigure.Of(report.Evaluation.Figures.AucInterval)}", () =>
            UnitPlot.Write(html, "ROC curve with a 95 % band", "False positive rate", "True positive rate", plot =>
            {
                plot.Line("chance", 0, 0, 1, 1);
                plot.Curve([new CurveBand(0, 0, 0, 0), .. report.Roc]);
            }));
        Figure("Precision and recall", $"average precision {ReportFigure.Of(report.Evaluation.Figures.AveragePrecision)}, chance {ReportFigure.Of(share)}", () =>
            UnitPlot.Write(html, "Precision-recall curve with a 95 % band", "Recall of the reliable", "Precision", plot =>
            {
                plot.Line("chance", 0, share, 1, share);
                plot.Curve(report.PrecisionRecall);
            }));
        Figure("Calibration", report.Recalibration.Count > 0 ? "filled circles: as it is; hollow squares: recalibrated on other groups; larger with more articles" : "calibrated by other groups; larger with more articles", () =>
            UnitPlot.Write(html, "Reliability diagram", "Mean probability", "Share that is reliable", plot =>
            {
                plot.Line("chance", 0, 0, 1, 1);
                var most = Math.Max(1, report.Calibration.Max(b => b.Weight));
                foreach (var bin in report.Calibration.Where(b => b.Weight > 0))
                    plot.Circle("asis", bin.MeanProbability, bin.PositiveShare, 3 + (5 * Math.Sqrt(bin.Weight / most)));
                foreach (var bin in report.Recalibration.Where(b => b.Weight > 0))
                    plot.Square("recalibrated", bin.MeanProbability, bin.PositiveShare, 3 + (4 * Math.Sqrt(bin.Weight / most)));
            }));
        html.Markup("</section>\n");

        void Figure(string heading, string caption, Action plot)
        {
            html.Write($"<figure><h2>{heading}</h2>\n");
            plot();
            html.Write($"<figcaption>{caption}</figcaption></figure>\n");
        }
    }

    /// <summary>Distribution of the probabilities by class.</summary>
    public void Distribution() => Section("distribution", "Probabilities by class", () =>
    {
        const int Half = 90;
        var largest = Math.Max(1e-9, report.Distribution.Max(b => Math.Max(b.Reliable, b.Unreliable)));
        html.Write($"<svg class=\"distribution\" width=\"100%\" height=\"{(2 * Half) + 24}\" role=\"img\" aria-label=\"Distribution of the probabilities by class\">\n");
        html.Markup("<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"hatch-ground\" width=\"5\" height=\"5\"/><rect class=\"hatch-line\" width=\"2\" height=\"5\"/></pattern></defs>\n");
        var width = 100.0 / report.Distribution.Count;
        for (var i = 0; i < report.Distribution.Count; i++)
        {
            var bin = report.Distribution[i];
            double up = Half * bin.Reliable / largest, down = Half * bin.Unreliable / largest;
            html.Write($"<rect class=\"plus\" x=\"{(i * width) + 0.3:0.##}%\" y=\"{Half - up:0.#}\" width=\"{width - 0.6:0.##}%\" height=\"{up:0.#}\"/>");
            html.Write($"<rect class=\"minus\" x=\"{(i * width) + 0.3:0.##}%\" y=\"{Half:0}\" width=\"{width - 0.6:0.##}%\" height=\"{down:0.#}\"/>\n");
        }

        html.Write($"<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{Half}\" y2=\"{Half}\"/><text x=\"0\" y=\"{(2 * Half) + 18}\">0</text><text x=\"50%\" y=\"{(2 * Half) + 18}\" text-anchor=\"middle\">0.5</text><text x=\"100%\" y=\"{(2 * Half) + 18}\" text-anchor=\"end\">1</text></svg>\n");
        Note("Upwards, solid: reliable articles. Downwards, hatched: unreliable ones. Heights are shares of the class.");
    });

    /// <summary>Importance of the columns.</summary>
    /// <param name="note">What permutation and gain are.</param>
    public void Importance(string note) => Section("importance", "Feature importance", () =>
    {
        var largest = Math.Max(1e-12, report.Importance.Count == 0 ? 0 : report.Importance.Max(f => f.MeanContribution));
        html.Markup("<ul class=\"bars\">\n");
        foreach (var feature in report.Importance.Take(MaximumBars))
        {
            var tone = ReportTable.Direction(feature.Direction) switch
            {
                "raises" => "plus",
                "lowers" => "minus",
                _ => "even",
            };
            html.Write($"<li><span>{feature.Column}</span><svg width=\"100%\" height=\"12\" aria-hidden=\"true\"><rect class=\"{tone}\" x=\"0\" y=\"1\" width=\"{100 * feature.MeanContribution / largest:0.##}%\" height=\"10\"/></svg><span class=\"number\">{ReportFigure.Of(feature.MeanContribution)}</span></li>\n");
        }

        html.Markup("</ul>\n");
        Note("Bars: mean absolute contribution in log-odds (mean |SHAP|); green where larger values raise the score, hatched where they lower it, blue where it depends.");
        Table(ReportTable.Importance(report));
        Note(note);
    });

    /// <summary>The worst errors, to be unfolded.</summary>
    public void Errors() => Section("errors", "Worst errors", () =>
    {
        foreach (var error in report.Errors)
        {
            var label = error.Label >= 0.5f ? "reliable" : "unreliable";
            html.Write($"<details><summary><b dir=\"auto\">{error.Article.Article.Title ?? ReportTable.Name(error.Article)}</b> <span>labelled {label}, probability {ReportFigure.Of(error.Probability)}</span></summary>\n");
            html.Write($"<p class=\"meta\"><bdi>{ReportTable.Name(error.Article)}</bdi> · <bdi>{ReportTable.Group(error.Article)}</bdi> · {error.Explanation.Evidence.Attributions.Count} attributions, {error.Explanation.Evidence.CitedSources.Count} cited outlets, {error.Explanation.Evidence.Hedges.Count} hedges</p>\n<ul class=\"misled\">\n");
            foreach (var reason in error.Misled.Take(5))
                html.Write($"<li>{reason.Sentence}</li>\n");
            html.Markup("</ul>\n<div class=\"text\">\n");
            new MarkedParagraphs(html, linked: false).Write(error.Article.Article.Text, error.Explanation.Evidence, ExcerptLength);
            html.Markup("</div></details>\n");
        }

        Note("The sentences name the features that led away from the label. Marks: A attributed content, S source, C reporting words, O cited outlet, H hedge, D denial, T structure.");
    });

    /// <summary>A part of the page.</summary>
    public void Section(string name, string heading, Action content)
    {
        html.Write($"<section class=\"{name}\">\n<h2>{heading}</h2>\n");
        content();
        html.Markup("</section>\n");
    }

    /// <summary>A table.</summary>
    public void Table(ReportTable table)
    {
        html.Markup(table.IsText ? "<div class=\"scroll\"><table class=\"words\">\n<thead><tr>" : "<div class=\"scroll\"><table>\n<thead><tr>");
        foreach (var name in table.Head)
            html.Write($"<th scope=\"col\">{name}</th>");
        html.Markup("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Write($"<tr><th scope=\"row\" dir=\"auto\">{row[0]}</th>");
            foreach (var cell in row.Skip(1))
                html.Write($"<td>{cell}</td>");
            html.Markup("</tr>\n");
        }

        html.Markup("</tbody></table></div>\n");
    }

    /// <summary>A remark below a table or plot.</summary>
    public void Note(string text) => html.Write($"<p class=\"note\">{text}</p>\n");
}
