using System.IO.Compression;
using System.Text.Json;

namespace Credibility.Benchmarks.Articles;

/// <summary>The articles that are scored: 500 English ones of the shared data folder when it is there, else those of seeds/.</summary>
internal static class ArticleCorpus
{
    private const string Variable = "CREDIBILITY_SHARED";

    /// <summary>English texts of the corpus that this machine has.</summary>
    public static string[] Best() => Shared() ?? Seeds("en");

    /// <summary>Texts of the invented seeds corpus in a language; the same on every machine.</summary>
    public static string[] Seeds(string language) =>
        [.. File.ReadLines(Path.Combine(Root(), "seeds", "corpus", "articles.jsonl")).Select(l => Text(l, language)).OfType<string>()];

    /// <summary>The repository's root.</summary>
    public static string Root()
    {
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d != null; d = d.Parent)
            if (File.Exists(Path.Combine(d.FullName, "Credibility.sln")))
                return d.FullName;
        throw new DirectoryNotFoundException($"Credibility.sln was not found above {AppContext.BaseDirectory}.");
    }

    private static string[]? Shared()
    {
        var folder = Environment.GetEnvironmentVariable(Variable) ?? Path.Combine(Root(), "..", "shared");
        var path = Path.Combine(folder, "bench", "articles500-en.jsonl.gz");
        if (!File.Exists(path))
            return null;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var texts = new List<string>();
        while (reader.ReadLine() is { } line)
            if (Text(line, null) is { } text)
                texts.Add(text);
        return [.. texts];
    }

    private static string? Text(string line, string? language)
    {
        using var json = JsonDocument.Parse(line);
        return language is null || json.RootElement.GetProperty("lang").GetString() == language
            ? json.RootElement.GetProperty("text").GetString()
            : null;
    }
}
