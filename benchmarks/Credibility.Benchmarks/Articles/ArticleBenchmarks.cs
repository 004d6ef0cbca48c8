using BenchmarkDotNet.Attributes;
using Credibility.Evidence;
using Credibility.Features;
using Credibility.Languages;
using Credibility.Scoring;
using Credibility.Text;

namespace Credibility.Benchmarks.Articles;

/// <summary>An article through the road, one stage more a benchmark; each invocation goes through the whole corpus.</summary>
[MemoryDiagnoser]
public class ArticleBenchmarks
{
    private readonly TokenStream _tokens = new();
    private readonly ArticleAnalysis _analysis = new();
    private readonly float[] _row = new float[FeatureList.Count];
    private string[] _texts = [];
    private NaiveFeaturizer _naive = null!;
    private LanguagePack _pack = null!;
    private CredibilityScorer _scorer = null!;

    /// <summary>Articles of the corpus, for the throughput columns.</summary>
    public static int ArticleCount { get; } = ArticleCorpus.Best().Length;

    /// <summary>Bytes of the corpus in UTF-8, for the throughput columns.</summary>
    public static long ByteCount { get; } = ArticleCorpus.Best().Sum(t => (long)System.Text.Encoding.UTF8.GetByteCount(t));

    [GlobalSetup]
    public void Setup()
    {
        _texts = ArticleCorpus.Best();
        _naive = new NaiveFeaturizer("en");
        _pack = LanguagePacks.Default.Find("en")!;
        _scorer = CredibilityScorer.Default;
    }

    [Benchmark(Baseline = true, Description = "Article.Naive")]
    public double Naive()
    {
        var sum = 0.0;
        foreach (var text in _texts)
            sum += _naive.Featurize(text)[0];
        return sum;
    }

    [Benchmark(Description = "Article.Tokenize")]
    public int Tokenize()
    {
        var sum = 0;
        foreach (var text in _texts)
        {
            Tokenizer.Tokenize(text, _pack.Lexicon, _tokens);
            sum += _tokens.Count;
        }

        return sum;
    }

    [Benchmark(Description = "Article.Evidence")]
    public int Evidence()
    {
        var sum = 0;
        foreach (var text in _texts)
        {
            EvidenceExtraction.Analyse(text, default, default, _pack, _analysis);
            sum += _analysis.Attributions.Count;
        }

        return sum;
    }

    [Benchmark(Description = "Article.Features")]
    public float Features()
    {
        var sum = 0f;
        var scratch = FeatureScratch.Current;
        foreach (var text in _texts)
        {
            EvidenceExtraction.Analyse(text, default, default, _pack, scratch.Analysis);
            FeatureExtraction.Write(scratch.Analysis, scratch.Counts, _row);
            sum += _row[0];
        }

        return sum;
    }

    [Benchmark(Description = "Article.Score")]
    public double Score()
    {
        var sum = 0.0;
        foreach (var text in _texts)
            sum += _scorer.Score(text).Words;
        return sum;
    }

    [Benchmark(Description = "Article.Explain")]
    public int Explain()
    {
        var sum = 0;
        foreach (var text in _texts)
            sum += _scorer.Explain(text).Evidence.Attributions.Count;
        return sum;
    }
}
