namespace Credibility.Training.Reports;

/// <summary>A training as Markdown.</summary>
public static class TrainingMarkdown
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter writer, TrainingReview review)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(review);
        var report = review.OutOfFold;
        writer.Write($"# Training of {EvaluationMarkdown.Text(review.Card.Name)}\n\n{EvaluationMarkdown.Text(report.Data)}: {TrainingTables.Summary(review)}\n\n");
        writer.Write("All figures are of models that did not see the group of the article, calibrated by other groups.\n");
        List<ReportTable> tables = [TrainingTables.Figures(review), TrainingTables.Folds(review)];
        if (review.Training.Findings.Count > 0)
            tables.Add(TrainingTables.Findings(review));
        if (review.Training.Leaks.Count > 0)
            tables.Add(TrainingTables.Leaks(review));
        tables.AddRange([TrainingTables.Files(review), TrainingTables.Classes(review), TrainingTables.LeftOut(review), ReportTable.Thresholds(report)]);
        if (review.Training.Trials.Count > 0)
            tables.AddRange([TrainingTables.Trials(review), TrainingTables.FoldTrials(review)]);
        tables.AddRange([ReportTable.Importance(report), .. ReportTable.Parts(report), TrainingTables.Card(review), TrainingTables.Options(review), ReportTable.Errors(report)]);
        foreach (var table in tables)
            EvaluationMarkdown.Table(writer, table);
        EvaluationMarkdown.Errors(writer, report);
    }
}
