namespace Credibility.Training.Evaluation;

/// <summary>What a cut would flag as unreliable: the rows whose probability is below it.</summary>
/// <param name="Threshold">Cut.</param>
/// <param name="Flagged">Number of rows below.</param>
/// <param name="Precision">Share of the flagged rows that are negative; NaN when none is flagged.</param>
/// <param name="Recall">Share of the negative rows that are flagged.</param>
/// <param name="FalseAlarms">Share of the positive rows that are flagged.</param>
public readonly record struct ThresholdFigures(double Threshold, int Flagged, double Precision, double Recall, double FalseAlarms);
