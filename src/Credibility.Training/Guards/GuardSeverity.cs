namespace Credibility.Training.Guards;

/// <summary>What follows from a finding.</summary>
public enum GuardSeverity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Figures may flatter.</summary>
    Warning,

    /// <summary>Training stops unless the guard is overridden.</summary>
    Error,
}
