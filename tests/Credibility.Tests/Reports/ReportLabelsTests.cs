using Credibility.Evidence;
using Credibility.Features;
using Credibility.Languages;
using Credibility.Reports;
using Credibility.Scoring;

namespace Credibility.Tests.Reports;

public sealed class ReportLabelsTests
{
    public static TheoryData<string> Tags => [.. LanguagePacks.Default.Tags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Explanations_OfAPack_HaveEveryFeature(string tag)
    {
        var templates = LanguagePacks.Default.Find(tag)!.Explanations;
        foreach (var name in FeatureList.Features.Select(f => f.Name).Append(ScoreContributions.RegisterFeature.Name))
            Assert.True(
                templates.GetValueOrDefault(name)?.Contains("{value}", StringComparison.Ordinal) == true || (templates.ContainsKey(name + ".yes") && templates.ContainsKey(name + ".no")),
                $"{tag}/explanations.txt: no template '{name} = …{{value}}…', nor '{name}.yes' and '{name}.no'");
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Explanations_OfAPack_HaveNoFeatureThatIsGone(string tag)
    {
        string[] comparisons = ["more-than", "less-than", "same-as", "usual", "fallback", ScoreContributions.RegisterFeature.Name];
        foreach (var key in LanguagePacks.Default.Find(tag)!.Explanations.Keys.Where(k => !k.Contains('.', StringComparison.Ordinal)).Except(comparisons))
            Assert.True(FeatureList.IndexOf(key) >= 0, $"{tag}/explanations.txt: there is no feature '{key}'");
    }

    [Fact]
    public void Explanations_FeaturesOfZeroOrOne_HaveYesAndNo()
    {
        var templates = LanguagePacks.Default.Find("en")!.Explanations;
        foreach (var feature in FeatureList.Features)
            Assert.Equal(feature.Description.EndsWith("(0 or 1).", StringComparison.Ordinal), templates.ContainsKey(feature.Name + ".yes"));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Explanations_OfAPack_HaveTheKeysAndPlaceholdersOfEnglish(string tag)
    {
        var english = LanguagePacks.Default.Find("en")!.Explanations;
        var templates = LanguagePacks.Default.Find(tag)!.Explanations;
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), templates.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, template) in templates)
            Assert.Equal((key, Placeholders(english[key])), (key, Placeholders(template)));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Explanations_OfAPack_NameGroupsAndKinds(string tag)
    {
        var templates = LanguagePacks.Default.Find(tag)!.Explanations;
        foreach (var key in (string[])
        [
            "more-than", "less-than", "usual", "fallback",
            .. FeatureList.Groups.Append("register").Select(g => "group." + g),
            .. Keys<ScoreStatus>("status"), .. Keys<AttributionForm>("form"), .. Keys<SourceType>("source"), .. Keys<CitationForm>("citation"),
            .. Keys<OutletKind>("outlet"), .. Keys<HedgeKind>("hedge"), .. Keys<HedgeHolder>("holder"), .. Keys<StructureKind>("structure"),
        ])
            Assert.True(templates.ContainsKey(key), $"{tag}/explanations.txt: the key '{key}' is missing");
    }

    [Fact]
    public void For_UnknownLanguage_IsEnglish()
    {
        Assert.Equal("en", ReportLabels.For("fr", null).Language);
        Assert.Equal("id", ReportLabels.For(null, "id-ID").Language);
        Assert.Equal("no.such.key", ReportLabels.For("id")["no.such.key"]);
    }

    private static IEnumerable<string> Keys<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(n => prefix + "." + PackFiles.KebabCase(n));

    private static string Placeholders(string template)
    {
        var names = new List<string>();
        for (var i = template.IndexOf('{', StringComparison.Ordinal); i >= 0; i = template.IndexOf('{', i + 1))
            names.Add(template[i..(template.IndexOf('}', i) + 1)]);
        names.Sort(StringComparer.Ordinal);
        return string.Join(' ', names);
    }
}
