namespace Credibility.Features;

/// <summary>Word length, syllables, readability by the formula of the language, lexical diversity.</summary>
internal sealed class ReadabilityFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "readability";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("word-length", "letters", "Mean length of words."),
        Feature("syllables-per-word", "syllables", "Mean vowel groups of words."),
        Feature("complex-words", "share", "Words of three and more syllables."),
        Feature("long-words", "share", "Words of seven and more letters."),
        Feature("short-words", "share", "Words of at most three letters."),
        Feature("reading-ease", "score", "Reading ease; larger is easier.", "Flesch 1948: 206.835 - 1.015 words per sentence - 84.6 syllables per word; 55.2 in place of 84.6 for Indonesian"),
        Feature("gunning-fog", "grade", "0.4 (words per sentence + 100 share of complex words).", "Gunning 1952"),
        Feature("type-token-ratio", "share", "Moving-average type-token ratio over windows of 50 words.", "Covington and McFall 2010"),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        var words = Math.Max(1, counts.Words);
        var perSentence = counts.Sentences > 0 ? (double)counts.SentenceWords / counts.Sentences : 0;
        var syllables = (double)counts.Syllables / words;
        row[0] = (float)((double)counts.Letters / words);
        row[1] = (float)syllables;
        row[2] = Share(counts.ComplexWords, words);
        row[3] = Share(counts.LongWords, words);
        row[4] = Share(counts.ShortWords, words);
        row[5] = (float)counts.Analysis.Pack!.Grammar.ReadingEase(perSentence, syllables);
        row[6] = (float)(0.4 * (perSentence + (100.0 * counts.ComplexWords / words)));
        row[7] = counts.MovingAverageTypeTokenRatio;
    }
}
