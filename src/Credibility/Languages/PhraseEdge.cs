namespace Credibility.Languages;

/// <summary>
/// An edge of the phrase trie: from the words so far by the next word. A phrase is known by the place of the edge that ends
/// it. All zero for a free place.
/// </summary>
internal struct PhraseEdge
{
    /// <summary>What stands before: the lexeme itself for a single word, else the <see cref="Node"/> of the edge that led here.</summary>
    public int From;

    /// <summary>The next word.</summary>
    public int Lexeme;

    /// <summary>What longer phrases go on from; 0 when none does.</summary>
    public int Node;

    /// <summary>Number of the <see cref="Languages.ClassSet"/> of the phrase that ends here.</summary>
    public ushort ClassSet;

    /// <summary>1 when a phrase ends here.</summary>
    public ushort Ends;

    /// <summary>1 when the edge leads from there by the lexeme, else 0; never by the unknown word. A number, for sums without a branch.</summary>
    public readonly int Leads(int from, int lexeme) => (((From ^ from) | (Lexeme ^ lexeme)) == 0 ? 1 : 0) & (lexeme != 0 ? 1 : 0);

    /// <summary>Hash for the table of edges.</summary>
    public static ulong HashOf(int from, int lexeme)
    {
        var high = Math.BigMul((((ulong)(uint)from << 32) | (uint)lexeme) ^ 0x9E3779B97F4A7C15UL, 0xD6E8FEB86659FD93UL, out var low);
        return high ^ low;
    }
}
