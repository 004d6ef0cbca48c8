using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Credibility.Models;

namespace Credibility.Training.XGBoost;

/// <summary>Walks through the JSON of a model, refusing what the trees of this library cannot express.</summary>
internal sealed class XGBoostReader(JsonElement root)
{
    public XGBoostModel Read()
    {
        var learner = root.GetProperty("learner");
        var parameters = learner.GetProperty("learner_model_param");
        Refuse(learner.GetProperty("objective").GetProperty("name").GetString(), "binary:logistic", "objective");
        var booster = learner.GetProperty("gradient_booster");
        Refuse(booster.GetProperty("name").GetString(), "gbtree", "booster");
        if (Optional(parameters, "num_class") > 0 || Optional(parameters, "num_target") > 1)
            throw new InvalidDataException("the model has several classes or targets; only two classes are read.");
        var featureCount = (int)Number(parameters.GetProperty("num_feature").GetString()!);
        if (featureCount < 1)
            throw new InvalidDataException($"the model has {featureCount} features.");
        var names = learner.TryGetProperty("feature_names", out var list) ? list.EnumerateArray().Select(n => n.GetString()!).ToList() : [];
        if (names.Count != 0 && names.Count != featureCount)
            throw new InvalidDataException($"{names.Count} feature names for {featureCount} features.");

        // "5E-1"; from version 3 on "[5E-1]".
        var baseScore = Number(parameters.GetProperty("base_score").GetString()!.Trim('[', ']'));
        if (!(baseScore > 0 && baseScore < 1))
            throw new InvalidDataException($"the base score {baseScore} is no probability between 0 and 1.");
        var margin = Math.Log(baseScore / (1 - baseScore));
        var trees = ImmutableArray.CreateBuilder<RegressionTree>();
        var number = 0;
        foreach (var element in booster.GetProperty("model").GetProperty("trees").EnumerateArray())
        {
            var tree = new XGBoostTree(element, number++);
            if (tree.IsLeaf)
                margin += tree.RootValue;
            else
                trees.Add(tree.Convert());
        }

        return new XGBoostModel
        {
            Ensemble = Ensemble(trees.ToImmutable(), featureCount),
            Calibrator = new PlattCalibrator(-1, -margin),
            FeatureNames = names,
            Version = root.TryGetProperty("version", out var version) ? string.Join('.', version.EnumerateArray().Select(v => v.GetRawText())) : "",
        };
    }

    private static TreeEnsemble Ensemble(ImmutableArray<RegressionTree> trees, int featureCount)
    {
        try
        {
            return new TreeEnsemble(trees, featureCount);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static void Refuse(string? found, string expected, string what)
    {
        if (found != expected)
            throw new InvalidDataException($"the {what} is '{found}'; only '{expected}' can be read.");
    }

    private static double Optional(JsonElement parameters, string name) =>
        parameters.TryGetProperty(name, out var value) ? Number(value.GetString()!) : 0;

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
