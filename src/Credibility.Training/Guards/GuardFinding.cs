namespace Credibility.Training.Guards;

/// <summary>Something that a guard found.</summary>
/// <param name="Kind">Guard.</param>
/// <param name="Severity">What follows from it.</param>
/// <param name="Message">What was found, with numbers, and what to do about it.</param>
public sealed record GuardFinding(GuardKind Kind, GuardSeverity Severity, string Message);
