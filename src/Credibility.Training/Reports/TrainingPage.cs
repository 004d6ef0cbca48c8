using Credibility.Reports;
using Credibility.Training.Evaluation;

namespace Credibility.Training.Reports;

/// <summary>A training as a single HTML file that needs no other file and no network.</summary>
public sealed class TrainingPage
{
    private readonly TrainingReview _review;

    /// <summary>Prepares a page.</summary>
    public TrainingPage(TrainingReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        _review = review;
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
        var sections = new ReportSections(html, _review.OutOfFold);
        sections.Begin($"Training of {_review.Card.Name}", _review.OutOfFold.Data, TrainingTables.Summary(_review));
        sections.Section("figures", "Figures on groups not trained on", () =>
        {
            sections.Table(TrainingTables.Figures(_review));
            sections.Note("Every article was scored by a model that saw no article of its group and calibrated by other groups; the interval draws whole groups with replacement. What is shown of articles below is measured in this way too, never by the final model on what it was trained on.");
        });
        Folds(sections);
        Guards(html, sections);
        Data(html, sections);
        sections.Curves();
        sections.Distribution();
        sections.Thresholds();
        if (_review.Training.Trials.Count > 0)
            sections.Section("trials", "Search for options", () =>
            {
                sections.Table(TrainingTables.Trials(_review));
                sections.Note("Mean log loss over folds within all articles, the best first. In a leaf: fewest articles; columns and rows: shares that a tree may use.");
                html.Markup("<h3>Options of the folds</h3>\n");
                sections.Table(TrainingTables.FoldTrials(_review));
                sections.Note("Each fold searched for itself, so that its figures pay for the choice.");
            });
        sections.Importance("Measured on each fold with the model that did not see it. Permuted: AUC lost when a feature's values are dealt out anew among its articles. Gain: share of the final trees' gain in training.");
        sections.Parts();
        sections.Errors();
        sections.Section("card", "Model card", () => sections.Table(TrainingTables.Card(_review)));
        sections.Section("options", "Options", () => sections.Table(TrainingTables.Options(_review)));
        sections.End();
    }

    private void Folds(ReportSections sections) => sections.Section("folds", "Cross-validation by group", () =>
    {
        var validation = _review.Training.CrossValidation;
        sections.Strips(validation.FoldAuc.Select((auc, fold) => ($"Fold {fold + 1}", auc, false)), _review.Training.Figures.AucInterval, double.NaN);
        sections.Note("AUC of each fold on the way from 0 to 1; the dashed line is chance, the band the 95 % interval over all folds together.");
        sections.Table(TrainingTables.Folds(_review));
    });

    private void Guards(HtmlWriter html, ReportSections sections) => sections.Section("guards", "Guards", () =>
    {
        html.Markup("<ul class=\"findings\">\n");
        foreach (var finding in _review.Training.Findings)
            html.Write($"<li class=\"{TrainingTables.Name(finding.Severity)}\"><b>{TrainingTables.Name(finding.Severity)}: {TrainingTables.Name(finding.Kind)}</b> {finding.Message}</li>\n");
        if (_review.Training.Findings.Count == 0)
            html.Markup("<li>Nothing was found.</li>\n");
        html.Markup("</ul>\n<h3>Leak check</h3>\n");
        if (_review.Training.Leaks.Count == 0)
        {
            sections.Note("The leak check was not run.");
            return;
        }

        sections.Strips(_review.Training.Leaks.Select(l => (l.Signal, l.Auc, l.IsLeak)), new Interval(double.NaN, double.NaN), _review.Training.LeakLimit);
        sections.Note("How well a signal that must not decide separates the classes by itself, as AUC on groups not trained on. Dashed: chance; solid: from here it is called a leak.");
    });

    private void Data(HtmlWriter html, ReportSections sections) => sections.Section("data", "Data", () =>
    {
        sections.Table(TrainingTables.Files(_review));
        html.Markup("<h3>Classes</h3>\n");
        sections.Table(TrainingTables.Classes(_review));
        html.Markup("<h3>Left out</h3>\n");
        sections.Table(TrainingTables.LeftOut(_review));
        foreach (var fault in TrainingTables.Faults(_review))
            sections.Note(fault);
    });
}
