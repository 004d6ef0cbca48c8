using Credibility.Languages;

namespace Credibility.Features;

/// <summary>How sentences begin.</summary>
internal sealed class OpeningFeatures : FeatureGroup
{
    private static readonly Opening[] Classes =
    [
        new(LexicalClasses.Conjunctions, "opens-conjunction", "a conjunction (and, but)"),
        new(LexicalClasses.Connectives, "opens-connective", "a connective (however, moreover)"),
        new(LexicalClasses.Determiners, "opens-determiner", "a determiner"),
        new(LexicalClasses.Prepositions, "opens-preposition", "a preposition"),
        new(LexicalClasses.Pronouns, "opens-pronoun", "a third-person pronoun"),
        new(LexicalClasses.FirstPerson, "opens-first-person", "a first-person pronoun"),
        new(LexicalClasses.SecondPerson, "opens-second-person", "a second-person pronoun"),
        new(LexicalClasses.QuestionWords, "opens-question-word", "a question word"),
        new(LexicalClasses.Adverbs, "opens-adverb", "an adverb"),
        new(LexicalClasses.TimeWords, "opens-time", "a word for time"),
    ];

    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "openings";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??= Define();

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        for (var i = 0; i < Classes.Length; i++)
            row[i] = Share(counts.OpeningsOf(Classes[i].Class), counts.Sentences);
        row[Classes.Length] = Share(counts.QuoteOpenings, counts.Sentences);
        row[Classes.Length + 1] = Share(counts.NumberOpenings, counts.Sentences);
    }

    private FeatureDefinition[] Define()
    {
        var definitions = new FeatureDefinition[Classes.Length + 2];
        for (var i = 0; i < Classes.Length; i++)
            definitions[i] = Feature(Classes[i].Name, "share", $"Sentences whose first word is {Classes[i].What}.");
        definitions[^2] = Feature("opens-quotation", "share", "Sentences that open with a quotation mark.");
        definitions[^1] = Feature("opens-number", "share", "Sentences that open with a number in digits.");
        return definitions;
    }

    private readonly record struct Opening(LexicalClasses Class, string Name, string What);
}
