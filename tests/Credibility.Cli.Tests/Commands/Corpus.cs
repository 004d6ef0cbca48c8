using System.Text.Json.Nodes;

namespace Credibility.Cli.Tests.Commands;

/// <summary>Variants of the repository's own corpus, written for tests of training.</summary>
internal static class Corpus
{
    /// <summary>Options that train fast on the corpus.</summary>
    public static readonly string[] Fast = ["--engine", "managed", "--trees", "30", "--no-leak-check", "--no-random-split"];

    private static List<JsonObject> Articles => [.. File.ReadLines(Seeds.Corpus).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!.AsObject())];

    /// <summary>The articles of every other publisher.</summary>
    /// <param name="folder">Where to write.</param>
    /// <param name="name">File name.</param>
    /// <param name="second">Which half.</param>
    public static string Half(TemporaryFolder folder, string name, bool second) => Write(folder, name, HalfOf(second));

    /// <summary>The first half with labels that belong to other articles.</summary>
    public static string Shuffled(TemporaryFolder folder, string name)
    {
        var articles = HalfOf(second: false);
        var labels = articles.Select(a => a["label"]!.GetValue<int>()).ToArray();
        new Random(7).Shuffle(labels);
        for (var i = 0; i < labels.Length; i++)
            articles[i]["label"] = labels[i];
        return Write(folder, name, articles);
    }

    /// <summary>The corpus with a change to each article; those for which it returns false are left out.</summary>
    public static string Changed(TemporaryFolder folder, string name, Func<JsonObject, bool> change) => Write(folder, name, [.. Articles.Where(change)]);

    private static List<JsonObject> HalfOf(bool second)
    {
        var articles = Articles;
        var publishers = articles.Select(a => a["publisher"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. articles.Where(a => publishers.IndexOf(a["publisher"]!.GetValue<string>()) % 2 == (second ? 1 : 0))];
    }

    private static string Write(TemporaryFolder folder, string name, IEnumerable<JsonObject> articles) =>
        folder.Write(name, string.Join('\n', articles.Select(a => a.ToJsonString())) + "\n");
}
