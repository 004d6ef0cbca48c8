using Credibility.Features;
using Credibility.Languages;
using Credibility.Scoring;

namespace Credibility.Tests.Scoring;

public sealed class ContributionSentencesTests
{
    [Theory]
    [InlineData("en", "attributed-sentences", 0.64f, 0.8, 0.2, "64 % of the sentences are attributed to a source, more than in 8 of 10 training articles.")]
    [InlineData("id", "attributed-sentences", 0.64f, 0.8, 0.2, "64 % kalimat disandarkan pada sumber, lebih banyak daripada 8 dari 10 artikel latih.")]
    [InlineData("en", "commas", 4.21f, 0.2, 0.8, "There are 4.2 commas per 100 words, less than in 8 of 10 training articles.")]
    [InlineData("id", "commas", 4.21f, 0.5, 0.5, "Ada 4,2 koma per 100 kata, nilai yang lazim, tetapi berpengaruh bersama ciri-ciri lain.")]
    [InlineData("en", "commas", 0f, 0, 0.4, "There are no commas, as in 6 of 10 training articles.")]
    [InlineData("id", "commas", 0f, 0, 0.4, "Tidak ada koma, sama seperti 6 dari 10 artikel latih.")]
    [InlineData("en", "commas", 0f, 0, 0.7, "There are no commas, less than in 7 of 10 training articles.")]
    [InlineData("id", "months", 0f, 0, 0.5, "Nama bulan disebut 0 kali per 100 kata, sama seperti 5 dari 10 artikel latih.")]
    [InlineData("en", "commas", 4.21f, 0.5, 0.5, "There are 4.2 commas per 100 words, an ordinary value that counts together with the other features.")]
    [InlineData("en", "commas", 9f, 1.0, 0, "There are 9.0 commas per 100 words, more than in 9 of 10 training articles.")]
    [InlineData("en", "byline", 1f, 0.9, 0, "The article names its author or editor.")]
    [InlineData("id", "byline", 0f, 0, 0.8, "Artikel ini tidak menyebut penulis atau redakturnya.")]
    public void Of_Feature_IsASentence(string tag, string feature, float value, double shareBelow, double shareAbove, string expected)
    {
        var sentences = new ContributionSentences(LanguagePacks.Default.Find(tag)!);
        Assert.Equal(expected, sentences.Of(FeatureList.Features[FeatureList.IndexOf(feature)], value, shareBelow, shareAbove));
    }

    [Theory]
    [InlineData(0.5, 0.5, "The choice of words puts the article at 0.55 on the scale from unreliable (negative) to reliable publishers (positive).")]
    [InlineData(0.9, 0.1, "The choice of words puts the article at 0.55 on the scale from unreliable (negative) to reliable publishers (positive), more than in 9 of 10 training articles.")]
    public void Of_Register_IsNotCalledOrdinary(double shareBelow, double shareAbove, string expected) =>
        Assert.Equal(expected, new ContributionSentences(LanguagePacks.Default.Find("en")!).Of(ScoreContributions.RegisterFeature, 0.55f, shareBelow, shareAbove));

    [Fact]
    public void Of_UnknownFeature_IsDescribed()
    {
        var sentences = new ContributionSentences(LanguagePacks.Default.Find("en")!);
        Assert.Equal("Moons seen: 3.00.", sentences.Of(new FeatureDefinition("moons", "sky", "moons", "Moons seen."), 3, double.NaN, double.NaN));
    }
}
