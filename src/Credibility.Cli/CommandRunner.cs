using System.CommandLine;
using Credibility.Cli.Commands;
using Credibility.Training.Guards;

namespace Credibility.Cli;

/// <summary>Runs the command line and turns what happened into an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Some article or step failed; the rest was done.</summary>
    public const int SomeFailed = 1;

    /// <summary>The call's words are off, or nothing that it names can be used.</summary>
    public const int BadUsage = 2;

    /// <summary>Ended by Ctrl-C (128 + SIGINT, as shells have it).</summary>
    public const int Interrupted = 130;

    // Without the replacement of @file: an article's file may well begin with '@', and a file of options is no need here.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Parses and runs; errors of usage go to standard error in one line each.</summary>
    public static int Run(CommandConsole console, IReadOnlyList<string> arguments)
    {
        try
        {
            return Invoke(console, CredibilityCommand.Create(console, arguments.Count > 0 ? arguments[0] : null).Parse(arguments, Parsing));
        }
        finally
        {
            console.Out.Flush();
            console.Error.Flush();
        }
    }

    private static int Invoke(CommandConsole console, ParseResult parsed)
    {
        if (parsed.Errors.Count > 0)
        {
            if (parsed.CommandResult.Command is { Subcommands.Count: > 0 } group && parsed.UnmatchedTokens is [var word, ..])
                console.Say($"There is no command '{word}' here; there are {string.Join(", ", group.Subcommands.Select(c => c.Name))}.");
            else
                foreach (var error in parsed.Errors)
                    console.Say(error.Message);
            console.Error.WriteLine($"Try 'credibility {Help.NameOf(parsed.CommandResult.Command)}--help'.");
            return BadUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = console.Out,
                Error = console.Error,
            });
        }
        catch (OperationCanceledException)
        {
            console.Say("interrupted; nothing half-written is left.");
            return Interrupted;
        }
        catch (GuardException e)
        {
            foreach (var finding in e.Findings)
            {
                var name = Output.Figure.Name(finding.Kind);
                console.Say($"{name}: {finding.Message.Replace($"Override with {finding.Kind} ", $"Override with --override {name} ", StringComparison.Ordinal)}");
            }

            return BadUsage;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            console.Say(Message(e));
            return BadUsage;
        }
    }

    // Whoever calls a command does not know the names of parameters.
    private static string Message(Exception e) => e is ArgumentException { ParamName: { } name }
        ? e.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : e.Message;
}
