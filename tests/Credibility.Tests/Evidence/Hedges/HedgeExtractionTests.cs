namespace Credibility.Tests.Evidence;

public class HedgeExtractionTests
{
    [Theory]
    [InlineData("id", "Kabarnya pasar itu akan ditutup.", "Rumour Writer: Kabarnya")]
    [InlineData("id", "Konon rumah itu angker.", "Rumour Writer: Konon")]
    [InlineData("id", "Informasi yang beredar, kesepakatan itu sudah batal.", "Rumour Writer: Informasi yang beredar")]
    [InlineData("id", "Beredar kabar bahwa pasar itu ditutup.", "Rumour Writer: Beredar kabar")]
    [InlineData("id", "Permen yang katanya berbahaya itu masih dijual.", "Rumour Writer: katanya")]
    [InlineData("id", "Permen itu diduga mengandung pewarna.", "Suspicion Writer: diduga")]
    [InlineData("id", "Polisi menyelidiki dugaan korupsi di kantor itu.", "Suspicion Writer: dugaan")]
    [InlineData("id", "Hujan mungkin turun nanti malam.", "Modal Writer: mungkin")]
    [InlineData("id", "Bisa jadi, hujan turun nanti malam.", "Modal Writer: Bisa jadi")]
    [InlineData("id", "Sebagian kalangan menilai harga itu terlalu tinggi.", "Weasel Writer: Sebagian kalangan")]
    [InlineData("id", "Ramuan itu diyakini menyembuhkan luka.", "Weasel Writer: diyakini")]
    [InlineData("en", "The mayor is reportedly leaving the party.", "Rumour Writer: reportedly")]
    [InlineData("en", "The report remained unconfirmed on Monday.", "Rumour Writer: unconfirmed")]
    [InlineData("en", "The clerk allegedly took the money.", "Suspicion Writer: allegedly")]
    [InlineData("en", "The suspected arsonist fled the town.", "Suspicion Writer: suspected")]
    [InlineData("en", "Rates may rise in the autumn.", "Modal Writer: may")]
    [InlineData("en", "The plan could lead to higher prices.", "Modal Writer: could")]
    [InlineData("en", "The bridge appears to be safe.", "Modal Writer: appears")]
    [InlineData("en", "The bridge is likely to close.", "Modal Writer: likely")]
    [InlineData("en", "Some people say the bridge is cursed.", "Weasel Writer: Some people")]
    [InlineData("en", "This may be the last bridge.", "Modal Writer: may")]
    [InlineData("en", "Some Northern delegates feel that the bridge is ugly.", "Weasel Writer: Some Northern delegates")]
    [InlineData("en", "It is a flood that could last for weeks.", "Modal Writer: could")]
    [InlineData("en", "It is an effort that might fail.", "Modal Writer: might")]
    [InlineData("en", "Others warn that the bridge is too old.", "Weasel Writer: Others warn")]
    [InlineData("en", "The strike could drag on until the autumn.", "Modal Writer: could")]
    [InlineData("en", "They could be wrong about the bridge.", "Modal Writer: could")]
    [InlineData("en", "It may seem like a lot of money.", "Modal Writer: may")]
    [InlineData("en", "It is not known if they might come back.", "Modal Writer: might")]
    [InlineData("en", "The most likely cause is rain.", "Modal Writer: most likely")]
    [InlineData("en", "It is quite possible that the bridge will fall.", "Modal Writer: quite possible")]
    [InlineData("en", "The bridge is widely seen as a mistake.", "Weasel Writer: widely seen")]
    public void Extract_OnSightOrInContext_Found(string language, string text, string expected) =>
        Assert.Contains(expected, EvidenceOf.Hedges(language, text));

    [Theory]
    [InlineData("id", "Ia bisa berenang sejak kecil.")]
    [InlineData("id", "Warga harus membayar pajak itu.")]
    [InlineData("id", "Lari secepat mungkin ke luar rumah.")]
    [InlineData("id", "Desa itu bisa jadi basis wisata.")]
    [InlineData("id", "Rumor itu terus dibahas warga.")]
    [InlineData("id", "Berita itu dapat dipercaya.")]
    [InlineData("id", "Hal itu tidak mungkin.")]
    [InlineData("id", "Para ahli itu duduk di barisan depan.")]
    [InlineData("id", "Sekitar 400 orang datang.")]
    [InlineData("en", "The vote was held on May 5.")]
    [InlineData("en", "In May the river froze.")]
    [InlineData("en", "He could not swim.")]
    [InlineData("en", "Nothing could be further from the truth.")]
    [InlineData("en", "There is more that he could do for the town.")]
    [InlineData("en", "They fought so that we might live in peace.")]
    [InlineData("en", "As you may know, the bridge is old.")]
    [InlineData("en", "You might think that the bridge is old.")]
    [InlineData("en", "He might as well swim.")]
    [InlineData("en", "He asked how could I do this.")]
    [InlineData("en", "The logos could easily be confused.")]
    [InlineData("en", "They asked 532 likely Ohio voters.")]
    [InlineData("en", "Those most likely to vote are old.")]
    [InlineData("en", "It is possible to walk over the bridge.")]
    [InlineData("en", "It heals the anger that many people feel.")]
    [InlineData("en", "Turnout among likely voters was high.")]
    [InlineData("en", "Come as soon as possible.")]
    [InlineData("en", "Many people sat in the hall.")]
    [InlineData("en", "About 400 people came.")]
    [InlineData("en", "Maybe 50 people came.")]
    [InlineData("en", "The money could be used for schools.")]
    [InlineData("en", "Some delegates from the north sat in the hall.")]
    [InlineData("en", "They serve the people as it is supposed to.")]
    [InlineData("en", "They feared the might of the river.")]
    [InlineData("en", "The bridge looks like a harp.")]
    [InlineData("en", "She could read at the age of four.")]
    [InlineData("en", "Women were more likely than men to walk.")]
    [InlineData("en", "The firm keeps to generally accepted rules.")]
    [InlineData("en", "DOJ statistics show that thefts fell.")]
    [InlineData("en", "Nobody asked what people think about it.")]
    public void Extract_OtherReading_None(string language, string text) =>
        Assert.Empty(EvidenceOf.Hedges(language, text));

    [Theory]
    [InlineData("id", "\"Hujan mungkin turun nanti malam,\" kata Budi Santoso.", "Modal Quoted: mungkin")]
    [InlineData("en", "\"Prices may rise again this year,\" said John Smith.", "Modal Quoted: may")]
    [InlineData("en", "John Smith said that prices may rise.", "Modal Quoted: may")]
    public void Extract_InsideASourcesWords_HeldByTheSource(string language, string text, string expected) =>
        Assert.Equal([expected], EvidenceOf.Hedges(language, text));

    [Theory]
    [InlineData("id", "Kabar tersebut tidak benar.", "tidak benar")]
    [InlineData("id", "Pesan itu dipastikan hoaks.", "dipastikan hoaks")]
    [InlineData("id", "Pemerintah membantah kabar kenaikan harga.", "membantah kabar")]
    [InlineData("en", "The claim is false.", "is false")]
    [InlineData("en", "The minister denied the rumors.", "denied the rumors")]
    public void Extract_Denial_IsNoHedge(string language, string text, string words)
    {
        var evidence = EvidenceOf.Text(language, text);
        Assert.Empty(evidence.Hedges);
        Assert.Equal(words, Assert.Single(evidence.Denials).Span.Of(text).ToString());
    }
}
