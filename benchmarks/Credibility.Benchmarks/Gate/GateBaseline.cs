using System.Text.Json;

namespace Credibility.Benchmarks.Gate;

/// <summary>The committed ratios and allocations, by id.</summary>
internal static class GateBaseline
{
    /// <summary>Where they are committed.</summary>
    public static string FilePath => Path.Combine(Articles.ArticleCorpus.Root(), "benchmarks", "gate-baseline.json");

    /// <summary>Reads them.</summary>
    /// <exception cref="FileNotFoundException">They were never written.</exception>
    public static Dictionary<string, (double Ratio, long Allocated)> Read()
    {
        if (!File.Exists(FilePath))
            throw new FileNotFoundException($"{FilePath} is missing; write it with 'gate --update'.");
        using var json = JsonDocument.Parse(File.ReadAllBytes(FilePath));
        return json.RootElement.GetProperty("benchmarks").EnumerateObject().ToDictionary(
            p => p.Name, p => (p.Value.GetProperty("ratio").GetDouble(), p.Value.GetProperty("allocated").GetInt64()), StringComparer.Ordinal);
    }

    /// <summary>Writes them.</summary>
    public static void Write(IReadOnlyList<(string Id, GateMeasurement Measured)> results)
    {
        using var stream = File.Create(FilePath);
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("about", "Ratios to the naive baselines of the same run, and bytes allocated a pass. Written by 'gate --update'.");
            json.WriteStartObject("benchmarks");
            foreach (var (id, measured) in results)
            {
                json.WriteStartObject(id);
                json.WriteNumber("ratio", Math.Round(measured.Ratio, 4));
                json.WriteNumber("allocated", measured.Allocated);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
