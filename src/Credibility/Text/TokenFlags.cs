namespace Credibility.Text;

/// <summary>What is known of a token besides its kind.</summary>
/// <remarks>The flags that say what part a token plays (<see cref="Languages.WordPartTable"/>) are the lowest six bits.</remarks>
[Flags]
internal enum TokenFlags : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The first letter is upper case.</summary>
    Capital = 1,

    /// <summary>First token of a sentence.</summary>
    SentenceStart = 2,

    /// <summary>Stands inside a quotation of speech.</summary>
    Quoted = 4,

    /// <summary>Stands inside a word or two of quotation that is no speech ("scare quotes").</summary>
    ScareQuoted = 8,

    /// <summary>Belongs to a dateline, label line, boilerplate or credit, and is not counted as article text.</summary>
    Furniture = 16,

    /// <summary>An English possessive or contraction that the tokenizer split off: "'s".</summary>
    Clitic = 32,

    /// <summary>White space (or the start of the text) stands before.</summary>
    SpaceBefore = 64,

    /// <summary>A line break stands before, or it is the first token.</summary>
    LineBefore = 128,

    /// <summary>At least two letters, all upper case.</summary>
    AllCapitals = 256,

    /// <summary>Opens a quotation (on quote tokens).</summary>
    Opens = 512,

    /// <summary>Closes a quotation (on quote tokens).</summary>
    Closes = 1024,

    /// <summary>Names the article's own outlet.</summary>
    OwnOutlet = 2048,

    /// <summary>Belongs to the content of an attribution that has a source.</summary>
    Attributed = 4096,

    /// <summary>Capitals with full stops between them: "G.K", "S.H".</summary>
    Initials = 8192,
}
