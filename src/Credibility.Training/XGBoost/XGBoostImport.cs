using Credibility.Features;
using Credibility.Models;

namespace Credibility.Training.XGBoost;

/// <summary>Brings trees that were trained in Python on <c>credibility features</c> back as a model of this library.</summary>
public static class XGBoostImport
{
    /// <summary>
    /// Turns XGBoost's trees into a model. Features are matched by name where the file names them (as it does when XGBoost was
    /// trained on a pandas frame of <c>features.csv</c>), so that a subset and another order are fine; without names there must
    /// be as many as the feature list has.
    /// </summary>
    /// <param name="path">JSON model.</param>
    /// <param name="metadata">What the model says about itself; languages, thresholds and name are taken, the feature list and engine filled in.</param>
    /// <exception cref="InvalidDataException">The file cannot be read, or its features are not those of this library.</exception>
    public static CredibilityModel ToModel(string path, ModelMetadata? metadata = null)
    {
        var model = XGBoostModel.Load(path);
        var place = Places(path, model);
        var trees = model.Ensemble.Trees.Select(tree => Renumber(tree, place));
        return new CredibilityModel(
            new TreeEnsemble([.. trees], FeatureList.Count),
            model.Calibrator,
            (metadata ?? new ModelMetadata { Name = Path.GetFileNameWithoutExtension(path) }) with
            {
                FeatureListVersion = FeatureList.Version,
                FeatureListHash = FeatureList.Hash,
                FeatureNames = [.. FeatureList.Features.Select(f => f.Name)],
                Engine = "xgboost",
            });
    }

    private static int[] Places(string path, XGBoostModel model)
    {
        if (model.FeatureNames.Count == 0)
            return model.Ensemble.FeatureCount == FeatureList.Count
                ? [.. Enumerable.Range(0, FeatureList.Count)]
                : throw new InvalidDataException(
                    $"{path}: the model has {model.Ensemble.FeatureCount} features without names, this library has {FeatureList.Count}; train on a frame with the column names of 'credibility features'.");
        var unknown = model.FeatureNames.Where(n => FeatureList.IndexOf(n) < 0).ToList();
        return unknown.Count == 0
            ? [.. model.FeatureNames.Select(FeatureList.IndexOf)]
            : throw new InvalidDataException($"{path}: {unknown.Count} features are not in this library's list, the first: '{unknown[0]}'; drop other columns before training.");
    }

    private static RegressionTree Renumber(RegressionTree tree, int[] place) => new()
    {
        LeafCount = tree.LeafCount,
        LteChild = tree.LteChild,
        GtChild = tree.GtChild,
        SplitFeature = Array.ConvertAll(tree.SplitFeature, f => place[f]),
        Threshold = tree.Threshold,
        DefaultForMissing = tree.DefaultForMissing,
        LeafValue = tree.LeafValue,
        LeafCover = tree.LeafCover,
        SplitGain = tree.SplitGain,
        MaxOutput = tree.MaxOutput,
    };
}
