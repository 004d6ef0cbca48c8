namespace Credibility.Training.Data;

/// <summary>What becomes of near-duplicates in different groups.</summary>
public enum DuplicateHandling
{
    /// <summary>Their groups are joined, so that a split keeps them on one side.</summary>
    JoinGroups,

    /// <summary>Only the first of them is kept.</summary>
    KeepFirst,

    /// <summary>Nothing.</summary>
    Ignore,
}
