using System.Diagnostics;
using System.Globalization;
using Credibility.Scoring;

namespace Credibility.Benchmarks;

/// <summary>
/// What the first use costs in a process that has scored nothing yet: <see cref="CredibilityScorer.Default"/> and the first
/// score, with the loading of pack and model and all compiling. Each run is a process of its own.
/// </summary>
internal static class ColdStart
{
    private const string Child = "child";

    /// <summary><c>cold-start [runs]</c></summary>
    public static int Run(string[] arguments)
    {
        if (arguments is [Child, var article])
        {
            Console.WriteLine(Measure(File.ReadAllText(article)));
            return 0;
        }

        var runs = arguments is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 21;
        Console.WriteLine($"median and least of {runs} processes, milliseconds");
        foreach (var file in Directory.EnumerateFiles(ArticleFolder(), "*.txt").Order(StringComparer.Ordinal))
        {
            var measured = Enumerable.Range(0, runs).Select(_ => InAProcess(file)).ToArray();
            Console.WriteLine(Path.GetFileName(file));
            foreach (var (name, i) in ((string, int)[])[("Default", 0), ("first score", 1), ("both", 2), ("both, processor time", 3)])
            {
                double[] values = [.. measured.Select(m => m[i]).Order()];
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-22}{values[runs / 2],8:F1}{values[0],8:F1}"));
            }
        }

        return 0;
    }

    // Nothing of the library may run before the clock does.
    private static string Measure(string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var scorer = CredibilityScorer.Default;
        var loaded = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var score = scorer.Score(text);
        var both = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        return string.Create(CultureInfo.InvariantCulture, $"{loaded} {both - loaded} {both} {processor} {score.Status}");
    }

    private static double[] InAProcess(string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        // Under the dotnet host the process is dotnet, and its first argument the assembly.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
            start.ArgumentList.Add(typeof(ColdStart).Assembly.Location);
        foreach (var argument in (string[])["cold-start", Child, file])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. line.Split(' ')[..4].Select(v => double.Parse(v, CultureInfo.InvariantCulture))];
    }

    private static string ArticleFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Credibility.sln")))
                return Path.Combine(folder.FullName, "seeds");
        throw new DirectoryNotFoundException("The repository's seeds folder is not above the benchmarks.");
    }
}
