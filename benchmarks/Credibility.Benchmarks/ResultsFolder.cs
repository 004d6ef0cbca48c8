using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using Credibility.Benchmarks.Articles;
using Credibility.Benchmarks.Columns;

namespace Credibility.Benchmarks;

/// <summary>Runs benchmarks and commits their tables, one folder a CPU, with the versions that BenchmarkDotNet prints.</summary>
internal static class ResultsFolder
{
    /// <summary>Runs those that the filter names, or all, and writes their Markdown tables.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var config = DefaultConfig.Instance.AddColumn([.. ThroughputColumn.All]);
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(ResultsFolder).Assembly)
            .Run(arguments.Count == 0 ? ["--filter", "*"] : [.. arguments], config)
            .ToList();
        if (summaries.Count == 0)
            return 1;
        var cpu = HostEnvironmentInfo.GetCurrent().CpuInfo.Value?.ProcessorName ?? "unknown cpu";
        var folder = Path.Combine(ArticleCorpus.Root(), "benchmarks", "results", FileName(cpu));
        Directory.CreateDirectory(folder);
        foreach (var summary in summaries)
        {
            var logger = new AccumulationLogger();
            MarkdownExporter.GitHub.ExportToLog(summary, logger);
            var path = Path.Combine(folder, summary.BenchmarksCases[0].Descriptor.Type.Name + ".md");
            File.WriteAllText(path, logger.GetLog().ReplaceLineEndings("\n").TrimEnd() + "\n");
            Console.WriteLine(path);
        }

        return 0;
    }

    private static string FileName(string cpu)
    {
        var name = new StringBuilder();
        foreach (var c in cpu)
            if (char.IsAsciiLetterOrDigit(c))
                name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        return name.ToString().Trim('-');
    }
}
