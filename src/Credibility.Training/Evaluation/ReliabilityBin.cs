namespace Credibility.Training.Evaluation;

/// <summary>One bin of a reliability diagram.</summary>
/// <param name="From">Lower end of the probabilities in it.</param>
/// <param name="To">Upper end.</param>
/// <param name="Weight">Number of rows, or their summed weight.</param>
/// <param name="MeanProbability">Mean probability.</param>
/// <param name="PositiveShare">Share of the positive class.</param>
public readonly record struct ReliabilityBin(double From, double To, double Weight, double MeanProbability, double PositiveShare);
