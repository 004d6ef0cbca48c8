using System.CommandLine;
using System.CommandLine.Help;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility</c></summary>
internal static class CredibilityCommand
{
    /// <summary>The command with all its subcommands.</summary>
    public static RootCommand Create(CommandConsole console)
    {
        var root = new RootCommand("Scores how reliable news articles read and shows why. A score means \"resembles text from publishers rated reliable\"; it never says true or false.")
        {
            ScoreCommand.Create(console),
            ExplainCommand.Create(console),
            EvidenceCommand.Create(console),
            FeaturesCommand.Create(console),
            LanguagesCommand.Create(console),
        };
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new Help((HelpAction)option.Action!);
        return root;
    }
}
