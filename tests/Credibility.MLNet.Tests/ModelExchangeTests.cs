using Credibility.Models;
using Credibility.TestData;
using Credibility.Tests.Models;
using Credibility.Training;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Credibility.MLNet.Tests;

/// <summary>Zips that this library writes, loaded and scored by ML.NET itself.</summary>
public sealed class ModelExchangeTests
{
    private const int FeatureCount = 6;
    private readonly MLContext _context = new(1);

    public static TheoryData<EnsembleKind, bool> Kinds() => new()
    {
        { EnsembleKind.FastTreeBinary, true },
        { EnsembleKind.FastTreeBinary, false },
        { EnsembleKind.FastTreeRegression, false },
        { EnsembleKind.FastForestBinary, false },
        { EnsembleKind.FastForestBinary, true },
        { EnsembleKind.FastForestRegression, false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Load_ByMLNet_OfWhatWeSaved_ScoresTheSameBits(EnsembleKind kind, bool calibrated)
    {
        for (var seed = 0; seed < 15; seed++)
        {
            var random = new RandomTrees(seed);
            var trees = seed == 0 ? 0 : random.Random.Next(1, 20);
            var ensemble = random.Ensemble(trees, 30, FeatureCount, kind, missing: true, categorical: true);
            PlattCalibrator? calibrator = calibrated ? new PlattCalibrator(-0.4 * random.Random.NextDouble(), random.Random.NextDouble() - 0.5) : null;
            var model = new CredibilityModel(ensemble, calibrator);
            AssertSameBits(model, Load(model), Rows(random, 150));
        }
    }

    [Fact]
    public void Load_ByMLNet_OfAManagedTraining_ScoresTheSameBits()
    {
        var set = RandomSets.Draw(11);
        var trained = new ManagedEngine().Train(set, RandomSets.Options(11) with { NumberOfTrees = 40 });
        Assert.NotEmpty(trained.Ensemble.Trees);
        var model = new CredibilityModel(trained.Ensemble, trained.Calibrator, new ModelMetadata { Name = "managed", Engine = trained.Engine });
        AssertSameBits(model, Load(model), set);
    }

    [Fact]
    public void Load_ByUs_OfWhatMLNetSavedAgain_IsTheSameEnsemble()
    {
        var random = new RandomTrees(3);
        var model = new CredibilityModel(random.Ensemble(9, 20, FeatureCount, missing: true, categorical: true), new PlattCalibrator(-0.4, 0));
        var loaded = Load(model, out var schema);
        using var zip = new MemoryStream();
        _context.Model.Save(loaded, schema, zip);
        zip.Position = 0;
        var back = CredibilityModel.Load(zip);
        Assert.Equal(model.Calibrator, back.Calibrator);
        Assert.Equal(model.Ensemble.Bias, back.Ensemble.Bias);
        Assert.Equal(model.Ensemble.TrainerOptions, back.Ensemble.TrainerOptions);
        foreach (var (ours, theirs) in model.Ensemble.Trees.Zip(back.Ensemble.Trees))
        {
            Assert.Equal(ours.LteChild, theirs.LteChild);
            Assert.Equal(ours.GtChild, theirs.GtChild);
            Assert.Equal(ours.SplitFeature, theirs.SplitFeature);
            Assert.Equal(ours.Threshold, theirs.Threshold);
            Assert.Equal(ours.LeafValue, theirs.LeafValue);
            Assert.Equal(ours.DefaultForMissing, theirs.DefaultForMissing);
            Assert.Equal(ours.CategoricalSplits.Select(c => c.Node), theirs.CategoricalSplits.Select(c => c.Node));
        }
    }

    [Fact]
    public void Load_ByMLNet_GivesASchemaToPredictWith()
    {
        var random = new RandomTrees(5);
        var model = new CredibilityModel(random.Ensemble(5, 12, FeatureCount), new PlattCalibrator(-0.4, 0));
        var loaded = Load(model, out var schema);
        Assert.Equal(new VectorDataViewType(NumberDataViewType.Single, FeatureCount), schema["Features"].Type);
        Assert.Equal(BooleanDataViewType.Instance, schema["Label"].Type);
        var engine = _context.Model.CreatePredictionEngine<Input, Output>(loaded);
        for (var i = 0; i < 50; i++)
        {
            var row = random.Row(FeatureCount);
            var output = engine.Predict(new Input { Features = row });
            Assert.Equal(BitConverter.SingleToInt32Bits(model.Score(row)), BitConverter.SingleToInt32Bits(output.Score));
            Assert.Equal(BitConverter.SingleToInt32Bits(model.Probability(row)), BitConverter.SingleToInt32Bits(output.Probability));
        }
    }

    [SharedDataTheory("mlnet-golden", "scoring")]
    [InlineData("a-100x20x60")]
    [InlineData("b-500x64x130")]
    [InlineData("g1-forest-binary-nocal")]
    [InlineData("g3-fasttree-regression")]
    public void Load_ByMLNet_OfAGoldenModelThatWeReadAndSaved_ScoresTheSameBits(string name)
    {
        var folder = Directory.EnumerateDirectories(SharedData.Shared("mlnet-golden", "scoring"), name[..2] + "*").Order(StringComparer.Ordinal).First();
        var model = CredibilityModel.Load(Path.Combine(folder, "model.zip"));
        var random = new RandomTrees(7);
        var width = model.Ensemble.FeatureCount;
        var rows = Enumerable.Range(0, 200).SelectMany(_ => random.Row(width)).ToArray();
        AssertSameBits(model, Load(model), new TrainingSet(rows, width, new float[200]));
    }

    private void AssertSameBits(CredibilityModel ours, ITransformer theirs, TrainingSet rows)
    {
        var output = theirs.Transform(new TrainingSetView(rows));
        Assert.Equal(
            Enumerable.Range(0, rows.RowCount).Select(i => BitConverter.SingleToInt32Bits(ours.Score(rows.Row(i)))),
            output.GetColumn<float>("Score").Select(BitConverter.SingleToInt32Bits));
        if (ours.Calibrator is not null)
            Assert.Equal(
                Enumerable.Range(0, rows.RowCount).Select(i => BitConverter.SingleToInt32Bits(ours.Probability(rows.Row(i)))),
                output.GetColumn<float>("Probability").Select(BitConverter.SingleToInt32Bits));
    }

    private ITransformer Load(CredibilityModel model) => Load(model, out _);

    private ITransformer Load(CredibilityModel model, out DataViewSchema schema)
    {
        using var zip = new MemoryStream();
        model.Save(zip);
        zip.Position = 0;
        return _context.Model.Load(zip, out schema);
    }

    private static TrainingSet Rows(RandomTrees random, int count) =>
        new([.. Enumerable.Range(0, count).SelectMany(_ => random.Row(FeatureCount))], FeatureCount, new float[count]);

    private sealed class Input
    {
        [VectorType(FeatureCount)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    private sealed class Output
    {
        public float Score { get; set; }

        public float Probability { get; set; }
    }
}
