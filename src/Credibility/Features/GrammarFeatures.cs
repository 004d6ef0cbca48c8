using System.Numerics;
using Credibility.Languages;

namespace Credibility.Features;

/// <summary>Rates of the closed classes and cue classes of the language pack.</summary>
internal sealed class GrammarFeatures : FeatureGroup
{
    private static readonly (LexicalClasses Class, string Name)[] Classes =
    [
        (LexicalClasses.FunctionWords, "function-words"), (LexicalClasses.Adverbs, "adverbs"), (LexicalClasses.Auxiliaries, "auxiliaries"),
        (LexicalClasses.Complementisers, "complementisers"), (LexicalClasses.Conjunctions, "conjunctions"),
        (LexicalClasses.Connectives, "connectives"), (LexicalClasses.Determiners, "determiners"), (LexicalClasses.Negations, "negations"),
        (LexicalClasses.Prepositions, "prepositions"), (LexicalClasses.Relativisers, "relativisers"),
        (LexicalClasses.TimeWords, "time-words"), (LexicalClasses.CueSpeech, "speech-verbs"), (LexicalClasses.CueThought, "thought-verbs"),
        (LexicalClasses.CueDirective, "directive-verbs"), (LexicalClasses.CueStance, "stance-verbs"),
        (LexicalClasses.CuePassive, "reporting-passives"), (LexicalClasses.CueAgentless, "agentless-passives"),
        (LexicalClasses.CueNoun, "reporting-nouns"), (LexicalClasses.CommonVerbs, "common-verbs"), (LexicalClasses.GivenNames, "given-names"),
    ];

    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "grammar";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
        [.. Classes.Select(c => Feature(c.Name, "per 100 words", $"Words of the class {c.Name} of the language pack."))];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        for (var i = 0; i < Classes.Length; i++)
            row[i] = Per100(counts.Lexical[BitOperations.TrailingZeroCount((ulong)Classes[i].Class)], counts.Words);
    }
}
