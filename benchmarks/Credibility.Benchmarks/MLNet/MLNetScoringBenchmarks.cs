using BenchmarkDotNet.Attributes;
using Credibility.Models;
using Credibility.Training;
using Credibility.Training.FastTree;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Credibility.Benchmarks.MLNet;

/// <summary>
/// The same file, 100 trees x 20 leaves over 100 Gaussian features, scored by this library and by ML.NET: one row at a time
/// and a thousand rows at once. Only in the build that has ML.NET.
/// </summary>
[MemoryDiagnoser]
public class MLNetScoringBenchmarks
{
    private const int FeatureCount = 100;
    private const int RowCount = 1000;

    private readonly Row _row = new();
    private readonly float[] _scores = new float[RowCount];
    private CredibilityModel _model = null!;
    private PredictionEngine<Row, Prediction> _engine = null!;
    private ITransformer _transformer = null!;
    private IDataView _view = null!;
    private float[] _rows = [];

    [GlobalSetup]
    public void Setup()
    {
        var set = Gaussian(4000, seed: 20);
        var trained = new ManagedEngine().Train(set, new FastTreeOptions());
        _model = new CredibilityModel(trained.Ensemble, trained.Calibrator);
        using var zip = new MemoryStream();
        _model.Save(zip);
        zip.Position = 0;
        var context = new MLContext(1);
        _transformer = context.Model.Load(zip, out _);
        _engine = context.Model.CreatePredictionEngine<Row, Prediction>(_transformer);
        var scored = Gaussian(RowCount, seed: 21);
        _rows = [.. Enumerable.Range(0, RowCount).SelectMany(i => scored.Row(i).ToArray())];
        _row.Features = scored.Row(0).ToArray();
        _view = context.Data.LoadFromEnumerable(
            Enumerable.Range(0, RowCount).Select(i => new Row { Features = scored.Row(i).ToArray() }).ToArray());
        for (var i = 0; i < RowCount; i++)
            if (_model.Score(scored.Row(i)) != _engine.Predict(new Row { Features = scored.Row(i).ToArray() }).Score)
                throw new InvalidOperationException($"Row {i}: this library and ML.NET disagree.");
    }

    [Benchmark(Baseline = true, Description = "mlnet-prediction-engine-row")]
    public float PredictionEngineRow() => _engine.Predict(_row).Probability;

    [Benchmark(Description = "credibility-row")]
    public float CredibilityRow() => _model.Probability(_row.Features);

    [Benchmark(Description = "mlnet-transform-1000-rows")]
    public float TransformRows() => _transformer.Transform(_view).GetColumn<float>("Score").Sum();

    [Benchmark(Description = "credibility-1000-rows")]
    public float CredibilityRows()
    {
        _model.Ensemble.ScoreBatch(_rows, _scores);
        return _scores[^1];
    }

    private static TrainingSet Gaussian(int rows, int seed)
    {
        var random = new Random(seed);
        var features = new float[rows * FeatureCount];
        var labels = new float[rows];
        for (var i = 0; i < rows; i++)
        {
            var signal = 0.0;
            for (var f = 0; f < FeatureCount; f++)
            {
                var x = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
                features[i * FeatureCount + f] = (float)x;
                signal += f < 10 ? Math.Sin(2 * x) / 2 : 0;
            }

            labels[i] = random.NextDouble() < 1 / (1 + Math.Exp(-signal)) ? 1 : 0;
        }

        return new TrainingSet(features, FeatureCount, labels);
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        [VectorType(FeatureCount)]
        public float[] Features { get; set; } = [];
    }

    private sealed class Prediction
    {
        public float Score { get; set; }

        public float Probability { get; set; }
    }
}
