using Credibility.Training.Data;

namespace Credibility.Training.Evaluation;

/// <summary>How a model does on labelled articles.</summary>
public sealed record ModelEvaluation
{
    /// <summary>The articles that were scored, one a row.</summary>
    public required IReadOnlyList<LabelledArticle> Articles { get; init; }

    /// <summary>Score (margin of the trees) of each row.</summary>
    public required float[] Scores { get; init; }

    /// <summary>Probability of each row, by the model's calibrator.</summary>
    public required float[] Probabilities { get; init; }

    /// <summary>Label of each row, share of the positive class.</summary>
    public required float[] Labels { get; init; }

    /// <summary>Articles without a label, left out.</summary>
    public required int Unlabelled { get; init; }

    /// <summary>Articles that the model cannot score: no language pack, left out.</summary>
    public required int Unsupported { get; init; }

    /// <summary>Rows for which a scorer would be inconclusive; they are scored here all the same.</summary>
    public required int Inconclusive { get; init; }

    /// <summary>Figures over all rows.</summary>
    public required EvaluationFigures Figures { get; init; }

    /// <summary>
    /// Figures after a calibration fitted on other groups of these articles: what the probabilities are worth once the
    /// shares of the classes are those of this data. Null with fewer groups than folds.
    /// </summary>
    public EvaluationFigures? Recalibrated { get; init; }

    /// <summary>Probabilities behind <see cref="Recalibrated"/>; null without it.</summary>
    public float[]? RecalibratedProbabilities { get; init; }

    /// <summary>Tables by publisher or topic, language and data set; only parts with at least five rows.</summary>
    public required IReadOnlyList<PartFigures> Parts { get; init; }

    /// <summary>What would be flagged as unreliable below each cut.</summary>
    public required IReadOnlyList<ThresholdFigures> Thresholds { get; init; }

    /// <summary>Rows with the greatest difference between probability and label, 20 at most, the worst first.</summary>
    public required IReadOnlyList<int> WorstErrors { get; init; }
}
