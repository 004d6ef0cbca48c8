using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Kol. Budi", "Kol|.|Budi")]
    [InlineData("Dr. Smith of the U.S. Army", "Dr|.|Smith|of|the|U.S|.|Army")]
    [InlineData("pada Selasa (17/10).", "pada|Selasa|(|17/10|)|.")]
    [InlineData("Rp 1.500,5 juta", "Rp|1.500,5|juta")]
    [InlineData("Bom-bom dan ibu-ibu", "Bom-bom|dan|ibu-ibu")]
    [InlineData("the government's claim", "the|government|'s|claim")]
    [InlineData("he doesn’t know", "he|doesn’t|know")]
    [InlineData("anggota ISIS—di antaranya dari luar—pergi", "anggota|ISIS|—|di|antaranya|dari|luar|—|pergi")]
    [InlineData("lewat kompas.com, detik.com", "lewat|kompas.com|,|detik.com")]
    [InlineData("selesai.Dia pergi", "selesai|.|Dia|pergi")]
    [InlineData("see https://example.org/a?b=1. Then", "see|https://example.org/a?b=1|.|Then")]
    [InlineData("TNI,”kata dia", "TNI|,|”|kata|dia")]
    [InlineData("@budi_s #viral", "@budi_s|#viral")]
    [InlineData("wait... what?!", "wait|...|what|?!")]
    [InlineData("the 1990s, 19th", "the|1990s|,|19th")]
    [InlineData("Covid-19 — 20 - 30", "Covid-19|—|20|-|30")]
    public void Tokenize_Text_GivesTokens(string text, string expected) => Assert.Equal(expected, string.Join('|', Tokens(text)));

    [Fact]
    public void Tokenize_AnyCharacters_OffsetsAreOrderedAndInside()
    {
        var random = new Random(7);
        var tokens = new TokenStream();
        for (var round = 0; round < 300; round++)
        {
            var text = RandomText(random);
            Tokenizer.Tokenize(text, Lexicon.Empty, tokens);
            var end = 0;
            foreach (ref var token in tokens.Tokens)
            {
                Assert.True(token.Start >= end && token.Length > 0 && token.End <= text.Length, $"round {round}: token {token.Start}+{token.Length} in {text.Length}");
                end = token.End;
            }
        }
    }

    [Theory]
    [InlineData("\u201Ca\u201D")]
    [InlineData("\u201Ea\u201D")]
    [InlineData("\u00ABa\u00BB")]
    [InlineData("\"a\"")]
    [InlineData("''a''")]
    public void Tokenize_QuotationMarks_AreOneKindWhateverTheGlyph(string text)
    {
        var tokens = new TokenStream();
        Tokenizer.Tokenize(text, Lexicon.Empty, tokens);
        Assert.Equal(TokenKind.Quote, tokens[0].Kind);
        Assert.Equal(TokenKind.Quote, tokens[2].Kind);
    }

    [Fact]
    public void Tokenize_CurlyApostrophe_HasTheKeyOfTheStraightOne()
    {
        var tokens = new TokenStream();
        Tokenizer.Tokenize("don't DON\u2019T", Lexicon.Empty, tokens);
        Assert.Equal(tokens.Key(0).Low, tokens.Key(1).Low);
        Assert.Equal(tokens.Key(0).High, tokens.Key(1).High);
    }

    [Theory]
    [InlineData("Presiden")]
    [InlineData("PRESIDEN")]
    [InlineData("pRESIDEN")]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("AS")]
    [InlineData("abcdefghijklmno")]
    [InlineData("Abcdefghijklmnop")]
    [InlineData("Abcdefghijklmnopqrstuvw")]
    [InlineData("café")]
    [InlineData("ibu-ibu")]
    [InlineData("U.S")]
    public void Tokenize_WordAtTheEndAndInTheMiddle_GivesTheSameToken(string word)
    {
        // In the middle the vector path reads the word, at the end of the text the scanner does.
        TokenStream middle = new(), end = new();
        foreach (var after in (string[])[" ", ",", ".", "\n", "?", ")", "\u201D", ": ", ";"])
        {
            Tokenizer.Tokenize(word + after + new string(' ', 32), Lexicon.Empty, middle);
            Tokenizer.Tokenize(word + after, Lexicon.Empty, end);
            Assert.Equal(end[0].Length, middle[0].Length);
            Assert.Equal(end[0].Kind, middle[0].Kind);
            Assert.Equal(end[0].Flags, middle[0].Flags);
            Assert.Equal(end.Key(0), middle.Key(0));
            Assert.Equal(end.Count, middle.Count);
        }
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new TokenStream();
        Tokenizer.Tokenize(text, Lexicon.Empty, tokens);
        var list = new List<string>();
        foreach (ref var token in tokens.Tokens)
            list.Add(text.Substring(token.Start, token.Length));
        return list;
    }

    private static string RandomText(Random random)
    {
        const string Alphabet = "ab Z.9,'\"\u201C\u2019-\u2014:/@#()\n\t\u00A0\u200Bé\uD83D\uDE00\uD83D!?…%ßİı";
        return string.Create(random.Next(0, 80), random, (span, r) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Alphabet[r.Next(Alphabet.Length)];
        });
    }

    [Fact]
    public void Tokenize_WhereverTheTextStarts_GivesTheSameTokens()
    {
        string[] parts = ["a", "of", "the", "government's", "Jakarta", "ISIS", "U.S.", "ibu-ibu", "internationalisation", "caf\u00E9", "1.500,5", "kompas.com",
            " ", " ", " ", ", ", ". ", ".", "\n", "\u201C", "\u201D", "\"", "'", "(", ") ", "? ", " \u2013 ", ": ", "; ", "/", "\u00AD", "..."];
        var random = new Random(11);
        var tokens = new TokenStream();
        var shifted = new TokenStream();
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => parts[random.Next(parts.Length)]));
            // One by one, what is left of the text is shorter than any vector; at its start, windows fall otherwise.
            Tokenizer.Tokenize("x\n" + text, Lexicon.Empty, tokens);
            var space = random.Next(1, 40);
            Tokenizer.Tokenize(new string(' ', space) + "x\n" + text + new string('\n', 64), Lexicon.Empty, shifted);
            Assert.Equal(
                tokens.Tokens.ToArray().Select(t => (t.Start + space, t.Length, t.Kind, t.Flags)),
                shifted.Tokens.ToArray().Select(t => (t.Start, t.Length, t.Kind, t.Flags)));
            Assert.Equal(tokens.Keys.ToArray(), shifted.Keys.ToArray());
        }
    }
}
