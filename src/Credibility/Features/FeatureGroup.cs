namespace Credibility.Features;

/// <summary>A group of features: their definitions and the code that writes their values, in the same order.</summary>
internal abstract class FeatureGroup
{
    /// <summary>Name of the group.</summary>
    public abstract string Name { get; }

    /// <summary>Definitions, in the order in which <see cref="Write"/> writes.</summary>
    public abstract IReadOnlyList<FeatureDefinition> Definitions { get; }

    /// <summary>Writes one value for each definition.</summary>
    /// <param name="counts">Counts of the article.</param>
    /// <param name="row">As many values as there are definitions.</param>
    public abstract void Write(ArticleCounts counts, Span<float> row);

    /// <summary>All groups in the order of the vector. A new group goes to the end and raises <see cref="FeatureList.Version"/>.</summary>
    public static FeatureGroup[] All() =>
    [
        new AttributionFeatures(),
        new SourceFeatures(),
        new CitationFeatures(),
        new HedgeFeatures(),
        new QuotationFeatures(),
        new PersonFeatures(),
        new LexiconFeatures(),
        new GrammarFeatures(),
        new ReadabilityFeatures(),
        new RhythmFeatures(),
        new PunctuationFeatures(),
        new NumberFeatures(),
        new CaseFeatures(),
        new StructureFeatures(),
        new HeadlineFeatures(),
        new OpeningFeatures(),
    ];

    /// <summary>A feature of this group.</summary>
    protected FeatureDefinition Feature(string name, string unit, string description, string? source = null) =>
        new(name, Name, unit, description, source);

    /// <summary><paramref name="part"/> per 100 of <paramref name="whole"/>; 0 when there is no whole.</summary>
    protected static float Per100(double part, double whole) => whole > 0 ? (float)(100 * part / whole) : 0;

    /// <summary><paramref name="part"/> as a share of <paramref name="whole"/>; 0 when there is no whole.</summary>
    protected static float Share(double part, double whole) => whole > 0 ? (float)(part / whole) : 0;
}
