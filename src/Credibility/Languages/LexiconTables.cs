namespace Credibility.Languages;

/// <summary>The tables of a lexicon: what a compiled pack stores.</summary>
/// <param name="Seeds">Seeds of the <see cref="PerfectHash"/> of the words.</param>
/// <param name="Slots">The words, tolerated misspellings included, at their places.</param>
/// <param name="Lexemes">Each lexeme as a single word; 0 is the unknown word.</param>
/// <param name="ClassSets">The different sets of classes; 0 is the empty one.</param>
/// <param name="EdgeSeeds">Seeds of the <see cref="PerfectHash"/> of the edges.</param>
/// <param name="Edges">Edges of the phrase trie at their places.</param>
/// <param name="PhraseOutlets">Outlet of the phrase that ends at each edge, or -1.</param>
internal sealed record LexiconTables(
    ushort[] Seeds, LexiconSlot[] Slots, LexiconEntry[] Lexemes, ClassSet[] ClassSets, ushort[] EdgeSeeds, PhraseEdge[] Edges, int[] PhraseOutlets);
