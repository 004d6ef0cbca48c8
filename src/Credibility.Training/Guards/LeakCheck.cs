using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.FastTree;

namespace Credibility.Training.Guards;

/// <summary>
/// Trains on single signals that must not decide (glyphs, length, layout, the outlet's own name, title case, the data set)
/// and measures each by cross-validation over groups. A signal that alone separates the classes will also carry a model
/// that can see it, and the model's figures with it.
/// </summary>
public sealed class LeakCheck
{
    /// <summary>AUC from which a signal is called a leak.</summary>
    public double Limit { get; init; } = 0.7;

    /// <summary>Folds.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Seed of the folds.</summary>
    public int Seed { get; init; } = 123;

    /// <summary>Checks all signals, the most telling first.</summary>
    /// <param name="articles">Labelled articles.</param>
    /// <param name="groups">Group of each article.</param>
    /// <param name="cancellation">Ends it.</param>
    public IReadOnlyList<LeakFinding> Run(
        IReadOnlyList<LabelledArticle> articles, IReadOnlyList<string> groups, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(groups);
        float[] labels = [.. articles.Select(a => a.Label ?? 0)];
        var folds = GroupKFold.Split(groups, labels, Folds, Seed);
        // Small trees are enough for a handful of numbers; few rows must not stop them from splitting.
        var options = new FastTreeOptions
        {
            NumberOfTrees = 30,
            NumberOfLeaves = 6,
            LearningRate = 0.1,
            MinimumExampleCountPerLeaf = Math.Clamp(articles.Count / 50, 2, 20),
        };
        var weights = RowWeights.Compute(groups, labels, GroupWeighting.InverseSquareRoot, balanceClasses: true);
        var findings = new List<LeakFinding>();
        foreach (var signal in LeakSignals.For(articles))
        {
            float[][] rows = [.. articles.Select(signal.Measure)];
            var set = new TrainingSet([.. rows.SelectMany(r => r)], rows[0].Length, labels, weights);
            var auc = MeanAuc(set, folds, options, cancellation);
            findings.Add(new LeakFinding(signal.Name, signal.Meaning, auc, auc >= Limit));
        }

        return [.. findings.OrderByDescending(f => f.Auc)];
    }

    // The mean over folds: scores of different folds' ensembles are not comparable for signals this weak.
    private double MeanAuc(TrainingSet set, int[] folds, FastTreeOptions options, CancellationToken cancellation)
    {
        var values = new List<double>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var train = set.Subset([.. Enumerable.Range(0, folds.Length).Where(i => folds[i] != fold)]);
            var test = set.Subset([.. Enumerable.Range(0, folds.Length).Where(i => folds[i] == fold)]);
            var trained = FastTreeTrainer.Train(train, options, cancellation: cancellation);
            var auc = BinaryMetrics.RocAuc(trained.Probabilities(test), test.Labels);
            if (!double.IsNaN(auc))
                values.Add(auc);
        }

        return values.Count == 0 ? double.NaN : values.Average();
    }
}
