using Credibility.Models;

namespace Credibility.Training;

/// <summary>What a training engine hands back: trees, the calibrator that goes with them, and counts worth telling.</summary>
public sealed record TrainedEnsemble
{
    /// <summary>The trees, in the order in which their values are summed.</summary>
    public required IReadOnlyList<RegressionTree> Trees { get; init; }

    /// <summary>Length of the feature vector that the trees were trained on.</summary>
    public required int FeatureCount { get; init; }

    /// <summary>A of <c>P = 1 / (1 + exp(A * score + B))</c>. FastTree fits no calibrator: A is -2 x learning rate.</summary>
    public required double PlattSlope { get; init; }

    /// <summary>B of <c>P = 1 / (1 + exp(A * score + B))</c>; 0 from FastTree.</summary>
    public double PlattOffset { get; init; }

    /// <summary>Name of the engine that trained.</summary>
    public required string Engine { get; init; }

    /// <summary>Rows that took part in training.</summary>
    public required int RowCount { get; init; }

    /// <summary>Rows that were left out because a feature was NaN or infinite, or the weight was not positive and finite.</summary>
    public required int DroppedRowCount { get; init; }

    /// <summary>Training rows in each leaf of each tree (the cover that TreeSHAP needs); empty when the engine does not know.</summary>
    public IReadOnlyList<int[]> LeafRowCounts { get; init; } = [];

    /// <summary>Mean logistic loss on the validation set after each round, in nats; empty without a validation set.</summary>
    public IReadOnlyList<double> ValidationLoss { get; init; } = [];

    /// <summary>Margin of one row: the leaf values summed in double in file order, then rounded to single, as ML.NET does.</summary>
    /// <param name="row">Features, <see cref="FeatureCount"/> values.</param>
    public float Score(ReadOnlySpan<float> row)
    {
        if (row.Length != FeatureCount)
            throw new ArgumentException($"A row of {row.Length} features for an ensemble of {FeatureCount}.", nameof(row));
        var sum = 0.0;
        foreach (var tree in Trees)
            sum += TreeWalk.Output(tree, row);
        return (float)sum;
    }

    /// <summary>Probability of the positive class for a margin, 0 to 1.</summary>
    /// <param name="score">Margin as <see cref="Score"/> gives it.</param>
    public float Probability(float score) => (float)(1 / (1 + Math.Exp(PlattSlope * score + PlattOffset)));
}
