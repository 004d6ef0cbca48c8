using System.CommandLine;
using System.Globalization;
using Credibility.Cli.Output;
using Credibility.Languages;
using Credibility.Scoring;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility languages</c></summary>
internal static class LanguagesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandConsole console)
    {
        var json = CommonOptions.Json();
        var command = new Command("languages", "List the language packs and whether a model serves each.") { json };
        command.SetAction(parsed => Run(console, parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandConsole console, bool json)
    {
        var scored = CredibilityScorer.Default.Languages;
        var packs = LanguagePacks.Default.Tags.Select(tag => LanguagePacks.Default.Find(tag)!);
        if (json)
        {
            using var output = new JsonOutput(console.Output);
            foreach (var pack in packs)
                output.Line(writer =>
                {
                    writer.WriteString("tag", pack.Tag);
                    writer.WriteString("name", pack.Name);
                    writer.WriteString("englishName", pack.EnglishName);
                    writer.WriteNumber("entries", pack.EntryCount);
                    writer.WriteBoolean("scored", scored.Contains(pack.Tag));
                });
            return CommandRunner.Done;
        }

        var table = new ConsoleTable("Tag", "Name", "English name", "Words and phrases", "Scored").Numbers(3);
        foreach (var pack in packs)
            table.Add(pack.Tag, pack.Name, pack.EnglishName, pack.EntryCount.ToString(CultureInfo.InvariantCulture), scored.Contains(pack.Tag) ? "yes" : "no");
        table.WriteTo(console);
        return CommandRunner.Done;
    }
}
