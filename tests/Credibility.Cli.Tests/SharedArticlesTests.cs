using System.IO.Compression;
using System.Text;
using Credibility.TestData;

namespace Credibility.Cli.Tests;

/// <summary>Every data file of the shared folder goes through without a failure.</summary>
public sealed class SharedArticlesTests
{
    private const int ArticlesAFile = 300;

    public static TheoryData<string> Files =>
    [
        "bench/articles500-en.jsonl.gz",
        "data/background-id.jsonl.gz",
        "data/clickbait-headlines-id.jsonl.gz",
        "data/reliability-en-allsides0.jsonl.gz",
        "data/reliability-en-recovery.jsonl.gz",
        "data/reliability-en-train.jsonl.gz",
        "data/reliability-id-pratiwi.jsonl.gz",
        "evidence-gold/evidence-dev.jsonl",
        "evidence-gold/pfsa-id-dev.jsonl",
        "evidence-gold/polnear-dev.jsonl",
        "evidence-gold/polnear-train.jsonl",
        "evidence-gold/weasel-wiki-dev.jsonl",
    ];

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void ScoreAndEvidence_OfASharedFile_FailOnNoArticle(string file)
    {
        using var folder = new TemporaryFolder();
        var lines = Lines(SharedData.Shared(file)).Take(ArticlesAFile).ToList();
        var path = folder.Write("articles.jsonl", string.Join('\n', lines));
        foreach (var command in (string[][])[["score", "--json"], ["evidence"]])
        {
            var run = CliRun.Of([.. command, path]);
            Assert.Equal("", run.Error);
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(lines.Count, run.Json.Length);
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0)
                yield return line;
    }
}
