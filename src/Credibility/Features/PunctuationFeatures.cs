using Credibility.Text;

namespace Credibility.Features;

/// <summary>Punctuation by function, whatever its glyphs. Quotation marks are left to the quotation group.</summary>
internal sealed class PunctuationFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "punctuation";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("commas", "per 100 words", "Commas."),
        Feature("exclamation-sentences", "share", "Sentences that end in an exclamation mark."),
        Feature("question-sentences", "share", "Sentences that end in a question mark."),
        Feature("ellipses", "per 100 words", "Ellipses."),
        Feature("brackets", "per 100 words", "Opening brackets."),
        Feature("colons", "per 100 words", "Colons."),
        Feature("semicolons", "per 100 words", "Semicolons."),
        Feature("dashes", "per 100 words", "Dashes."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        row[0] = Per100(counts.Of(TokenKind.Comma), counts.Words);
        row[1] = Share(counts.ExclamationSentences, counts.Sentences);
        row[2] = Share(counts.QuestionSentences, counts.Sentences);
        row[3] = Per100(counts.Of(TokenKind.Ellipsis), counts.Words);
        row[4] = Per100(counts.Of(TokenKind.OpenBracket), counts.Words);
        row[5] = Per100(counts.Of(TokenKind.Colon), counts.Words);
        row[6] = Per100(counts.Of(TokenKind.Semicolon), counts.Words);
        row[7] = Per100(counts.Of(TokenKind.Dash), counts.Words);
    }
}
