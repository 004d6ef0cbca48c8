using BenchmarkDotNet.Attributes;
using Credibility.Models;
using Credibility.Models.Contributions;

namespace Credibility.Benchmarks.Trees;

/// <summary>
/// The tree ensemble: times are for one row. The rows differ, so that no walk can be predicted from the one before.
/// </summary>
[MemoryDiagnoser]
public class TreesBenchmarks
{
    private const int RowCount = 512;
    private const int Width = GaussianModel.FeatureCount;

    private readonly float[] _scores = new float[RowCount];
    private readonly double[] _parts = new double[Width];
    private TreeEnsemble _ensemble = null!;
    private FeatureContributions _contributions = null!;
    private float[] _rows = [];

    [GlobalSetup]
    public void Setup()
    {
        _ensemble = GaussianModel.Train().Ensemble;
        _contributions = new FeatureContributions(_ensemble);
        _rows = GaussianModel.Rows(RowCount, 21, out _);
        _ensemble.ScoreBatch(_rows, _scores);
        for (var i = 0; i < RowCount; i++)
        {
            var row = _rows.AsSpan(i * Width, Width);
            if (NaiveWalk.Score(_ensemble, row) != _ensemble.Score(row) || _scores[i] != _ensemble.Score(row))
                throw new InvalidOperationException($"Row {i}: the evaluators disagree.");
        }
    }

    [Benchmark(Baseline = true, Description = "Trees.Naive.Row", OperationsPerInvoke = RowCount)]
    public float NaiveRow()
    {
        var sum = 0f;
        for (var i = 0; i < RowCount; i++)
            sum += NaiveWalk.Score(_ensemble, _rows.AsSpan(i * Width, Width));
        return sum;
    }

    [Benchmark(Description = "Trees.Fast.Row", OperationsPerInvoke = RowCount)]
    public float FastRow()
    {
        var sum = 0f;
        for (var i = 0; i < RowCount; i++)
            sum += _ensemble.Score(_rows.AsSpan(i * Width, Width));
        return sum;
    }

    [Benchmark(Description = "Trees.Fast.Batch", OperationsPerInvoke = RowCount)]
    public float FastBatch()
    {
        _ensemble.ScoreBatch(_rows, _scores);
        return _scores[^1];
    }

    [Benchmark(Description = "Trees.Contributions.Row", OperationsPerInvoke = RowCount)]
    public double ContributionsRow()
    {
        var sum = 0.0;
        for (var i = 0; i < RowCount; i++)
            sum += _contributions.Compute(_rows.AsSpan(i * Width, Width), _parts);
        return sum;
    }
}
