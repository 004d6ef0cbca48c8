using System.CommandLine;
using Credibility.Cli.Input;
using Credibility.Cli.Output;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility explain FILE…</c></summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var json = CommonOptions.Json();
        var model = CommonOptions.Model();
        var command = new Command("explain", "Score articles and show the evidence and the features that moved the score most.") { files, json, model };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetValue(json), parsed.GetValue(model)));
        return command;
    }

    private static int Run(string[] files, bool json, string? model)
    {
        var scorer = CommonOptions.Scorer(model);
        var input = new ArticleInput(files);
        using var output = json ? JsonOutput.Standard() : null;
        foreach (var article in input.Read())
        {
            var explanation = scorer.Explain(article);
            if (output is null)
                ExplanationView.Write(article, explanation);
            else
                output.Line(writer => ExplanationJson.Write(writer, article, explanation));
        }

        return input.Faults > 0 ? CommandRunner.SomeFailed : CommandRunner.Done;
    }
}
