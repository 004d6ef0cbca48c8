using Credibility.Text;

namespace Credibility.Reports;

/// <summary>A passage of an article that evidence stands on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Index into the list of the evidence: attributions for content, cue and source.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct EvidenceMark(MarkKind Kind, int Index, TextSpan Span);
