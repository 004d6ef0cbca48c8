using Credibility.Features;

namespace Credibility.Cli.Tests.Commands;

public sealed class FeaturesCommandTests
{
    [Fact]
    public void Output_HoldsARowAnArticle()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("features", Seeds.Corpus, "--output", folder["features.csv"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Equal(["features.csv"], folder.Names);
        var lines = File.ReadAllLines(folder["features.csv"]);
        Assert.Equal(File.ReadLines(Seeds.Corpus).Count(l => l.Length > 0) + 1, lines.Length);
        Assert.Equal(4 + FeatureList.Count, lines[0].Split(',').Length);
        Assert.StartsWith("id,label,group,dataset,", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_Mapped_FillTheRow()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.jsonl", """{"key": "k1", "lang": "en", "body": "Officials said the bridge was closed.", "verdict": "trusted", "topic": "bridges"}""");
        var run = CliRun.Of("features", file, "--label", "verdict", "--group", "topic", "--column", "text=body", "id=key", "--positive", "trusted,fine");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("k1,1,bridges,a.jsonl,", run.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense=x")]
    [InlineData("text")]
    public void Columns_Unknown_AreBadUsage(string column)
    {
        var run = CliRun.Of("features", Seeds.Corpus, "--column", column);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(column, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void BadLine_IsNamedAndTheOthersWritten()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.jsonl", string.Join('\n', Seeds.Lines(1)[0], "{"));
        var run = CliRun.Of("features", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains($"{file}:2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_ListsEveryFeature()
    {
        var run = CliRun.Of("features", "--describe");
        Assert.Equal(0, run.ExitCode);
        foreach (var feature in FeatureList.Features)
            Assert.Contains(run.Lines, l => l.StartsWith(feature.Name + " ", StringComparison.Ordinal));
        Assert.Contains(FeatureList.Hash, run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void NoFileAndNoDescribe_IsBadUsage() => Assert.Equal(2, CliRun.Of("features").ExitCode);

    [Fact]
    public void Output_InNoFolder_IsBadUsageAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, CliRun.Of("features", Seeds.Example, "--output", folder["none/features.csv"]).ExitCode);
        Assert.Empty(folder.Names);
    }
}
