using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Features;

/// <summary>Figures, dates and money.</summary>
internal sealed class NumberFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "numbers";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("numbers", "per 100 words", "Numbers in digits."),
        Feature("number-sentences", "share", "Sentences with a number in digits."),
        Feature("number-words", "per 100 words", "Numbers in words, and percent."),
        Feature("months", "per 100 words", "Names of months."),
        Feature("weekdays", "per 100 words", "Names of weekdays."),
        Feature("currencies", "per 100 words", "Names and signs of currencies."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        row[0] = Per100(counts.Of(TokenKind.Number), counts.Words);
        row[1] = Share(counts.NumberSentences, counts.Sentences);
        row[2] = Per100(counts.Of(LexicalClasses.NumberWords), counts.Words);
        row[3] = Per100(counts.Of(LexicalClasses.Months), counts.Words);
        row[4] = Per100(counts.Of(LexicalClasses.Weekdays), counts.Words);
        row[5] = Per100(counts.Of(LexicalClasses.Currencies), counts.Words);
    }
}
