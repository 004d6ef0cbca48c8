using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

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
            TrainCommand.Create(console),
            EvaluateCommand.Create(console),
            CompareCommand.Create(console),
            ModelCommand.Create(console),
            ImportCommand.Create(console),
        };
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new Help((HelpAction)option.Action!);
        foreach (var option in root.Options.OfType<VersionOption>())
            option.Action = new Version();
        return root;
    }

    // System.CommandLine would name the version of whatever process hosts the command.
    private sealed class Version : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CredibilityCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
            parseResult.InvocationConfiguration.Output.WriteLine(version?.InformationalVersion);
            return CommandRunner.Done;
        }
    }
}
