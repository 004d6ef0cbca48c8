namespace Credibility.Models;

/// <summary>A column of the rows that a model takes.</summary>
/// <param name="Name">Name of the column in the file.</param>
/// <param name="Offset">Index of its first value in a row.</param>
/// <param name="Width">Number of its values; 1 for a single number.</param>
public readonly record struct ModelInput(string Name, int Offset, int Width);
