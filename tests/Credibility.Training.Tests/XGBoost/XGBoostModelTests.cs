using System.Globalization;
using Credibility.Models;
using Credibility.TestData;
using Credibility.Training.Tests.Data;
using Credibility.Training.XGBoost;

namespace Credibility.Training.Tests.XGBoost;

public sealed class XGBoostModelTests
{
    private static readonly string Fixtures = SharedData.Repository("tests", "Credibility.Training.Tests", "XGBoost", "Fixtures");

    [Fact]
    public void Load_Fixture_EqualsXGBoostsPredictionsMissingValuesIncluded()
    {
        var (rows, missing) = AssertEqual(Fixtures);
        Assert.True(rows > 400 && missing > 200, "the fixture must hold split values and missing ones");
        var model = XGBoostModel.Load(Path.Combine(Fixtures, "model.json"));
        Assert.Contains(model.Ensemble.Trees, t => t.DefaultForMissing is not null);
        Assert.Equal(["a", "b", "c", "d", "e"], model.FeatureNames);
        Assert.Equal("1.7.4", model.Version);
    }

    [XGBoostFact]
    public void Load_ModelTrainedNow_EqualsXGBoostsPredictions()
    {
        using var folder = new TemporaryFolder();
        var script = SharedData.Repository("tests", "Credibility.Training.Tests", "XGBoost", "train.py");
        Assert.Equal(0, XGBoostFactAttribute.Run(XGBoostFactAttribute.Python!, script, Path.GetDirectoryName(folder["x"])!, "11"));
        AssertEqual(Path.GetDirectoryName(folder["x"])!);
    }

    [Fact]
    public void Save_ImportedModel_ReadsBackWithTheSameProbabilities()
    {
        using var folder = new TemporaryFolder();
        var imported = XGBoostModel.Load(Path.Combine(Fixtures, "model.json"));
        new CredibilityModel(imported.Ensemble, imported.Calibrator).Save(folder["m.zip"]);
        var model = CredibilityModel.Load(folder["m.zip"]);
        foreach (var row in Rows(Fixtures))
            Assert.Equal(imported.Calibrator.Probability(imported.Ensemble.Score(row)), model.Probability(row));
    }

    [Fact]
    public void Parse_TreeOfOneLeaf_GoesIntoTheOffset()
    {
        var model = Parse(Json("""{"left_children":[-1],"right_children":[-1],"split_indices":[0],"split_conditions":[0.25],"default_left":[0],"loss_changes":[0],"sum_hessian":[1]}"""));
        Assert.Empty(model.Ensemble.Trees);
        Assert.Equal(1 / (1 + Math.Exp(-0.25)), model.Calibrator.Probability(0), 6);
    }

    [Theory]
    [InlineData("binary:logistic", "reg:squarederror", "objective is 'reg:squarederror'")]
    [InlineData("\"name\":\"gbtree\"", "\"name\":\"dart\"", "booster is 'dart'")]
    [InlineData("\"num_class\":\"0\"", "\"num_class\":\"3\"", "several classes")]
    [InlineData("\"split_type\":[0", "\"split_type\":[1", "categories")]
    [InlineData("\"left_children\":[1", "\"left_children\":[0", "not a tree")]
    [InlineData("\"left_children\":[1", "\"left_children\":[999", "not a tree")]
    [InlineData("\"learner\"", "\"other\"", "not a complete XGBoost JSON model")]
    [InlineData("{\"learner\"", "binf{", "not an XGBoost JSON model")]
    public void Load_WhatCannotBeRepresented_IsRefusedByName(string from, string to, string message)
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Path.Combine(Fixtures, "model.json"));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0);
        var path = folder.Write("model.json", text[..at] + to + text[(at + from.Length)..]);
        var error = Assert.Throws<InvalidDataException>(() => XGBoostModel.Load(path));
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToModel_FeaturesByName_ArePlacedAndUnknownOnesRefused()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Path.Combine(Fixtures, "model.json"));
        Assert.Contains("'a'", Assert.Throws<InvalidDataException>(() => XGBoostImport.ToModel(folder.Write("a.json", text))).Message, StringComparison.Ordinal);
        var names = Credibility.Features.FeatureList.Features.Reverse().Take(5).Select(f => f.Name).ToList();
        var renamed = text.Replace("[\"a\",\"b\",\"c\",\"d\",\"e\"]", $"[\"{string.Join("\",\"", names)}\"]", StringComparison.Ordinal);
        var model = XGBoostImport.ToModel(folder.Write("b.json", renamed), new ModelMetadata { Name = "x", Languages = ["id"] });
        var last = Credibility.Features.FeatureList.Count - 1;
        var row = new float[last + 1];
        var imported = XGBoostModel.Load(Path.Combine(Fixtures, "model.json"));
        foreach (var values in Rows(Fixtures).Take(50))
        {
            for (var i = 0; i < 5; i++)
                row[last - i] = values[i];
            Assert.Equal(imported.Ensemble.Score(values), model.Score(row));
        }

        Assert.Equal(("x", "xgboost"), (model.Metadata!.Name, model.Metadata.Engine));
    }

    private static (int Rows, int Missing) AssertEqual(string folder)
    {
        var model = XGBoostModel.Load(Path.Combine(folder, "model.json"));
        var rows = Rows(folder);
        var expected = File.ReadAllLines(Path.Combine(folder, "expected.csv")).Select(l => double.Parse(l, CultureInfo.InvariantCulture)).ToList();
        for (var i = 0; i < rows.Count; i++)
            Assert.Equal(expected[i], model.Calibrator.Probability(model.Ensemble.Score(rows[i])), 1e-6);
        Assert.Equal(expected.Count, rows.Count);
        return (rows.Count, rows.Count(r => r.Any(float.IsNaN)));
    }

    private static List<float[]> Rows(string folder) =>
    [
        .. File.ReadAllLines(Path.Combine(folder, "rows.csv"))
            .Select(l => l.Split(',').Select(c => (float)double.Parse(c, CultureInfo.InvariantCulture)).ToArray()),
    ];

    private static XGBoostModel Parse(string json) => XGBoostModel.Parse(System.Text.Encoding.UTF8.GetBytes(json));

    private static string Json(string tree) =>
        $$$"""
        {"learner":{"gradient_booster":{"model":{"trees":[{{{tree}}}]},"name":"gbtree"},
        "learner_model_param":{"base_score":"[5E-1]","num_feature":"1","num_class":"0","num_target":"1"},
        "objective":{"name":"binary:logistic"}},"version":[3,0,1]}
        """;
}
