using System.Diagnostics;
using Credibility.Training.Data;
using Credibility.Training.FastTree;

namespace Credibility.Training.Evaluation;

/// <summary>
/// Draws options at random, measures each by cross-validation over groups within the rows it is given, and trains on all
/// of these with the best. As a procedure of an outer <see cref="CrossValidation"/> it runs inside each fold, so that the
/// outer figure pays for the choice.
/// </summary>
/// <remarks>
/// With <see cref="MaximumTrials"/> alone the choice is reproducible; a budget of time makes it depend on the machine.
/// Log loss chooses, because it is finer than AUC and minds calibration. Every draw is trained as <see cref="FixedOptions"/>
/// trains it, so early stopping works inside the search as well.
/// </remarks>
public sealed class RandomSearch : ITrainingProcedure
{
    private readonly ITrainingEngine _engine;

    /// <param name="engine">Engine.</param>
    public RandomSearch(ITrainingEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
    }

    /// <summary>What to draw from.</summary>
    public SearchSpace Space { get; init; } = new();

    /// <summary>Most draws, the base options included.</summary>
    public int MaximumTrials { get; init; } = 20;

    /// <summary>Time after which no further draw is begun; null for none. One draw is always finished.</summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>Folds within the rows.</summary>
    public int Folds { get; init; } = 4;

    /// <summary>Seed of the draws and folds.</summary>
    public int Seed { get; init; } = 123;

    /// <summary>Told about each finished draw: its number, its options, its mean log loss and whether it leads.</summary>
    public Action<SearchTrial>? Report { get; init; }

    /// <inheritdoc/>
    public (TrainedEnsemble Trained, FastTreeOptions Options) Train(
        TrainingSet set, IReadOnlyList<string> groups, CancellationToken cancellation)
    {
        var best = Choose(set, groups, cancellation);
        return new FixedOptions(_engine, best).Train(set, groups, cancellation);
    }

    /// <summary>The options with the lowest log loss.</summary>
    /// <param name="set">Rows.</param>
    /// <param name="groups">Group of each row.</param>
    /// <param name="cancellation">Ends it.</param>
    public FastTreeOptions Choose(TrainingSet set, IReadOnlyList<string> groups, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        var clock = Stopwatch.StartNew();
        var fold = GroupKFold.Split(groups, set.Labels, Folds, Seed);
        var parts = Enumerable.Range(0, Folds).Select(f => Part(set, groups, fold, f)).ToList();
        var best = Space.Base;
        var lowest = double.PositiveInfinity;
        for (var trial = 0; trial < MaximumTrials; trial++)
        {
            if (trial > 0 && Budget is { } budget && clock.Elapsed >= budget)
                break;
            var options = Space.Draw(trial, Seed);
            double sum = 0, rows = 0;
            foreach (var (train, trainGroups, test) in parts)
            {
                var (trained, _) = new FixedOptions(_engine, options).Train(train, trainGroups, cancellation);
                sum += BinaryMetrics.LogLoss(trained.Probabilities(test), test.Labels, test.Weights) * test.RowCount;
                rows += test.RowCount;
            }

            var loss = sum / rows;
            var leads = loss < lowest;
            if (leads)
            {
                lowest = loss;
                best = options;
            }

            Report?.Invoke(new SearchTrial(trial, options, loss, leads));
        }

        return best;
    }

    private static (TrainingSet Train, string[] TrainGroups, TrainingSet Test) Part(TrainingSet set, IReadOnlyList<string> groups, int[] fold, int held)
    {
        int[] train = [.. Enumerable.Range(0, fold.Length).Where(i => fold[i] != held)];
        int[] test = [.. Enumerable.Range(0, fold.Length).Where(i => fold[i] == held)];
        return (set.Subset(train), [.. train.Select(i => groups[i])], set.Subset(test));
    }
}
