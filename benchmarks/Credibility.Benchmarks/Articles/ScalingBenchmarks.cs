using BenchmarkDotNet.Attributes;
using Credibility.Scoring;

namespace Credibility.Benchmarks.Articles;

/// <summary>Two threads against one on the same scorer, each with half of the corpus.</summary>
public class ScalingBenchmarks
{
    private string[] _texts = [];

    [GlobalSetup]
    public void Setup() => _texts = ArticleCorpus.Best();

    [Benchmark(Baseline = true, Description = "Scaling.OneThread")]
    public int OneThread() => Run(0, _texts.Length);

    [Benchmark(Description = "Scaling.TwoThreads")]
    public int TwoThreads()
    {
        var other = 0;
        var thread = new Thread(() => other = Run(_texts.Length / 2, _texts.Length));
        thread.Start();
        var own = Run(0, _texts.Length / 2);
        thread.Join();
        return own + other;
    }

    private int Run(int first, int end)
    {
        var sum = 0;
        for (var i = first; i < end; i++)
            sum += CredibilityScorer.Default.Score(_texts[i]).Words;
        return sum;
    }
}
