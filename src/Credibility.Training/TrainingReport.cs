using Credibility.Models;
using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.FastTree;
using Credibility.Training.Guards;

namespace Credibility.Training;

/// <summary>What happened in a training and how well the result does on groups that it did not see.</summary>
public sealed record TrainingReport
{
    /// <summary>Files with hashes and numbers of articles.</summary>
    public required IReadOnlyList<ModelDataSet> Sources { get; init; }

    /// <summary>Lines that could not be read.</summary>
    public required IReadOnlyList<ReadFault> Faults { get; init; }

    /// <summary>Articles that the filter left out, by reason.</summary>
    public required FilterCounts Left { get; init; }

    /// <summary>Articles in a language that no pack serves, left out.</summary>
    public required int Unserved { get; init; }

    /// <summary>Near-duplicates that were left out; 0 unless that was asked for.</summary>
    public required int CopiesLeft { get; init; }

    /// <summary>Rows that the trainer dropped for a feature that is no number or for no weight.</summary>
    public required int DroppedRows { get; init; }

    /// <summary>What the guards found.</summary>
    public required IReadOnlyList<GuardFinding> Findings { get; init; }

    /// <summary>How well single suspicious signals separate the classes.</summary>
    public required IReadOnlyList<LeakFinding> Leaks { get; init; }

    /// <summary>AUC from which such a signal is called a leak.</summary>
    public required double LeakLimit { get; init; }

    /// <summary>Articles that were trained on, one a row.</summary>
    public required IReadOnlyList<LabelledArticle> Articles { get; init; }

    /// <summary>Group of each row after joining near-duplicates.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Cross-validation over groups, with the trainer's own calibrator.</summary>
    public required CrossValidation CrossValidation { get; init; }

    /// <summary>Figures of the same scores after calibration by other groups: what to expect of the model's probabilities.</summary>
    public required EvaluationFigures Figures { get; init; }

    /// <summary>Probability of each row after calibration by other groups.</summary>
    public required float[] Probabilities { get; init; }

    /// <summary>AUC of a cross-validation over random rows; null when not run. To be shown only beside <see cref="Figures"/>.</summary>
    public required double? RandomSplitAuc { get; init; }

    /// <summary>Options of the trees in the model.</summary>
    public required FastTreeOptions Trees { get; init; }

    /// <summary>Draws of the search that chose <see cref="Trees"/>; empty without one. Those inside the folds are not kept.</summary>
    public required IReadOnlyList<SearchTrial> Trials { get; init; }

    /// <summary>What each fold was scored with.</summary>
    internal IReadOnlyList<FoldModel> FoldModels { get; init; } = [];

    /// <summary>Columns of the trees by their share of the gain, the greatest first; those without gain are left out.</summary>
    public required IReadOnlyList<ColumnGain> Gains { get; init; }
}
