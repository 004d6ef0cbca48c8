using System.CommandLine;

namespace Credibility.Cli;

/// <summary>Runs the command line and turns what happened into an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Some article or step failed; the rest was done.</summary>
    public const int SomeFailed = 1;

    /// <summary>The call's words are off, or a file that it names cannot be used.</summary>
    public const int BadUsage = 2;

    /// <summary>Parses and runs; errors of usage go to standard error in one line each.</summary>
    public static int Run(RootCommand root, IReadOnlyList<string> arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                Console.Error.WriteLine("credibility: " + error.Message);
            Console.Error.WriteLine("Try 'credibility --help'.");
            return BadUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("credibility: interrupted; nothing half-written is left.");
            return 130;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine("credibility: " + e.Message);
            return BadUsage;
        }
    }
}
