using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Credibility.Cli.Commands;

/// <summary><c>credibility</c></summary>
internal static class CredibilityCommand
{
    private static readonly (string Name, Func<CommandConsole, Command> Create)[] Subcommands =
    [
        ("score", ScoreCommand.Create),
        ("explain", ExplainCommand.Create),
        ("evidence", EvidenceCommand.Create),
        ("features", FeaturesCommand.Create),
        ("languages", LanguagesCommand.Create),
        ("train", TrainCommand.Create),
        ("evaluate", EvaluateCommand.Create),
        ("compare", CompareCommand.Create),
        ("model", ModelCommand.Create),
        ("import", ImportCommand.Create),
    ];

    /// <summary>
    /// The command with the subcommand that a call names, or with all of them. Making all takes 20 to 40 ms, which a
    /// single score need not spend.
    /// </summary>
    public static RootCommand Create(CommandConsole console, string? first)
    {
        var root = new RootCommand("Scores how reliable news articles read and shows why. A score means \"resembles text from publishers rated reliable\"; it never says true or false.");
        var isNamed = Array.Exists(Subcommands, c => c.Name == first);
        foreach (var (name, create) in Subcommands)
            if (!isNamed || name == first)
                root.Subcommands.Add(create(console));
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
