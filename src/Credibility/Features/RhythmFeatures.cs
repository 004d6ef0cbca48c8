namespace Credibility.Features;

/// <summary>Sentence lengths and how they vary.</summary>
internal sealed class RhythmFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "rhythm";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("sentence-length", "words", "Mean words of a sentence, at most 80."),
        Feature("sentence-variation", "ratio", "Standard deviation of sentence lengths over their mean."),
        Feature("sentence-steps", "ratio", "Mean difference of neighbouring sentence lengths over the mean length."),
        Feature("short-sentences", "share", "Sentences of at most eight words."),
        Feature("long-sentences", "share", "Sentences of at least thirty words."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        if (counts.Sentences == 0)
        {
            row.Clear();
            return;
        }

        var mean = (double)counts.SentenceWords / counts.Sentences;
        var variance = Math.Max(0, (counts.SentenceSquares / counts.Sentences) - (mean * mean));
        row[0] = (float)Math.Min(80, mean);
        row[1] = (float)(Math.Sqrt(variance) / mean);
        row[2] = counts.Sentences > 1 ? (float)(counts.SentenceSteps / (double)(counts.Sentences - 1) / mean) : 0;
        row[3] = Share(counts.ShortSentences, counts.Sentences);
        row[4] = Share(counts.LongSentences, counts.Sentences);
    }
}
