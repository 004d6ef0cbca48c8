namespace Credibility.Text;

/// <summary>
/// A sentence as a half-open range of tokens. A full stop inside a quotation that goes on does not end it, so a
/// quotation and the words that attribute it stand in one sentence.
/// </summary>
internal struct Sentence
{
    /// <summary>First token.</summary>
    public int First;

    /// <summary>One past the last token, closing punctuation and quotation marks included.</summary>
    public int End;

    /// <summary>Index of the paragraph.</summary>
    public int Paragraph;

    /// <summary>First quotation that starts at or after <see cref="First"/>.</summary>
    public int FirstQuotation;
}
