using System.CommandLine;
using Credibility.Articles;
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
        var reader = new Option<string?>("--reader") { Description = "Language to give the reasons in, as a BCP 47 tag; that of the article without it.", HelpName = "TAG" };
        var command = new Command("explain", "Score articles and show the reasons for and against, and all the evidence.") { json, model, reader };
        articles.AddTo(command);
        command.SetAction(parsed =>
        {
            var scorer = CommonOptions.Scorer(parsed.GetRequiredValue(model));
            var language = parsed.GetValue(reader);
            return Run(console, articles.Input(console, parsed), article => scorer.Explain(article, language), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(CommandConsole console, ArticleInput input, Func<Article, Explanation> explain, bool json)
    {
        if (json)
        {
            using var output = new JsonOutput(console.Output);
            foreach (var (article, explanation) in OrderedBatches.Run(input, explain, output.Flush))
                output.Line(writer => ExplanationJson.Write(writer, article, explanation));
        }
        else
        {
            var view = new ExplanationView(console);
            foreach (var (article, explanation) in OrderedBatches.Run(input, explain, console.Out.Flush))
                view.Write(article, explanation);
        }

        return input.ExitCode;
    }
}
