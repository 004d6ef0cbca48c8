using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>A piece of content that the writer hands to somebody or something else.</summary>
public sealed record Attribution
{
    /// <summary>Where the content stands; more than one span when the cue interrupts it. Never empty.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>Where the source stands; null when there is none or it is fused with the cue ("ujarnya").</summary>
    public TextSpan? Source { get; init; }

    /// <summary>Where the reporting words stand; null for headline colons and quotations without one.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>Direct, mixed or indirect.</summary>
    public required AttributionForm Form { get; init; }

    /// <summary>Type of the source.</summary>
    public required SourceType SourceType { get; init; }

    /// <summary>Whether another outlet is credited for the content.</summary>
    public required bool Relayed { get; init; }

    /// <summary>The name or phrase that a pronoun or "-nya" stands for, as it stands in the text; null when there is none.</summary>
    public string? ResolvedSource { get; init; }

    /// <summary>Whether a phrase says that the source's name is withheld.</summary>
    public bool NameWithheld { get; init; }
}
