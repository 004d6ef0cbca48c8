namespace Credibility.Training.Evaluation;

/// <summary>Figures of a part of the rows.</summary>
/// <param name="Kind">What the rows were parted by: group, language, data set.</param>
/// <param name="Name">Name of the part.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="PositiveShare">Share of the positive class.</param>
/// <param name="MeanProbability">Mean probability.</param>
/// <param name="Auc">AUC; NaN when the part holds one class.</param>
/// <param name="LogLoss">Mean negative log-likelihood in nats.</param>
public readonly record struct PartFigures(
    string Kind, string Name, int Rows, double PositiveShare, double MeanProbability, double Auc, double LogLoss);
