using System.CommandLine;
using Credibility.Features;
using Credibility.Training.Data;
using Spectre.Console;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility features FILE… --output features.csv</c>, <c>credibility features --describe</c></summary>
internal static class FeaturesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = CommonOptions.Files();
        files.Arity = ArgumentArity.ZeroOrMore;
        var output = new Option<string?>("--output", "-o") { Description = "CSV file to write; standard output without it." };
        var describe = new Option<bool>("--describe") { Description = "Print the feature list: name, group, unit, description, source." };
        var minimumWords = new Option<int>("--min-words") { Description = "Leave out articles with fewer words.", DefaultValueFactory = _ => 0 };
        var command = new Command("features", "Write the feature vectors of articles as CSV (id, label, group, dataset, features).") { files, output, describe, minimumWords };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(describe) && result.GetValue(files) is not { Length: > 0 })
                result.AddError("Name at least one FILE, or ask for --describe.");
        });
        command.SetAction(parsed => parsed.GetValue(describe)
            ? Describe()
            : Run(parsed.GetRequiredValue(files), parsed.GetValue(output), parsed.GetValue(minimumWords)));
        return command;
    }

    private static int Run(string[] files, string? output, int minimumWords)
    {
        var faults = 0;
        var reader = new ArticleReader(fault: fault =>
        {
            faults++;
            Console.Error.WriteLine("credibility: " + fault);
        });
        var articles = files.SelectMany(reader.Read).ToList();
        var table = FeatureTable.Create(articles, new ListFeaturizer(minimumWords));
        if (output is null)
        {
            table.WriteCsv(Console.Out);
        }
        else
        {
            using var file = new AsideFile(output);
            table.WriteCsv(file.Writer);
            file.Commit();
            Console.Error.WriteLine($"{output}: {table.RowCount} articles, {table.Names.Count} features.");
        }

        if (table.SkippedCount > 0)
            Console.Error.WriteLine($"credibility: {table.SkippedCount} articles left out: too short, or no language pack serves them.");
        return faults > 0 ? CommandRunner.SomeFailed : CommandRunner.Done;
    }

    private static int Describe()
    {
        if (Console.IsOutputRedirected)
        {
            foreach (var f in FeatureList.Features)
                Console.WriteLine($"{f.Name}\t{f.Group}\t{f.Unit}\t{f.Description}\t{f.Source}");
            return CommandRunner.Done;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Feature", "Group", "Unit", "What it counts");
        foreach (var f in FeatureList.Features)
            table.AddRow(new Spectre.Console.Text(f.Name), new Spectre.Console.Text(f.Group), new Spectre.Console.Text(f.Unit), new Spectre.Console.Text(f.Source is null ? f.Description : $"{f.Description} ({f.Source})"));
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{FeatureList.Count} features, version {FeatureList.Version}, hash {FeatureList.Hash}");
        return CommandRunner.Done;
    }
}
