namespace Credibility.Text;

/// <summary>What a token is by its characters alone.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with hyphens, apostrophes and acronym stops inside: "ibu-ibu", "don't", "U.S".</summary>
    Word,

    /// <summary>Starts with a digit: "400", "1.500,5", "17/10", "19th".</summary>
    Number,

    /// <summary>A host name or address: "kompas.com", "https://example.org/x".</summary>
    Link,

    /// <summary>"@name".</summary>
    Handle,

    /// <summary>"#topic".</summary>
    Hashtag,

    /// <summary>",".</summary>
    Comma,

    /// <summary>"." that stands alone (not inside a number, acronym or link).</summary>
    Period,

    /// <summary>"?" or a run with it.</summary>
    Question,

    /// <summary>"!" or a run of them.</summary>
    Exclamation,

    /// <summary>"…" or two and more stops in a row.</summary>
    Ellipsis,

    /// <summary>":".</summary>
    Colon,

    /// <summary>";".</summary>
    Semicolon,

    /// <summary>A dash that separates: "–", "—", "--", " - ".</summary>
    Dash,

    /// <summary>"(", "[" or "{".</summary>
    OpenBracket,

    /// <summary>")", "]" or "}".</summary>
    CloseBracket,

    /// <summary>A double quotation mark of any style.</summary>
    Quote,

    /// <summary>A single quotation mark that is no apostrophe.</summary>
    SingleQuote,

    /// <summary>A slash between words.</summary>
    Slash,

    /// <summary>Anything else: "%", "$", "|", an emoji.</summary>
    Symbol,
}
