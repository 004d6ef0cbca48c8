using Credibility.Text;

namespace Credibility.Tests.Evidence;

public class EvidenceRobustnessTests
{
    private static readonly string[] Fragments =
    [
        "(Antara)", "Sumber: ", "Baca juga: ", "\"", "(", "[", ")", "JAKARTA, ", "KOMPAS.com - ", "dilansir ", "may ", "kabarnya ",
        "membantah ", "https://a.b/c", "Reuters, ", "said ", "\n", "\n\n", ". ", ", ", "— ", "CNN ", "of ", "some people ", "diduga ",
        "\u201D", "@x ", "(@x)", "kata Budi ", "|", "/", "the ", "A", "Oleh ", "Foto: ", "5 ", "\u00A9", "\uD83D\uDE00", "\u200B",
    ];

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Extract_AnyTwoFragments_SpansInsideTheText(string language)
    {
        foreach (var first in Fragments)
            foreach (var second in Fragments)
                Check(language, first + second, null);
    }

    [Theory]
    [InlineData("id", 1)]
    [InlineData("en", 2)]
    public void Extract_RandomFragments_SpansInsideTheText(string language, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Fragments[random.Next(Fragments.Length)]));
            Check(language, text, random.Next(3) switch { 0 => null, 1 => "kompas.com", _ => "x" });
        }
    }

    // Found by millions of random texts and cut down to what is needed: a mark without words before a cue, a subject sought before the first token.
    [Theory]
    [InlineData("en", "\",\"said e.\".")]
    [InlineData("en", ",Weston said.")]
    [InlineData("id", "dkutip,saat,menunjuk")]
    [InlineData("id", "dilasi,tahun,mlansir")]
    public void Extract_TextThatOnceFailed_SpansInsideTheText(string language, string text) => Check(language, text, null);

    private static void Check(string language, string text, string? publisher)
    {
        var evidence = EvidenceOf.Text(language, text, publisher);
        foreach (var span in evidence.Structure.Select(s => s.Span)
            .Concat(evidence.CitedSources.Select(c => c.Span))
            .Concat(evidence.Hedges.Select(h => h.Span))
            .Concat(evidence.Denials.Select(d => d.Span))
            .Concat(evidence.Attributions.SelectMany(a => a.Content)))
            Assert.True(IsInside(span, text), $"{span} of {text.Length} units: {text}");
    }

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.Start < span.End && span.End <= text.Length;
}
