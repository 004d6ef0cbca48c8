using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>A part of the text that is not its content.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
public sealed record StructureSpan(TextSpan Span, StructureKind Kind);
