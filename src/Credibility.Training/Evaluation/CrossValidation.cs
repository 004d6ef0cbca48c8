using Credibility.Training.Data;
using Credibility.Training.FastTree;

namespace Credibility.Training.Evaluation;

/// <summary>
/// Cross-validation over groups. Whatever is chosen (options, number of trees) is chosen inside each training part, so
/// that the figure is that of the whole procedure on groups that it never saw.
/// </summary>
public sealed record CrossValidation
{
    /// <summary>Score of each row from the ensemble that did not see its fold.</summary>
    public required float[] Scores { get; init; }

    /// <summary>Probability of each row by that ensemble's own calibrator.</summary>
    public required float[] Probabilities { get; init; }

    /// <summary>Fold of each row.</summary>
    public required int[] Folds { get; init; }

    /// <summary>AUC in each fold; NaN where a fold lacks a class.</summary>
    public required IReadOnlyList<double> FoldAuc { get; init; }

    /// <summary>Options that each fold was trained with.</summary>
    public required IReadOnlyList<FastTreeOptions> FoldOptions { get; init; }

    /// <summary>Figures over all rows together, with the bootstrap interval.</summary>
    public required EvaluationFigures Figures { get; init; }

    /// <summary>Mean of <see cref="FoldAuc"/> over the folds that have one.</summary>
    public double MeanAuc => FoldAuc.Where(a => !double.IsNaN(a)).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Standard deviation of <see cref="FoldAuc"/> (n - 1).</summary>
    public double SpreadAuc
    {
        get
        {
            var values = FoldAuc.Where(a => !double.IsNaN(a)).ToList();
            if (values.Count < 2)
                return double.NaN;
            var mean = values.Average();
            return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
        }
    }

    /// <summary>Cross-validates a procedure on a training set.</summary>
    /// <param name="set">Rows with their training weights.</param>
    /// <param name="groups">Group of each row, for the figures' bootstrap and for choices inside a fold.</param>
    /// <param name="folds">Fold of each row, as <see cref="GroupKFold.Split"/> gives it.</param>
    /// <param name="procedure">Trains on one part of the rows.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <param name="progress">Told the number of finished folds.</param>
    /// <param name="cancellation">Ends it.</param>
    public static CrossValidation Run(
        TrainingSet set,
        IReadOnlyList<string> groups,
        int[] folds,
        ITrainingProcedure procedure,
        int seed = 123,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(procedure);
        return Run(new SetTrainer(set, groups, procedure), set.Labels.ToArray(), groups, folds, seed, progress, cancellation);
    }

    /// <summary>Cross-validates whatever trains on rows.</summary>
    /// <param name="trainer">Trains on one part of the rows.</param>
    /// <param name="labels">Share of the positive class of each row.</param>
    /// <param name="groups">Group of each row, for the figures' bootstrap.</param>
    /// <param name="folds">Fold of each row.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <param name="progress">Told the number of finished folds.</param>
    /// <param name="cancellation">Ends it.</param>
    public static CrossValidation Run(
        IRowTrainer trainer,
        float[] labels,
        IReadOnlyList<string> groups,
        int[] folds,
        int seed = 123,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(folds);
        if (folds.Length != labels.Length)
            throw new ArgumentException($"{folds.Length} folds for {labels.Length} labels.", nameof(folds));
        var scores = new float[labels.Length];
        var probabilities = new float[labels.Length];
        var auc = new List<double>();
        var options = new List<FastTreeOptions>();
        var count = folds.Max() + 1;
        for (var fold = 0; fold < count; fold++)
        {
            int[] train = [.. Enumerable.Range(0, folds.Length).Where(i => folds[i] != fold)];
            int[] test = [.. Enumerable.Range(0, folds.Length).Where(i => folds[i] == fold)];
            var scorer = trainer.Train(train, cancellation);
            foreach (var row in test)
            {
                scores[row] = scorer.Score(row);
                probabilities[row] = scorer.Probability(scores[row]);
            }

            auc.Add(BinaryMetrics.RocAuc([.. test.Select(i => probabilities[i])], [.. test.Select(i => labels[i])]));
            options.Add(scorer.Options);
            progress?.Report(fold + 1);
        }

        return new CrossValidation
        {
            Scores = scores,
            Probabilities = probabilities,
            Folds = folds,
            FoldAuc = auc,
            FoldOptions = options,
            Figures = EvaluationFigures.Compute(probabilities, labels, groups, seed: seed),
        };
    }
}
