using Credibility.Languages;

namespace Credibility.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("id", "Presiden mengatakan bahwa pemerintah akan membangun jalan itu pada tahun depan karena warga sudah lama menunggu di desa mereka.")]
    [InlineData("en", "The president said that the government would build the road next year because people in the village had been waiting for it.")]
    [InlineData(null, "Le président a déclaré que le gouvernement construirait la route l'année prochaine parce que les habitants l'attendaient depuis longtemps.")]
    [InlineData(null, "Der Präsident sagte, die Regierung werde die Straße im nächsten Jahr bauen, weil die Menschen im Dorf lange darauf gewartet hätten.")]
    [InlineData(null, "El presidente dijo que el gobierno construiría la carretera el próximo año porque la gente del pueblo la esperaba desde hacía mucho tiempo.")]
    [InlineData(null, "De president zei dat de regering de weg volgend jaar zou aanleggen omdat de mensen in het dorp er al lang op wachtten.")]
    [InlineData(null, "Perdana Menteri berkata bahawa kerajaan akan membina jalan itu pada tahun hadapan kerana penduduk kampung sudah lama menunggu selepas mesyuarat dengan polis.")]
    [InlineData(null, "قال الرئيس إن الحكومة ستبني الطريق في العام المقبل")]
    [InlineData(null, "")]
    [InlineData(null, "12 34 56 %%% !!!")]
    public void Detect_Text_GivesTheTagOrNothing(string? expected, string text) => Assert.Equal(expected, LanguagePacks.Default.Detector.Detect(text));

    [Fact]
    public void Detect_RivalsOnlyAfterOneAmongTheFirstWords_StillLooksOn()
    {
        // Malay may pass for Indonesian for a while: one rival's word at the start must keep the first words from deciding.
        const string Indonesian = "Presiden mengatakan bahwa pemerintah akan membangun jalan itu pada tahun depan untuk warga yang sudah lama menunggu di desa mereka. ";
        var start = "kerana " + string.Concat(Enumerable.Repeat(Indonesian, 5));
        var rest = string.Concat(Enumerable.Repeat("kerana bahawa sekiranya mesyuarat selepas setiausaha ", 25));

        Assert.Null(LanguagePacks.Default.Detector.Detect(start + rest));
        Assert.Equal("id", LanguagePacks.Default.Detector.Detect(start));
    }
}
