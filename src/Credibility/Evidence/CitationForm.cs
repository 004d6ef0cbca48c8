namespace Credibility.Evidence;

/// <summary>Where an outlet stands that is cited as origin.</summary>
public enum CitationForm
{
    /// <summary>In a sentence: "seperti dilansir Sky News Arabic", "Reuters reported".</summary>
    Inline,

    /// <summary>In a source line at the foot: "Sumber: Sky News Arabic".</summary>
    Footer,

    /// <summary>As a wire credit: "(Antara)".</summary>
    Credit,

    /// <summary>In the dateline: "KIBLAT.NET, Raqqah –".</summary>
    Dateline,
}
