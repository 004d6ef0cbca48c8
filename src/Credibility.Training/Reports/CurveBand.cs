namespace Credibility.Training.Reports;

/// <summary>A point of a curve with what a bootstrap over groups makes of it.</summary>
/// <param name="X">False positive rate (ROC) or recall (precision-recall), 0 to 1.</param>
/// <param name="Y">True positive rate or precision there, 0 to 1.</param>
/// <param name="Low">Lower end of the pointwise 95 % interval.</param>
/// <param name="High">Upper end.</param>
public readonly record struct CurveBand(double X, double Y, double Low, double High);
