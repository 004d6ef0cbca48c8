using System.Text.Json;

namespace Credibility.Cli.Tests;

/// <summary>
/// Validates against the keywords of JSON Schema that the committed schemas use; a keyword that it does not know is an
/// error, so that no rule is passed over in silence.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Silent = ["$schema", "$defs", "title", "description"];

    public static JsonSchema Load(string path) => new(JsonDocument.Parse(File.ReadAllText(path)).RootElement);

    /// <summary>What is wrong with a value, with its place; empty when it is valid.</summary>
    public IReadOnlyList<string> Faults(JsonElement value) => [.. Check(root, value, "$")];

    private IEnumerable<string> Check(JsonElement schema, JsonElement value, string at)
    {
        foreach (var keyword in schema.EnumerateObject())
            foreach (var fault in Check(schema, keyword.Name, keyword.Value, value, at))
                yield return fault;
    }

    private IEnumerable<string> Check(JsonElement schema, string keyword, JsonElement rule, JsonElement value, string at)
    {
        switch (keyword)
        {
            case "$ref":
                return Check(root.GetProperty("$defs").GetProperty(rule.GetString()!["#/$defs/".Length..]), value, at);
            case "type":
                var types = rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(t => t.GetString()).ToArray() : [rule.GetString()];
                return types.Any(t => IsOfType(value, t!)) ? [] : [$"{at}: {value.ValueKind} is none of {string.Join(", ", types)}"];
            case "enum":
                return rule.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? [] : [$"{at}: {value} is no member of {rule}"];
            case "minimum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble() ? [] : [$"{at}: {value} is below {rule}"];
            case "maximum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble() ? [] : [$"{at}: {value} is above {rule}"];
            case "minItems":
                return value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32() ? [] : [$"{at}: fewer than {rule} items"];
            case "anyOf":
                return rule.EnumerateArray().Any(s => !Check(s, value, at).Any()) ? [] : [$"{at}: {value} fits none of {rule}"];
            case "items":
                return value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((item, i) => Check(rule, item, $"{at}[{i}]"));
            case "required":
                return value.ValueKind != JsonValueKind.Object ? [] : rule.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _)).Select(n => $"{at}: {n} is missing");
            case "properties":
                return value.ValueKind != JsonValueKind.Object
                    ? []
                    : rule.EnumerateObject().SelectMany(p => value.TryGetProperty(p.Name, out var member) ? Check(p.Value, member, $"{at}.{p.Name}") : []);
            case "additionalProperties":
                return value.ValueKind != JsonValueKind.Object || rule.GetBoolean()
                    ? []
                    : value.EnumerateObject().Where(m => !schema.GetProperty("properties").TryGetProperty(m.Name, out _)).Select(m => $"{at}: {m.Name} is not allowed");
            default:
                return Silent.Contains(keyword) ? [] : throw new NotSupportedException($"{at}: keyword {keyword}");
        }
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException(type),
    };
}
