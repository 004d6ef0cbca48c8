using Credibility.Text;

namespace Credibility.Reports;

/// <summary>A stretch of text over which the marks do not change.</summary>
/// <param name="Span">Where it stands; never empty.</param>
/// <param name="Marks">The marks that cover it, from the outermost to the innermost.</param>
public readonly record struct MarkedSegment(TextSpan Span, IReadOnlyList<EvidenceMark> Marks)
{
    /// <summary>Whether a mark begins here.</summary>
    public bool Opens(EvidenceMark mark) => mark.Span.Start == Span.Start;

    /// <summary>Whether a mark ends here.</summary>
    public bool Closes(EvidenceMark mark) => mark.Span.End == Span.End;
}
