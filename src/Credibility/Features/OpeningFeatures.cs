using Credibility.Languages;

namespace Credibility.Features;

/// <summary>How sentences begin.</summary>
internal sealed class OpeningFeatures : FeatureGroup
{
    private static readonly (LexicalClasses Class, string Name, string What)[] Classes =
    [
        (LexicalClasses.Conjunctions, "opens-conjunction", "a conjunction (and, but)"),
        (LexicalClasses.Connectives, "opens-connective", "a connective (however, moreover)"),
        (LexicalClasses.Determiners, "opens-determiner", "a determiner"),
        (LexicalClasses.Prepositions, "opens-preposition", "a preposition"),
        (LexicalClasses.Pronouns, "opens-pronoun", "a third-person pronoun"),
        (LexicalClasses.FirstPerson, "opens-first-person", "a first-person pronoun"),
        (LexicalClasses.SecondPerson, "opens-second-person", "a second-person pronoun"),
        (LexicalClasses.QuestionWords, "opens-question-word", "a question word"),
        (LexicalClasses.Adverbs, "opens-adverb", "an adverb"),
        (LexicalClasses.TimeWords, "opens-time", "a word for time"),
    ];

    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "openings";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        .. Classes.Select(c => Feature(c.Name, "share", $"Sentences whose first word is {c.What}.")),
        Feature("opens-quotation", "share", "Sentences that open with a quotation mark."),
        Feature("opens-number", "share", "Sentences that open with a number in digits."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        for (var i = 0; i < Classes.Length; i++)
            row[i] = Share(counts.OpeningsOf(Classes[i].Class), counts.Sentences);
        row[Classes.Length] = Share(counts.QuoteOpenings, counts.Sentences);
        row[Classes.Length + 1] = Share(counts.NumberOpenings, counts.Sentences);
    }
}
