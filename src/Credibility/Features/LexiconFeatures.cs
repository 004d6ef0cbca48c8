using System.Numerics;
using Credibility.Languages;

namespace Credibility.Features;

/// <summary>Rates of the style lists of the language pack, one feature a list.</summary>
internal sealed class LexiconFeatures : FeatureGroup
{
    private static readonly StyleClasses[] Classes =
    [
        StyleClasses.Intensifiers, StyleClasses.Downtoners, StyleClasses.Absolutes, StyleClasses.EmotivePositive,
        StyleClasses.EmotiveNegative, StyleClasses.Sensational, StyleClasses.Clickbait, StyleClasses.CallsToAction,
        StyleClasses.LoadedLabels, StyleClasses.Moral, StyleClasses.Subjective, StyleClasses.Assertives, StyleClasses.Factives,
        StyleClasses.Implicatives, StyleClasses.EvidenceNouns, StyleClasses.Causal, StyleClasses.Contrast, StyleClasses.Concession,
        StyleClasses.Informal, StyleClasses.Conspiracy, StyleClasses.HealthClaims, StyleClasses.Religious,
    ];

    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "lexicon";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
        [.. PackFiles.WordLists.Where(w => w.Style != StyleClasses.None).Select(w => Feature(
            Path.GetFileNameWithoutExtension(w.File), "per 100 words", $"Words and phrases of the list {w.File}."))];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        for (var i = 0; i < Classes.Length; i++)
            row[i] = Per100(counts.Style[BitOperations.TrailingZeroCount((uint)Classes[i])], counts.Words);
    }
}
