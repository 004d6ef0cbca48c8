namespace Credibility.Text;

/// <summary>A paragraph or line as a half-open range of tokens.</summary>
internal struct Paragraph
{
    /// <summary>First token.</summary>
    public int First;

    /// <summary>One past the last token.</summary>
    public int End;

    /// <summary>Whether the paragraph is furniture: label line, boilerplate, credit.</summary>
    public bool Furniture;
}
