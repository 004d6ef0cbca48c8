using System.CommandLine;
using Credibility.Scoring;

namespace Credibility.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>What "--model default" means.</summary>
    public const string DefaultModel = "default";

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
}
