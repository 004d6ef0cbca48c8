using System.Text;
using System.Text.Json;

namespace Credibility.Cli.Tests;

/// <summary>One call of the command line inside this process, with streams of its own.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    /// <summary>Lines of standard output.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Standard output as JSON, one element a line.</summary>
    public JsonElement[] Json => [.. Lines.Select(l => JsonDocument.Parse(l).RootElement)];

    /// <summary>Runs with an empty standard input.</summary>
    public static CliRun Of(params string[] arguments) => WithInput("", arguments);

    /// <summary>Runs with a standard input.</summary>
    public static CliRun WithInput(string input, params string[] arguments) => WithInput(Encoding.UTF8.GetBytes(input), arguments);

    /// <summary>Runs with bytes as standard input.</summary>
    public static CliRun WithInput(byte[] input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var console = new CommandConsole(new MemoryStream(input), output, error);
        var exitCode = CommandRunner.Run(console, arguments);
        return new CliRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
