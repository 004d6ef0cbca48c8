namespace Credibility.Languages;

/// <summary>A news outlet of the registry.</summary>
public sealed record Outlet
{
    /// <summary>Canonical name, "Sky News Arabia".</summary>
    public required string Name { get; init; }

    /// <summary>Sort of medium.</summary>
    public required OutletKind Kind { get; init; }

    /// <summary>Country, ISO 3166 alpha-2, or "XX" for international ones.</summary>
    public required string Country { get; init; }

    /// <summary>Languages it publishes in, BCP 47.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Domains, without "www.".</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>Spellings by which articles cite it, the canonical name first.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Those of <see cref="Names"/> that are ordinary words too and count only beside a citation cue.</summary>
    public required IReadOnlySet<string> AmbiguousNames { get; init; }
}
