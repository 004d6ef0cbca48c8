using Credibility.Languages;
using Credibility.Scoring;

namespace Credibility.Tests.Scoring;

public sealed class ModelSlotTests
{
    public static TheoryData<string> Resources =>
        [.. typeof(CredibilityScorer).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("models/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Serves_ByTheNameOfAnEmbeddedModel_IsWhatItsMetadataSay(string resource)
    {
        var slot = new ModelSlot(resource, LanguagePacks.Default);
        foreach (var tag in LanguagePacks.Default.Tags)
            Assert.Equal(slot.Model.Serves(tag), slot.Serves(tag));
    }

    [Fact]
    public void Default_ServesTheLanguagesOfItsModels() =>
        Assert.Equal(
            CredibilityScorer.Default.Models.SelectMany(m => m.Languages).Distinct().Order(StringComparer.Ordinal),
            CredibilityScorer.Default.Languages);
}
