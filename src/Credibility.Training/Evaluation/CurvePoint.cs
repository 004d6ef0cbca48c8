namespace Credibility.Training.Evaluation;

/// <summary>A point of a curve over thresholds.</summary>
/// <param name="X">False positive rate (ROC) or recall (precision-recall), 0 to 1.</param>
/// <param name="Y">True positive rate (ROC) or precision (precision-recall), 0 to 1.</param>
/// <param name="Threshold">Rows that score at least this much count as positive.</param>
public readonly record struct CurvePoint(double X, double Y, float Threshold);
