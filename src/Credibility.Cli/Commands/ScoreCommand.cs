using System.CommandLine;
using Credibility.Cli.Input;
using Credibility.Cli.Output;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility score FILE…</c></summary>
internal static class ScoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var json = CommonOptions.Json();
        var model = CommonOptions.Model();
        var command = new Command("score", "Score articles.") { files, json, model };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetValue(json), parsed.GetValue(model)));
        return command;
    }

    private static int Run(string[] files, bool json, string? model)
    {
        var scorer = CommonOptions.Scorer(model);
        var input = new ArticleInput(files);
        if (json)
        {
            using var output = JsonOutput.Standard();
            foreach (var article in input.Read())
                output.Line(writer => ScoreJson.Write(writer, article.Id, scorer.Score(article)));
        }
        else
        {
            using var table = new ScoreTable();
            foreach (var article in input.Read())
                table.Add(article, scorer.Score(article));
        }

        return input.Faults > 0 ? CommandRunner.SomeFailed : CommandRunner.Done;
    }
}
