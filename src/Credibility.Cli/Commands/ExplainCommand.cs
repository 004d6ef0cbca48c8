using System.CommandLine;
using Credibility.Cli.Input;
using Credibility.Cli.Output;
using Credibility.Scoring;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility explain FILE…</c></summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandConsole console)
    {
        var articles = new ArticleArguments();
        var json = CommonOptions.Json();
        var model = CommonOptions.Model();
        var command = new Command("explain", "Score articles and show the evidence and the features that moved the score most.") { json, model };
        articles.AddTo(command);
        command.SetAction(parsed => Run(console, articles.Input(console, parsed), CommonOptions.Scorer(parsed.GetRequiredValue(model)), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandConsole console, ArticleInput input, CredibilityScorer scorer, bool json)
    {
        if (json)
        {
            using var output = new JsonOutput(console.Output);
            foreach (var (article, explanation) in OrderedBatches.Run(input, a => scorer.Explain(a), output.Flush))
                output.Line(writer => ExplanationJson.Write(writer, article, explanation));
        }
        else
        {
            var view = new ExplanationView(console);
            foreach (var (article, explanation) in OrderedBatches.Run(input, a => scorer.Explain(a), console.Out.Flush))
                view.Write(article, explanation);
        }

        return input.ExitCode;
    }
}
