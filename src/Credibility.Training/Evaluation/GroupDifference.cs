namespace Credibility.Training.Evaluation;

/// <summary>How two models do on one group.</summary>
/// <param name="Group">Group.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="PositiveShare">Share of the positive class.</param>
/// <param name="LogLossA">Mean log loss of A in nats.</param>
/// <param name="LogLossB">Mean log loss of B in nats.</param>
public readonly record struct GroupDifference(string Group, int Rows, double PositiveShare, double LogLossA, double LogLossB);
