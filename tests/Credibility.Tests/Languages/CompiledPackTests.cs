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
            Assert.Equal(text.Keys.Length, compiled.Keys.Length);
            Assert.True(text.Keys.AsSpan().SequenceEqual(compiled.Keys), $"{tag}: the compiled spellings differ from the text files");
            Assert.Equal(text.LexemeOfKey, compiled.LexemeOfKey);
            Assert.Equal(text.Lexemes, compiled.Lexemes);
            Assert.Equal(text.Roots, compiled.Roots);
            Assert.Equal(text.Terminals, compiled.Terminals);
            Assert.Equal(text.Phrases, compiled.Phrases);
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
