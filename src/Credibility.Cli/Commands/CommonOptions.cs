using System.CommandLine;
using System.CommandLine.Parsing;
using Credibility.Scoring;
using Credibility.Training.Data;

namespace Credibility.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>What "--model default" means.</summary>
    public const string DefaultModel = Training.NamedModels.Default;

    /// <summary>Faults of reading that are told one by one; a file of a wrong kind has one a line.</summary>
    public const int MostFaultsTold = 20;

    private static StringComparison FileNames =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The files to read.</summary>
    public static Argument<string[]> Files()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Text (.txt, headline on the first line when an empty line follows), JSON lines (.jsonl, fields id, lang, title, text, publisher, url, date), CSV or TSV with such columns; also gzipped; '-' for standard input, plain or gzipped (JSON lines when it starts with a brace, else one text).",
            Arity = ArgumentArity.OneOrMore,
        };
        RefuseUnknownOptions(files);
        return files;
    }

    /// <summary>A list of files takes every word; one that looks like an option is a mistake rather than a file.</summary>
    public static void RefuseUnknownOptions(Argument<string[]> files) => files.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
            if (token.Value.StartsWith('-') && token.Value.Length > 1)
                result.AddError($"There is no option '{token.Value}' here; a file of that name is written ./{token.Value}");
    });

    /// <summary>Refuses numbers below a least one.</summary>
    public static Action<OptionResult> AtLeast(int least) => result =>
    {
        if (result.GetValueOrDefault<int?>() < least)
            result.AddError($"{result.Option.Name} must be at least {least}.");
    };

    /// <summary>Whether to write JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write one JSON object a line." };

    /// <summary>Whether to write one JSON object or Markdown in place of tables for the eye; both at once are refused.</summary>
    public static (Option<bool> Json, Option<bool> Markdown) ReportFormat(Command command)
    {
        var json = new Option<bool>("--json") { Description = "Write one JSON object." };
        var markdown = new Option<bool>("--markdown") { Description = "Write Markdown." };
        command.Options.Add(json);
        command.Options.Add(markdown);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(markdown))
                result.AddError("--json and --markdown are two formats of the same report: give one of them.");
        });
        return (json, markdown);
    }

    /// <summary>The model to score with.</summary>
    public static Option<string> Model() => new("--model", "-m")
    {
        Description = "A model.zip of 'credibility train', or 'default' for the models that travel with the tool.",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultModel,
    };

    /// <summary>The scorer that the option asks for.</summary>
    public static CredibilityScorer Scorer(string model) => model switch
    {
        DefaultModel => CredibilityScorer.Default,
        _ when File.Exists(model) => CredibilityScorer.Load(model),
        _ => throw new FileNotFoundException($"{model}: there is no such model file; name a model.zip or '{DefaultModel}'.", model),
    };

    /// <summary>Labelled files.</summary>
    public static Option<string[]> Data() => new("--data", "-d")
    {
        Description = "Labelled articles: JSON lines, CSV, TSV (also gzipped), or folders of .txt with a labels.csv.",
        HelpName = "FILE",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>A file to write.</summary>
    public static Option<string> Output(string description) =>
        new("--output", "-o") { Description = description, HelpName = "FILE", Required = true };

    /// <summary>Says at once, not after hours of training, that a file cannot be written or would take the place of one that is read.</summary>
    /// <param name="path">File to write.</param>
    /// <param name="inputs">Files that the same call reads; standard input and names of models do not matter.</param>
    /// <exception cref="DirectoryNotFoundException">Its folder does not exist, or it is a folder itself.</exception>
    /// <exception cref="IOException">It is one of the files that are read.</exception>
    public static void CheckOutput(string path, params IEnumerable<string> inputs)
    {
        if (path == "-")
            throw new IOException("'-' is no file to write; name one, or write ./- for a file of that name.");
        var target = Path.GetFullPath(path);
        if (inputs.Any(input => string.Equals(Path.GetFullPath(input), target, FileNames)))
            throw new IOException($"{path} is a file that is read; it would be overwritten. Name another file to write.");
        if (Directory.Exists(path))
            throw new DirectoryNotFoundException($"{path} is a folder; name a file.");
        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{path}: the folder {folder} does not exist.");
    }

    /// <summary>Tells the lines that could not be read: the first ones each, the rest as a number.</summary>
    public static void TellFaults(CommandConsole console, IReadOnlyList<ReadFault> faults)
    {
        foreach (var fault in faults.Take(MostFaultsTold))
            console.Say(fault.ToString());
        if (faults.Count > MostFaultsTold)
            console.Say($"{faults.Count - MostFaultsTold} more lines could not be read.");
    }

    /// <summary>Words of a list that commas separate.</summary>
    public static string[] Words(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
