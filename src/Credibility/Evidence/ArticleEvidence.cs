namespace Credibility.Evidence;

/// <summary>The evidence of an article, in text order, with offsets into <c>Article.Text</c>.</summary>
public sealed record ArticleEvidence
{
    /// <summary>Evidence of an article in a language without a pack: none.</summary>
    public static ArticleEvidence Empty { get; } = new() { Attributions = [], CitedSources = [], Hedges = [], Denials = [], Structure = [] };

    /// <summary>BCP 47 tag of the pack that was used, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Who says what.</summary>
    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>Outlets as origin of information.</summary>
    public required IReadOnlyList<CitedSource> CitedSources { get; init; }

    /// <summary>Hedges with their holder.</summary>
    public required IReadOnlyList<Hedge> Hedges { get; init; }

    /// <summary>Denials with their holder.</summary>
    public required IReadOnlyList<Denial> Denials { get; init; }

    /// <summary>Datelines, bylines, source lines, boilerplate.</summary>
    public required IReadOnlyList<StructureSpan> Structure { get; init; }
}
