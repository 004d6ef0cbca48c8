namespace Credibility.Languages;

/// <summary>What the pack knows of a word or phrase.</summary>
internal struct LexiconEntry
{
    /// <summary>Evidence classes.</summary>
    public LexicalClasses Lexical;

    /// <summary>Style classes.</summary>
    public StyleClasses Style;

    /// <summary>Index into the outlet registry, or -1.</summary>
    public int Outlet;

    /// <summary>Trie node that phrases starting with the word are matched from, or 0. It stands here so that one look fetches all.</summary>
    public int Root;

    /// <summary>
    /// Which lexemes may follow the word in a phrase, by the last six bits of their numbers: most words are followed by none
    /// of them, and this says so without a look at the trie.
    /// </summary>
    public ulong Followers;
}
