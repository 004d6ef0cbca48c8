using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Tests.Languages;

public sealed class LexiconTests
{
    [Fact]
    public void LookUp_EveryWordOfAPack_IsFoundAndUnknownWordsAreNot()
    {
        var builder = new LexiconBuilder();
        string[] words = [.. Enumerable.Range(0, 5000).Select(i => $"w{i}x{i * 7}")];
        for (var i = 0; i < words.Length; i++)
            builder.Add([words[i]], (LexicalClasses)(1UL << (i % 50)), StyleClasses.None);
        var lexicon = builder.Build(0);
        Assert.Equal(words.Length + 1, lexicon.LexemeCount);
        Assert.All(words, (w, i) => Assert.Equal((LexicalClasses)(1UL << (i % 50)), lexicon.Lexeme(lexicon.Find(WordKey.Of(w))).Lexical));
        Assert.All(words, w => Assert.Equal(0, lexicon.Find(WordKey.Of(w + "y"))));
        Assert.Equal(51, lexicon.ClassSets.Length);
    }

    [Fact]
    public void LookUp_PhrasesThatShareTheirStart_FindsTheLongest()
    {
        var builder = new LexiconBuilder();
        builder.Add(["according", "to"], LexicalClasses.CueAccording, StyleClasses.None);
        builder.Add(["according", "to", "many", "people"], LexicalClasses.HedgeWeasel, StyleClasses.None);
        builder.Add(["many"], LexicalClasses.Determiners, StyleClasses.None);
        var lexicon = builder.Build(0);
        var tokens = new TokenStream();
        Tokenizer.Tokenize("according to many people; according to many others; according. To according", lexicon, tokens);
        Assert.Equal([4, 0, 0, 0], tokens.Tokens[..4].ToArray().Select(t => (int)t.PhraseLength));
        Assert.Equal(LexicalClasses.HedgeWeasel, tokens.PhraseClasses(0));
        Assert.Equal(2, tokens.Match(0, LexicalClasses.CueAccording));
        Assert.Equal(2, tokens.Match(5, LexicalClasses.AnyCue));
        Assert.Equal(1, tokens.Match(7, LexicalClasses.Determiners));
        Assert.Equal([0, 5], tokens.PhraseStarts.ToArray());
        Assert.Equal([0, 5], tokens.Cues.ToArray());
        Assert.Equal([0], tokens.Hedges.ToArray());
        Assert.Equal(2, lexicon.PhraseCount);
    }

    [Fact]
    public void LookUp_LineBreakInside_IsNoPhrase()
    {
        var builder = new LexiconBuilder();
        builder.Add(["read", "also"], LexicalClasses.Boilerplate, StyleClasses.None);
        var lexicon = builder.Build(0);
        var tokens = new TokenStream();
        Tokenizer.Tokenize("read\nalso read also", lexicon, tokens);
        Assert.Equal([2], tokens.PhraseStarts.ToArray());
    }

    [Fact]
    public void Members_OfEverySet_AreItsClasses()
    {
        // More classes than fit one word, and none.
        ClassSet[] sets = [default, new((LexicalClasses)0x8000_0000_0001_0311, (StyleClasses)0x8000_0005), .. LanguagePacks.Default.Find("id")!.Lexicon.ClassSets];
        var members = new ClassMembers(sets);
        for (var set = 0; set < sets.Length; set++)
        {
            var (lexical, style) = (0UL, 0U);
            foreach (var word in members.Of(set))
            {
                for (var shift = 0; shift < 32; shift += 8)
                {
                    var number = (int)(word >> shift) & 0xFF;
                    if (number < ClassMembers.LexicalClassCount)
                        lexical |= 1UL << number;
                    else if (number < ClassMembers.None)
                        style |= 1U << (number - ClassMembers.LexicalClassCount);
                }
            }

            Assert.Equal(sets[set], new ClassSet((LexicalClasses)lexical, (StyleClasses)style));
        }
    }
}
