namespace Credibility.Training;

/// <summary>How much of the trees' gain is a column's.</summary>
/// <param name="Column">Name of the feature, or <c>register</c>.</param>
/// <param name="Share">Share of the summed gain of all splits, 0 to 1.</param>
/// <param name="Splits">Number of splits on it.</param>
public readonly record struct ColumnGain(string Column, double Share, int Splits);
