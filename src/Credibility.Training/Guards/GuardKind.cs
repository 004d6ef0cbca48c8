namespace Credibility.Training.Guards;

/// <summary>What a guard watches.</summary>
public enum GuardKind
{
    /// <summary>Lines that could not be read.</summary>
    UnreadableLines,

    /// <summary>Articles without a label.</summary>
    Unlabelled,

    /// <summary>Articles that are too short or could not be featurized.</summary>
    Unusable,

    /// <summary>Articles without a group.</summary>
    Ungrouped,

    /// <summary>Fewer groups than a split needs to mean something.</summary>
    FewGroups,

    /// <summary>Groups that hold one class only.</summary>
    OneClassGroups,

    /// <summary>A class that is missing as a whole or in a fold.</summary>
    MissingClass,

    /// <summary>Near-duplicates in different groups.</summary>
    NearDuplicates,

    /// <summary>Near-duplicates with different labels.</summary>
    ContradictingLabels,

    /// <summary>One group that holds a large part of the rows.</summary>
    DominantGroup,

    /// <summary>A suspicious signal that alone separates the classes.</summary>
    Leak,

    /// <summary>Rows that the trainer drops.</summary>
    DroppedRows,
}
