using System.Text.Json;
using Credibility.TestData;

namespace Credibility.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    private static readonly JsonSchema Schema = JsonSchema.Load(SharedData.Repository("src", "Credibility.Cli", "Schemas", "explanation.schema.json"));

    [Fact]
    public void Text_OfTheExample_ListsEveryKindOfEvidence()
    {
        var run = CliRun.Of("explain", "--reader", "en", Seeds.Example);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\u001B', run.Out);
        foreach (var expected in (string[])["Kolonel Riyan Dillon", "imbuhnya", "menjelaskan", "dilaporkan", "Sky News Arabic", "[source line]", "Informasi yang beredar", "[rumour, the writer's]", "editor", "Sulhi El-Izzi", "boilerplate"])
            Assert.Contains(expected, run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Text_OfTheExample_TellsReasonsInTheReadersLanguage()
    {
        var indonesian = CliRun.Of("explain", Seeds.Example).Out;
        Assert.Contains("Yang mendukung", indonesian, StringComparison.Ordinal);
        Assert.Contains("artikel latih", indonesian, StringComparison.Ordinal);
        var english = CliRun.Of("explain", "--reader", "en", Seeds.Example).Out;
        Assert.Contains("Speaks against it", english, StringComparison.Ordinal);
        Assert.Contains("training articles", english, StringComparison.Ordinal);
        Assert.DoesNotContain("artikel latih", english, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_Piped_IsNotWrapped()
    {
        var run = CliRun.Of("explain", Seeds.Example);
        Assert.Contains(run.Lines, l => l.Length > 120);
    }

    [Fact]
    public void Reader_OfNoPack_IsBadUsage()
    {
        var run = CliRun.Of("explain", "--reader", "fr", Seeds.Example);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--reader fr", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_OfTheExample_AddsUp()
    {
        var explanation = Assert.Single(CliRun.Of("explain", "--json", Seeds.Example).Json);
        Assert.Equal("conclusive", explanation.GetProperty("status").GetString());
        Assert.NotEqual(0, explanation.GetProperty("evidence").GetProperty("attributions").GetArrayLength());
        foreach (var parts in (string[])["contributions", "groups"])
            Assert.Equal(
                explanation.GetProperty("margin").GetDouble(),
                explanation.GetProperty("baseMargin").GetDouble() + explanation.GetProperty(parts).EnumerateArray().Sum(c => c.GetProperty("margin").GetDouble()),
                9);
    }

    [Fact]
    public void Json_OfTheCorpus_FitsTheSchema()
    {
        using var folder = new TemporaryFolder();
        var articles = folder.Write("articles.jsonl", string.Join('\n', [.. Seeds.Lines(30), Seeds.Line("short", "Too short."), """{"id":"fr","lang":"fr","text":"Le ministre a dit non."}"""]));
        var run = CliRun.Of("explain", "--json", Seeds.Example, articles);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(33, run.Json.Length);
        foreach (var explanation in run.Json)
            Assert.Empty(Schema.Faults(explanation));
    }

    [Theory]
    [InlineData("""{"id":1}""", "$.id")]
    [InlineData("""{"band":"good"}""", "$.band")]
    [InlineData("""{"probability":1.5}""", "$.probability")]
    [InlineData("""{"moon":1}""", "moon is not allowed")]
    [InlineData("""{"evidence":{"hedges":[{"span":{"start":0,"end":1,"text":"a"},"kind":"shy","holder":"writer"}]}}""", "$.evidence.hedges[0].kind")]
    public void Schema_WrongValue_IsRefused(string json, string expected) =>
        Assert.Contains(Schema.Faults(JsonDocument.Parse(json).RootElement), f => f.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Html_OneArticle_WritesAReport()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("explain", "--html", folder["report.html"], Seeds.Example);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["report.html"], folder.Names);
        Assert.Contains("Kolonel Riyan Dillon", File.ReadAllText(folder["report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_ManyArticles_GoIntoAFolder()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("explain", "--json", "--html", folder.Path, Seeds.Example, Seeds.English);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, folder.Names.Length);
        Assert.StartsWith("0001-koalisi", folder.Names[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Html_ManyArticlesIntoOneFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("explain", "--json", "--html", folder["report.html"], Seeds.Example, Seeds.English);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("folder", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Lines.Length);
    }
}
