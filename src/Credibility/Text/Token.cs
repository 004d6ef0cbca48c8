namespace Credibility.Text;

/// <summary>One token: where it stands, what it is, and which word of the language pack it is.</summary>
/// <remarks>16 bytes, so that the tokens of a usual article (about 1,000) stay in the first-level cache.</remarks>
internal struct Token(int start, int length, TokenKind kind, TokenFlags flags)
{
    /// <summary>First UTF-16 unit.</summary>
    public int Start = start;

    /// <summary>Number of UTF-16 units.</summary>
    public int Length = length;

    /// <summary>Index of the word in the lexicon; 0 when the pack does not know it.</summary>
    public int Lexeme = 0;

    /// <summary>Kind by characters.</summary>
    public TokenKind Kind = kind;

    /// <summary>Number of tokens of the longest lexicon phrase that starts here; 0 or 1 when none is longer than the word.</summary>
    public byte PhraseLength = 0;

    /// <summary>Further knowledge.</summary>
    public TokenFlags Flags = flags;

    /// <summary>One past the last UTF-16 unit.</summary>
    public readonly int End => Start + Length;

    /// <summary>Whether all of <paramref name="flags"/> are set.</summary>
    public readonly bool Is(TokenFlags flags) => (Flags & flags) == flags;
}
