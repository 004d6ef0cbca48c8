namespace Credibility.Features;

/// <summary>Rates of the style lists of the language pack, one feature a list.</summary>
internal sealed class LexiconFeatures : FeatureGroup
{
    // Names of the lists without .txt, in the order of the classes. Written down: asking the enumeration for them costs 10 ms at start.
    private static readonly string[] Lists =
    [
        "intensifiers", "downtoners", "absolutes", "emotive-positive", "emotive-negative", "sensational", "clickbait",
        "calls-to-action", "loaded-labels", "moral", "subjective", "assertives", "factives", "implicatives",
        "evidence-nouns", "causal", "contrast", "concession", "informal", "conspiracy", "health-claims", "religious",
    ];

    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "lexicon";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??= Array.ConvertAll(
        Lists, list => Feature(list, "per 100 words", $"Words and phrases of the list {list}.txt."));

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        // List i is the class of bit i.
        for (var i = 0; i < Lists.Length; i++)
            row[i] = Per100(counts.Style[i], counts.Words);
    }
}
