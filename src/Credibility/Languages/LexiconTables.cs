namespace Credibility.Languages;

/// <summary>A lexicon before its hash tables are laid out: what a compiled pack stores.</summary>
/// <param name="Keys">Folded spellings, tolerated misspellings included.</param>
/// <param name="LexemeOfKey">Lexeme of each spelling.</param>
/// <param name="Lexemes">Classes of each lexeme as a word; 0 is the unknown word.</param>
/// <param name="Roots">Trie node of each lexeme that a phrase starts with, else 0.</param>
/// <param name="Edges">Edges of the phrase trie.</param>
/// <param name="Terminals">Phrase that ends at each node, or -1.</param>
/// <param name="Phrases">Classes of each phrase.</param>
internal sealed record LexiconTables(
    WordKey[] Keys, int[] LexemeOfKey, LexiconEntry[] Lexemes, int[] Roots, Lexicon.Edge[] Edges, int[] Terminals, LexiconEntry[] Phrases);
