using System.Numerics;
using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Features;

/// <summary>Signals of the headline; all 0 without one.</summary>
internal sealed class HeadlineFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "headline";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("headline-question", "share", "Whether it asks (0 or 1)."),
        Feature("headline-exclamation", "share", "Whether it exclaims (0 or 1)."),
        Feature("headline-ellipsis", "share", "Whether it trails off (0 or 1)."),
        Feature("headline-colon", "share", "Whether it has a colon (0 or 1)."),
        Feature("headline-quotation", "share", "Whether it quotes (0 or 1)."),
        Feature("headline-number", "share", "Whether it has a number in digits (0 or 1)."),
        Feature("headline-shouted", "share", "Words of more than three letters in all capitals."),
        Feature("headline-missing", "share", "Content words that the body lacks."),
        Feature("headline-function-words", "share", "Function words."),
        Feature("headline-clickbait", "share", "Whether it has a clickbait construction (0 or 1)."),
        Feature("headline-sensational", "share", "Sensational words."),
        Feature("headline-emotive", "share", "Emotive words."),
        Feature("headline-loaded", "share", "Loaded labels, conspiracy and moral words."),
        Feature("headline-second-person", "share", "Second-person pronouns."),
        Feature("headline-first-person", "share", "First-person pronouns."),
        Feature("headline-reporting", "share", "Whether it has a reporting verb (0 or 1)."),
        Feature("headline-hedge", "share", "Whether it hedges (0 or 1)."),
        Feature("headline-case", "share", "Capitalised words after the first; title case is 1."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        if (counts.TitleWords == 0)
        {
            row.Clear();
            return;
        }

        Span<byte> kinds = stackalloc byte[32];
        kinds.Clear();
        foreach (ref var token in counts.Analysis.TitleTokens.Tokens)
            kinds[(int)token.Kind] = 1;
        row[0] = kinds[(int)TokenKind.Question];
        row[1] = kinds[(int)TokenKind.Exclamation];
        row[2] = kinds[(int)TokenKind.Ellipsis];
        row[3] = kinds[(int)TokenKind.Colon];
        row[4] = kinds[(int)TokenKind.Quote] | kinds[(int)TokenKind.SingleQuote];
        row[5] = kinds[(int)TokenKind.Number];
        row[6] = Share(counts.TitleShouted, counts.TitleWords);
        row[7] = Share(counts.TitleMissingWords, counts.TitleContentWords);
        row[8] = Share(Title(counts, LexicalClasses.FunctionWords), counts.TitleWords);
        row[9] = Math.Min(1, Title(counts, StyleClasses.Clickbait));
        row[10] = Share(Title(counts, StyleClasses.Sensational), counts.TitleWords);
        row[11] = Share(Title(counts, StyleClasses.EmotiveNegative) + Title(counts, StyleClasses.EmotivePositive), counts.TitleWords);
        row[12] = Share(Title(counts, StyleClasses.LoadedLabels) + Title(counts, StyleClasses.Conspiracy) + Title(counts, StyleClasses.Moral), counts.TitleWords);
        row[13] = Share(Title(counts, LexicalClasses.SecondPerson), counts.TitleWords);
        row[14] = Share(Title(counts, LexicalClasses.FirstPerson), counts.TitleWords);
        row[15] = Math.Min(1, Title(counts, LexicalClasses.CueSpeech) + Title(counts, LexicalClasses.CueThought));
        row[16] = Math.Min(1, Title(counts, LexicalClasses.HedgeRumour) + Title(counts, LexicalClasses.HedgeSuspicion) + Title(counts, LexicalClasses.HedgeModal) + Title(counts, LexicalClasses.HedgeContext));
        row[17] = Share(counts.TitleCapitals, counts.TitleWords - 1);
    }

    private static int Title(ArticleCounts counts, LexicalClasses one) => counts.LexicalTitle[BitOperations.TrailingZeroCount((ulong)one)];

    private static int Title(ArticleCounts counts, StyleClasses one) => counts.StyleTitle[BitOperations.TrailingZeroCount((uint)one)];
}
