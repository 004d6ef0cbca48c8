using System.Text;
using BenchmarkDotNet.Attributes;
using Credibility.Scoring;

namespace Credibility.Benchmarks.Articles;

/// <summary>Time by length for ordinary and hostile texts; the ns/char column must not grow with the length.</summary>
public class LengthBenchmarks
{
    private string _text = "";

    /// <summary>Characters of the text.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000, 10_000_000)]
    public int Length { get; set; }

    /// <summary>What the text is made of.</summary>
    [Params("articles", "quotes", "capitals", "no-spaces", "one-sentence", "nested-quotes", "cues")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _text = Make(Kind, Length);

    [Benchmark(Description = "Length.Score")]
    public int Score() => CredibilityScorer.Default.Score(_text, language: "en").Words;

    internal static string Make(string kind, int length)
    {
        var unit = kind switch
        {
            "articles" => string.Join("\n\n", ArticleCorpus.Seeds("en")) + "\n\n",
            "quotes" => "\" ",
            "capitals" => "NEWS OF THE WORLD ",
            "no-spaces" => "abcdefghij",
            "one-sentence" => "and the man who came said that it was so, ",
            "nested-quotes" => "he said \u201Cshe said \u2018they said ",
            "cues" => "said according to said claimed that ",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such text."),
        };
        var text = new StringBuilder(length + unit.Length);
        while (text.Length < length)
            text.Append(unit);
        return text.ToString(0, length);
    }
}
