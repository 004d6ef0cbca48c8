namespace Credibility.Tests.Evidence;

public class RelayingTests
{
    private static bool[] Relayed(string language, string text, string? publisher = null) =>
        [.. EvidenceOf.Text(language, text, publisher).Attributions.Select(a => a.Relayed)];

    [Fact]
    public void Mark_CitationInTheSentence_ThatOneOnly() =>
        Assert.Equal([true, false], Relayed("en",
            "John Smith told CNN that the talks had failed. Jane Roe said that the bridge would close."));

    [Fact]
    public void Mark_PronounOfACreditedSource_GoesOn() =>
        Assert.Equal([true, true], Relayed("en",
            "John Smith told CNN that the talks had failed. He said that the bridge would close."));

    [Fact]
    public void Mark_OwnOutlet_NotRelayed() =>
        Assert.Equal([false], Relayed("id", "\"Kami rugi besar tahun ini,\" kata Budi Santoso kepada Tempo.", "tempo.co"));

    [Fact]
    public void Mark_CreditInASentenceOfItsOwn_CoversTheOneBefore() =>
        Assert.Equal([true], Relayed("id",
            "Budi Santoso mengatakan bahwa pasar itu akan ditutup. Seperti dilansir Tempo (22/7/2016).", "kompas.com"));

    [Theory]
    [InlineData("Sumber: Antara")]
    [InlineData("(Antara)")]
    public void Mark_ClosingCredit_All(string credit) =>
        Assert.Equal([true, true], Relayed("id",
            "Budi Santoso mengatakan bahwa pasar itu akan ditutup.\n\nSiti Aminah mengatakan bahwa warga rugi.\n\n" + credit, "kompas.com"));

    [Fact]
    public void Mark_HelpOfAnAgency_NotAll() =>
        Assert.Equal([false], Relayed("en",
            "John Smith said that the talks had failed.\n\nThe bridge closed.\n\nInformation from AFP was used in this report."));
}
