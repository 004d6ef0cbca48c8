using System.Numerics;
using System.Runtime.CompilerServices;
using Credibility.Evidence;
using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Features;

/// <summary>The pass that counts.</summary>
internal sealed partial class ArticleCounts
{
    private readonly LexicalDiversity _diversity = new();
    private readonly ClassSetCounts _sets = new();
    private int _lastSentence;
    private const TokenFlags Excluded = TokenFlags.Furniture | TokenFlags.OwnOutlet;

    /// <summary>Counts an analysed article.</summary>
    public void Count(ArticleAnalysis analysis)
    {
        Analysis = analysis;
        Reset();
        var lexicon = analysis.Pack!.Lexicon;
        var tokens = analysis.Tokens;
        _sets.Reset(lexicon.ClassSets.Length);
        _diversity.Start();
        var sentences = analysis.Sentences.Span;
        var attributions = analysis.Attributions.Span;
        var attribution = 0;
        var claims = new TokenCursor(tokens.Claims);
        var phrases = new TokenCursor(tokens.PhraseStarts);
        var capitals = new TokenCursor(tokens.Capitals);
        for (var s = 0; s < sentences.Length; s++)
        {
            ref var sentence = ref sentences[s];
            if (analysis.Paragraphs[sentence.Paragraph].Furniture)
                continue;
            var before = Words;
            var numbers = Kinds[(int)TokenKind.Number];
            CountSentence(tokens, lexicon, sentence);
            CountCapitals(tokens, capitals.Within(sentence));
            var claim = Kinds[(int)TokenKind.Number] > numbers | CountPhrases(tokens, lexicon, phrases.Within(sentence)) | HasClaim(tokens, claims.Within(sentence));

            // Attributions come in the order of their sentences.
            while (attribution < attributions.Length && attributions[attribution].Sentence < s)
                attribution++;
            if (Words > before && claim)
            {
                ClaimSentences++;
                if (attribution == attributions.Length || attributions[attribution].Sentence != s)
                    UnattributedClaims++;
            }

            EndSentence(tokens, sentence, Words - before, Kinds[(int)TokenKind.Number] > numbers);
        }

        _sets.AddTo(lexicon, Lexical, LexicalWriter, Style);
        CountTitle(analysis);
    }

    // What is done with every word stands here, in local variables and with conditions as additions: a branch on a word is
    // mispredicted often enough to cost more than the rest. What few words need has lists of its own.
    private void CountSentence(TokenStream tokens, Lexicon lexicon, in Sentence sentence)
    {
        var (first, length) = (sentence.First, sentence.End - sentence.First);
        var span = tokens.Tokens.Slice(first, length);
        var hashes = tokens.Hashes.Slice(first, length);
        var facts = tokens.Facts.Slice(first, length);
        var setCounts = _sets.Counts;
        var newHashes = _diversity.Room(length);
        int words = 0, added = 0, all = 0, quotedWords = 0, letters = 0, syllables = 0, complex = 0, longWords = 0, shortWords = 0;
        for (var i = 0; i < span.Length; i++)
        {
            ref readonly var token = ref span[i];
            var flags = (uint)token.Flags;
            if ((flags & (uint)Excluded) != 0)
                continue;
            if (token.Kind != TokenKind.Word)
            {
                Kinds[(int)token.Kind]++;
                if (token.Kind == TokenKind.Number)
                {
                    // Numbers count as words of two syllables.
                    NumberOpenings += words == 0 ? 1 : 0;
                    words++;
                    letters += token.Length;
                    syllables += 2;
                }
                else if (token.Kind == TokenKind.Symbol && token.Lexeme != 0)
                {
                    Tally(Lexical, (ulong)lexicon.Lexeme(token.Lexeme).Lexical);
                }

                continue;
            }

            if (words == 0)
                CountOpening(tokens, sentence, first + i);
            all++;
            var quoted = (int)(flags / (uint)TokenFlags.Quoted) & 1;
            quotedWords += quoted;
            setCounts[ClassSetCounts.IndexOf(facts[i].ClassSet, quoted)]++;
            if ((flags & (uint)TokenFlags.Clitic) != 0)
                continue;
            var count = facts[i].Syllables;
            if (count == 0)
                count = SyllableCount.Of(tokens.Key(first + i), token.Length);
            words++;
            letters += token.Length;
            syllables += count;
            complex += count >= 3 ? 1 : 0;
            longWords += token.Length >= 7 ? 1 : 0;
            shortWords += token.Length <= 3 ? 1 : 0;
            newHashes[added++] = hashes[i];
        }

        _diversity.Take(added);
        Kinds[(int)TokenKind.Word] += all;
        Words += words;
        QuotedWords += quotedWords;
        Letters += letters;
        Syllables += syllables;
        ComplexWords += complex;
        LongWords += longWords;
        ShortWords += shortWords;
    }

    private static bool HasClaim(TokenStream tokens, ReadOnlySpan<int> claims)
    {
        foreach (var i in claims)
            if ((tokens[i].Flags & Excluded) == 0)
                return true;
        return false;
    }

    private bool CountPhrases(TokenStream tokens, Lexicon lexicon, ReadOnlySpan<int> starts)
    {
        var claim = false;
        foreach (var i in starts)
        {
            ref readonly var token = ref tokens[i];
            if ((token.Flags & Excluded) != 0 || token.Kind != TokenKind.Word)
                continue;
            int set = lexicon.Edge(tokens.Phrase(i)).ClassSet;
            _sets.Counts[ClassSetCounts.IndexOf(set, token.Is(TokenFlags.Quoted) ? 1 : 0)]++;
            claim |= lexicon.ClassSets[set].IsClaim;
        }

        return claim;
    }

    private void CountCapitals(TokenStream tokens, ReadOnlySpan<int> capitals)
    {
        var lastName = -2;
        foreach (var i in capitals)
        {
            ref readonly var token = ref tokens[i];
            if ((token.Flags & Excluded) != 0 || token.Kind != TokenKind.Word)
                continue;
            if (token.Is(TokenFlags.AllCapitals))
            {
                if (token.Length <= 5 && token.Lexeme == 0 || tokens.Has(i, LexicalClasses.Organisations | LexicalClasses.Outlet))
                    Acronyms++;
                else
                    Shouted++;
            }
            else if (!token.Is(TokenFlags.SentenceStart))
            {
                CapitalInside++;
                NameRuns += lastName == i - 1 ? 1 : 0;
                lastName = i;
            }
        }
    }

    private void CountOpening(TokenStream tokens, in Sentence sentence, int i)
    {
        if (i > sentence.First && tokens[i - 1].Kind is TokenKind.Quote)
            QuoteOpenings++;
        Tally(Openings, (ulong)tokens.WordClasses(i));
    }

    private void EndSentence(TokenStream tokens, in Sentence sentence, int words, bool hasNumber)
    {
        if (words == 0)
            return;
        if (Sentences > 0)
            SentenceSteps += Math.Abs(words - _lastSentence);
        _lastSentence = words;
        Sentences++;
        SentenceWords += words;
        SentenceSquares += (double)words * words;
        if (words <= 8)
            ShortSentences++;
        else if (words >= 30)
            LongSentences++;
        if (hasNumber)
            NumberSentences++;
        for (var i = sentence.End - 1; i > sentence.First && i >= sentence.End - 3; i--)
        {
            if (tokens[i].Kind == TokenKind.Exclamation)
                ExclamationSentences++;
            else if (tokens[i].Kind == TokenKind.Question)
                QuestionSentences++;
            else
                continue;
            break;
        }
    }

    private void CountTitle(ArticleAnalysis analysis)
    {
        var tokens = analysis.TitleTokens;
        var lexicon = analysis.Pack!.Lexicon;
        for (var i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || token.Is(TokenFlags.Clitic))
                continue;
            TitleWords++;
            if (TitleWords > 1 && token.Is(TokenFlags.Capital))
                TitleCapitals++;
            if (token.Is(TokenFlags.AllCapitals) && token.Length > 3)
                TitleShouted++;
            ref readonly var entry = ref lexicon.Lexeme(token.Lexeme);
            if (token.Kind == TokenKind.Word && token.Length > 2 && (entry.Lexical & LexicalClasses.FunctionWords) == 0)
            {
                TitleContentWords++;
                if (!_diversity.Contains(tokens.Hash(i)))
                    TitleMissingWords++;
            }

            Tally(LexicalTitle, (ulong)entry.Lexical);
            Tally(StyleTitle, (uint)entry.Style);
            if (token.PhraseLength > 1)
            {
                ref readonly var phrase = ref lexicon.ClassSets[lexicon.Edge(tokens.Phrase(i)).ClassSet];
                Tally(LexicalTitle, (ulong)phrase.Lexical);
                Tally(StyleTitle, (uint)phrase.Style);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tally(int[] counts, ulong bits)
    {
        for (; bits != 0; bits &= bits - 1)
            counts[BitOperations.TrailingZeroCount(bits)]++;
    }

    private void Reset()
    {
        Array.Clear(Lexical);
        Array.Clear(LexicalWriter);
        Array.Clear(LexicalTitle);
        Array.Clear(Style);
        Array.Clear(StyleTitle);
        Array.Clear(Kinds);
        Array.Clear(Openings);
        ClaimSentences = UnattributedClaims = QuoteOpenings = NumberOpenings = 0;
        Words = QuotedWords = Letters = Syllables = ComplexWords = LongWords = ShortWords = 0;
        CapitalInside = NameRuns = Acronyms = Shouted = 0;
        Sentences = ShortSentences = LongSentences = NumberSentences = ExclamationSentences = QuestionSentences = 0;
        SentenceWords = SentenceSteps = 0;
        SentenceSquares = 0;
        TitleWords = TitleContentWords = TitleMissingWords = TitleCapitals = TitleShouted = 0;
        _lastSentence = 0;
    }
}
