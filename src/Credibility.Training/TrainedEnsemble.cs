using Credibility.Models;

namespace Credibility.Training;

/// <summary>What a training engine hands back: trees, the calibrator that goes with them, and counts worth telling.</summary>
public sealed record TrainedEnsemble
{
    /// <summary>The trees; those of the managed engine carry the number of training rows in each leaf.</summary>
    public required TreeEnsemble Ensemble { get; init; }

    /// <summary>Turns scores into probabilities. FastTree fits none: its slope is -2 x learning rate, its offset 0.</summary>
    public required PlattCalibrator Calibrator { get; init; }

    /// <summary>Name of the engine that trained.</summary>
    public required string Engine { get; init; }

    /// <summary>Rows that took part in training.</summary>
    public required int RowCount { get; init; }

    /// <summary>Rows that were left out because a feature was NaN or infinite, or the weight was not positive and finite.</summary>
    public required int DroppedRowCount { get; init; }

    /// <summary>Mean logistic loss on the validation set after each round, in nats; empty without a validation set.</summary>
    public IReadOnlyList<double> ValidationLoss { get; init; } = [];

    /// <summary>Probability of the positive class for each row of a set, 0 to 1; NaN features are scored as ML.NET scores them.</summary>
    /// <param name="set">Rows of the ensemble's width.</param>
    public float[] Probabilities(TrainingSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var probabilities = new float[set.RowCount];
        for (var i = 0; i < probabilities.Length; i++)
            probabilities[i] = Calibrator.Probability(Ensemble.Score(set.Row(i)));
        return probabilities;
    }
}
