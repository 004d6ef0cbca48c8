namespace Credibility.Training.Guards;

/// <summary>Training was stopped by guards; the message names each and how to override it.</summary>
public sealed class GuardException : Exception
{
    /// <param name="findings">The errors.</param>
    public GuardException(IReadOnlyList<GuardFinding> findings)
        : base(string.Join(Environment.NewLine, (findings ?? []).Select(f => $"{f.Kind}: {f.Message}")))
    {
        Findings = findings ?? [];
    }

    /// <summary>The errors.</summary>
    public IReadOnlyList<GuardFinding> Findings { get; }
}
