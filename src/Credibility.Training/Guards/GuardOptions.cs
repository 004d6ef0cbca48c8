using Credibility.Training.Data;

namespace Credibility.Training.Guards;

/// <summary>Limits of the guards and what is overridden.</summary>
public sealed record GuardOptions
{
    /// <summary>Fewest groups.</summary>
    public int MinimumGroups { get; init; } = 10;

    /// <summary>Largest share of the rows that one group may hold without a word.</summary>
    public double MaximumGroupShare { get; init; } = 0.25;

    /// <summary>What becomes of near-duplicates in different groups.</summary>
    public DuplicateHandling Duplicates { get; init; } = DuplicateHandling.JoinGroups;

    /// <summary>Share of common shingles from which two texts are near-duplicates.</summary>
    public double DuplicateSimilarity { get; init; } = 0.7;

    /// <summary>Whether the leak check runs.</summary>
    public bool LeakCheck { get; init; } = true;

    /// <summary>AUC from which a single signal is called a leak.</summary>
    public double LeakLimit { get; init; } = 0.7;

    /// <summary>Guards whose errors only warn.</summary>
    public IReadOnlyList<GuardKind> Overridden { get; init; } = [];
}
