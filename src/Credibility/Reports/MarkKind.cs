namespace Credibility.Reports;

/// <summary>What a marked passage is, from the outermost to the innermost where they overlap.</summary>
public enum MarkKind
{
    /// <summary>Attributed content.</summary>
    Content,

    /// <summary>Dateline, byline, source line, boilerplate.</summary>
    Structure,

    /// <summary>Reporting words of an attribution.</summary>
    Cue,

    /// <summary>Source of an attribution.</summary>
    Source,

    /// <summary>Hedge.</summary>
    Hedge,

    /// <summary>Denial.</summary>
    Denial,

    /// <summary>Outlet cited as origin.</summary>
    Cited,
}
