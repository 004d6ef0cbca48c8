namespace Credibility.Training.Reports;

/// <summary>Articles of both classes whose probability lies in a range.</summary>
/// <param name="From">Lower end of the probabilities.</param>
/// <param name="To">Upper end.</param>
/// <param name="Reliable">Share of the reliable articles that lie in it, 0 to 1.</param>
/// <param name="Unreliable">Share of the unreliable articles that lie in it, 0 to 1.</param>
public readonly record struct ScoreBin(double From, double To, double Reliable, double Unreliable);
