using Credibility.Evidence;
using Credibility.Languages;

namespace Credibility.Tests.Text;

public sealed class ParagraphSplittingTests
{
    [Theory]
    [InlineData("One line only.", 1, 1)]
    [InlineData("One line.\nAnother line.\n\nA third.", 3, 3)]
    [InlineData("One line that a mail program has wrapped\nand that goes on here.", 2, 1)]
    [InlineData("", 0, 0)]
    public void Split_Lines_AreCountedWrappedOrNot(string text, int lines, int paragraphs)
    {
        var analysis = new ArticleAnalysis();
        EvidenceExtraction.Analyse(text, default, default, LanguagePacks.Default.Find("en")!, analysis);
        Assert.Equal(lines, analysis.Lines);
        Assert.Equal(paragraphs, analysis.Paragraphs.Count);
    }
}
