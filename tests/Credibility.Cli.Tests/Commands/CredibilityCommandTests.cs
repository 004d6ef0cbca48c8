namespace Credibility.Cli.Tests.Commands;

public sealed class CredibilityCommandTests
{
    [Fact]
    public void Languages_Json_NamesThePacks()
    {
        var run = CliRun.Of("languages", "--json");
        Assert.Equal(0, run.ExitCode);
        var tags = run.Json.Select(j => j.GetProperty("tag").GetString()).ToList();
        Assert.Contains("id", tags);
        Assert.Contains("en", tags);
        Assert.All(run.Json, j => Assert.True(j.GetProperty("entries").GetInt32() > 0));
    }

    [Fact]
    public void Languages_Table_HasALineAPack()
    {
        var run = CliRun.Of("languages");
        Assert.Contains(run.Lines, l => l.StartsWith("id ", StringComparison.Ordinal) && l.Contains("Indonesian", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("score")]
    [InlineData("explain")]
    [InlineData("evidence")]
    [InlineData("features")]
    [InlineData("languages")]
    [InlineData("train")]
    [InlineData("evaluate")]
    [InlineData("compare")]
    [InlineData("model", "show")]
    [InlineData("import", "xgboost")]
    public void Help_OfEveryCommand_HasExamplesAndExitCodes(params string[] words)
    {
        var run = CliRun.Of([.. words, "--help"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:", run.Out, StringComparison.Ordinal);
        Assert.Contains("Exit code: 0 done", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Version_IsThatOfTheAssembly()
    {
        var run = CliRun.Of("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(typeof(CommandRunner).Assembly.GetName().Version!.ToString(3), run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scoer")]
    [InlineData("score")]
    [InlineData("score", "--jsn", "a.txt")]
    [InlineData("languages", "--bogus")]
    public void Usage_Wrong_ExitsWithTwoAndPointsToHelp(params string[] arguments)
    {
        var run = CliRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("--help'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_Unknown_IsToldWithThoseThatAre()
    {
        Assert.Contains("There is no command 'scoer' here; there are score, explain,", CliRun.Of("scoer", "a.txt").Error, StringComparison.Ordinal);
        Assert.Contains("There is no command 'list' here; there are show.", CliRun.Of("model", "list").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FileName_ThatBeginsWithAt_IsAFile()
    {
        Assert.Contains("@none.txt: there is no such file", CliRun.Of("score", "@none.txt").Error, StringComparison.Ordinal);
    }
}
