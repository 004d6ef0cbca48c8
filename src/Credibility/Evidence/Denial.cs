using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Words that deny a claim or call it false: "tidak benar", "a hoax". They are no hedges.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Holder">Whose denial it is.</param>
public sealed record Denial(TextSpan Span, HedgeHolder Holder);
