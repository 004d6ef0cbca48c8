namespace Credibility.Training.Evaluation;

/// <summary>What two models say about one row.</summary>
/// <param name="Row">Row, from 0.</param>
/// <param name="Label">Share of the positive class.</param>
/// <param name="A">Probability of A.</param>
/// <param name="B">Probability of B.</param>
public readonly record struct RowDifference(int Row, float Label, float A, float B);
