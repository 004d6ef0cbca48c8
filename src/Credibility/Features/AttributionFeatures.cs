using Credibility.Evidence;

namespace Credibility.Features;

/// <summary>How much of the article is handed to sources, and how.</summary>
internal sealed class AttributionFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "attribution";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("attribution-density", "per 100 words", "Attributions."),
        Feature("attributed-sentences", "share", "Sentences with an attribution."),
        Feature("attributed-words", "share", "Words inside attributed content."),
        Feature("direct-share", "share", "Attributions that are direct speech."),
        Feature("mixed-share", "share", "Attributions of which a part is quoted."),
        Feature("indirect-share", "share", "Attributions without quotation marks."),
        Feature("cueless-share", "share", "Attributions without reporting words."),
        Feature("relayed-share", "share", "Attributions whose content another outlet is credited for."),
        Feature("lead-attributed", "share", "Whether one of the first two sentences has an attribution (0 or 1)."),
        Feature("attribution-spread", "share", "Thirds of the article that have an attribution."),
        Feature("claim-sentences", "share", "Sentences with a number, an amount, a word for evidence or a cause."),
        Feature("unattributed-claims", "share", "Such sentences that no source answers for."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        var analysis = counts.Analysis;
        int direct = 0, mixed = 0, cueless = 0, relayed = 0, attributedSentences = 0, last = -1, lead = 0;
        var words = 0L;
        uint thirds = 0;
        foreach (ref var mark in analysis.Attributions.Span)
        {
            if (mark.Form == AttributionForm.Direct)
                direct++;
            else if (mark.Form == AttributionForm.Mixed)
                mixed++;
            if (!mark.Cue.Exists)
                cueless++;
            if (mark.Relayed)
                relayed++;
            if (mark.Sentence != last)
            {
                last = mark.Sentence;
                attributedSentences++;
            }

            if (mark.Sentence < 2)
                lead = 1;
            if (analysis.Sentences.Count > 0)
                thirds |= 1U << Math.Min(2, 3 * mark.Sentence / analysis.Sentences.Count);
            words += LongestContent(analysis, mark);
        }

        var n = analysis.Attributions.Count;
        row[0] = Per100(n, counts.Words);
        row[1] = Share(Math.Min(attributedSentences, counts.Sentences), counts.Sentences);
        row[2] = Share(Math.Min(words, counts.Words), counts.Words);
        row[3] = Share(direct, n);
        row[4] = Share(mixed, n);
        row[5] = Share(n - direct - mixed, n);
        row[6] = Share(cueless, n);
        row[7] = Share(relayed, n);
        row[8] = lead;
        row[9] = Share(System.Numerics.BitOperations.PopCount(thirds), 3);
        row[10] = Share(counts.ClaimSentences, counts.Sentences);
        row[11] = Share(counts.UnattributedClaims, counts.ClaimSentences);
    }

    // Tokens of the content, punctuation discounted by the usual tenth.
    private static long LongestContent(ArticleAnalysis analysis, in AttributionMark mark)
    {
        long tokens = 0;
        for (var i = 0; i < mark.ContentCount; i++)
        {
            var range = analysis.Contents[mark.FirstContent + i];
            tokens += range.End - range.First;
        }

        return tokens * 9 / 10;
    }
}
