using BenchmarkDotNet.Attributes;
using Credibility.Benchmarks.Training;
using Credibility.MLNet;
using Credibility.Training;
using Credibility.Training.FastTree;

namespace Credibility.Benchmarks.MLNet;

/// <summary>Training beside ML.NET: the same rows, options and, bit for bit, the same trees.</summary>
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5, invocationCount: 1)]
public class MLNetTrainingBenchmarks
{
    private readonly FastTreeOptions _options = new();
    private TrainingSet _set = null!;

    [Params("4000x60", "20000x130")]
    public string Shape { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _set = Shape == "4000x60" ? TrainingRows.Make(4_000, 60) : TrainingRows.Make(20_000, 130);

    [Benchmark(Baseline = true, Description = "Training.MLNet")]
    public TrainedEnsemble MLNet() => new MLNetFastTreeTrainer().Train(_set, _options);

    [Benchmark(Description = "Training.Managed")]
    public TrainedEnsemble Managed() => new ManagedEngine().Train(_set, _options);
}
