using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Credibility.Models;

/// <summary>Writes and reads <see cref="ModelMetadata"/> as JSON, without reflection. The same metadata give the same bytes.</summary>
internal static class MetadataJson
{
    public static byte[] Write(ModelMetadata m)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion"u8, m.FormatVersion);
            json.WriteString("name"u8, m.Name);
            json.WriteNumber("featureListVersion"u8, m.FeatureListVersion);
            json.WriteString("featureListHash"u8, m.FeatureListHash);
            WriteStrings(json, "featureNames", m.FeatureNames);
            WriteStrings(json, "languages", m.Languages);
            WriteDouble(json, "lowThreshold", m.LowThreshold);
            WriteDouble(json, "highThreshold", m.HighThreshold);
            json.WriteNumber("minimumWords"u8, m.MinimumWords);
            if (m.Trained is { } day)
                json.WriteString("trained"u8, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("engine"u8, m.Engine);
            json.WriteStartObject("options"u8);
            foreach (var key in Sorted(m.Options.Keys))
                json.WriteString(key, m.Options[key]);
            json.WriteEndObject();
            json.WriteStartArray("dataSets"u8);
            foreach (var set in m.DataSets)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, set.Name);
                json.WriteString("sha256"u8, set.Sha256);
                json.WriteString("licence"u8, set.Licence);
                json.WriteNumber("rows"u8, set.Rows);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartObject("figures"u8);
            foreach (var key in Sorted(m.Figures.Keys))
                WriteDouble(json, key, m.Figures[key]);
            json.WriteEndObject();
            WriteDouble(json, "baseProbability", m.BaseProbability);
            WriteDouble(json, "baseMargin", m.BaseMargin);
            WriteDouble(json, "leastKnownShare", m.LeastKnownShare);
            WriteDouble(json, "leastPairShare", m.LeastPairShare);
            json.WriteStartArray("featureQuantiles"u8);
            foreach (var quantiles in m.FeatureQuantiles)
                WriteFloats(json, quantiles);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads the entry; throws <see cref="InvalidDataException"/> that names it when it is not what it should be.</summary>
    public static ModelMetadata Read(ReadOnlyMemory<byte> utf8, string entry)
    {
        try
        {
            var json = new Utf8JsonReader(utf8.Span);
            return new MetadataReader(entry).Read(ref json);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // the latter for half a surrogate pair
        {
            throw new InvalidDataException($"{entry}: not valid JSON: {e.Message}", e);
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteFloats(Utf8JsonWriter json, float[] values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            if (float.IsFinite(value))
                json.WriteNumberValue(value);
            else
                json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        }
        json.WriteEndArray();
    }

    /// <summary>JSON has no NaN and no infinities; they are written as strings.</summary>
    private static void WriteDouble(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
    }

    private static string[] Sorted(IEnumerable<string> keys)
    {
        string[] sorted = [.. keys];
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }
}
