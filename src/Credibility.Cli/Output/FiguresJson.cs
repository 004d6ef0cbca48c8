using System.Text.Json;
using Credibility.Training;
using Credibility.Training.Evaluation;
using Credibility.Training.Reports;

namespace Credibility.Cli.Output;

/// <summary>Evaluations, comparisons and training reports in JSON. A figure that the rows do not determine is null.</summary>
internal static class FiguresJson
{
    /// <summary>Writes the members of an evaluation.</summary>
    public static void Write(Utf8JsonWriter json, ModelEvaluation evaluation)
    {
        json.WriteNumber("unlabelled", evaluation.Unlabelled);
        json.WriteNumber("unsupported", evaluation.Unsupported);
        json.WriteNumber("inconclusive", evaluation.Inconclusive);
        Figures(json, "figures", evaluation.Figures);
        if (evaluation.Recalibrated is { } recalibrated)
            Figures(json, "recalibrated", recalibrated);
        json.WriteObjects("parts", evaluation.Parts, part =>
        {
            json.WriteString("kind", part.Kind);
            json.WriteString("name", part.Name);
            json.WriteNumber("rows", part.Rows);
            Number(json, "positiveShare", part.PositiveShare);
            Number(json, "meanProbability", part.MeanProbability);
            Number(json, "auc", part.Auc);
            Number(json, "logLoss", part.LogLoss);
        });
        json.WriteObjects("thresholds", evaluation.Thresholds, threshold =>
        {
            Number(json, "below", threshold.Threshold);
            json.WriteNumber("flagged", threshold.Flagged);
            Number(json, "precision", threshold.Precision);
            Number(json, "recall", threshold.Recall);
            Number(json, "falseAlarms", threshold.FalseAlarms);
        });
        json.WriteObjects("worstErrors", evaluation.WorstErrors, row =>
        {
            json.WriteString("id", FigureTables.Name(evaluation.Articles[row]));
            json.WriteString("group", evaluation.Articles[row].Group);
            Number(json, "label", evaluation.Labels[row]);
            Number(json, "probability", evaluation.Probabilities[row]);
        });
    }

    /// <summary>Writes the members of a comparison.</summary>
    public static void Write(Utf8JsonWriter json, ModelComparison comparison)
    {
        json.WriteString("verdict", Figure.Name(comparison.Verdict));
        Number(json, "aucDifference", comparison.AucDifference);
        Interval(json, "aucDifferenceInterval", comparison.AucDifferenceInterval);
        Number(json, "pValue", comparison.PValue);
        Number(json, "logLossDifference", comparison.LogLossDifference);
        Interval(json, "logLossDifferenceInterval", comparison.LogLossDifferenceInterval);
        Figures(json, "a", comparison.A);
        Figures(json, "b", comparison.B);
        json.WriteObjects("groups", comparison.Groups, group =>
        {
            json.WriteString("group", group.Group);
            json.WriteNumber("rows", group.Rows);
            Number(json, "positiveShare", group.PositiveShare);
            Number(json, "logLossA", group.LogLossA);
            Number(json, "logLossB", group.LogLossB);
        });
        json.WriteObjects("articles", comparison.Rows, row =>
        {
            json.WriteString("id", row.Row < comparison.Articles.Count ? FigureTables.Name(comparison.Articles[row.Row]) : Figure.Of(row.Row));
            Number(json, "label", row.Label);
            Number(json, "a", row.A);
            Number(json, "b", row.B);
        });
    }

    /// <summary>Writes the members of a training report.</summary>
    public static void Write(Utf8JsonWriter json, TrainingReport report)
    {
        Figures(json, "figures", report.Figures);
        Number(json, "foldAucMean", report.CrossValidation.MeanAuc);
        Number(json, "foldAucSpread", report.CrossValidation.SpreadAuc);
        if (report.RandomSplitAuc is { } random)
            Number(json, "randomSplitAuc", random);
        json.WriteObjects("findings", report.Findings, finding =>
        {
            json.WriteString("guard", Figure.Name(finding.Kind));
            json.WriteString("severity", Figure.Name(finding.Severity));
            json.WriteString("message", finding.Message);
        });
        json.WriteObjects("leaks", report.Leaks, leak =>
        {
            json.WriteString("signal", leak.Signal);
            Number(json, "auc", leak.Auc);
            json.WriteBoolean("isLeak", leak.IsLeak);
        });
        Gains(json, report.Gains);
    }

    /// <summary>Writes the columns of a model by gain.</summary>
    public static void Gains(Utf8JsonWriter json, IReadOnlyList<ColumnGain> gains)
    {
        json.WriteObjects("gains", gains, gain =>
        {
            json.WriteString("column", gain.Column);
            Number(json, "share", gain.Share);
            json.WriteNumber("splits", gain.Splits);
        });
    }

    /// <summary>Writes a number, or null for one that is not finite.</summary>
    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, Math.Round(value, 6));
        else
            json.WriteNull(name);
    }

    private static void Figures(Utf8JsonWriter json, string name, EvaluationFigures figures)
    {
        json.WriteStartObject(name);
        json.WriteNumber("rows", figures.Rows);
        json.WriteNumber("positives", figures.Positives);
        json.WriteNumber("groups", figures.Groups);
        Number(json, "auc", figures.Auc);
        Interval(json, "aucInterval", figures.AucInterval);
        Number(json, "averagePrecision", figures.AveragePrecision);
        Number(json, "logLoss", figures.LogLoss);
        Number(json, "brier", figures.Brier);
        Number(json, "accuracy", figures.Accuracy);
        Number(json, "calibrationError", figures.CalibrationError);
        json.WriteEndObject();
    }

    private static void Interval(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartObject(name);
        Number(json, "low", interval.Low);
        Number(json, "high", interval.High);
        json.WriteEndObject();
    }
}
