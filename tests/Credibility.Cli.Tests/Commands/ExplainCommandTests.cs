namespace Credibility.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Fact]
    public void Text_OfTheExample_ListsEveryKindOfEvidence()
    {
        var run = CliRun.Of("explain", Seeds.Example);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\u001B', run.Out);
        foreach (var expected in (string[])["Kolonel Riyan Dillon", "imbuhnya", "menjelaskan", "dilaporkan", "Sky News Arabic", "[footer]", "Informasi yang beredar", "[rumour, writer]", "editor", "Sulhi El-Izzi", "boilerplate"])
            Assert.Contains(expected, run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Text_Piped_IsNotWrapped()
    {
        var run = CliRun.Of("explain", Seeds.Example);
        Assert.Contains(run.Lines, l => l.Length > 120);
    }

    [Fact]
    public void Json_OfTheExample_HasScoreAndEvidence()
    {
        var run = CliRun.Of("explain", "--json", Seeds.Example);
        Assert.Equal(0, run.ExitCode);
        var explanation = Assert.Single(run.Json);
        Assert.Equal("conclusive", explanation.GetProperty("status").GetString());
        Assert.NotEqual(0, explanation.GetProperty("evidence").GetProperty("attributions").GetArrayLength());
    }

    [Fact]
    public void Json_OfTheExample_ContributionsAddUpToTheMargin()
    {
        var explanation = CliRun.Of("explain", "--json", Seeds.Example).Json.Single();
        var sum = explanation.GetProperty("contributions").EnumerateArray().Sum(c => c.GetProperty("margin").GetDouble());
        Assert.Equal(explanation.GetProperty("margin").GetDouble(), explanation.GetProperty("baseMargin").GetDouble() + sum, 1e-6);
    }

    [Fact]
    public void Reader_Named_ChangesTheLanguageOfTheReasons()
    {
        var indonesian = CliRun.Of("explain", Seeds.Example).Out;
        var english = CliRun.Of("explain", "--reader", "en", Seeds.Example).Out;
        Assert.Contains("Reasons for", indonesian, StringComparison.Ordinal);
        Assert.NotEqual(indonesian, english);
    }
}
