using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// The pass over the sentences that finds hedges and denials. What hedges on sight stands here; words that hedge only
/// in context stand in the other parts of this type (Modal, Weasel).
/// </summary>
internal ref partial struct HedgeScan
{
    /// <summary>Tokens of an attribution's content that are taken for its source's words; bounds the time for hostile texts.</summary>
    private const int ContentTokens = 400;

    /// <summary>How far a denial reaches: "membantah adanya kabar", "denied the rumors".</summary>
    private const int DenialReach = 6;

    private const LexicalClasses OnSight =
        LexicalClasses.HedgeRumour | LexicalClasses.HedgeSuspicion | LexicalClasses.HedgeModal | LexicalClasses.HedgeWeasel;

    private readonly ReadOnlySpan<char> _text;
    private readonly ArticleAnalysis _analysis;
    private readonly TokenStream _tokens;
    private readonly Grammar _grammar;
    private int _sentence;
    private int _first;
    private int _end;

    // The next of the tokens that may hedge.
    private int _candidate;

    public HedgeScan(ReadOnlySpan<char> text, ArticleAnalysis analysis)
    {
        _text = text;
        _analysis = analysis;
        _tokens = analysis.Tokens;
        _grammar = analysis.Pack!.Grammar;
    }

    /// <summary>Finds everything.</summary>
    public void Run()
    {
        FlagContents();
        for (_sentence = 0; _sentence < _analysis.Sentences.Count; _sentence++)
        {
            ref var sentence = ref _analysis.Sentences[_sentence];
            if (_analysis.Paragraphs[sentence.Paragraph].Furniture)
                continue;
            _first = sentence.First;
            _end = sentence.End;
            Sentence();
        }
    }

    private void Sentence()
    {
        var denied = -1;
        var next = _first;
        var candidates = _tokens.Hedges;
        for (; _candidate < candidates.Length && candidates[_candidate] < _end; _candidate++)
        {
            var i = candidates[_candidate];
            if (i < next || _tokens[i].Kind != TokenKind.Word || _tokens[i].Is(TokenFlags.Furniture))
                continue;

            var denial = _tokens.Match(i, LexicalClasses.Denials);
            if (denial > 0 && denial >= _tokens.Match(i, OnSight))
            {
                Add(i, i + denial, HedgeKind.Rumour, denial: true);
                denied = i + denial + DenialReach;
                next = i + denial;
                continue;
            }

            var length = Hedge(i, i < denied);
            next = i + length;
        }
    }

    // Length of the hedge that starts at a token, or 0.
    private int Hedge(int i, bool denied)
    {
        var length = _tokens.Match(i, OnSight);
        if (length > 0)
        {
            var classes = length > 1 ? _tokens.PhraseClasses(i) : _tokens.WordClasses(i);
            if ((classes & LexicalClasses.HedgeWeasel) != 0 && Weasel(i, length))
                return Add(i, i + length, HedgeKind.Weasel);
            if ((classes & LexicalClasses.HedgeWeasel) != 0 && length == 1 && Holders(i) is var holders and > 0)
                return Add(i, i + holders, HedgeKind.Weasel);
            if ((classes & LexicalClasses.HedgeRumour) != 0)
                return denied ? length : Rumour(i, length);
            if ((classes & LexicalClasses.HedgeSuspicion) != 0)
                return Suspicion(i, length);
            if ((classes & LexicalClasses.HedgeModal) != 0)
                return Modal(i, length);
            return 0;
        }

        return _tokens.Match(i, LexicalClasses.HedgeContext) is var context and > 0 ? Context(i, context) : 0;
    }

    private int Rumour(int i, int length)
    {
        // "Rumor itu", "isu tersebut": what the article is about, named again.
        if (length == 1 && _grammar.HeadFirst && i + 1 < _end && _tokens.Has(i + 1, LexicalClasses.Determiners)
            && !_tokens.Has(i, LexicalClasses.AnyCue))
            return length;
        // "belum ada kabar": no news yet.
        if (length == 2 && _grammar.HeadFirst && i > _first && _tokens.Has(i - 1, LexicalClasses.Negations)
            && _tokens.Is(i, _grammar.Existential))
            return length;
        // "mendengar kabar tersebut"
        if (length == 2 && _grammar.HeadFirst && i + 2 < _end && _tokens.Has(i + 2, LexicalClasses.Determiners)
            && _tokens.Has(i, LexicalClasses.CommonVerbs) && _tokens.IsOneOf(i + 1, _grammar.RumourNouns)
            && _tokens.IsOneOf(i + 2, _grammar.Demonstratives))
            return length;
        // "banyak beredar informasi maupun dokumen": things that go round, and no claim.
        if (length == 2 && _grammar.HeadFirst && i + 3 < _end && _tokens.IsOneOf(i, _grammar.SpreadVerbs)
            && _tokens.Has(i + 2, LexicalClasses.Conjunctions)
            && !_tokens.Has(i + 2, LexicalClasses.Complementisers | LexicalClasses.Relativisers)
            && _tokens[i + 3].Kind == TokenKind.Word && !_tokens[i + 3].Is(TokenFlags.Capital)
            && _tokens.Has(i + 3, LexicalClasses.Documents | LexicalClasses.AnonymousNouns))
            return length;
        return Add(i, i + length, HedgeKind.Rumour);
    }

    private int Suspicion(int i, int length)
    {
        // "tidak terduga": unexpected.
        if (_grammar.HeadFirst && length == 1 && i > _first && _tokens.Has(i - 1, LexicalClasses.Negations)
            && !_tokens.Is(i - 1, _grammar.NounNegation))
            return length;
        Trim(i, length, out var first, out var end);
        Add(first, end, HedgeKind.Suspicion);
        return length;
    }

    // "is likely to have" hedges by "likely"; what only carries the grammar is left out at both ends.
    private readonly void Trim(int i, int length, out int first, out int end)
    {
        const LexicalClasses Grammatical = LexicalClasses.Auxiliaries | LexicalClasses.Prepositions | LexicalClasses.Complementisers
            | LexicalClasses.Pronouns | LexicalClasses.Determiners | LexicalClasses.Conjunctions;
        const LexicalClasses Hedging = OnSight | LexicalClasses.HedgeContext;
        first = i;
        end = i + length;
        if (_grammar.HeadFirst)
            return;
        while (end - first > 1 && _tokens.Has(first, Grammatical) && !_tokens.Has(first, Hedging))
            first++;
        while (end - first > 1 && _tokens.Has(end - 1, Grammatical) && !_tokens.Has(end - 1, Hedging))
            end--;
    }

    private int Add(int first, int end, HedgeKind kind, bool denial = false)
    {
        _analysis.Hedges.Add(new HedgeMark
        {
            Words = new TokenRange(first, end),
            Sentence = _sentence,
            Kind = kind,
            Holder = _tokens[first].Is(TokenFlags.Attributed) || _tokens[first].Is(TokenFlags.Quoted) ? HedgeHolder.Quoted
                : HedgeHolder.Writer,
            Denial = denial,
        });
        return end - first;
    }

    // What a source is quoted with is its own, unless nobody stands behind it ("it is said").
    private readonly void FlagContents()
    {
        foreach (ref var mark in _analysis.Attributions.Span)
        {
            if (mark.SourceType == SourceType.None)
                continue;
            for (var c = mark.FirstContent; c < mark.FirstContent + mark.ContentCount; c++)
            {
                var range = _analysis.Contents[c];
                for (var i = range.First; i < Math.Min(range.End, range.First + ContentTokens); i++)
                    _tokens[i].Flags |= TokenFlags.Attributed;
            }
        }
    }
}
