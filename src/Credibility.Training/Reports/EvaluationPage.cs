using Credibility.Reports;

namespace Credibility.Training.Reports;

/// <summary>An evaluation as a single HTML file that needs no other file and no network.</summary>
public sealed class EvaluationPage
{
    private const int MaximumBars = 20;
    private const int ExcerptLength = 1500;
    private static readonly string Style = ReportPage.Asset("marks.css") + ReportPage.Asset("evaluation.css");
    private readonly EvaluationReport _report;

    /// <summary>Prepares a page.</summary>
    public EvaluationPage(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _report = report;
    }

    /// <summary>The page as a string.</summary>
    public string ToHtml()
    {
        var writer = new StringWriter();
        WriteTo(writer);
        return writer.ToString();
    }

    /// <summary>Writes the page; save it as UTF-8.</summary>
    public void WriteTo(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var html = new HtmlWriter(writer);
        var title = $"Evaluation of {_report.Model}";
        ReportPage.Begin(html, "en", title, Style, "");
        html.Write($"<header>\n<div><h1>{title}</h1>\n<p class=\"meta\"><bdi>{_report.Data}</bdi> · {ReportTable.Summary(_report)}</p></div>\n");
        html.Markup("<button type=\"button\" id=\"theme\" aria-label=\"Light or dark\" title=\"Light or dark\">◐</button>\n</header>\n<main>\n");
        Section(html, "figures", "Figures", () =>
        {
            Table(html, ReportTable.Figures(_report));
            Note(html, "Intervals draw whole groups with replacement. “Recalibrated” is after a calibration fitted on other groups of these articles: what the probabilities are worth once the shares of the classes are those of this data.");
        });
        Curves(html);
        Distribution(html);
        Section(html, "thresholds", "What a cut would flag as unreliable", () =>
        {
            Table(html, ReportTable.Thresholds(_report));
            Note(html, "Precision: share of the flagged articles that are unreliable. Recall: share of the unreliable that are flagged. False alarms: share of the reliable that are flagged.");
        });
        Importance(html);
        foreach (var table in ReportTable.Parts(_report))
            Section(html, "parts", table.Title, () => Table(html, table));
        Errors(html);
        html.Markup("</main>\n");
        ReportPage.End(html, "");
    }

    private void Curves(HtmlWriter html)
    {
        var share = (double)_report.Evaluation.Figures.Positives / _report.Evaluation.Figures.Rows;
        html.Markup("<section id=\"curves\">\n");
        Figure("ROC", $"AUC {ReportFigure.Of(_report.Evaluation.Figures.Auc)}, 95 % interval {ReportFigure.Of(_report.Evaluation.Figures.AucInterval)}", () =>
            UnitPlot.Write(html, "ROC curve with a 95 % band", "False positive rate", "True positive rate", plot =>
            {
                plot.Line("chance", 0, 0, 1, 1);
                plot.Curve([new CurveBand(0, 0, 0, 0), .. _report.Roc]);
            }));
        Figure("Precision and recall", $"average precision {ReportFigure.Of(_report.Evaluation.Figures.AveragePrecision)}, chance {ReportFigure.Of(share)}", () =>
            UnitPlot.Write(html, "Precision-recall curve with a 95 % band", "Recall of the reliable", "Precision", plot =>
            {
                plot.Line("chance", 0, share, 1, share);
                plot.Curve(_report.PrecisionRecall);
            }));
        Figure("Calibration", "filled circles: as it is; hollow squares: recalibrated on other groups; larger with more articles", () =>
            UnitPlot.Write(html, "Reliability diagram", "Mean probability", "Share that is reliable", plot =>
            {
                plot.Line("chance", 0, 0, 1, 1);
                var most = Math.Max(1, _report.Calibration.Max(b => b.Weight));
                foreach (var bin in _report.Calibration.Where(b => b.Weight > 0))
                    plot.Circle("asis", bin.MeanProbability, bin.PositiveShare, 3 + (5 * Math.Sqrt(bin.Weight / most)));
                foreach (var bin in _report.Recalibration.Where(b => b.Weight > 0))
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

    private void Distribution(HtmlWriter html) => Section(html, "distribution", "Probabilities by class", () =>
    {
        const int Half = 90;
        var largest = Math.Max(1e-9, _report.Distribution.Max(b => Math.Max(b.Reliable, b.Unreliable)));
        html.Write($"<svg class=\"distribution\" width=\"100%\" height=\"{(2 * Half) + 24}\" role=\"img\" aria-label=\"Distribution of the probabilities by class\">\n");
        html.Markup("<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"hatch-ground\" width=\"5\" height=\"5\"/><rect class=\"hatch-line\" width=\"2\" height=\"5\"/></pattern></defs>\n");
        var width = 100.0 / _report.Distribution.Count;
        for (var i = 0; i < _report.Distribution.Count; i++)
        {
            var bin = _report.Distribution[i];
            double up = Half * bin.Reliable / largest, down = Half * bin.Unreliable / largest;
            html.Write($"<rect class=\"plus\" x=\"{(i * width) + 0.3:0.##}%\" y=\"{Half - up:0.#}\" width=\"{width - 0.6:0.##}%\" height=\"{up:0.#}\"/>");
            html.Write($"<rect class=\"minus\" x=\"{(i * width) + 0.3:0.##}%\" y=\"{Half:0}\" width=\"{width - 0.6:0.##}%\" height=\"{down:0.#}\"/>\n");
        }

        html.Write($"<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{Half}\" y2=\"{Half}\"/><text x=\"0\" y=\"{(2 * Half) + 18}\">0</text><text x=\"50%\" y=\"{(2 * Half) + 18}\" text-anchor=\"middle\">0.5</text><text x=\"100%\" y=\"{(2 * Half) + 18}\" text-anchor=\"end\">1</text></svg>\n");
        Note(html, "Upwards, solid: reliable articles. Downwards, hatched: unreliable ones. Heights are shares of the class.");
    });

    private void Importance(HtmlWriter html) => Section(html, "importance", "Feature importance", () =>
    {
        var largest = Math.Max(1e-12, _report.Importance.Count == 0 ? 0 : _report.Importance.Max(f => f.MeanContribution));
        html.Markup("<ul class=\"bars\">\n");
        foreach (var feature in _report.Importance.Take(MaximumBars))
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
        Note(html, "Bars: mean absolute contribution in log-odds (mean |SHAP|); green where larger values raise the score, hatched where they lower it, blue where it depends.");
        Table(html, ReportTable.Importance(_report));
        Note(html, "Permutation: AUC lost when a feature's values are dealt out anew among these articles. Gain: share of the trees' gain in training.");
    });

    private void Errors(HtmlWriter html) => Section(html, "errors", "Worst errors", () =>
    {
        foreach (var error in _report.Errors)
        {
            var label = error.Label >= 0.5f ? "reliable" : "unreliable";
            html.Write($"<details><summary><b dir=\"auto\">{error.Article.Article.Title ?? ReportTable.Name(error.Article)}</b> <span>labelled {label}, probability {ReportFigure.Of(error.Probability)}</span></summary>\n");
            html.Write($"<p class=\"meta\"><bdi>{ReportTable.Name(error.Article)}</bdi> · <bdi>{error.Article.Group}</bdi> · {error.Explanation.Evidence.Attributions.Count} attributions, {error.Explanation.Evidence.CitedSources.Count} cited outlets, {error.Explanation.Evidence.Hedges.Count} hedges</p>\n<ul class=\"misled\">\n");
            foreach (var reason in error.Misled.Take(5))
                html.Write($"<li>{reason.Sentence}</li>\n");
            html.Markup("</ul>\n<div class=\"text\">\n");
            new MarkedParagraphs(html, linked: false).Write(error.Article.Article.Text, error.Explanation.Evidence, ExcerptLength);
            html.Markup("</div></details>\n");
        }

        Note(html, "The sentences name the features that led away from the label. Marks: A attributed content, S source, C reporting words, O cited outlet, H hedge, D denial, T structure.");
    });

    private static void Section(HtmlWriter html, string name, string heading, Action content)
    {
        html.Write($"<section class=\"{name}\">\n<h2>{heading}</h2>\n");
        content();
        html.Markup("</section>\n");
    }

    private static void Table(HtmlWriter html, ReportTable table)
    {
        html.Markup("<div class=\"scroll\"><table>\n<thead><tr>");
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

    private static void Note(HtmlWriter html, string text) => html.Write($"<p class=\"note\">{text}</p>\n");
}
