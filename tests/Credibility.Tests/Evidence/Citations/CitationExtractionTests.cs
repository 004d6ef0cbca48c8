using Credibility.Evidence;
using Credibility.Languages;

namespace Credibility.Tests.Evidence;

public class CitationExtractionTests
{
    [Theory]
    [InlineData("id", "Pasukan itu mundur, seperti dilansir Sky News Arabic.", "Inline: Sky News Arabic")]
    [InlineData("id", "Pasukan itu mundur, seperti dilansi Reuters, Selasa (17/10).", "Inline: Reuters")]
    [InlineData("id", "Dikutip dari laman The Guardian, pasukan itu mundur.", "Inline: The Guardian")]
    [InlineData("id", "Pasukan itu mundur seperti yang telah di kutip oleh The Verge, Jumat.", "Inline: The Verge")]
    [InlineData("id", "CNBC juga menyebutkan bahwa harga minyak naik.", "Inline: CNBC")]
    [InlineData("id", "\"Kami mundur,\" kata Budi kepada Republika, Senin.", "Inline: Republika")]
    [InlineData("id", "Menurut laporan Al Jazeera, pasukan itu mundur.", "Inline: Al Jazeera")]
    [InlineData("id", "Seperti dikutip dari Gadgetronia, ponsel itu mudah panas.", "Inline: Gadgetronia")]
    [InlineData("id", "Dilansir dari situs teknologi Ponsel Kita, ponsel itu mudah panas.", "Inline: Ponsel Kita")]
    [InlineData("id", "Dilansir dari ponselkita.com, ponsel itu mudah panas.", "Inline: ponselkita.com")]
    [InlineData("en", "Fox News reported that the talks had failed.", "Inline: Fox News")]
    [InlineData("en", "\"We will not go,\" he told the New York Times.", "Inline: New York Times")]
    [InlineData("en", "The talks had failed, according to Politico.", "Inline: Politico")]
    [InlineData("en", "The talks had failed, the Washington Post's Jane Roe wrote on Monday.", "Inline: Washington Post")]
    [InlineData("en", "A Fox News poll found that voters were tired.", "Inline: Fox News")]
    [InlineData("en", "\"We will not go,\" she said on MSNBC.", "Inline: MSNBC")]
    [InlineData("en", "As first reported by the Springfield Gazette, the talks failed.", "Inline: Springfield Gazette")]
    [InlineData("en", "The Springfield Valley Journal reported on Monday that the talks failed.", "Inline: The Springfield Valley Journal")]
    [InlineData("en", "During a recent interview with NPR, the mayor laughed.", "Inline: NPR")]
    [InlineData("en", "The mayor laughed in the interview that she gave to CNN.", "Inline: CNN")]
    [InlineData("en", "In an op-ed in The Guardian, the mayor asked for help.", "Inline: The Guardian")]
    [InlineData("en", "The bridge is shut.\n\nFrom Fox News:\n\nThe bridge will open in May.", "Inline: Fox News")]
    [InlineData("en", "The bridge is too old.\n\nJane Roe, National Review\n\nPeople are angry.", "Credit: National Review")]
    [InlineData("en", "The bridge is shut. (via Politico)", "Credit: Politico")]
    [InlineData("en", "The bridge is shut. [The Washington Post, 11/8/12]", "Credit: The Washington Post")]
    [InlineData("en", "The bridge is shut. [Fox News, May 4, 2012]", "Credit: Fox News")]
    [InlineData("en", "The bridge is shut.\n\nFrom the Valley Watch:\n\nThe bridge will open in May.", "Inline: Valley Watch")]
    [InlineData("en", "The bridge is shut.\n\nVia ValleyWatch:\n\nThe bridge will open in May.", "Inline: ValleyWatch")]
    [InlineData("en", "As Bridge Watchers reported:\n\nThe bridge will open in May.", "Inline: Bridge Watchers")]
    [InlineData("en", "Valleywatch.org reports: the bridge will open in May.", "Inline: Valleywatch.org")]
    [InlineData("en", "A clerk told WXYZ-TV that the bridge will open.", "Inline: WXYZ-TV")]
    [InlineData("en", "ABC News' Jane Roe reported that the bridge will open.", "Inline: ABC News")]
    [InlineData("en", "The bridge is old, as the AP notes.", "Inline: AP")]
    [InlineData("en", "The bridge is shut. Nobody knows why. (H/T: Red State)", "Credit: Red State")]
    [InlineData("en", "The bridge is shut.\n\nReprinted from Riverwire with permission.", "Footer: Riverwire")]
    public void Extract_InRunningText_Cited(string language, string text, string expected) =>
        Assert.Equal([expected], EvidenceOf.Citations(language, text));

    [Theory]
    [InlineData("id", "Ia bekerja di gedung Metro TV selama dua tahun.")]
    [InlineData("id", "Seorang wartawan Tempo dipukul di depan pasar.")]
    [InlineData("id", "Ia menunggu tempo yang tepat untuk berangkat.")]
    [InlineData("id", "Video itu diunggah di Facebook pada Senin.")]
    [InlineData("id", "Dikutip dari laman resmi Kementerian Kesehatan, obat itu aman.")]
    [InlineData("en", "The headquarters of Fox News stand in Manhattan.")]
    [InlineData("en", "Some members on the Hill admit that the bridge is old.")]
    [InlineData("en", "The bridge is shut.\n\nFrom Jane Roe:\n\nThe bridge will open in May.")]
    [InlineData("id", "Menurut rancangan peraturan pemerintah (RPP) itu, gaji naik.")]
    [InlineData("id", "BI mengklaim inflasi terkendali.")]
    [InlineData("en", "It was time to go home.")]
    [InlineData("en", "People say the bridge is cursed.")]
    [InlineData("en", "According to Dr. Smith, the bridge is safe.")]
    [InlineData("en", "The study appeared in the Journal of the American Medical Association.")]
    [InlineData("en", "Jane Roe of the Daily Mail attended the dinner.")]
    [InlineData("en", "In an interview with Donald Trump, she asked about the wall.")]
    [InlineData("en", "He told reporters that the talks had failed.")]
    [InlineData("en", "The National Fishing Agency said the bridge was safe.")]
    [InlineData("en", "Before her interview with Kowalczyk, she read all of his letters.")]
    [InlineData("en", "The bridge was opened.\n\nJane Roe is a columnist for The Guardian.")]
    [InlineData("en", "They came to see Jane Roe, Fox News and the mayor.")]
    [InlineData("en", "She laughed with the New Yorker cartoonist Jane Roe about it.")]
    [InlineData("en", "The chief told media outlets that Jane Roe had left.")]
    public void Extract_NotAnOrigin_None(string language, string text) =>
        Assert.Empty(EvidenceOf.Citations(language, text));

    [Fact]
    public void Extract_ListOfOutlets_AllCited() =>
        Assert.Equal(["Inline: Bloomberg", "Inline: Fox News"], EvidenceOf.Citations("en", "Bloomberg and Fox News revealed the name on Monday."));

    [Theory]
    [InlineData("kompas.com")]
    [InlineData("otomotif.kompas.com")]
    [InlineData("https://www.kompas.com/baca/1")]
    public void Extract_OwnOutlet_Self(string publisher) =>
        Assert.Equal(["Dateline: KOMPAS.com (self)", "Inline: Kompas.com (self)"],
            EvidenceOf.Citations("id", "JAKARTA, KOMPAS.com - Harga beras naik tajam pekan ini. \"Kami rugi,\" kata Budi kepada Kompas.com.", publisher));

    [Fact]
    public void Extract_OwnOutletUnknownToRegistry_SelfByLetters() =>
        Assert.Equal(["Inline: Warta Rimba (self)"], EvidenceOf.Citations("id", "\"Kami rugi,\" kata Budi kepada Warta Rimba, Senin.", "wartarimba.id"));

    [Fact]
    public void Extract_BrandWithoutPublisher_Self() =>
        Assert.Equal(["Credit: CNN (self)"], EvidenceOf.Citations("en", "(CNN) - The talks had failed on Monday evening."));

    [Fact]
    public void Extract_SourceLine_FooterAndWhollyRelayed()
    {
        const string Text = "\"Kami mundur dari kota,\" kata Budi, Senin.\n\nSumber: Sky News Arabic";
        var evidence = EvidenceOf.Text("id", Text, "kiblat.net");
        Assert.Equal(CitationForm.Footer, Assert.Single(evidence.CitedSources).Form);
        Assert.All(evidence.Attributions, a => Assert.True(a.Relayed));
        Assert.NotEmpty(evidence.Attributions);
    }

    [Fact]
    public void Extract_FirstPublishedElsewhere_Footer() =>
        Assert.Equal(["Footer: Kompas.com"], EvidenceOf.Citations("id",
            "Pasukan itu mundur dari kota.\n\nArtikel ini telah tayang di Kompas.com dengan judul \"Pasukan Mundur, Tempo Hari\""));

    [Fact]
    public void Extract_AgencyAsByline_Credit() =>
        Assert.Equal(["Credit: Reuters"], EvidenceOf.Citations("en", "By Reuters\n\nThe talks had failed on Monday evening, and the bridge was closed."));

    [Fact]
    public void Extract_EmployerInTheBylineAtTheHead_None() =>
        Assert.Empty(EvidenceOf.Citations("en", "By Jane Roe, CNN\n\nThe talks had failed on Monday evening, and the bridge was closed."));

    [Fact]
    public void Extract_ClosingCredit_CreditInAnyCase() =>
        Assert.Equal(["Credit: rmol"], EvidenceOf.Citations("id", "Pasukan itu mundur dari kota. [rmol]"));

    [Fact]
    public void Extract_LinkToKnownHost_CitesIt()
    {
        var cited = Assert.Single(EvidenceOf.Text("en", "The talks had failed (see https://www.reuters.com/world/x).").CitedSources);
        Assert.Equal("Reuters", cited.Outlet?.Name);
    }

    [Theory]
    [InlineData("The talks had failed ([report](https://www.reuters.com/world/x)).")]
    [InlineData("The talks had failed <a href=\"https://www.reuters.com/world/x\">on Monday</a>.")]
    public void Extract_MarkedUpLink_CitesItsHost(string text) =>
        Assert.Equal("Reuters", Assert.Single(EvidenceOf.Text("en", text).CitedSources).Outlet?.Name);

    [Fact]
    public void Extract_LinkToGovernmentOrPlatform_None() =>
        Assert.Empty(EvidenceOf.Citations("en", "See https://www.springfield.gov/report and https://www.facebook.com/page for details."));

    [Fact]
    public void Extract_PhotoCredit_NotCited() =>
        Assert.Empty(EvidenceOf.Citations("id", "Pasukan itu mundur dari kota.\n\nFoto: Antara"));

    [Fact]
    public void Extract_RegistryName_GivesTheOutlet() =>
        Assert.Equal(OutletKind.Agency, Assert.Single(EvidenceOf.Text("id", "Pasukan itu mundur, lapor Reuters seperti dikutip dari Reuters.").CitedSources.Take(1)).Outlet?.Kind);
}
