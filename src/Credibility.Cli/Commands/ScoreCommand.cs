using System.CommandLine;
using Credibility.Cli.Input;
using Credibility.Cli.Output;
using Credibility.Scoring;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility score FILE…</c></summary>
internal static class ScoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandConsole console)
    {
        var articles = new ArticleArguments();
        var json = CommonOptions.Json();
        json.Description = "Write one JSON object a line: id, language, status (conclusive, too-short, unsupported-language, inconclusive), probability, score, band, words.";
        var model = CommonOptions.Model();
        var command = new Command("score", "Score articles: 0 to 100, and low, medium or high.") { json, model };
        articles.AddTo(command);
        command.SetAction(parsed => Run(console, articles.Input(console, parsed), CommonOptions.Scorer(parsed.GetRequiredValue(model)), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandConsole console, ArticleInput input, CredibilityScorer scorer, bool json)
    {
        if (json)
        {
            using var output = new JsonOutput(console.Output);
            foreach (var (article, score) in OrderedBatches.Run(input, scorer.Score, output.Flush))
                output.Line(writer => ScoreJson.Write(writer, article.Id, score));
        }
        else
        {
            var table = new ScoreTable();
            foreach (var (article, score) in OrderedBatches.Run(input, scorer.Score))
                table.Add(article, score);
            table.WriteTo(console);
        }

        return input.ExitCode;
    }
}
