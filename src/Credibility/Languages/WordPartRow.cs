namespace Credibility.Languages;

/// <summary>Row of a <see cref="WordPartTable"/>: a part itself, for tokens that are it whatever their class set, or one of the rows of words behind the parts.</summary>
internal enum WordPartRow : byte
{
    /// <summary>A word without a capital.</summary>
    Word = WordPart.ByQuotation + 1,

    /// <summary>A word with a capital that starts a sentence.</summary>
    FirstWord,

    /// <summary>A word with a capital elsewhere.</summary>
    CapitalWord,
}
