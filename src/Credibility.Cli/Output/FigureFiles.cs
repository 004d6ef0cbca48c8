using System.CommandLine;
using Credibility.Training.Reports;

namespace Credibility.Cli.Output;

/// <summary>Reports of evaluations and trainings in files; the ending says the format.</summary>
internal static class FigureFiles
{
    /// <summary>The option that names them.</summary>
    /// <param name="contents">What they hold beyond the figures.</param>
    public static Option<string[]> Option(string contents)
    {
        var option = new Option<string[]>("--report")
        {
            Description = $"Write a report with {contents}; the ending says how: .html, .json or .md.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        option.Validators.Add(result =>
        {
            foreach (var file in result.GetValueOrDefault<string[]>() ?? [])
                if (!IsKnown(file))
                    result.AddError($"--report {file}: the name must end in .html, .json or .md.");
        });
        return option;
    }

    /// <summary>Writes the report of an evaluation and says so.</summary>
    public static void Write(CommandConsole console, string path, EvaluationReport report) => Write(
        console, path, stream => EvaluationJson.Write(stream, report), writer => EvaluationMarkdown.Write(writer, report), new EvaluationPage(report).WriteTo);

    /// <summary>Writes the report of a training and says so.</summary>
    public static void Write(CommandConsole console, string path, TrainingReview review) => Write(
        console, path, stream => TrainingJson.Write(stream, review), writer => TrainingMarkdown.Write(writer, review), new TrainingPage(review).WriteTo);

    private static bool IsKnown(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".json" or ".md";

    private static void Write(CommandConsole console, string path, Action<Stream> json, Action<TextWriter> markdown, Action<TextWriter> html)
    {
        using var file = new AsideFile(path);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".json":
                json(file.Writer.BaseStream);
                break;
            case ".md":
                markdown(file.Writer);
                break;
            default:
                html(file.Writer);
                break;
        }

        file.Commit();
        console.Say($"wrote {path}");
    }
}
