namespace Credibility.Training.Guards;

/// <summary>How well one suspicious signal alone separates the classes.</summary>
/// <param name="Signal">Name of the signal.</param>
/// <param name="Meaning">What it measures.</param>
/// <param name="Auc">AUC over groups that the signal's model did not see, 0.5 for chance.</param>
/// <param name="IsLeak">Whether it is at or above the limit.</param>
public sealed record LeakFinding(string Signal, string Meaning, double Auc, bool IsLeak);
