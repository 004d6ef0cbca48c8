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
    private readonly TokenMask _answered = new(); // of sentences

    /// <summary>Counts an analysed article.</summary>
    public void Count(ArticleAnalysis analysis)
    {
        Analysis = analysis;
        Reset();
        var lexicon = analysis.Pack!.Lexicon;
        var tokens = analysis.Tokens;
        Survey.Run(tokens, Lexical);
        _sets.Reset(lexicon.ClassSets.Length);
        _sets.Add(Survey.Sets);
        CountPhrases(tokens, lexicon);
        _sets.AddTo(lexicon.ClassMembers, Lexical, LexicalWriter, Style);
        _diversity.Read(tokens.Hashes, Survey.Plain.Blocks);
        CountSentences(analysis);
        CountTitle(analysis);
    }

    private void CountPhrases(TokenStream tokens, Lexicon lexicon)
    {
        foreach (var i in tokens.PhraseStarts)
        {
            if ((Survey.Spoken.At(i) & (tokens[i].Kind == TokenKind.Word ? 1 : 0)) == 0)
                continue;
            int set = lexicon.Edge(tokens.Phrase(i)).ClassSet;
            _sets.Add(ClassSetCounts.IndexOf(set, tokens[i].Is(TokenFlags.Quoted) ? 1 : 0));
            if (lexicon.ClassSets[set].IsClaim)
                Survey.Claims.Set(i);
        }
    }

    // Sentences follow one another without a gap: where one ends the next one's counts begin.
    private void CountSentences(ArticleAnalysis analysis)
    {
        var tokens = analysis.Tokens;
        var sentences = analysis.Sentences.Span;
        _answered.Reset(sentences.Length);
        foreach (ref var attribution in analysis.Attributions.Span)
            _answered.Set(attribution.Sentence);
        Survey.Claims.Sum();
        int wordsBefore = 0, numbersBefore = 0, claimsBefore = 0, lastLength = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            ref var sentence = ref sentences[s];
            var numbers = Survey.Numbers.Before(sentence.End);
            var words = Survey.Plain.Before(sentence.End) + numbers;
            var claims = Survey.Claims.Before(sentence.End);
            var length = words - wordsBefore;
            CountOpening(tokens, sentence);
            if (length != 0)
            {
                var claim = claims > claimsBefore ? 1 : 0;
                ClaimSentences += claim;
                UnattributedClaims += claim & ~_answered.At(s);
                NumberSentences += numbers > numbersBefore ? 1 : 0;
                SentenceSteps += Sentences > 0 ? Math.Abs(length - lastLength) : 0;
                lastLength = length;
                Sentences++;
                SentenceWords += length;
                SentenceSquares += (double)length * length;
                ShortSentences += length <= 8 ? 1 : 0;
                LongSentences += length >= 30 ? 1 : 0;
                CountEnd(tokens, sentence);
            }

            (wordsBefore, numbersBefore, claimsBefore) = (words, numbers, claims);
        }
    }

    private void CountOpening(TokenStream tokens, in Sentence sentence)
    {
        // A clitic opens no sentence alone: the word after it counts too.
        for (var i = Survey.Spoken.Next(sentence.First, sentence.End); i < sentence.End; i = Survey.Spoken.Next(i + 1, sentence.End))
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                NumberOpenings++;
                return;
            }

            if (i > sentence.First && tokens[i - 1].Kind is TokenKind.Quote)
                QuoteOpenings++;
            Tally(Openings, (ulong)tokens.WordClasses(i));
            if (!tokens[i].Is(TokenFlags.Clitic))
                return;
        }
    }

    private void CountEnd(TokenStream tokens, in Sentence sentence)
    {
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
        Array.Clear(Openings);
        ClaimSentences = UnattributedClaims = QuoteOpenings = NumberOpenings = 0;
        Sentences = ShortSentences = LongSentences = NumberSentences = ExclamationSentences = QuestionSentences = 0;
        SentenceWords = SentenceSteps = 0;
        SentenceSquares = 0;
        TitleWords = TitleContentWords = TitleMissingWords = TitleCapitals = TitleShouted = 0;
    }
}
