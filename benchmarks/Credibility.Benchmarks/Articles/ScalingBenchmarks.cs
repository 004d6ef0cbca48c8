using BenchmarkDotNet.Attributes;
using Credibility.Scoring;

namespace Credibility.Benchmarks.Articles;

/// <summary>
/// Two threads against one on the same scorer, each with half of the corpus. The second thread lives as long as the
/// benchmark, as those of a server do: a new one would make its working memory in every round.
/// </summary>
public class ScalingBenchmarks
{
    private readonly Barrier _start = new(2);
    private readonly Barrier _end = new(2);
    private string[] _texts = [];
    private volatile bool _stopped;
    private int _otherHalf;
    private Thread? _worker;

    [GlobalSetup]
    public void Setup()
    {
        _texts = ArticleCorpus.Best();
        _worker = new Thread(Work) { IsBackground = true };
        _worker.Start();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _stopped = true;
        if (_worker is { } worker)
        {
            _start.SignalAndWait();
            worker.Join();
        }

        _start.Dispose();
        _end.Dispose();
    }

    [Benchmark(Baseline = true, Description = "Scaling.OneThread")]
    public int OneThread() => Run(0, _texts.Length);

    [Benchmark(Description = "Scaling.TwoWorkers")]
    public int TwoWorkers()
    {
        _start.SignalAndWait();
        var half = Run(0, _texts.Length / 2);
        _end.SignalAndWait();
        return half + _otherHalf;
    }

    private void Work()
    {
        while (true)
        {
            _start.SignalAndWait();
            if (_stopped)
                return;
            _otherHalf = Run(_texts.Length / 2, _texts.Length);
            _end.SignalAndWait();
        }
    }

    private int Run(int first, int end)
    {
        var sum = 0;
        for (var i = first; i < end; i++)
            sum += CredibilityScorer.Default.Score(_texts[i]).Words;
        return sum;
    }
}
