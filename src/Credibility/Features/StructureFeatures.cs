using Credibility.Evidence;

namespace Credibility.Features;

/// <summary>Whether the article says who wrote and edited it and where.</summary>
internal sealed class StructureFeatures : FeatureGroup
{
    private IReadOnlyList<FeatureDefinition>? _definitions;

    /// <inheritdoc/>
    public override string Name => "structure";

    /// <inheritdoc/>
    public override IReadOnlyList<FeatureDefinition> Definitions => _definitions ??=
    [
        Feature("dateline", "share", "Whether there is a dateline (0 or 1)."),
        Feature("byline", "share", "Whether there is a byline or an editor line (0 or 1)."),
    ];

    /// <inheritdoc/>
    public override void Write(ArticleCounts counts, Span<float> row)
    {
        int dateline = 0, byline = 0;
        foreach (ref var mark in counts.Analysis.Structure.Span)
        {
            if (mark.Kind == StructureKind.Dateline)
                dateline = 1;
            else if (mark.Kind is StructureKind.Byline or StructureKind.Editor)
                byline = 1;
        }

        row[0] = dateline;
        row[1] = byline;
    }
}
