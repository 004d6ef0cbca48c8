using System.CommandLine;
using Credibility.Scoring;

namespace Credibility.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>The files to read.</summary>
    public static Argument<string[]> Files() => new("FILE")
    {
        Description = "Text (.txt, headline on the first line when an empty line follows), JSON lines (.jsonl, fields id, lang, title, text, publisher, url, date), CSV or TSV; also gzipped; '-' for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Whether to write JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write one JSON object a line." };

    /// <summary>The model to score with.</summary>
    public static Option<string?> Model() => new("--model", "-m") { Description = "A model.zip of 'credibility train'; without it the models that travel with the tool." };

    /// <summary>The scorer that the option asks for.</summary>
    public static CredibilityScorer Scorer(string? model) => model is null or "default" ? CredibilityScorer.Default : CredibilityScorer.Load(model);
}
