using Credibility.Evidence;
using Credibility.Languages;

namespace Credibility.Tests.Text;

public sealed class SentenceSegmentationTests
{
    [Theory]
    [InlineData("id", "Dia pergi. Mereka datang.", 2)]
    [InlineData("id", "Kol. Budi pergi ke Jl. Sudirman.", 1)]
    [InlineData("en", "Dr. Smith met the U.S. president. He left.", 2)]
    [InlineData("id", "Harga naik Rp 1.500,5 pada Selasa (17/10). Pasar sepi.", 2)]
    [InlineData("id", "\"Kami siap. Kami kuat,\" kata Budi. Ia pergi.", 2)]
    [InlineData("id", "”Kami siap,” kata Budi. ”Kami kuat.”", 2)]
    [InlineData("en", "\"Are you ready?\" he asked. Nobody was.", 2)]
    [InlineData("en", "\"We are ready.\" They left.", 2)]
    [InlineData("en", "J. Smith spoke... and left", 1)]
    [InlineData("en", "First line\n\nSecond line", 2)]
    [InlineData("en", "This line was wrapped by a mail program\nand goes on here.", 1)]
    public void Split_Text_GivesSentences(string tag, string text, int expected) => Assert.Equal(expected, Analyse(tag, text).Sentences.Count);

    [Theory]
    [InlineData("„Wir gehen alle nach Hause”, said Smith.", 1)]
    [InlineData("”Kami semua akan pulang besok,” kata Budi.", 1)]
    [InlineData("\"We will all go home tomorrow, said Smith.", 1)]
    [InlineData("\"We will all go home tomorrow,\" he said. \"All of us will go.\"", 2)]
    [InlineData("\"First part of a long quote.\n\n\"Second part of a long quote,\" he said.", 2)]
    [InlineData("The so-called \"experts\" left.", 1)]
    public void Pair_Quotations_AreFoundWhateverTheMarks(string text, int expected) => Assert.Equal(expected, Analyse("en", text).Quotations.Count);

    [Fact]
    public void Pair_QuotationOverParagraphs_ContinuesTheFirst()
    {
        var quotations = Analyse("en", "\"First part of a long quote.\n\n\"Second part of a long quote,\" he said.").Quotations;
        Assert.False(quotations[0].Closed);
        Assert.True(quotations[1].Continues);
    }

    private static ArticleAnalysis Analyse(string tag, string text)
    {
        var analysis = new ArticleAnalysis();
        EvidenceExtraction.Analyse(text, default, default, LanguagePacks.Default.Find(tag)!, analysis);
        return analysis;
    }
}
