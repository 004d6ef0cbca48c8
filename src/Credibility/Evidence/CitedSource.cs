using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>A mention of an outlet as the origin of information.</summary>
public sealed record CitedSource
{
    /// <summary>Where the name stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name as it stands.</summary>
    public required string Name { get; init; }

    /// <summary>The registry's entry, or null for a name that it does not have.</summary>
    public Outlet? Outlet { get; init; }

    /// <summary>Where it is cited.</summary>
    public required CitationForm Form { get; init; }

    /// <summary>Whether it is the article's own publisher.</summary>
    public required bool Self { get; init; }
}
