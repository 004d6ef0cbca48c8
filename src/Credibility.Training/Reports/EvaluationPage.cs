using Credibility.Reports;

namespace Credibility.Training.Reports;

/// <summary>An evaluation as a single HTML file that needs no other file and no network.</summary>
public sealed class EvaluationPage
{
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
        var sections = new ReportSections(html, _report);
        sections.Begin(title, _report.Data, ReportTable.Summary(_report));
        sections.Section("figures", "Figures", () =>
        {
            sections.Table(ReportTable.Figures(_report));
            sections.Note("Intervals draw whole groups with replacement. “Recalibrated” is after a calibration fitted on other groups of these articles: what the probabilities are worth once the shares of the classes are those of this data.");
        });
        sections.Curves();
        sections.Distribution();
        sections.Thresholds();
        sections.Importance("Permuted: AUC lost when a feature's values are dealt out anew among these articles. Gain: share of the trees' gain in training.");
        sections.Parts();
        sections.Errors();
        sections.End();
    }
}
