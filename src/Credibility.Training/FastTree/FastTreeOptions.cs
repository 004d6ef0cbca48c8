namespace Credibility.Training.FastTree;

/// <summary>
/// Options of the FastTree binary trainer, with ML.NET's names and defaults. Where all options outside ML.NET's own
/// algorithm stay at their defaults the trees equal ML.NET's bit for bit. Options marked <i>ours</i> have no such promise.
/// </summary>
public sealed record FastTreeOptions
{
    /// <summary>Boosting rounds, at least 1. A round that finds no split adds no tree.</summary>
    public int NumberOfTrees { get; init; } = 100;

    /// <summary>Most leaves of a tree, at least 2.</summary>
    public int NumberOfLeaves { get; init; } = 20;

    /// <summary>Fewest training rows in a leaf, at least 1.</summary>
    public int MinimumExampleCountPerLeaf { get; init; } = 10;

    /// <summary>Step length of the boosting, above 0; also sets the slope of the loss, 2 x learning rate.</summary>
    public double LearningRate { get; init; } = 0.2;

    /// <summary>Further factor on each leaf's value, above 0.</summary>
    public double Shrinkage { get; init; } = 1;

    /// <summary>Most histogram bins of a feature, 2 to 65,535.</summary>
    public int MaximumBinCountPerFeature { get; init; } = 255;

    /// <summary>Bound on a leaf's absolute value, above 0.</summary>
    public double MaximumTreeOutput { get; init; } = 100;

    /// <summary>Reward for balanced splits, in millionths of the entropy in nats; 0 for none.</summary>
    public double EntropyCoefficient { get; init; }

    /// <summary>Confidence that a split must reach to be a candidate, 0 (none) to below 1.</summary>
    public double GainConfidenceLevel { get; init; }

    /// <summary>Taken from the gain of a split on a feature that the ensemble did not use before.</summary>
    public double FeatureFirstUsePenalty { get; init; }

    /// <summary>Taken, times the log of its uses plus one, from the gain of a split on a feature used before.</summary>
    public double FeatureReusePenalty { get; init; }

    /// <summary>Share of its parent's value that is mixed into each node from the root down, 0 to below 1.</summary>
    public double Smoothing { get; init; }

    /// <summary>Whether gradients are divided by the number of rows of their class.</summary>
    public bool UnbalancedSets { get; init; }

    /// <summary>
    /// Share of the features that each tree may use, above 0 to 1. <i>Ours:</i> drawn without replacement, at least one,
    /// by <see cref="Seed"/>; ML.NET draws differently.
    /// </summary>
    public double FeatureFraction { get; init; } = 1;

    /// <summary>Trees that share one bag of rows; 0 for no bagging. <i>Ours:</i> rows drawn without replacement by <see cref="Seed"/>.</summary>
    public int BaggingSize { get; init; }

    /// <summary>Share of the rows in a bag, above 0 to 1; read only when <see cref="BaggingSize"/> is above 0.</summary>
    public double BaggingExampleFraction { get; init; } = 0.7;

    /// <summary>
    /// <i>Ours:</i> one a feature: +1 the score never falls as the feature grows, -1 it never rises, 0 free. Splits against the
    /// direction are no candidates, and the middle between two children bounds all leaves below them. Null or empty for none.
    /// </summary>
    public IReadOnlyList<int>? MonotoneConstraints { get; init; }

    /// <summary>
    /// <i>Ours:</i> rounds without a lower validation loss after which training stops and is cut back to the best round;
    /// 0 to train all rounds. Needs a validation set.
    /// </summary>
    public int EarlyStoppingRounds { get; init; }

    /// <summary>Threads, or 0 for one a processor. The result does not depend on it.</summary>
    public int NumberOfThreads { get; init; }

    /// <summary>Seed of the feature and row draws; without effect when there are none.</summary>
    public int Seed { get; init; } = 123;

    /// <summary>Throws when an option is out of its range.</summary>
    /// <param name="featureCount">Length of the feature vector.</param>
    /// <exception cref="ArgumentException">Names the option, its value and its range.</exception>
    public void Validate(int featureCount)
    {
        Require(NumberOfTrees >= 1, nameof(NumberOfTrees), NumberOfTrees, "at least 1");
        Require(NumberOfLeaves >= 2, nameof(NumberOfLeaves), NumberOfLeaves, "at least 2");
        Require(MinimumExampleCountPerLeaf >= 1, nameof(MinimumExampleCountPerLeaf), MinimumExampleCountPerLeaf, "at least 1");
        Require(LearningRate > 0 && double.IsFinite(LearningRate), nameof(LearningRate), LearningRate, "above 0");
        Require(Shrinkage > 0 && double.IsFinite(Shrinkage), nameof(Shrinkage), Shrinkage, "above 0");
        Require(MaximumBinCountPerFeature is >= 2 and <= ushort.MaxValue, nameof(MaximumBinCountPerFeature), MaximumBinCountPerFeature, "2 to 65535");
        Require(MaximumTreeOutput > 0, nameof(MaximumTreeOutput), MaximumTreeOutput, "above 0");
        Require(EntropyCoefficient >= 0, nameof(EntropyCoefficient), EntropyCoefficient, "at least 0");
        Require(GainConfidenceLevel is >= 0 and < 1, nameof(GainConfidenceLevel), GainConfidenceLevel, "0 to below 1");
        Require(Smoothing is >= 0 and < 1, nameof(Smoothing), Smoothing, "0 to below 1");
        Require(FeatureFraction is > 0 and <= 1, nameof(FeatureFraction), FeatureFraction, "above 0 to 1");
        Require(BaggingSize >= 0, nameof(BaggingSize), BaggingSize, "at least 0");
        Require(BaggingExampleFraction is > 0 and <= 1, nameof(BaggingExampleFraction), BaggingExampleFraction, "above 0 to 1");
        Require(EarlyStoppingRounds >= 0, nameof(EarlyStoppingRounds), EarlyStoppingRounds, "at least 0");
        Require(NumberOfThreads >= 0, nameof(NumberOfThreads), NumberOfThreads, "at least 0");
        if (MonotoneConstraints is not { Count: > 0 } directions)
            return;
        Require(directions.Count == featureCount, nameof(MonotoneConstraints), directions.Count, $"one for each of the {featureCount} features");
        foreach (var direction in directions)
            Require(direction is >= -1 and <= 1, nameof(MonotoneConstraints), direction, "-1, 0 or +1");
        // Smoothing moves leaf values after the bounds were applied and could undo them.
        Require(Smoothing == 0, nameof(Smoothing), Smoothing, "0 together with MonotoneConstraints");
    }

    private static void Require(bool holds, string option, IFormattable value, string range)
    {
        if (!holds)
            throw new ArgumentException(FormattableString.Invariant($"{option} is {value}, but must be {range}."), option);
    }
}
