using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Words that keep content at a distance or mark it uncertain.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Kind">How they hedge.</param>
/// <param name="Holder">Whose hedge it is.</param>
public sealed record Hedge(TextSpan Span, HedgeKind Kind, HedgeHolder Holder);
