using Credibility.Training.Reports;

namespace Credibility.Cli.Output;

/// <summary>Reports of evaluations in files; the ending says the format.</summary>
internal static class EvaluationFiles
{
    /// <summary>Whether the ending is that of a format.</summary>
    public static bool IsKnown(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".json" or ".md";

    /// <summary>Writes a report and says so.</summary>
    public static void Write(CommandConsole console, string path, EvaluationReport report)
    {
        using var file = new AsideFile(path);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".json":
                EvaluationJson.Write(file.Writer.BaseStream, report);
                break;
            case ".md":
                EvaluationMarkdown.Write(file.Writer, report);
                break;
            default:
                new EvaluationPage(report).WriteTo(file.Writer);
                break;
        }

        file.Commit();
        console.Say($"wrote {path}");
    }
}
