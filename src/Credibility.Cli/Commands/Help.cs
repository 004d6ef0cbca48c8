using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Credibility.Cli.Commands;

/// <summary>The usual help text, then examples and what the exit codes mean.</summary>
internal sealed class Help(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        [""] =
        [
            "credibility score article.txt",
            "credibility explain article.txt",
            "credibility score --json articles.jsonl.gz > scores.jsonl",
        ],
        ["score"] =
        [
            "credibility score article.txt",
            "credibility score --json articles.jsonl.gz more.csv > scores.jsonl",
            "curl -s https://example.org/feed.jsonl | credibility score --json -",
        ],
        ["explain"] =
        [
            "credibility explain article.txt",
            "credibility explain article.txt --html report.html --reader en",
            "credibility explain --json articles.jsonl",
        ],
        ["evidence"] = ["credibility evidence articles.jsonl > evidence.jsonl"],
        ["features"] =
        [
            "credibility features articles.jsonl.gz --output features.csv",
            "credibility features --describe",
        ],
        ["train"] =
        [
            "credibility train --data articles.jsonl.gz --label label --group publisher --output model.zip",
            "credibility train --data a.csv b.jsonl --column text=body --exclude-groups headline,case --trees 200 --leaves 8 --output model.zip",
            "credibility train --data articles.jsonl --tune 10 --output model.zip",
        ],
        ["evaluate"] =
        [
            "credibility evaluate --model default --data articles.jsonl.gz",
            "credibility evaluate --model default --data articles.jsonl.gz --group publisher --report eval.html eval.json eval.md",
            "credibility evaluate --model model.zip --data held-out.csv --markdown > figures.md",
        ],
        ["compare"] = ["credibility compare old.zip new.zip --data held-out.jsonl"],
        ["model show"] = ["credibility model show model.zip", "credibility model show default --json"],
        ["import xgboost"] = ["credibility import xgboost model.json --languages en --output model.zip"],
        ["languages"] = ["credibility languages --json"],
    };

    /// <summary>Help is given whatever else the call lacks.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Writes the help text.</summary>
    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (Examples.TryGetValue(NameOf(parseResult.CommandResult.Command).TrimEnd(), out var examples))
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
                output.WriteLine("  " + example);
            output.WriteLine();
        }

        output.WriteLine("Exit code: 0 done, 1 some article or step failed and the rest was done, 2 bad usage or nothing could be used, 130 interrupted.");
        return exitCode;
    }

    /// <summary>Words of a command after <c>credibility</c>, each with a space behind it; empty for the root.</summary>
    public static string NameOf(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? "" : $"{NameOf(parent)}{command.Name} ";
    }
}
