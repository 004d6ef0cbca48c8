using System.CommandLine;
using Credibility.Cli.Input;
using Credibility.Cli.Output;
using Credibility.Evidence;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility evidence FILE…</c></summary>
internal static class EvidenceCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandConsole console)
    {
        var articles = new ArticleArguments();
        var command = new Command("evidence", "Write attributions, cited sources, hedges, denials and structure as JSON lines; offsets count UTF-16 units of the text.");
        articles.AddTo(command);
        command.SetAction(parsed => Run(console, articles.Input(console, parsed)));
        return command;
    }

    private static int Run(CommandConsole console, ArticleInput input)
    {
        var extractor = new EvidenceExtractor();
        using var output = new JsonOutput(console.Output);
        foreach (var (article, evidence) in OrderedBatches.Run(input, extractor.Extract, output.Flush))
            output.Line(json =>
            {
                json.WriteString("id", article.Id);
                json.WriteString("lang", evidence.Language ?? article.Language);
                json.WriteString("publisher", article.Publisher);
                json.WriteString("title", article.Title);
                EvidenceJson.Write(json, article.Text, evidence);
            });
        return input.ExitCode;
    }
}
