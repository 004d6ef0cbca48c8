using System.Text.Json;

namespace Credibility.Training.Data;

/// <summary>Reads one JSON object a line. Numbers and booleans count as their text, null as absent.</summary>
internal static class JsonLines
{
    public static IEnumerable<LabelledArticle> Read(string path, ColumnMapping columns, Action<ReadFault>? fault)
    {
        using var reader = ArticleReader.Open(path);
        foreach (var article in Read(reader, path, columns, fault))
            yield return article;
    }

    public static IEnumerable<LabelledArticle> Read(TextReader reader, string path, ColumnMapping columns, Action<ReadFault>? fault)
    {
        var dataSet = ArticleReader.DataSetName(path);
        for (var line = 1; NextLine(reader, path, line, fault) is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            LabelledArticle article;
            try
            {
                article = Parse(text, columns).ToArticle(columns, path, line, dataSet);
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
            {
                fault?.Invoke(new ReadFault(path, line, e is JsonException j ? $"not JSON: {Reason(j)}" : e.Message));
                continue;
            }

            yield return article;
        }
    }

    private static Fields Parse(string line, ColumnMapping columns)
    {
        using var json = JsonDocument.Parse(line);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new FormatException("not a JSON object");
        var fields = new Fields();
        foreach (var property in json.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array && property.NameEquals(columns.Votes))
                fields.Votes = [.. property.Value.EnumerateArray().Select(Text)];
            else if (property.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
                fields[property.Name] = Text(property.Value);
        }

        return fields;
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };

    private static string? NextLine(TextReader reader, string path, int line, Action<ReadFault>? fault)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (InvalidDataException e)
        {
            // Damage in the compressed stream: what came before it stands.
            fault?.Invoke(new ReadFault(path, line, $"the compressed data are damaged from here on: {e.Message}"));
            return null;
        }
    }

    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : $"{e.Message[..end]} (byte {e.BytePositionInLine})";
    }
}
