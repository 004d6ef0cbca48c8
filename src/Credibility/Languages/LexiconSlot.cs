namespace Credibility.Languages;

/// <summary>
/// What every token asks of its word, in 8 bytes, so that the words of a language fit the second-level cache beside the rest:
/// a look-up that leaves it costs as much as ten that stay. All zero for a free place of the table.
/// </summary>
/// <remarks>The word stands here as 32 bits of its hash: a word that no lexicon has is taken for one that it has once in four billion.</remarks>
internal readonly struct LexiconSlot(ulong hash, WordFacts facts)
{
    private readonly uint _hash = (uint)hash;
    private readonly WordFacts _facts = facts;

    /// <summary>What is known of the word with this hash: everything zero when the slot is another's.</summary>
    public WordFacts FactsOf(ulong hash) =>
        // A mask in place of a branch that would be mispredicted for every eighth word.
        new(_facts.Bits & (uint)-(_hash == (uint)hash ? 1 : 0));
}
