namespace Credibility.Training.Reports;

/// <summary>An evaluation as Markdown.</summary>
public static class EvaluationMarkdown
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter writer, EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        writer.Write($"# Evaluation of {Text(report.Model)}\n\n{Text(report.Data)}: {ReportTable.Summary(report)}\n");
        ReportTable[] tables =
        [
            ReportTable.Figures(report), ReportTable.Thresholds(report), ReportTable.Importance(report), .. ReportTable.Parts(report), ReportTable.Errors(report),
        ];
        foreach (var table in tables)
            Table(writer, table);
        Errors(writer, report);
    }

    /// <summary>A table under its heading.</summary>
    internal static void Table(TextWriter writer, ReportTable table)
    {
        var right = table.IsText ? "---|" : "---:|";
        writer.Write($"\n## {table.Title}\n\n| {string.Join(" | ", table.Head.Select(Text))} |\n|---|{string.Concat(table.Head.Skip(1).Select(_ => right))}\n");
        foreach (var row in table.Rows)
            writer.Write($"| {string.Join(" | ", row.Select(Text))} |\n");
    }

    /// <summary>What misled the model about each of the worst errors.</summary>
    internal static void Errors(TextWriter writer, EvaluationReport report)
    {
        foreach (var error in report.Errors)
        {
            writer.Write($"\n### {Text(error.Article.Article.Title ?? ReportTable.Name(error.Article))}\n\nLabel {ReportFigure.Of(error.Label)}, probability {ReportFigure.Of(error.Probability)}, {Text(ReportTable.Group(error.Article))}.\n\n");
            foreach (var reason in error.Misled.Take(5))
                writer.Write($"- {Text(reason.Sentence)}\n");
        }
    }

    // Names come from data files: they must not end a cell, start a tag or a link, or break the line.
    internal static string Text(string text) => string.Concat(text.Select(c => c switch
    {
        '|' or '<' or '>' or '[' or ']' or '*' or '_' or '`' or '#' or '\\' => "\\" + c,
        _ when char.IsControl(c) => " ",
        _ => c.ToString(),
    }));
}
