using System.Text;
using Credibility.Languages;
using Credibility.TestData;

namespace Credibility.Tests.Languages;

public sealed class LanguagePackTests
{
    private static readonly string Packs = SharedData.Repository("src", "Credibility", "Languages", "packs");

    public static TheoryData<string> Tags => [.. Directory.GetDirectories(Packs).Select(d => Path.GetFileName(d)!)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Load_EveryPack_IsValidNfcWithHeader(string tag)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Packs, tag), "*.txt"))
        {
            var bytes = File.ReadAllBytes(file);
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            Assert.True(text.IsNormalized(NormalizationForm.FormC), $"{file} is not NFC");
            Assert.DoesNotContain('\r', text);
            Assert.StartsWith("#", text, StringComparison.Ordinal);
            Assert.Contains("MIT", text[..Math.Min(600, text.Length)], StringComparison.Ordinal);
        }

        Assert.NotNull(LanguagePacks.Load(Packs).Find(tag));
    }

    [Theory]
    [InlineData("cue-speech", 250)]
    [InlineData("hedge-rumour", 100)]
    [InlineData("hedge-suspicion", 100)]
    [InlineData("hedge-modal", 100)]
    [InlineData("hedge-weasel", 100)]
    public void Load_EveryPack_HoldsHundredsOfCuesAndHedges(string list, int least)
    {
        foreach (var tag in Directory.GetDirectories(Packs).Select(d => Path.GetFileName(d)!))
        {
            var file = Path.Combine(Packs, tag, list + ".txt");
            Assert.True(PackReader.WordList(file, File.ReadAllText(file)).Count >= least, $"{file} has fewer than {least} entries");
        }
    }

    [Fact]
    public void Parse_MissingFile_NamesIt()
    {
        var files = Files("id");
        files.Remove("titles.txt");
        var e = Assert.Throws<InvalidDataException>(() => LanguagePack.Parse("id", files, OutletRegistry.Default));
        Assert.Contains("id/titles.txt", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_UnknownFile_NamesIt()
    {
        var files = Files("id");
        files["zz.txt"] = "";
        var e = Assert.Throws<InvalidDataException>(() => LanguagePack.Parse("id", files, OutletRegistry.Default));
        Assert.Contains("id/zz.txt", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_RegionalTag_FindsThePrimaryLanguage()
    {
        Assert.Equal("en", LanguagePacks.Default.Find("en-GB")!.Tag);
        Assert.Equal("id", LanguagePacks.Default.Find("ID")!.Tag);
        Assert.Null(LanguagePacks.Default.Find("fr"));
        Assert.Null(LanguagePacks.Default.Find("identity"));
    }

    private static Dictionary<string, string> Files(string tag) =>
        Directory.GetFiles(Path.Combine(Packs, tag), "*.txt").ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText, StringComparer.Ordinal);

    [Fact]
    public void Settings_OfAllPacks_AreExplainedInTheReadme()
    {
        var readme = File.ReadAllText(Path.Combine(Packs, "README.md"));
        var keys = Directory.GetFiles(Packs, PackFiles.Language, SearchOption.AllDirectories)
            .SelectMany(file => PackReader.Settings(file, File.ReadAllText(file)).Keys).Distinct();
        Assert.All(keys, key => Assert.Contains(key, readme, StringComparison.Ordinal));
    }
}
