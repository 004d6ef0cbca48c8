using System.CommandLine;
using Credibility.Languages;
using Credibility.Scoring;
using Spectre.Console;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility languages</c></summary>
internal static class LanguagesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var command = new Command("languages", "List the language packs and whether a model serves each.") { json };
        command.SetAction(parsed => Run(parsed.GetValue(json)));
        return command;
    }

    private static int Run(bool json)
    {
        var scored = CredibilityScorer.Default.Languages;
        if (json)
        {
            using var output = Output.JsonOutput.Standard();
            foreach (var tag in LanguagePacks.Default.Tags)
            {
                var pack = LanguagePacks.Default.Find(tag)!;
                output.Line(writer =>
                {
                    writer.WriteString("tag", tag);
                    writer.WriteString("name", pack.Name);
                    writer.WriteString("englishName", pack.EnglishName);
                    writer.WriteNumber("entries", pack.EntryCount);
                    writer.WriteBoolean("scored", scored.Contains(tag));
                });
            }

            return CommandRunner.Done;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Tag", "Name", "English name", "Words and phrases", "Scored");
        foreach (var tag in LanguagePacks.Default.Tags)
        {
            var pack = LanguagePacks.Default.Find(tag)!;
            table.AddRow(new Spectre.Console.Text(tag), new Spectre.Console.Text(pack.Name), new Spectre.Console.Text(pack.EnglishName), new Spectre.Console.Text(pack.EntryCount.ToString()), new Spectre.Console.Text(scored.Contains(tag) ? "yes" : "no"));
        }

        AnsiConsole.Write(table);
        return CommandRunner.Done;
    }
}
