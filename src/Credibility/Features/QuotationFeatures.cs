namespace Credibility.Features;

/// <summary>Quotations: how much, how long, and quoted words that are no speech.</summary>
internal sealed class QuotationFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "quotation";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("quoted-words", "share", "Words inside quotations of speech."),
        Feature("quotations", "per 100 words", "Quotations of speech."),
        Feature("quotation-length", "words", "Mean length of quotations of speech, at most 100."),
        Feature("scare-quotes", "per 100 words", "Quoted words that are no speech."),
        Feature("scare-share", "share", "Quotations that are no speech."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        int speech = 0, scare = 0;
        long tokens = 0;
        foreach (ref var quotation in counts.Analysis.Quotations.Span)
        {
            if (quotation.Speech)
            {
                speech++;
                tokens += quotation.End - quotation.First;
            }
            else
            {
                scare++;
            }
        }

        row[0] = Share(counts.QuotedWords, counts.Words);
        row[1] = Per100(speech, counts.Words);
        row[2] = speech > 0 ? Math.Min(100, (float)tokens / speech) : 0;
        row[3] = Per100(scare, counts.Words);
        row[4] = Share(scare, scare + speech);
    }
}
