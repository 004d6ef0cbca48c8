using System.CommandLine;
using Credibility.Articles;
using Credibility.Cli.Input;
using Credibility.Cli.Output;
using Credibility.Languages;
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
        var html = new Option<string?>("--html")
        {
            Description = "Write a report to this file, or one an article to this folder (a name that ends in /).",
            HelpName = "FILE",
        };
        var reader = new Option<string?>("--reader", "-r")
        {
            Description = $"Language of the explanation: {string.Join(", ", LanguagePacks.Default.Tags)}; the article's without it.",
            HelpName = "TAG",
        };
        reader.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } tag && LanguagePacks.Default.Find(tag) is null)
                result.AddError($"--reader {tag}: there are {string.Join(", ", LanguagePacks.Default.Tags)}.");
        });
        var model = CommonOptions.Model();
        var command = new Command("explain", "Score articles and show what speaks for and against them: features, sources, hedges, with the text.") { json, html, reader, model };
        articles.AddTo(command);
        command.SetAction(parsed => Run(
            console, articles.Input(console, parsed), CommonOptions.Scorer(parsed.GetRequiredValue(model)), parsed.GetValue(reader), parsed.GetValue(json), parsed.GetValue(html)));
        return command;
    }

    private static int Run(CommandConsole console, ArticleInput input, CredibilityScorer scorer, string? reader, bool json, string? html)
    {
        if (html is not null && !ReportFiles.IsFolder(html))
            CommonOptions.CheckOutput(html, input.Paths);
        var reports = html is null ? null : new ReportFiles(console, html, reader);
        Explanation Explain(Article article) => scorer.Explain(article, reader);
        if (json)
        {
            using var output = new JsonOutput(console.Output);
            foreach (var (article, explanation) in OrderedBatches.Run(input, Explain, output.Flush))
            {
                output.Line(writer => ExplanationJson.Write(writer, article, explanation));
                reports?.Write(article, explanation);
            }
        }
        else
        {
            var view = new ExplanationView(console, reader);
            foreach (var (article, explanation) in OrderedBatches.Run(input, Explain, console.Out.Flush))
            {
                view.Write(article, explanation);
                reports?.Write(article, explanation);
            }
        }

        return reports is { Refused: true } ? CommandRunner.SomeFailed : input.ExitCode;
    }
}
