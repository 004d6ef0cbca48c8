using Credibility.Training.Data;
using Credibility.Training.Evaluation;

namespace Credibility.Cli.Output;

/// <summary>Evaluations and comparisons as tables.</summary>
internal static class FigureTables
{
    private const int MostRows = 12;

    /// <summary>Tables of an evaluation.</summary>
    public static IEnumerable<TitledTable> Of(ModelEvaluation evaluation)
    {
        yield return new("Figures", Figures(evaluation));
        foreach (var kind in evaluation.Parts.Select(p => p.Kind).Distinct())
            yield return new($"By {kind}", Parts(evaluation.Parts.Where(p => p.Kind == kind).Take(MostRows)));
        yield return new("What a cut would flag as unreliable", Thresholds(evaluation.Thresholds));
        var errors = new ConsoleTable("Article", "Group", "Label", "Probability").Numbers(2, 3);
        foreach (var row in evaluation.WorstErrors.Take(MostRows))
            errors.Add(Name(evaluation.Articles[row]), evaluation.Articles[row].Group, Figure.Of(evaluation.Labels[row]), Figure.Of(evaluation.Probabilities[row]));
        yield return new("Worst errors", errors);
    }

    /// <summary>Tables of a comparison.</summary>
    public static IEnumerable<TitledTable> Of(ModelComparison comparison)
    {
        var figures = new ConsoleTable("Figure", "A", "B", "B - A", "95 % interval").Numbers(1, 2, 3);
        var tone = comparison.Verdict switch
        {
            ComparisonVerdict.Better => Tone.Good,
            ComparisonVerdict.Worse => Tone.Bad,
            _ => Tone.Plain,
        };
        figures.Add(tone, "AUC", Figure.Of(comparison.A.Auc), Figure.Of(comparison.B.Auc), Figure.Difference(comparison.AucDifference), Figure.Difference(comparison.AucDifferenceInterval));
        figures.Add("Log loss", Figure.Of(comparison.A.LogLoss), Figure.Of(comparison.B.LogLoss), Figure.Difference(comparison.LogLossDifference), Figure.Difference(comparison.LogLossDifferenceInterval));
        Add("Average precision", f => f.AveragePrecision);
        Add("Brier score", f => f.Brier);
        Add("Accuracy at 0.5", f => f.Accuracy);
        Add("Calibration error", f => f.CalibrationError);
        yield return new("Figures", figures);
        var groups = new ConsoleTable("Group", "Articles", "Reliable", "Log loss A", "Log loss B").Numbers(1, 2, 3, 4);
        foreach (var g in comparison.Groups.Take(MostRows))
            groups.Add(g.Group, Figure.Of(g.Rows), Figure.Percent(g.PositiveShare), Figure.Of(g.LogLossA), Figure.Of(g.LogLossB));
        yield return new("Groups that differ most", groups);
        var rows = new ConsoleTable("Article", "Label", "A", "B").Numbers(1, 2, 3);
        foreach (var r in comparison.Rows.Take(MostRows))
            rows.Add(comparison.Articles.Count > r.Row ? Name(comparison.Articles[r.Row]) : Figure.Of(r.Row), Figure.Of(r.Label), Figure.Of(r.A), Figure.Of(r.B));
        yield return new("Articles that differ most", rows);

        void Add(string name, Func<EvaluationFigures, double> figure) =>
            figures.Add(name, Figure.Of(figure(comparison.A)), Figure.Of(figure(comparison.B)), Figure.Difference(figure(comparison.B) - figure(comparison.A)), "");
    }

    /// <summary>The verdict of a comparison in a sentence.</summary>
    public static string Verdict(ModelComparison comparison, string a, string b)
    {
        var difference = $"AUC of B less that of A {Figure.Difference(comparison.AucDifference)}, 95 % interval {Figure.Difference(comparison.AucDifferenceInterval)}, p = {Figure.Of(comparison.PValue)}, {comparison.A.Rows} articles of {comparison.A.Groups} groups";
        return comparison.Verdict switch
        {
            ComparisonVerdict.Better => $"{b} is better than {a}: {difference}.",
            ComparisonVerdict.Worse => $"{b} is worse than {a}: {difference}.",
            _ => $"These articles do not tell which of {a} and {b} is better: {difference}.",
        };
    }

    /// <summary>How an article is named in tables.</summary>
    public static string Name(LabelledArticle article) =>
        article.Article.Id is { Length: > 0 } id ? id : article.Line > 0 ? $"{article.File}:{article.Line}" : article.File;

    private static ConsoleTable Figures(ModelEvaluation evaluation)
    {
        var table = new ConsoleTable("Figure", "As it is", "95 % interval", "Recalibrated on other groups").Numbers(1, 3);
        var (plain, other) = (evaluation.Figures, evaluation.Recalibrated);
        table.Add("AUC", Figure.Of(plain.Auc), Figure.Of(plain.AucInterval), Other(f => f.Auc));
        table.Add("Average precision", Figure.Of(plain.AveragePrecision), "", Other(f => f.AveragePrecision));
        table.Add("Log loss", Figure.Of(plain.LogLoss), "", Other(f => f.LogLoss));
        table.Add("Brier score", Figure.Of(plain.Brier), "", Other(f => f.Brier));
        table.Add("Accuracy at 0.5", Figure.Of(plain.Accuracy), "", Other(f => f.Accuracy));
        table.Add("Calibration error", Figure.Of(plain.CalibrationError), "", Other(f => f.CalibrationError));
        return table;

        string Other(Func<EvaluationFigures, double> figure) => other is null ? "-" : Figure.Of(figure(other));
    }

    private static ConsoleTable Parts(IEnumerable<PartFigures> parts)
    {
        var table = new ConsoleTable("Name", "Articles", "Reliable", "Mean probability", "AUC", "Log loss").Numbers(1, 2, 3, 4, 5);
        foreach (var p in parts)
            table.Add(p.Name, Figure.Of(p.Rows), Figure.Percent(p.PositiveShare), Figure.Of(p.MeanProbability), Figure.Of(p.Auc), Figure.Of(p.LogLoss));
        return table;
    }

    private static ConsoleTable Thresholds(IEnumerable<ThresholdFigures> thresholds)
    {
        var table = new ConsoleTable("Below", "Flagged", "Precision", "Recall", "False alarms").Numbers(0, 1, 2, 3, 4);
        foreach (var t in thresholds.Where((_, i) => i % 2 == 1))
            table.Add(Figure.Of(t.Threshold), Figure.Of(t.Flagged), Figure.Percent(t.Precision), Figure.Percent(t.Recall), Figure.Percent(t.FalseAlarms));
        return table;
    }
}
