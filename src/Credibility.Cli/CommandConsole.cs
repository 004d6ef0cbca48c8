using System.Text;
using Spectre.Console;

namespace Credibility.Cli;

/// <summary>
/// What a command reads from and writes to. Results go to <see cref="Out"/> as UTF-8 on every platform, messages and
/// progress to <see cref="Error"/>. Colours, wrapping and bars appear only where a person looks at a terminal.
/// </summary>
internal sealed class CommandConsole
{
    /// <summary>Environment variable that turns colours off when it is set to anything (no-color.org).</summary>
    public const string NoColourVariable = "NO_COLOR";

    /// <summary>Characters of a message that are shown.</summary>
    public const int LongestMessage = 2000;

    // Wider than any line: piped output is not wrapped.
    private const int UnlimitedWidth = 1 << 20;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Not typed: the type of a field would load Spectre.Console, 10 to 20 ms that piped scores need not spend.
    private object? _ansi;
    private object? _ansiError;

    /// <summary>A console over streams, as tests have it.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Receives results.</param>
    /// <param name="error">Receives messages.</param>
    public CommandConsole(Stream input, Stream output, TextWriter error)
        : this(input, output, new StreamWriter(output, Utf8, 1 << 14) { NewLine = "\n" }, error)
    {
    }

    private CommandConsole(Stream input, Stream output, TextWriter writer, TextWriter error)
    {
        Input = input;
        Output = output;
        Out = writer;
        Error = error;
    }

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>Standard output as bytes.</summary>
    public Stream Output { get; }

    /// <summary>Standard output as text; flushed when the command ends.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person sees <see cref="Out"/>.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether a person sees <see cref="Error"/>.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether colours are wanted on a terminal.</summary>
    public bool HasColour { get; init; }

    /// <summary><see cref="Out"/> with styles; they are left out unless it is a terminal.</summary>
    public IAnsiConsole Ansi => (IAnsiConsole)(_ansi ??= Create(Out, IsTerminal));

    /// <summary><see cref="Error"/> with styles; they are left out unless it is a terminal.</summary>
    public IAnsiConsole AnsiError => (IAnsiConsole)(_ansiError ??= Create(Error, IsErrorTerminal));

    /// <summary>The console of this process.</summary>
    public static CommandConsole OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
        var isErrorTerminal = !Console.IsErrorRedirected;
        if (OperatingSystem.IsWindows() && (isTerminal || isErrorTerminal))
            Console.OutputEncoding = Utf8;
        var output = Console.OpenStandardOutput();
        var writer = new StreamWriter(output, Utf8, 1 << 14) { NewLine = "\n", AutoFlush = isTerminal };
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true };
        return new CommandConsole(Console.OpenStandardInput(), output, writer, error)
        {
            IsTerminal = isTerminal,
            IsErrorTerminal = isErrorTerminal,
            HasColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable(NoColourVariable)),
        };
    }

    /// <summary>
    /// Says something on standard error, with the name of the tool before it. Messages may quote files: control characters,
    /// which could steer a terminal, become U+FFFD, and what is longer than <see cref="LongestMessage"/> is cut.
    /// </summary>
    public void Say(string message)
    {
        var cut = message.Length > LongestMessage ? message[..LongestMessage] + "…" : message;
        Error.WriteLine("credibility: " + string.Concat(cut.Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c)));
    }

    private IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new TextOutput(writer, isTerminal),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = isTerminal },
        });
        if (!isTerminal)
            console.Profile.Width = UnlimitedWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    // AnsiConsoleOutput takes a writer for a terminal only when it is Console.Out itself.
    private sealed class TextOutput(TextWriter writer, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : 80;

        public int Height => isTerminal && Console.WindowHeight > 0 ? Console.WindowHeight : 24;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
