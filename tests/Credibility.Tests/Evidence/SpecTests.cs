using Credibility.Articles;
using Credibility.Evidence;
using Credibility.TestData;

namespace Credibility.Tests.Evidence;

/// <summary>Every case of the spec files beside this class, which are documentation of the evidence at the same time.</summary>
public sealed class SpecTests
{
    private static readonly string[] Kinds = ["attribution", "hedge", "denial", "cited", "structure"];

    public static TheoryData<SpecCase> Cases()
    {
        var data = new TheoryData<SpecCase>();
        foreach (var spec in All())
            data.Add(spec);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Extract_SpecCase_FindsExactlyTheKindsItMentions(SpecCase spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var article = new Article { Text = spec.Article, Publisher = spec.Publisher, Language = spec.Language };

        var found = EvidenceLines.Of(new EvidenceExtractor().Extract(article), spec.Article);

        // "none KIND" says that nothing of the kind is there.
        var kinds = spec.Expected.Select(line => EvidenceLines.Kind(line) == "none" ? line[5..].Trim() : EvidenceLines.Kind(line)).ToHashSet();
        Assert.All(kinds, kind => Assert.Contains(kind, Kinds));
        Assert.NotEmpty(kinds);
        var expected = spec.Expected.Where(line => EvidenceLines.Kind(line) != "none").Order(StringComparer.Ordinal);
        Assert.Equal(
            string.Join('\n', expected),
            string.Join('\n', found.Where(line => kinds.Contains(EvidenceLines.Kind(line))).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Read_AllSpecFiles_NoArticleStandsTwice()
    {
        var articles = All().Select(spec => spec.Language + spec.Article).ToList();

        Assert.Equal(articles.Count, articles.Distinct().Count());
    }

    private static IEnumerable<SpecCase> All()
    {
        var folder = SharedData.Repository("tests", "Credibility.Tests", "Evidence", "Specs");
        foreach (var language in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
            foreach (var file in Directory.GetFiles(language, "*.md").Order(StringComparer.Ordinal))
                foreach (var spec in SpecFile.Read(file, Path.GetFileName(language)))
                    yield return spec;
    }
}
