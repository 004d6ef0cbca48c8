using System.Diagnostics;
using System.Text;

namespace Credibility.Cli.Tests;

/// <summary>The tool as a process of its own: what only shows there.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void Score_InATurkishLocale_WritesTheSameBytes()
    {
        var usual = Run("", [], "score", "--json", Seeds.Example);
        var turkish = Run("", [("LANG", "tr_TR.ISO-8859-9"), ("LC_ALL", "tr_TR.ISO-8859-9")], "score", "--json", Seeds.Example);
        Assert.Equal(0, usual.ExitCode);
        Assert.Equal(usual, turkish);
        Assert.Equal(CliRun.Of("score", "--json", Seeds.Example), usual);
    }

    [Fact]
    public void Explain_Piped_HasNoEscapesAndIsUtf8()
    {
        var run = Run("", [("LANG", "C"), ("TERM", "xterm-256color"), ("FORCE_COLOR", "1")], "explain", Seeds.Example);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\u001B', run.Out);
        Assert.Contains("—", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_OfStandardInput_AndBadUsage_ExitAsSaid()
    {
        Assert.Equal(1, Run("{\"text\": \"Some words.\"}\n{\n", [], "score", "--json", "-").ExitCode);
        Assert.Equal(2, Run("", [], "score").ExitCode);
    }

    [Fact]
    public void Score_OfATextCutOffInItsCompression_FailsInsteadOfScoringAHalf()
    {
        using var folder = new TemporaryFolder();
        var whole = File.ReadAllBytes(folder.Write("whole.txt.gz", File.ReadAllText(Seeds.Example)));
        File.WriteAllBytes(folder["cut.txt.gz"], whole[..(whole.Length - 40)]);
        var run = Run("", [], "score", "--json", folder["cut.txt.gz"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("cut.txt.gz", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_Interrupted_LeavesNothingHalfWritten()
    {
        if (OperatingSystem.IsWindows())
            return; // there is no way to send Ctrl-C to one process
        using var folder = new TemporaryFolder();
        // Far more rounds than can be grown before the signal.
        var start = Start([], "train", "--data", Seeds.Corpus, "--output", folder["model.zip"], "--engine", "managed", "--trees", "2000000", "--no-leak-check");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        while (process.StandardError.ReadLine() is { } line && !line.Contains("cross-validating", StringComparison.Ordinal))
        {
        }

        Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("interrupted", error, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    private static CliRun Run(string input, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = Start(environment, arguments);
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static ProcessStartInfo Start((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Credibility.Cli.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }
}
