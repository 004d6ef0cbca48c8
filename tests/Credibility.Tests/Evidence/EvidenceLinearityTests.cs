namespace Credibility.Tests.Evidence;

/// <summary>
/// Texts that give rules the most to look at: one sentence of cues, quotations, outlets or brackets. At 2 MB a step
/// whose time grows with the square of the length takes minutes to hours, so that the test hangs visibly; no time is asserted.
/// </summary>
public sealed class EvidenceLinearityTests
{
    private const int Units = 2_000_000;

    [Theory]
    [InlineData("en", "he said \u201Cshe said \u2018they said ")]
    [InlineData("en", "Reuters BBC reported ")]
    [InlineData("en", "said according to said claimed that ")]
    [InlineData("en", "and the man who came said that it was so, ")]
    [InlineData("en", "he said \u2014 ")]
    [InlineData("en", "\u201CIt is so and so,\u201D he said, \u201Cand so on,\u201D ")]
    [InlineData("en", "John Smith (AP) ")]
    [InlineData("en", "'a' ")]
    [InlineData("en", "may deny ")]
    [InlineData("id", "menurut Budi, kata dia. ")]
    [InlineData("id", "kata Budi, katanya, menurut dia dilaporkan bahwa ")]
    [InlineData("id", "dilansir Kompas kata Budi ")]
    [InlineData("id", "\u201CBegitu,\u201D kata Budi, \u201Clalu,\u201D ")]
    [InlineData("id", "di artikel itu, disebutkan ")]
    [InlineData("id", "( ")]
    public void Extract_MegabytesOfOneUnit_Ends(string language, string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Units / unit.Length));

        var evidence = EvidenceOf.Text(language, text);

        Assert.All(evidence.Attributions, a => Assert.All(a.Content, span => Assert.InRange(span.End, span.Start + 1, text.Length)));
    }

    [Theory]
    [InlineData("en", "Reuters reported that it was so, he said ")]
    [InlineData("id", "dilansir Kompas, kata Budi ")]
    public void Extract_CuesThenPunctuation_Ends(string language, string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Units / 2 / unit.Length)) + new string(',', Units / 2) + " .";

        var evidence = EvidenceOf.Text(language, text);

        Assert.NotEmpty(evidence.Attributions);
    }

    [Theory]
    [InlineData("en", "the mayor says that the town said it is so and they claim he left ", ", she said.")]
    [InlineData("en", "The mayor says that it is so. According to Smith, they said he left. ", ", she said.")]
    [InlineData("id", "Gubernur menyampaikan bahwa jalan ditutup. Menurut Budi, dia mengatakan bahwa itu benar. ", ", kata Budi.")]
    public void Extract_MegabytesInsideOneQuotation_Ends(string language, string unit, string speaker)
    {
        var text = "\u201C" + string.Concat(Enumerable.Repeat(unit, Units / unit.Length)) + "\u201D" + speaker;

        var evidence = EvidenceOf.Text(language, text);

        Assert.InRange(evidence.Attributions.Count, 1, 200);
    }
}
