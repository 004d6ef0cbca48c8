namespace Credibility.Features;

/// <summary>Capitals in the body: names, acronyms, shouting.</summary>
internal sealed class CaseFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "case";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("capitals-inside", "share", "Words inside sentences that are capitalised."),
        Feature("name-runs", "per 100 words", "Capitalised words that follow one another: full names."),
        Feature("acronyms", "per 100 words", "Short unknown words and bodies in all capitals."),
        Feature("shouted", "per 100 words", "Other words in all capitals."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        row[0] = Share(counts.CapitalInside, counts.Words);
        row[1] = Per100(counts.NameRuns, counts.Words);
        row[2] = Per100(counts.Acronyms, counts.Words);
        row[3] = Per100(counts.Shouted, counts.Words);
    }
}
