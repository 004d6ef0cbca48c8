using System.Text.Encodings.Web;
using System.Text.Json;
using Credibility.Training.Evaluation;

namespace Credibility.Training.Reports;

/// <summary>An evaluation as JSON. A figure that the rows do not determine is null.</summary>
public static class EvaluationJson
{
    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object in UTF-8; the stream stays open.</summary>
    public static void Write(Stream stream, EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(stream, Options);
        var evaluation = report.Evaluation;
        json.WriteStartObject();
        json.WriteString("model", report.Model);
        json.WriteString("data", report.Data);
        json.WriteNumber("unlabelled", evaluation.Unlabelled);
        json.WriteNumber("unsupported", evaluation.Unsupported);
        json.WriteNumber("inconclusive", evaluation.Inconclusive);
        Figures(json, "figures", evaluation.Figures);
        if (evaluation.Recalibrated is { } recalibrated)
            Figures(json, "recalibrated", recalibrated);
        Measured(json, report);
        json.WriteEndObject();
    }

    /// <summary>Members that a training's report has too.</summary>
    internal static void Measured(Utf8JsonWriter json, EvaluationReport report)
    {
        var evaluation = report.Evaluation;
        json.WriteObjects("roc", report.Roc, p => Numbers(json, ("falsePositiveRate", p.X), ("truePositiveRate", p.Y), ("low", p.Low), ("high", p.High)));
        json.WriteObjects("precisionRecall", report.PrecisionRecall, p => Numbers(json, ("recall", p.X), ("precision", p.Y), ("low", p.Low), ("high", p.High)));
        Bins(json, "calibration", report.Calibration);
        Bins(json, "recalibration", report.Recalibration);
        json.WriteObjects("distribution", report.Distribution, b => Numbers(json, ("from", b.From), ("to", b.To), ("reliable", b.Reliable), ("unreliable", b.Unreliable)));
        json.WriteObjects("thresholds", evaluation.Thresholds, t => Numbers(json, ("below", t.Threshold), ("flagged", t.Flagged), ("precision", t.Precision), ("recall", t.Recall), ("falseAlarms", t.FalseAlarms)));
        json.WriteObjects("parts", evaluation.Parts, p =>
        {
            json.WriteString("kind", p.Kind);
            json.WriteString("name", p.Name);
            Numbers(json, ("rows", p.Rows), ("positiveShare", p.PositiveShare), ("meanProbability", p.MeanProbability), ("auc", p.Auc), ("logLoss", p.LogLoss));
        });
        json.WriteObjects("importance", report.Importance, f =>
        {
            json.WriteString("column", f.Column);
            Numbers(json, ("meanContribution", f.MeanContribution), ("permutation", f.Permutation), ("gain", f.Gain), ("direction", f.Direction));
        });
        json.WriteObjects("worstErrors", report.Errors, e => Error(json, e));
    }

    private static void Error(Utf8JsonWriter json, WorstError error)
    {
        json.WriteString("id", ReportTable.Name(error.Article));
        json.WriteString("group", ReportTable.Group(error.Article));
        Numbers(json, ("label", error.Label), ("probability", error.Probability));
        json.WriteStartObject("evidence");
        var evidence = error.Explanation.Evidence;
        Numbers(json, ("attributions", evidence.Attributions.Count), ("citedSources", evidence.CitedSources.Count), ("hedges", evidence.Hedges.Count), ("denials", evidence.Denials.Count));
        json.WriteEndObject();
        json.WriteObjects("misled", [.. error.Misled.Take(5)], c =>
        {
            json.WriteString("feature", c.Feature.Name);
            Numbers(json, ("value", c.Value), ("margin", c.Margin), ("probability", c.Probability));
            json.WriteString("sentence", c.Sentence);
        });
    }

    internal static void Figures(Utf8JsonWriter json, string name, EvaluationFigures figures)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in figures.ToDictionary(""))
            Numbers(json, (key, value));
        json.WriteEndObject();
    }

    private static void Bins(Utf8JsonWriter json, string name, IReadOnlyList<ReliabilityBin> bins) => json.WriteObjects(
        name, bins, b => Numbers(json, ("from", b.From), ("to", b.To), ("rows", b.Weight), ("meanProbability", b.MeanProbability), ("positiveShare", b.PositiveShare)));

    internal static void Numbers(Utf8JsonWriter json, params ReadOnlySpan<(string Name, double Value)> numbers)
    {
        foreach (var (name, value) in numbers)
        {
            if (double.IsFinite(value))
                json.WriteNumber(name, value);
            else
                json.WriteNull(name);
        }
    }
}
