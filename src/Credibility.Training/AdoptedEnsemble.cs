using Credibility.Models;
using Credibility.Training.FastTree;

namespace Credibility.Training;

/// <summary>
/// Completes trees that another trainer grew from the same rows and options: counts the dropped rows, fills in the covers
/// of the leaves, and stops early by the rule of the managed engine. Boosting never looks back, so the first k trees of a
/// long training are the training of k rounds, and cutting afterwards equals stopping in time.
/// </summary>
internal static class AdoptedEnsemble
{
    public static TrainedEnsemble Complete(
        TreeEnsemble grown, PlattCalibrator calibrator, string engine, TrainingSet set, FastTreeOptions options, TrainingSet? validation)
    {
        var rows = RowSelection.Keep(set);
        var stopping = validation is null ? null : new EarlyStopping(validation, options);
        var trees = new List<RegressionTree>(grown.Trees.Length);
        foreach (var tree in grown.Trees)
        {
            trees.Add(WithCover(tree, set, rows));
            if (stopping is not null && stopping.Add(trees[^1]))
                break;
        }

        var kept = stopping is not null && options.EarlyStoppingRounds > 0 ? stopping.BestCount : trees.Count;
        return new TrainedEnsemble
        {
            Ensemble = new TreeEnsemble([.. trees[..kept]], set.FeatureCount, grown.Kind),
            Calibrator = calibrator,
            Engine = engine,
            RowCount = rows.Length,
            DroppedRowCount = set.RowCount - rows.Length,
            ValidationLoss = stopping?.Losses ?? [],
        };
    }

    /// <summary>Whether any row can take part in a training.</summary>
    public static bool AnyRow(TrainingSet set) => RowSelection.Keep(set).Length > 0;

    private static RegressionTree WithCover(RegressionTree tree, TrainingSet set, int[] rows)
    {
        var cover = new double[tree.LeafCount];
        if (!tree.IsEmpty)
            foreach (var row in rows)
                cover[NaiveWalk.Leaf(tree, set.Row(row))]++;
        return new RegressionTree
        {
            LeafCount = tree.LeafCount,
            LteChild = tree.LteChild,
            GtChild = tree.GtChild,
            SplitFeature = tree.SplitFeature,
            Threshold = tree.Threshold,
            BinThreshold = tree.BinThreshold,
            DefaultForMissing = tree.DefaultForMissing,
            LeafValue = tree.LeafValue,
            SplitGain = tree.SplitGain,
            GainPValue = tree.GainPValue,
            PreviousLeafValue = tree.PreviousLeafValue,
            MaxOutput = tree.MaxOutput,
            Weight = tree.Weight,
            LeafCover = cover,
            CategoricalSplits = tree.CategoricalSplits,
            SampledLabels = tree.SampledLabels,
            SampleWeights = tree.SampleWeights,
        };
    }
}
