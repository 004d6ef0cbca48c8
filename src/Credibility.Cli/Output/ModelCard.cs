using System.Globalization;
using System.Text.Json;
using Credibility.Models;
using Credibility.Training;
using Credibility.Training.Reports;

namespace Credibility.Cli.Output;

/// <summary>What a model says about itself, as tables and in JSON.</summary>
internal static class ModelCard
{
    private const int MostColumns = 15;

    /// <summary>Tables of a model.</summary>
    public static IEnumerable<TitledTable> Of(string path, CredibilityModel model)
    {
        yield return new("", About(path, model));
        if (model.Metadata is not { } metadata)
            yield break;
        var data = new ConsoleTable("Data", "Articles", "Licence", "SHA-256").Numbers(1);
        foreach (var set in metadata.DataSets)
            data.Add(set.Name, Figure.Of(set.Rows), set.Licence.Length > 0 ? set.Licence : "-", set.Sha256.Length > 12 ? set.Sha256[..12] : set.Sha256);
        yield return new("Trained on", data);
        var figures = new ConsoleTable("Figure", "Value").Numbers(1);
        foreach (var (name, value) in metadata.Figures.OrderBy(f => f.Key, StringComparer.Ordinal))
            figures.Add(name, value == Math.Round(value) ? value.ToString("0", CultureInfo.InvariantCulture) : Figure.Of(value));
        yield return new("Figures", figures);
        yield return new("What the trees split on", Gains(ColumnGain.Of(model)));
        var options = new ConsoleTable("Option", "Value");
        foreach (var (name, value) in metadata.Options.OrderBy(o => o.Key, StringComparer.Ordinal))
            options.Add(name, value);
        yield return new("Options", options);
    }

    /// <summary>Columns by gain.</summary>
    public static ConsoleTable Gains(IReadOnlyList<ColumnGain> gains)
    {
        var table = new ConsoleTable("Feature", "Share of gain", "Splits").Numbers(1, 2);
        foreach (var gain in gains.Take(MostColumns))
            table.Add(gain.Column, Figure.Percent(gain.Share), Figure.Of(gain.Splits));
        return table;
    }

    /// <summary>Writes the members of a model.</summary>
    public static void Write(Utf8JsonWriter json, CredibilityModel model)
    {
        json.WriteNumber("trees", model.Ensemble.Trees.Length);
        json.WriteNumber("columns", model.Ensemble.FeatureCount);
        json.WriteBoolean("register", model.Register is not null);
        if (model.Metadata is not { } metadata)
            return;
        json.WriteString("name", metadata.Name);
        json.WriteString("engine", metadata.Engine);
        json.WriteStartArray("languages");
        foreach (var language in metadata.Languages)
            json.WriteStringValue(language);
        json.WriteEndArray();
        json.WriteNumber("featureListVersion", metadata.FeatureListVersion);
        json.WriteString("featureListHash", metadata.FeatureListHash);
        FiguresJson.Number(json, "lowThreshold", metadata.LowThreshold);
        FiguresJson.Number(json, "highThreshold", metadata.HighThreshold);
        json.WriteNumber("minimumWords", metadata.MinimumWords);
        json.WriteString("trained", metadata.Trained?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteObjects("dataSets", metadata.DataSets, set =>
        {
            json.WriteString("name", set.Name);
            json.WriteString("sha256", set.Sha256);
            json.WriteString("licence", set.Licence);
            json.WriteNumber("rows", set.Rows);
        });
        json.WriteStartObject("options");
        foreach (var (name, value) in metadata.Options.OrderBy(o => o.Key, StringComparer.Ordinal))
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartObject("measured");
        foreach (var (name, value) in metadata.Figures.OrderBy(f => f.Key, StringComparer.Ordinal))
            FiguresJson.Number(json, name, value);
        json.WriteEndObject();
    }

    private static ConsoleTable About(string path, CredibilityModel model)
    {
        var table = new ConsoleTable("Model", path);
        table.Add("trees", string.Create(CultureInfo.InvariantCulture, $"{model.Ensemble.Trees.Length}, at most {model.Ensemble.Trees.Select(t => t.LeafCount).DefaultIfEmpty().Max()} leaves, {model.Ensemble.FeatureCount} columns{(model.Register is null ? "" : ", the last the register's")}"));
        table.Add("calibrated", model.Calibrator is null ? "no" : "yes");
        if (model.Metadata is not { } metadata)
        {
            table.Add("card", "none: the file was not written by this library");
            return table;
        }

        table.Add("name", metadata.Name);
        table.Add("engine", metadata.Engine);
        table.Add("languages", metadata.Languages.Count > 0 ? string.Join(", ", metadata.Languages) : "-");
        table.Add("feature list", string.Create(CultureInfo.InvariantCulture, $"version {metadata.FeatureListVersion}, {metadata.FeatureListHash}"));
        table.Add("bands", string.Create(CultureInfo.InvariantCulture, $"low below {metadata.LowThreshold}, high from {metadata.HighThreshold}"));
        table.Add("fewest words", Figure.Of(metadata.MinimumWords));
        table.Add("trained", metadata.Trained?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-");
        return table;
    }
}
