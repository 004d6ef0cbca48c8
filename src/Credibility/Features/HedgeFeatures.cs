using Credibility.Evidence;
using Credibility.Languages;

namespace Credibility.Features;

/// <summary>Hedges by kind and holder, and denials.</summary>
internal sealed class HedgeFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "hedges";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("rumour-writer", "per 100 words", "Rumour words of the writer."),
        Feature("suspicion-writer", "per 100 words", "Suspicion words of the writer."),
        Feature("modal-writer", "per 100 words", "Epistemic modals of the writer."),
        Feature("weasel-writer", "per 100 words", "Vague authorities of the writer."),
        Feature("rumour-quoted", "per 100 words", "Rumour words inside attributed content."),
        Feature("suspicion-quoted", "per 100 words", "Suspicion words inside attributed content."),
        Feature("modal-quoted", "per 100 words", "Epistemic modals inside attributed content."),
        Feature("weasel-quoted", "per 100 words", "Vague authorities inside attributed content."),
        Feature("hedges-quoted-share", "share", "Hedges that are a source's, not the writer's."),
        Feature("denials-writer", "per 100 words", "Denials by the writer."),
        Feature("denials-quoted", "per 100 words", "Denials inside attributed content."),
        Feature("denial-words", "per 100 words", "Words that deny or debunk."),
        Feature("modal-words", "per 100 words", "Words that hedge only in context (may, bisa), all uses."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        Span<int> byKind = stackalloc int[8];
        byKind.Clear();
        int hedges = 0, quoted = 0, denialsWriter = 0, denialsQuoted = 0;
        foreach (ref var mark in counts.Analysis.Hedges.Span)
        {
            var isQuoted = mark.Holder == HedgeHolder.Quoted;
            if (mark.Denial)
            {
                if (isQuoted)
                    denialsQuoted++;
                else
                    denialsWriter++;
                continue;
            }

            hedges++;
            if (isQuoted)
                quoted++;
            byKind[(int)mark.Kind + (isQuoted ? 4 : 0)]++;
        }

        for (var i = 0; i < 8; i++)
            row[i] = Per100(byKind[i], counts.Words);
        row[8] = Share(quoted, hedges);
        row[9] = Per100(denialsWriter, counts.Words);
        row[10] = Per100(denialsQuoted, counts.Words);
        row[11] = Per100(counts.Of(LexicalClasses.Denials), counts.Words);
        row[12] = Per100(counts.Of(LexicalClasses.HedgeContext), counts.Words);
    }
}
