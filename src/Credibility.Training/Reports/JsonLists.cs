using System.Text.Json;

namespace Credibility.Training.Reports;

/// <summary>Lists in JSON.</summary>
internal static class JsonLists
{
    /// <summary>Writes a member that is an array of objects.</summary>
    /// <param name="json">Writer, inside an object.</param>
    /// <param name="name">Name of the member.</param>
    /// <param name="items">What the objects are of.</param>
    /// <param name="members">Writes the members of one.</param>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
