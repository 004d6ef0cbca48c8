using Credibility.TestData;

namespace Credibility.Cli.Tests;

/// <summary>The README's tutorial, run from beginning to end on the seeds corpus.</summary>
public sealed class TutorialTests
{
    [Fact]
    public void Tutorial_EveryCommand_SucceedsInOrder()
    {
        var commands = Commands();
        Assert.True(commands.Count >= 7, "the README's tutorial has lost commands");
        using var folder = new TemporaryFolder();
        foreach (var command in commands)
        {
            var arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(a => Path(a, folder)).ToArray();
            var run = CliRun.Of(arguments);
            Assert.True(run.ExitCode == 0, $"'{command}' ended with {run.ExitCode}: {run.Error}");
            Assert.NotEqual("", run.Out + run.Error);
        }

        Assert.Equal(["features.csv", "model.zip", "plain.zip", "report.html"], Directory.GetFiles(folder.Path).Select(f => System.IO.Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    private static List<string> Commands()
    {
        var readme = File.ReadAllText(SharedData.Repository("README.md"));
        const string Marker = "<!-- tutorial -->\n```console\n";
        var start = readme.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length;
        Assert.True(start >= Marker.Length, "README.md has no tutorial");
        return [.. readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    // Articles come from the repository, what the tutorial writes goes to a folder that is removed.
    private static string Path(string argument, TemporaryFolder folder) =>
        argument.StartsWith("seeds/", StringComparison.Ordinal) ? SharedData.Repository(argument.Split('/'))
        : System.IO.Path.GetExtension(argument) is ".zip" or ".csv" or ".html" ? System.IO.Path.Combine(folder.Path, argument)
        : argument;
}
