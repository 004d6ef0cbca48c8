namespace Credibility.Cli.Tests.Commands;

/// <summary>Files that commands write: never over one that the same call reads, and checked before the work.</summary>
public sealed class OutputFileTests
{
    [Fact]
    public void Explain_HtmlOverTheArticle_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("a.txt", "Some words.");
        Refused(article, "explain", article, "--html", Path.Combine(folder.Path, ".", "a.txt"));
    }

    [Fact]
    public void Features_OutputOverTheData_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("a.csv", "id,text\n1,Some words.\n");
        Refused(data, "features", data, "--output", data);
    }

    [Fact]
    public void Train_OutputOrReportOverTheData_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("a.json", """{"id": "a", "text": "Some words.", "label": 1}""");
        Refused(data, "train", "--data", data, "--output", data);
        Refused(data, "train", "--data", data, "--output", folder["model.zip"], "--report", data);
    }

    [Fact]
    public void Evaluate_ReportOverTheData_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("a.json", """{"id": "a", "text": "Some words.", "label": 1}""");
        Refused(data, "evaluate", "--data", data, "--report", data);
    }

    [Theory]
    [InlineData("explain", "--html")]
    [InlineData("features", "--output")]
    public void FolderThatDoesNotExist_IsNamedBeforeTheWork(string command, string option)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of(command, Seeds.Example, option, Path.Combine(folder["none"], "x.html"));
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("does not exist", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_HtmlToADash_IsRefused()
    {
        var run = CliRun.Of("explain", Seeds.Example, "--html", "-");
        Assert.Equal(2, run.ExitCode);
        Assert.False(File.Exists("-"));
    }

    private static void Refused(string file, params string[] arguments)
    {
        var before = File.ReadAllText(file);
        var run = CliRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("would be overwritten", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(file));
    }
}
