namespace Credibility.Languages;

/// <summary>
/// What every token asks of its word, in 16 bytes, so that the words of a language fit the second-level cache: a look-up
/// that leaves it costs as much as ten that stay. All zero for a free place of the table.
/// </summary>
/// <remarks>The word stands here as 64 bits of hash: two words of a language are taken for one with a chance of 2^-64 a pair.</remarks>
internal struct LexiconSlot
{
    /// <summary>Hash of the word's key.</summary>
    public ulong Hash;

    /// <summary>The lexeme, 1 and up.</summary>
    public int Lexeme;

    /// <summary>Class set, syllables and whether it is a misspelling: what a token takes over as it stands.</summary>
    public WordFacts Facts;
}
