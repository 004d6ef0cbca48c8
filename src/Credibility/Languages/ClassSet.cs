namespace Credibility.Languages;

/// <summary>The evidence and style classes of an entry. A language has a few hundred different ones.</summary>
/// <param name="Lexical">Evidence classes.</param>
/// <param name="Style">Style classes.</param>
internal readonly record struct ClassSet(LexicalClasses Lexical, StyleClasses Style)
{
    private const LexicalClasses Amounts = LexicalClasses.NumberWords | LexicalClasses.Currencies;
    private const StyleClasses Grounds = StyleClasses.EvidenceNouns | StyleClasses.Causal;

    /// <summary>Whether it makes a sentence assert something checkable: a number word, an amount, evidence, a cause.</summary>
    public bool IsClaim => (Lexical & Amounts) != 0 || (Style & Grounds) != 0;
}
