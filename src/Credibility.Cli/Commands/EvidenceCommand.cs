using System.CommandLine;
using Credibility.Cli.Input;
using Credibility.Cli.Output;
using Credibility.Evidence;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility evidence FILE…</c></summary>
internal static class EvidenceCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var command = new Command("evidence", "Write attributions, cited sources, hedges and structure as JSON lines; offsets count UTF-16 units.") { files };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files)));
        return command;
    }

    private static int Run(string[] files)
    {
        var extractor = new EvidenceExtractor();
        var input = new ArticleInput(files);
        using var output = JsonOutput.Standard();
        foreach (var article in input.Read())
        {
            var evidence = extractor.Extract(article);
            output.Line(json =>
            {
                json.WriteString("id", article.Id);
                json.WriteString("lang", evidence.Language ?? article.Language);
                EvidenceJson.Write(json, article.Text, evidence);
            });
        }

        return input.Faults > 0 ? CommandRunner.SomeFailed : CommandRunner.Done;
    }
}
