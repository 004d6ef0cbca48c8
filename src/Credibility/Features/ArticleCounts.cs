using System.Numerics;
using System.Runtime.CompilerServices;
using Credibility.Evidence;
using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Features;

/// <summary>
/// Everything that the features are made of, counted in one pass over the tokens of an article. Datelines, boilerplate and
/// mentions of the article's own outlet are left out. Reused from article to article.
/// </summary>
internal sealed class ArticleCounts
{
    private readonly LexicalDiversity _diversity = new();
    private readonly ClassSetCounts _sets = new();
    private const TokenFlags Excluded = TokenFlags.Furniture | TokenFlags.OwnOutlet;

    /// <summary>The analysis that was counted.</summary>
    public ArticleAnalysis Analysis { get; private set; } = null!;

    /// <summary>Words and phrases by class.</summary>
    public int[] Lexical { get; } = new int[64];

    /// <summary>Words in the writer's voice by class: outside quotations of speech.</summary>
    public int[] LexicalWriter { get; } = new int[64];

    /// <summary>Words and phrases by style class.</summary>
    public int[] Style { get; } = new int[32];

    /// <summary>Words and phrases of the headline by style class.</summary>
    public int[] StyleTitle { get; } = new int[32];

    /// <summary>Words of the headline by class.</summary>
    public int[] LexicalTitle { get; } = new int[64];

    /// <summary>Tokens by kind.</summary>
    public int[] Kinds { get; } = new int[32];

    /// <summary>Number of words and numbers of article text.</summary>
    public int Words { get; private set; }

    /// <summary>Those inside quotations of speech.</summary>
    public int QuotedWords { get; private set; }

    /// <summary>Letters and digits of the words.</summary>
    public int Letters { get; private set; }

    /// <summary>Vowel groups of the words, at least one a word.</summary>
    public int Syllables { get; private set; }

    /// <summary>Words of three and more syllables.</summary>
    public int ComplexWords { get; private set; }

    /// <summary>Words of seven and more letters.</summary>
    public int LongWords { get; private set; }

    /// <summary>Words of at most three letters.</summary>
    public int ShortWords { get; private set; }

    /// <summary>Capitalised words that do not start a sentence.</summary>
    public int CapitalInside { get; private set; }

    /// <summary>Capitalised words that follow one another.</summary>
    public int NameRuns { get; private set; }

    /// <summary>Words of all capitals with up to five letters: acronyms.</summary>
    public int Acronyms { get; private set; }

    /// <summary>Words of all capitals that are longer, or known as ordinary words.</summary>
    public int Shouted { get; private set; }

    /// <summary>Sentences of article text with at least one word.</summary>
    public int Sentences { get; private set; }

    /// <summary>Sum of sentence lengths in words.</summary>
    public long SentenceWords { get; private set; }

    /// <summary>Sum of squared sentence lengths.</summary>
    public double SentenceSquares { get; private set; }

    /// <summary>Sum of absolute differences of the lengths of neighbouring sentences.</summary>
    public long SentenceSteps { get; private set; }

    /// <summary>Sentences of at most eight words.</summary>
    public int ShortSentences { get; private set; }

    /// <summary>Sentences of at least thirty words.</summary>
    public int LongSentences { get; private set; }

    /// <summary>Sentences with a number.</summary>
    public int NumberSentences { get; private set; }

    /// <summary>Sentences that end in an exclamation mark.</summary>
    public int ExclamationSentences { get; private set; }

    /// <summary>Sentences that end in a question mark.</summary>
    public int QuestionSentences { get; private set; }

    /// <summary>Sentences that assert something checkable: a number, an amount, evidence, a cause.</summary>
    public int ClaimSentences { get; private set; }

    /// <summary>Those of them that nobody is named for, not even vaguely: the writer's own word.</summary>
    public int UnattributedClaims { get; private set; }

    /// <summary>Sentences that open with a quotation mark.</summary>
    public int QuoteOpenings { get; private set; }

    /// <summary>Sentences that open with a number in digits.</summary>
    public int NumberOpenings { get; private set; }

    /// <summary>First words of sentences by class.</summary>
    public int[] Openings { get; } = new int[64];

    /// <summary>Moving-average type-token ratio, 0 to 1.</summary>
    public float MovingAverageTypeTokenRatio => _diversity.MovingAverage;

    /// <summary>Words of the headline.</summary>
    public int TitleWords { get; private set; }

    /// <summary>Content words of the headline.</summary>
    public int TitleContentWords { get; private set; }

    /// <summary>Content words of the headline that the body lacks.</summary>
    public int TitleMissingWords { get; private set; }

    /// <summary>Capitalised words of the headline after the first.</summary>
    public int TitleCapitals { get; private set; }

    /// <summary>Words of all capitals of more than three letters in the headline.</summary>
    public int TitleShouted { get; private set; }

    /// <summary>Words and phrases of a class.</summary>
    public int Of(LexicalClasses one) => Lexical[BitOperations.TrailingZeroCount((ulong)one)];

    /// <summary>Words and phrases of a style class.</summary>
    public int Of(StyleClasses one) => Style[BitOperations.TrailingZeroCount((uint)one)];

    /// <summary>Words and phrases of a class outside quotations of speech.</summary>
    public int OfWriter(LexicalClasses one) => LexicalWriter[BitOperations.TrailingZeroCount((ulong)one)];

    /// <summary>First words of sentences of a class.</summary>
    public int OpeningsOf(LexicalClasses one) => Openings[BitOperations.TrailingZeroCount((ulong)one)];

    /// <summary>Tokens of a kind.</summary>
    public int Of(TokenKind kind) => Kinds[(int)kind];

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
            setCounts[(facts[i].ClassSet * 2) + quoted]++;
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
            _sets.Counts[(set * 2) + (token.Is(TokenFlags.Quoted) ? 1 : 0)]++;
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

    private int _lastSentence;

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
