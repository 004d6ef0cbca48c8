using Credibility.Evidence;
using Credibility.Features;
using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Tests.Features;

public sealed class ArticleCountsTests
{
    private const TokenFlags Excluded = TokenFlags.Furniture | TokenFlags.OwnOutlet;

    private static readonly string[] Words =
    [
        "The", "mayor", "said", "it's", "Kertawana", "on", "Monday", ",", ".", "\"", "400", "%", "$", "NATO", "Qwrtz", "Xilphorian", "unbelievable", "kompas.com",
        "#topic", "@name", "!", "?", "was", "because", "of", "percent", "(", ")", "-", "\u201C", "\u201D", "Unverantwortlichkeiten", "not", "EVIDENCE", "WHO",
    ];

    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 40), 63, 64, 65, 127, 128, 129, 1000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Count_RandomTokens_IsWhatALoopCounts(int length)
    {
        var random = new Random(length);
        var analysis = Analysis(string.Join(' ', Enumerable.Range(0, length).Select(_ => Words[random.Next(Words.Length)])), random);
        var counts = new ArticleCounts();
        counts.Count(Analysis("Another article, \"quoted\", must not be seen by the next.", random));
        counts.Count(analysis);

        var tokens = analysis.Tokens;
        var lexicon = analysis.Pack!.Lexicon;
        int[] text = [.. Enumerable.Range(0, tokens.Count).Where(i => (tokens[i].Flags & Excluded) == 0)];
        int[] words = [.. text.Where(i => tokens[i].Kind == TokenKind.Word)];
        int[] plain = [.. words.Where(i => !tokens[i].Is(TokenFlags.Clitic))];
        int[] numbers = [.. text.Where(i => tokens[i].Kind == TokenKind.Number)];
        int Syllables(int i) => SyllableCount.Of(tokens.Key(i), tokens[i].Length);
        foreach (var kind in Enum.GetValues<TokenKind>())
            Assert.Equal(text.Count(i => tokens[i].Kind == kind), counts.Of(kind));
        Assert.Equal(plain.Length + numbers.Length, counts.Words);
        Assert.Equal(words.Count(i => tokens[i].Is(TokenFlags.Quoted)), counts.QuotedWords);
        Assert.Equal(plain.Concat(numbers).Sum(i => tokens[i].Length), counts.Letters);
        Assert.Equal(plain.Sum(Syllables) + (2 * numbers.Length), counts.Syllables);
        Assert.Equal(plain.Count(i => Syllables(i) >= 3), counts.ComplexWords);
        Assert.Equal(plain.Count(i => tokens[i].Length >= 7), counts.LongWords);
        Assert.Equal(plain.Count(i => tokens[i].Length <= 3), counts.ShortWords);
        int[] names = [.. words.Where(i => tokens[i].Is(TokenFlags.Capital) && (tokens[i].Flags & (TokenFlags.AllCapitals | TokenFlags.SentenceStart)) == 0)];
        Assert.Equal(names.Length, counts.CapitalInside);
        Assert.Equal(names.Count(i => names.Contains(i - 1)), counts.NameRuns);
        Assert.Equal(words.Count(i => tokens[i].Is(TokenFlags.Capital | TokenFlags.AllCapitals)), counts.Acronyms + counts.Shouted);

        ClassSet Phrase(int i) => tokens.Phrase(i) < 0 ? default : lexicon.ClassSets[lexicon.Edge(tokens.Phrase(i)).ClassSet];
        foreach (var one in Enum.GetValues<LexicalClasses>().Where(c => ulong.IsPow2((ulong)c)))
        {
            int Of(IEnumerable<int> some) => some.Sum(i => (tokens.Has(i, one) ? 1 : 0) + ((Phrase(i).Lexical & one) != 0 ? 1 : 0));
            Assert.Equal(Of(words) + text.Count(i => tokens[i].Kind == TokenKind.Symbol && tokens.Has(i, one)), counts.Of(one));
            Assert.Equal(Of(words.Where(i => !tokens[i].Is(TokenFlags.Quoted))), counts.OfWriter(one));
        }

        Assert.Equal(words.Sum(i => (Set(i).Style & StyleClasses.Causal) != 0 ? 1 : 0) + words.Count(i => (Phrase(i).Style & StyleClasses.Causal) != 0), counts.Of(StyleClasses.Causal));
        ClassSet Set(int i) => lexicon.ClassSets[tokens.Facts[i].ClassSet];

        int[][] sentences = [.. analysis.Sentences.Span.ToArray().Select(s => plain.Concat(numbers).Where(i => i >= s.First && i < s.End).Order().ToArray()).Where(s => s.Length > 0)];
        bool IsClaim(Sentence s) => text.Any(i => i >= s.First && i < s.End && (tokens[i].Kind == TokenKind.Number || Set(i).IsClaim))
            || words.Any(i => i >= s.First && i < s.End && Phrase(i).IsClaim);
        Assert.Equal(sentences.Length, counts.Sentences);
        Assert.Equal(sentences.Sum(s => s.Length), counts.SentenceWords);
        Assert.Equal(sentences.Sum(s => s.Length * s.Length), counts.SentenceSquares);
        Assert.Equal(sentences.Zip(sentences.Skip(1), (a, b) => Math.Abs(a.Length - b.Length)).Sum(), counts.SentenceSteps);
        Assert.Equal(sentences.Count(s => s.Length <= 8), counts.ShortSentences);
        Assert.Equal(sentences.Count(s => s.Length >= 30), counts.LongSentences);
        Assert.Equal(sentences.Count(s => s.Any(i => tokens[i].Kind == TokenKind.Number)), counts.NumberSentences);
        Assert.Equal(analysis.Sentences.Span.ToArray().Count(s => plain.Concat(numbers).Any(i => i >= s.First && i < s.End) && IsClaim(s)), counts.ClaimSentences);
        Assert.Equal(sentences.Count(s => tokens[s[0]].Kind == TokenKind.Number), counts.NumberOpenings);
    }

    // Flags that evidence gives in runs stand anywhere here, so that every place of a vector meets each.
    private static ArticleAnalysis Analysis(string text, Random random)
    {
        var analysis = new ArticleAnalysis();
        EvidenceExtraction.Analyse(text, default, default, LanguagePacks.Default.Find("en")!, analysis);
        foreach (ref var token in analysis.Tokens.Tokens)
        {
            TokenFlags[] some = [TokenFlags.Furniture, TokenFlags.OwnOutlet, TokenFlags.Clitic];
            token.Flags |= random.Next(8) == 0 ? some[random.Next(some.Length)] : TokenFlags.None;
            token.Flags ^= random.Next(4) == 0 ? TokenFlags.Quoted : TokenFlags.None;
        }

        return analysis;
    }
}
