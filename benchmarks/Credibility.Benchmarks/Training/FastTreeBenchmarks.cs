using BenchmarkDotNet.Attributes;
using Credibility.Training;
using Credibility.Training.FastTree;

namespace Credibility.Benchmarks.Training;

/// <summary>
/// The managed FastTree trainer, 100 trees x 20 leaves of 60 features: rows x 1, 4 and 16, on one thread and on two. The
/// trees do not depend on the threads.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 5, invocationCount: 1)]
public class FastTreeBenchmarks
{
    private TrainingSet _set = null!;

    [Params(4_000, 16_000, 64_000)]
    public int Rows { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup() => _set = TrainingRows.Make(Rows, 60);

    [Benchmark(Description = "Training.Managed")]
    public TrainedEnsemble Managed() => FastTreeTrainer.Train(_set, new FastTreeOptions { NumberOfThreads = Threads });
}
