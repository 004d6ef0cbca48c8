using Credibility.Articles;
using Credibility.Evidence;

namespace Credibility.Tests.Evidence;

/// <summary>Attribution rules look a few tokens ahead and behind; the ends of texts and of their buffers must not matter.</summary>
public sealed class AttributionBoundsTests
{
    private static readonly string[] Words =
    [
        "kata", "Budi", ",", "\"", ".", "menurut", "yang", "dan", "itu", "dilaporkan", "oleh", "mengatakan", "bahwa", "(", ")", "di", "Kepala", "Dinas",
        "M.Si", "—", "ujarnya", "dikutip", "dari", "Reuters", "seorang", "warga", "Ketua", "Sp", "23", "Senin", "hal", "untuk", "meminta", "laporan", "disebutkan",
    ];

    [Fact]
    public void Extract_RandomWords_NeverFailsAndContentsLieInsideTheText()
    {
        var random = new Random(17);
        var extractor = new EvidenceExtractor();
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => Words[random.Next(Words.Length)]));

            var evidence = extractor.Extract(new Article { Text = text, Language = "id" });

            foreach (var attribution in evidence.Attributions)
            {
                Assert.NotEmpty(attribution.Content);
                Assert.All(attribution.Content, span => Assert.InRange(span.End, span.Start + 1, text.Length));
            }
        }
    }

    [Theory]
    [InlineData("\"it was so,\" he said.")]
    [InlineData("\u201Cyes, of course,\u201D said Smith.")]
    public void Extract_QuotationInSmallLettersOpensTheText_IsAttributed(string text)
    {
        var attribution = Assert.Single(new EvidenceExtractor().Extract(new Article { Text = text, Language = "en" }).Attributions);

        Assert.Equal(AttributionForm.Direct, attribution.Form);
    }

    [Theory]
    [InlineData("Budi, ")]
    [InlineData("kata Budi ")]
    [InlineData("Menurut ")]
    public void Extract_TextAsLongAsTheBuffers_DoesNotReadBehindThem(string unit)
    {
        var extractor = new EvidenceExtractor();
        foreach (var tokens in new[] { 2046, 2047, 2048, 2049, 4095, 4096, 4097 })
        {
            var text = string.Concat(Enumerable.Repeat(unit, tokens));

            var first = extractor.Extract(new Article { Text = text[..(text.Length / 2)], Language = "id" }).Attributions.Count;
            extractor.Extract(new Article { Text = text, Language = "id" });

            // What a longer article left in the buffers changes nothing.
            Assert.Equal(first, extractor.Extract(new Article { Text = text[..(text.Length / 2)], Language = "id" }).Attributions.Count);
        }
    }
}
