namespace Credibility.Features.Register;

/// <summary>A word or word pair of a register.</summary>
/// <param name="Words">One or two words, separated by a space.</param>
/// <param name="Weight">Log-odds for a rate of 1 occurrence a token.</param>
/// <param name="Clip">Largest rate that counts, in occurrences a token; above 0.</param>
public readonly record struct RegisterEntry(string Words, double Weight, double Clip);
