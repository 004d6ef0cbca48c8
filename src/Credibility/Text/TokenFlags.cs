namespace Credibility.Text;

/// <summary>What is known of a token besides its kind.</summary>
[Flags]
internal enum TokenFlags : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>White space (or the start of the text) stands before.</summary>
    SpaceBefore = 1,

    /// <summary>A line break stands before, or it is the first token.</summary>
    LineBefore = 2,

    /// <summary>The first letter is upper case.</summary>
    Capital = 4,

    /// <summary>At least two letters, all upper case.</summary>
    AllCapitals = 8,

    /// <summary>Stands inside a quotation of speech.</summary>
    Quoted = 16,

    /// <summary>Opens a quotation (on quote tokens).</summary>
    Opens = 32,

    /// <summary>Closes a quotation (on quote tokens).</summary>
    Closes = 64,

    /// <summary>Belongs to a dateline, label line, boilerplate or credit, and is not counted as article text.</summary>
    Furniture = 128,

    /// <summary>First token of a sentence.</summary>
    SentenceStart = 256,

    /// <summary>An English possessive or contraction that the tokenizer split off: "'s".</summary>
    Clitic = 512,

    /// <summary>Names the article's own outlet.</summary>
    OwnOutlet = 1024,

    /// <summary>Stands inside a word or two of quotation that is no speech ("scare quotes").</summary>
    ScareQuoted = 2048,

    /// <summary>Belongs to the content of an attribution that has a source.</summary>
    Attributed = 4096,

    /// <summary>Capitals with full stops between them: "G.K", "S.H".</summary>
    Initials = 8192,
}
