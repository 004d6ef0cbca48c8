using Credibility.Training.Data;
using Credibility.Training.FastTree;

namespace Credibility.Training.Evaluation;

/// <summary>
/// Trains with given options. With early stopping on, a fifth of the groups is held out to find the number of rounds, and
/// the ensemble is then trained on all rows for as many.
/// </summary>
public sealed class FixedOptions : ITrainingProcedure
{
    private const int StoppingFolds = 5;

    private readonly ITrainingEngine _engine;
    private readonly FastTreeOptions _options;

    /// <param name="engine">Engine.</param>
    /// <param name="options">Options.</param>
    public FixedOptions(ITrainingEngine engine, FastTreeOptions options)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(options);
        _engine = engine;
        _options = options;
    }

    /// <inheritdoc/>
    public (TrainedEnsemble Trained, FastTreeOptions Options) Train(
        TrainingSet set, IReadOnlyList<string> groups, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        var options = _options;
        if (options.EarlyStoppingRounds > 0)
        {
            var fold = GroupKFold.Split(groups, set.Labels, StoppingFolds, options.Seed);
            int[] train = [.. Enumerable.Range(0, fold.Length).Where(i => fold[i] != 0)];
            int[] held = [.. Enumerable.Range(0, fold.Length).Where(i => fold[i] == 0)];
            var stopped = _engine.Train(set.Subset(train), options, set.Subset(held), null, cancellation);
            options = options with { NumberOfTrees = Math.Max(1, stopped.Ensemble.Trees.Length), EarlyStoppingRounds = 0 };
        }

        return (_engine.Train(set, options, null, null, cancellation), options);
    }
}
