namespace Credibility.Training;

/// <summary>What a training is at.</summary>
public enum TrainingStage
{
    /// <summary>Reading files; the count is articles.</summary>
    Reading,

    /// <summary>Looking for near-duplicates and leaks; the count is checks.</summary>
    Guarding,

    /// <summary>Computing features and word counts.</summary>
    Featurizing,

    /// <summary>Cross-validating over groups; the count is folds.</summary>
    CrossValidating,

    /// <summary>Cross-validating over random rows; the count is folds.</summary>
    RandomSplit,

    /// <summary>Training on all rows.</summary>
    Training,
}
