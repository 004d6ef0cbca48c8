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
}
