using System.Text.Json;
using System.Text.Json.Nodes;
using Credibility.TestData;

namespace Credibility.Cli.Tests;

/// <summary>The articles that travel with the repository.</summary>
internal static class Seeds
{
    public static string Example { get; } = SharedData.Repository("seeds", "koalisi-as-400-anggota-isis-raqqah-menyerahkan-diri.txt");

    public static string English { get; } = SharedData.Repository("seeds", "flood-warning-mirefield.txt");

    public static string Corpus { get; } = SharedData.Repository("seeds", "corpus", "articles.jsonl");

    /// <summary>The first lines of the corpus.</summary>
    public static string[] Lines(int count) => [.. File.ReadLines(Corpus).Take(count)];

    /// <summary>A field of a line of the corpus.</summary>
    public static string Field(string line, string name) => JsonNode.Parse(line)![name]!.GetValue<string>();

    /// <summary>A line with a text of its own.</summary>
    public static string Line(string id, string text) => JsonSerializer.Serialize(new { id, lang = "en", text });
}
