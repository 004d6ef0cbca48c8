using System.Numerics;
using Credibility.Languages;

namespace Credibility.Features;

/// <summary>Rates of the closed classes and cue classes of the language pack.</summary>
internal sealed class GrammarFeatures : FeatureGroup
{
    private static readonly WordClass[] Classes =
    [
        new(LexicalClasses.FunctionWords, "function-words"), new(LexicalClasses.Adverbs, "adverbs"), new(LexicalClasses.Auxiliaries, "auxiliaries"),
        new(LexicalClasses.Complementisers, "complementisers"), new(LexicalClasses.Conjunctions, "conjunctions"),
        new(LexicalClasses.Connectives, "connectives"), new(LexicalClasses.Determiners, "determiners"), new(LexicalClasses.Negations, "negations"),
        new(LexicalClasses.Prepositions, "prepositions"), new(LexicalClasses.Relativisers, "relativisers"),
        new(LexicalClasses.TimeWords, "time-words"), new(LexicalClasses.CueSpeech, "speech-verbs"), new(LexicalClasses.CueThought, "thought-verbs"),
        new(LexicalClasses.CueDirective, "directive-verbs"), new(LexicalClasses.CueStance, "stance-verbs"),
        new(LexicalClasses.CuePassive, "reporting-passives"), new(LexicalClasses.CueAgentless, "agentless-passives"),
        new(LexicalClasses.CueNoun, "reporting-nouns"), new(LexicalClasses.CommonVerbs, "common-verbs"), new(LexicalClasses.GivenNames, "given-names"),
    ];

    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "grammar";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??= Define();

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        for (var i = 0; i < Classes.Length; i++)
            row[i] = Per100(counts.Lexical[BitOperations.TrailingZeroCount((ulong)Classes[i].Class)], counts.Words);
    }

    private FeatureDefinition[] Define()
    {
        var definitions = new FeatureDefinition[Classes.Length];
        for (var i = 0; i < definitions.Length; i++)
            definitions[i] = Feature(Classes[i].Name, "per 100 words", $"Words of the class {Classes[i].Name} of the language pack.");
        return definitions;
    }

    // No tuple, no query: code of the framework for our own structures cannot be compiled ahead and costs time at start.
    private readonly record struct WordClass(LexicalClasses Class, string Name);
}
