using System.CommandLine;
using Credibility.Scoring;

namespace Credibility.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>What "--model default" means.</summary>
    public const string DefaultModel = Training.NamedModels.Default;

    /// <summary>The files to read.</summary>
    public static Argument<string[]> Files()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Text (.txt, headline on the first line when an empty line follows), JSON lines (.jsonl, fields id, lang, title, text, publisher, url, date), CSV or TSV with such columns; also gzipped; '-' for standard input (JSON lines when it starts with a brace, else one text).",
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

    /// <summary>Whether to write JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write one JSON object a line." };

    /// <summary>The model to score with.</summary>
    public static Option<string> Model() => new("--model", "-m")
    {
        Description = "A model.zip of 'credibility train', or 'default' for the models that travel with the tool.",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultModel,
    };

    /// <summary>The scorer that the option asks for.</summary>
    public static CredibilityScorer Scorer(string model) => model == DefaultModel ? CredibilityScorer.Default : CredibilityScorer.Load(model);

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
    public static Option<string> Output(string description) => new("--output", "-o") { Description = description, HelpName = "FILE", Required = true };

    /// <summary>Says at once, not after hours of training, that a file cannot be written.</summary>
    /// <exception cref="DirectoryNotFoundException">Its folder does not exist, or it is a folder itself.</exception>
    public static void CheckFolder(string path)
    {
        if (Directory.Exists(path))
            throw new DirectoryNotFoundException($"{path} is a folder; name a file.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{path}: the folder {folder} does not exist.");
    }

    /// <summary>Words of a list that commas separate.</summary>
    public static string[] Words(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
