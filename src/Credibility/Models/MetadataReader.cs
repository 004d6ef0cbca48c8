using System.Globalization;
using System.Text.Json;

namespace Credibility.Models;

/// <summary>Reads the members of the metadata entry one by one; a member of a wrong type is named, an unknown one ignored.</summary>
internal sealed class MetadataReader(string entry)
{
    public ModelMetadata Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw Fault("the root", "an object");
        var m = new ModelMetadata();
        foreach (var member in root.EnumerateObject())
        {
            var value = member.Value;
            m = member.Name switch
            {
                "formatVersion" => m with { FormatVersion = Integer(value, "formatVersion") },
                "name" => m with { Name = Text(value, "name") },
                "featureListVersion" => m with { FeatureListVersion = Integer(value, "featureListVersion") },
                "featureListHash" => m with { FeatureListHash = Text(value, "featureListHash") },
                "featureNames" => m with { FeatureNames = Texts(value, "featureNames") },
                "languages" => m with { Languages = Texts(value, "languages") },
                "lowThreshold" => m with { LowThreshold = Number(value, "lowThreshold") },
                "highThreshold" => m with { HighThreshold = Number(value, "highThreshold") },
                "minimumWords" => m with { MinimumWords = Integer(value, "minimumWords") },
                "trained" => m with { Trained = Day(value, "trained") },
                "engine" => m with { Engine = Text(value, "engine") },
                "options" => m with { Options = Map(value, "options", Text) },
                "dataSets" => m with { DataSets = Items(value, "dataSets", DataSet) },
                "figures" => m with { Figures = Map(value, "figures", Number) },
                "baseProbability" => m with { BaseProbability = Number(value, "baseProbability") },
                "baseMargin" => m with { BaseMargin = Number(value, "baseMargin") },
                "leastKnownShare" => m with { LeastKnownShare = Number(value, "leastKnownShare") },
                "leastPairShare" => m with { LeastPairShare = Number(value, "leastPairShare") },
                "featureQuantiles" => m with { FeatureQuantiles = Items(value, "featureQuantiles", Floats) },
                _ => m,
            };
        }
        if (m.FormatVersion < 1)
            throw Fault("formatVersion", "at least 1");
        return m;
    }

    private ModelDataSet DataSet(JsonElement value, string where)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw Fault(where, "an array of objects");
        var set = new ModelDataSet("");
        foreach (var member in value.EnumerateObject())
        {
            set = member.Name switch
            {
                "name" => set with { Name = Text(member.Value, "dataSets.name") },
                "sha256" => set with { Sha256 = Text(member.Value, "dataSets.sha256") },
                "licence" => set with { Licence = Text(member.Value, "dataSets.licence") },
                "rows" => set with { Rows = member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt64(out var n) ? n : throw Fault("dataSets.rows", "an integer") },
                _ => set,
            };
        }
        return set;
    }

    private float[] Floats(JsonElement value, string where)
    {
        if (value.ValueKind != JsonValueKind.Array)
            throw Fault(where, "an array of arrays of numbers");
        var floats = new float[value.GetArrayLength()];
        var i = 0;
        foreach (var item in value.EnumerateArray())
            floats[i++] = item.ValueKind == JsonValueKind.Number && item.TryGetSingle(out var f) ? f : (float)Number(item, where);
        return floats;
    }

    private double Number(JsonElement value, string where)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number))
            return number;
        return value.ValueKind == JsonValueKind.String
            && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            ? number
            : throw Fault(where, "a number");
    }

    private int Integer(JsonElement value, string where) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Fault(where, "an integer");

    private string Text(JsonElement value, string where) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Fault(where, "a string");

    private DateOnly Day(JsonElement value, string where) =>
        DateOnly.TryParseExact(Text(value, where), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault(where, "a day as yyyy-MM-dd");

    private string[] Texts(JsonElement value, string where) => Items(value, where, Text);

    private T[] Items<T>(JsonElement value, string where, Func<JsonElement, string, T> read)
    {
        if (value.ValueKind != JsonValueKind.Array)
            throw Fault(where, "an array");
        var items = new T[value.GetArrayLength()];
        var i = 0;
        foreach (var item in value.EnumerateArray())
            items[i++] = read(item, where);
        return items;
    }

    private Dictionary<string, T> Map<T>(JsonElement value, string where, Func<JsonElement, string, T> read)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw Fault(where, "an object");
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
            map[member.Name] = read(member.Value, where);
        return map;
    }

    private InvalidDataException Fault(string where, string wanted) => new($"{entry}: {where} must be {wanted}");
}
