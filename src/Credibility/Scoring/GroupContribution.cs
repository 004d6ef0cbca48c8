namespace Credibility.Scoring;

/// <summary>What the features of a group did together.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="Margin">Sum of the contributions in log-odds.</param>
/// <param name="Probability">The probability less what it would be without the group's contributions, -1 to 1.</param>
public sealed record GroupContribution(string Group, double Margin, double Probability);
