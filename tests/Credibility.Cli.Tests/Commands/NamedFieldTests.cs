namespace Credibility.Cli.Tests.Commands;

/// <summary>Fields and files that a call names must be there: nothing else may silently stand in.</summary>
public sealed class NamedFieldTests
{
    [Theory]
    [InlineData("--group")]
    [InlineData("--label")]
    public void Field_InNoArticle_IsBadUsage(string option)
    {
        using var folder = new TemporaryFolder();
        string[][] calls =
        [
            ["train", "--data", Seeds.Corpus, "--output", folder["model.zip"]],
            ["evaluate", "--data", Seeds.Corpus],
            ["features", Seeds.Corpus],
        ];
        foreach (var call in calls)
        {
            var run = CliRun.Of([.. call, option, "nowhere"]);
            Assert.Equal(2, run.ExitCode);
            Assert.Empty(run.Out);
            Assert.Contains($"{option} nowhere: none of the 132 articles", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Group_NamedAsThePublisher_IsTaken() =>
        Assert.Equal(0, CliRun.Of("features", Seeds.Corpus, "--group", "publisher").ExitCode);

    [Theory]
    [InlineData("--data-weight", "other.jsonl=2")]
    [InlineData("--licence", "other.jsonl=MIT")]
    public void File_ThatIsNoData_IsBadUsage(string option, string pair)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("train", "--data", Seeds.Corpus, "--output", folder["model.zip"], option, pair);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'other.jsonl' is none of the data files; they are articles.jsonl", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("features")]
    [InlineData("evaluate")]
    public void MinimumWords_BelowZero_IsBadUsage(string command)
    {
        string[] data = command == "features" ? [Seeds.Corpus] : ["--data", Seeds.Corpus];
        var run = CliRun.Of([command, .. data, "--min-words", "-3"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--min-words must be at least 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_WithoutArticlesOfItsLanguage_SaysWhatWasLeftOut()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("train", "--data", Seeds.Corpus, "--languages", "tlh", "--output", folder["model.zip"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no article is left to train on", run.Error, StringComparison.Ordinal);
        Assert.Contains("132 in another language", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Option_OutOfRange_IsToldWithoutNamesOfParameters()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("train", "--data", Seeds.Corpus, "--output", folder["model.zip"], "--trees", "0");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("NumberOfTrees is 0", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_ArticlesOfALanguageThatTheModelDoesNotKnow_AreTold()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CliRun.Of("train", "--data", Seeds.Corpus, "--languages", "en", "--trees", "2", "--register", "off", "--no-random-split", "--output", folder["model.zip"]).ExitCode);
        var run = CliRun.Of("evaluate", "--model", folder["model.zip"], "--data", Seeds.Corpus);
        Assert.Contains("66 of 132 articles are in a language that", run.Error, StringComparison.Ordinal);
        Assert.Contains("(id)", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("in a language that", CliRun.Of("evaluate", "--data", Seeds.Corpus).Error, StringComparison.Ordinal);
    }
}
