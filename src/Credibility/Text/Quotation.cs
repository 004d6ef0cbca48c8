namespace Credibility.Text;

/// <summary>A quotation: the tokens between its marks.</summary>
internal struct Quotation
{
    /// <summary>First token inside.</summary>
    public int First;

    /// <summary>One past the last token inside; the closing mark, where there is one, stands there.</summary>
    public int End;

    /// <summary>Whether a closing mark was found.</summary>
    public bool Closed;

    /// <summary>Whether the mark is a single one.</summary>
    public bool Single;

    /// <summary>Whether it goes on from the quotation before, which ran over the end of its paragraph.</summary>
    public bool Continues;

    /// <summary>Whether it is long enough to be speech; otherwise it is a quoted word or a title.</summary>
    public bool Speech;
}
