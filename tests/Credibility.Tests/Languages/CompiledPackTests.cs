using Credibility.Languages;
using Credibility.TestData;

namespace Credibility.Tests.Languages;

public sealed class CompiledPackTests
{
    [Fact]
    public void Default_CompiledPacks_KnowEveryEntryOfTheTextFiles()
    {
        var folder = SharedData.Repository("src", "Credibility", "Languages", "packs");
        var fromText = LanguagePacks.Load(folder);
        Assert.Equal(fromText.Tags, LanguagePacks.Default.Tags);
        foreach (var tag in fromText.Tags)
        {
            var text = fromText.Find(tag)!.Lexicon.Tables;
            var compiled = LanguagePacks.Default.Find(tag)!.Lexicon.Tables;
            Assert.True(text.Slots.SequenceEqual(compiled.Slots), $"{tag}: the compiled words differ from the text files");
            Assert.Equal(text.Seeds, compiled.Seeds);
            Assert.Equal(text.Lexemes, compiled.Lexemes);
            Assert.Equal(text.ClassSets, compiled.ClassSets);
            Assert.Equal(text.EdgeSeeds, compiled.EdgeSeeds);
            Assert.Equal(text.Edges, compiled.Edges);
            Assert.Equal(text.PhraseOutlets, compiled.PhraseOutlets);
        }
    }

    [Fact]
    public void Read_BytesOfAnotherVersion_AreRefused() =>
        Assert.Throws<InvalidDataException>(() => LexiconImage.Read(new byte[64]));

    [Fact]
    public void Outlets_Embedded_EqualTheParsedFile()
    {
        var path = SharedData.Repository("src", "Credibility", "Languages", "outlets.txt");
        var parsed = OutletRegistry.Parse(path, File.ReadAllText(path)).Outlets;
        Assert.Equal(parsed.Select(o => o.Name), OutletRegistry.Default.Outlets.Select(o => o.Name));
        Assert.Equal(parsed.Select(o => o.Kind), OutletRegistry.Default.Outlets.Select(o => o.Kind));
        Assert.True(parsed.Count >= 600);
        Assert.True(parsed.Count(o => o.Country == "ID") >= 150);
    }
}
