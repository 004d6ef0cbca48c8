using System.Globalization;
using System.Text.Json;

namespace Credibility.Models;

/// <summary>
/// Reads the members of the metadata entry one by one; a member of a wrong type is named, an unknown one ignored. Reads on
/// from token to token: a document of the whole entry would cost 5 ms more before the first score.
/// </summary>
internal sealed class MetadataReader(string entry)
{
    private delegate T Reading<T>(ref Utf8JsonReader json, string where);

    /// <summary>Reads the entry to its end.</summary>
    public ModelMetadata Read(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            throw Fault("the root", "an object");
        var m = new ModelMetadata();
        while (Member(ref json) is { } member)
        {
            switch (member)
            {
                case "formatVersion":
                    m = m with { FormatVersion = Integer(ref json, member) };
                    break;
                case "name":
                    m = m with { Name = Text(ref json, member) };
                    break;
                case "featureListVersion":
                    m = m with { FeatureListVersion = Integer(ref json, member) };
                    break;
                case "featureListHash":
                    m = m with { FeatureListHash = Text(ref json, member) };
                    break;
                case "featureNames":
                    m = m with { FeatureNames = Items(ref json, member, Text) };
                    break;
                case "languages":
                    m = m with { Languages = Items(ref json, member, Text) };
                    break;
                case "lowThreshold":
                    m = m with { LowThreshold = Number(ref json, member) };
                    break;
                case "highThreshold":
                    m = m with { HighThreshold = Number(ref json, member) };
                    break;
                case "minimumWords":
                    m = m with { MinimumWords = Integer(ref json, member) };
                    break;
                case "trained":
                    m = m with { Trained = Day(ref json, member) };
                    break;
                case "engine":
                    m = m with { Engine = Text(ref json, member) };
                    break;
                case "options":
                    m = m with { Options = Map(ref json, member, Text) };
                    break;
                case "dataSets":
                    m = m with { DataSets = Items(ref json, member, DataSet) };
                    break;
                case "figures":
                    m = m with { Figures = Map(ref json, member, Number) };
                    break;
                case "baseProbability":
                    m = m with { BaseProbability = Number(ref json, member) };
                    break;
                case "baseMargin":
                    m = m with { BaseMargin = Number(ref json, member) };
                    break;
                case "leastKnownShare":
                    m = m with { LeastKnownShare = Number(ref json, member) };
                    break;
                case "leastPairShare":
                    m = m with { LeastPairShare = Number(ref json, member) };
                    break;
                case "featureQuantiles":
                    m = m with { FeatureQuantiles = Items(ref json, member, Floats) };
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        // Whatever follows the object is refused here.
        json.Read();
        if (m.FormatVersion < 1)
            throw Fault("formatVersion", "at least 1");
        return m;
    }

    // Name of the next member, with the reader on its value; null at the end of the object.
    private static string? Member(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndObject)
            return null;
        var name = json.GetString();
        json.Read();
        return name;
    }

    private ModelDataSet DataSet(ref Utf8JsonReader json, string where)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            throw Fault(where, "an array of objects");
        var set = new ModelDataSet("");
        while (Member(ref json) is { } member)
        {
            switch (member)
            {
                case "name":
                    set = set with { Name = Text(ref json, "dataSets.name") };
                    break;
                case "sha256":
                    set = set with { Sha256 = Text(ref json, "dataSets.sha256") };
                    break;
                case "licence":
                    set = set with { Licence = Text(ref json, "dataSets.licence") };
                    break;
                case "rows":
                    set = set with { Rows = json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var n) ? n : throw Fault("dataSets.rows", "an integer") };
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return set;
    }

    private float[] Floats(ref Utf8JsonReader json, string where)
    {
        if (json.TokenType != JsonTokenType.StartArray)
            throw Fault(where, "an array of arrays of numbers");
        var floats = new float[ModelMetadata.QuantileCount];
        var count = 0;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (count == floats.Length)
                Array.Resize(ref floats, 2 * count);
            floats[count++] = json.TokenType == JsonTokenType.Number && json.TryGetSingle(out var f) ? f : (float)Number(ref json, where);
        }

        return count == floats.Length ? floats : floats[..count];
    }

    private double Number(ref Utf8JsonReader json, string where)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetDouble(out var number))
            return number;
        return json.TokenType == JsonTokenType.String
            && double.TryParse(json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            ? number
            : throw Fault(where, "a number");
    }

    private int Integer(ref Utf8JsonReader json, string where) =>
        json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) ? number : throw Fault(where, "an integer");

    private string Text(ref Utf8JsonReader json, string where) =>
        json.TokenType == JsonTokenType.String ? json.GetString()! : throw Fault(where, "a string");

    private DateOnly Day(ref Utf8JsonReader json, string where) =>
        DateOnly.TryParseExact(Text(ref json, where), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault(where, "a day as yyyy-MM-dd");

    private T[] Items<T>(ref Utf8JsonReader json, string where, Reading<T> read)
        where T : class
    {
        if (json.TokenType != JsonTokenType.StartArray)
            throw Fault(where, "an array");
        var items = new List<T>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(read(ref json, where));
        return items.ToArray();
    }

    private Dictionary<string, T> Map<T>(ref Utf8JsonReader json, string where, Reading<T> read)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            throw Fault(where, "an object");
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (Member(ref json) is { } member)
            map[member] = read(ref json, where);
        return map;
    }

    private InvalidDataException Fault(string where, string wanted) => new($"{entry}: {where} must be {wanted}");
}
