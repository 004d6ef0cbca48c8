namespace Credibility.Text;

/// <summary>One token: where it stands, what it is, and which word of the language pack it is.</summary>
/// <remarks>16 bytes, so that the tokens of a usual article (about 1,000) stay in the first-level cache.</remarks>
internal struct Token
{
    /// <summary>First UTF-16 unit.</summary>
    public int Start;

    /// <summary>Number of UTF-16 units.</summary>
    public int Length;

    /// <summary>Index of the word in the lexicon; 0 when the pack does not know it.</summary>
    public int Lexeme;

    /// <summary>Kind by characters.</summary>
    public TokenKind Kind;

    /// <summary>Number of tokens of the longest lexicon phrase that starts here; 0 or 1 when none is longer than the word.</summary>
    public byte PhraseLength;

    /// <summary>Further knowledge.</summary>
    public TokenFlags Flags;

    /// <summary>One past the last UTF-16 unit.</summary>
    public readonly int End => Start + Length;

    /// <summary>Whether all of <paramref name="flags"/> are set.</summary>
    public readonly bool Is(TokenFlags flags) => (Flags & flags) == flags;
}
