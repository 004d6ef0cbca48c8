namespace Credibility.Scoring;

/// <summary>A word or word pair of the article and what it adds to the register's margin.</summary>
/// <param name="Words">The word, or two words separated by a space; "#" stands for a number, punctuation for itself.</param>
/// <param name="Margin">What it adds to the register's margin, in log-odds.</param>
public sealed record RegisterWord(string Words, double Margin);
