using Credibility.Languages;

namespace Credibility.Features;

/// <summary>Who speaks to whom: persons in all of the text and in the writer's own voice.</summary>
internal sealed class PersonFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "person";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("first-person", "per 100 words", "First-person pronouns, quotations included."),
        Feature("second-person", "per 100 words", "Second-person pronouns, quotations included."),
        Feature("third-person", "per 100 words", "Third-person pronouns."),
        Feature("first-person-writer", "per 100 words", "First-person pronouns outside quotations."),
        Feature("second-person-writer", "per 100 words", "Second-person pronouns outside quotations."),
        Feature("questions-words", "per 100 words", "Question words."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        row[0] = Per100(counts.Of(LexicalClasses.FirstPerson), counts.Words);
        row[1] = Per100(counts.Of(LexicalClasses.SecondPerson), counts.Words);
        row[2] = Per100(counts.Of(LexicalClasses.Pronouns), counts.Words);
        row[3] = Per100(counts.OfWriter(LexicalClasses.FirstPerson), counts.Words);
        row[4] = Per100(counts.OfWriter(LexicalClasses.SecondPerson), counts.Words);
        row[5] = Per100(counts.Of(LexicalClasses.QuestionWords), counts.Words);
    }
}
