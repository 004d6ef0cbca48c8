using System.CommandLine;
using Credibility.Cli.Output;
using Credibility.Features;
using Credibility.Training.Data;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility features FILE… --output features.csv</c>, <c>credibility features --describe</c></summary>
internal static class FeaturesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandConsole console)
    {
        var files = CommonOptions.Files();
        files.Arity = ArgumentArity.ZeroOrMore;
        var output = new Option<string?>("--output", "-o") { Description = "CSV file to write; standard output without it.", HelpName = "FILE" };
        var describe = new Option<bool>("--describe") { Description = "Print the feature list: name, group, unit, what it counts and the source of its formula." };
        var minimumWords = new Option<int>("--min-words") { Description = "Leave out articles with fewer words.", HelpName = "N", DefaultValueFactory = _ => 0 };
        var columns = new ColumnOptions();
        var command = new Command("features", "Write the feature vectors of articles as CSV: id, label, group, dataset, then the features.") { files, output, describe, minimumWords };
        minimumWords.Validators.Add(CommonOptions.AtLeast(0));
        columns.AddTo(command);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(describe) && result.GetValue(files) is not { Length: > 0 })
                result.AddError("Name at least one FILE, or ask for --describe.");
        });
        command.SetAction(parsed => parsed.GetValue(describe)
            ? Describe(console)
            : Run(console, parsed, parsed.GetRequiredValue(files), columns, parsed.GetValue(output), parsed.GetValue(minimumWords)));
        return command;
    }

    private static int Run(CommandConsole console, ParseResult parsed, string[] files, ColumnOptions columns, string? output, int minimumWords)
    {
        if (output is not null)
            CommonOptions.CheckOutput(output, files);
        using var interruption = new Interruption();
        var set = ArticleSet.Load(files, columns.Mapping(parsed), null, interruption.Token);
        CommonOptions.TellFaults(console, set.Faults);
        columns.CheckFields(parsed, set.Articles);
        var table = FeatureTable.Create(set.Articles, new ListFeaturizer(minimumWords), null, interruption.Token);
        if (output is null)
        {
            table.WriteCsv(console.Out);
        }
        else
        {
            using var file = new AsideFile(output);
            table.WriteCsv(file.Writer);
            interruption.Token.ThrowIfCancellationRequested();
            file.Commit();
            console.Say($"{output}: {table.RowCount} articles, {table.Names.Count} features.");
        }

        if (table.SkippedCount > 0)
            console.Say($"{table.SkippedCount} articles left out: too short, or no language pack serves them.");
        return set.Faults.Count > 0 ? CommandRunner.SomeFailed : CommandRunner.Done;
    }

    private static int Describe(CommandConsole console)
    {
        var table = new ConsoleTable("Feature", "Group", "Unit", "What it counts");
        foreach (var f in FeatureList.Features)
            table.Add(f.Name, f.Group, f.Unit, f.Source is null ? f.Description : $"{f.Description} ({f.Source})");
        table.WriteTo(console);
        console.Out.WriteLine($"{FeatureList.Count} features, version {FeatureList.Version}, hash {FeatureList.Hash}");
        return CommandRunner.Done;
    }
}
