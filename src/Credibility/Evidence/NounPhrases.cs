using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// Finds where the noun phrase of a source begins or ends, from closed classes, capitals and punctuation. Every walk is
/// bounded by <see cref="Reach"/> tokens, so that the time stays linear in an endless sentence.
/// </summary>
internal readonly ref struct NounPhrases(ReadOnlySpan<char> text, TokenStream tokens, Grammar grammar)
{
    /// <summary>Most tokens that a noun phrase may have.</summary>
    public const int Reach = 40;

    private const int AppositionReach = 18;

    private const LexicalClasses SubordinateClasses = LexicalClasses.Complementisers | LexicalClasses.Conjunctions | LexicalClasses.QuestionWords;

    private const LexicalClasses Person = LexicalClasses.Pronouns | LexicalClasses.FirstPerson | LexicalClasses.SecondPerson;

    private const LexicalClasses Describing = LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.Organisations
        | LexicalClasses.AnonymousNouns | LexicalClasses.Documents;

    private readonly TokenStream _tokens = tokens;
    private readonly Grammar _grammar = grammar;
    private readonly HeadLastPhrases _headLast = new(text, tokens, grammar);

    /// <summary>The phrases of a language whose head stands last.</summary>
    public HeadLastPhrases HeadLast => _headLast;

    /// <summary>First token of the phrase that ends before <paramref name="end"/>; equals <paramref name="end"/> when there is none.</summary>
    /// <param name="end">One past the phrase.</param>
    /// <param name="floor">Token that the phrase cannot start before.</param>
    public int StartBefore(int end, int floor)
    {
        if (!_grammar.HeadFirst)
            return _headLast.Subject(end, floor, out _);
        floor = Math.Max(floor, end - Reach);
        var i = end - 1;
        if (i < floor)
            return end;
        if (_tokens[i].Kind == TokenKind.Word && _tokens.Has(i, Person) && !IsName(i))
            return i;

        var start = end;
        while (i >= floor)
        {
            ref var token = ref _tokens[i];
            if (token.Is(TokenFlags.Quoted) || token.Is(TokenFlags.Furniture))
                break;
            switch (token.Kind)
            {
                case TokenKind.Word:
                    if (!BelongsLeft(i, end, start))
                        return TrimLeft(start, end);
                    start = i--;
                    break;
                case TokenKind.Number or TokenKind.Handle or TokenKind.Link or TokenKind.Hashtag:
                    start = i--;
                    break;
                case TokenKind.Period when i > floor && _tokens.Has(i - 1, LexicalClasses.Abbreviations) || (i > floor && _tokens[i - 1].Length == 1):
                    i--;
                    break;
                case TokenKind.CloseBracket:
                    var open = OpenBracketBefore(i, floor);
                    if (open < 0)
                        return TrimLeft(start, end);
                    start = open;
                    i = open - 1;
                    break;
                case TokenKind.Quote or TokenKind.SingleQuote when token.Is(TokenFlags.Closes) && i > floor && _tokens[i - 1].Is(TokenFlags.ScareQuoted):
                    i--;
                    while (i >= floor && !_tokens[i].Is(TokenFlags.Opens))
                        i--;
                    start = Math.Max(i, floor);
                    i = start - 1;
                    break;
                case TokenKind.Comma:
                    var before = AppositionBefore(i, end, floor, start);
                    if (before < 0)
                        return TrimLeft(start, end);
                    start = before;
                    i = before - 1;
                    break;
                default:
                    return TrimLeft(start, end);
            }
        }

        return TrimLeft(start, end);
    }

    /// <summary>One past the phrase that starts at <paramref name="start"/>; equals it when there is none.</summary>
    /// <param name="start">First token.</param>
    /// <param name="limit">Token that the phrase cannot pass.</param>
    /// <param name="appositions">Whether commas may lead on to appositions.</param>
    public int EndAfter(int start, int limit, bool appositions = true)
    {
        if (!_grammar.HeadFirst)
            return _headLast.EndAfter(start, limit, appositions);
        limit = Math.Min(limit, start + Reach);
        if (start >= limit)
            return start;
        if (_tokens[start].Kind == TokenKind.Word && _tokens.Has(start, Person) && !IsName(start))
            return start + 1;
        var i = start;
        var named = false;
        var commas = 0;
        while (i < limit)
        {
            ref var token = ref _tokens[i];
            if (token.Is(TokenFlags.Quoted))
                break;
            if (token.Kind == TokenKind.Word)
            {
                if (!BelongsRight(i, start, limit))
                    break;
                named |= IsName(i);
                i++;
            }
            else if (token.Kind is TokenKind.Number)
            {
                if (i == start || !token.Is(TokenFlags.SpaceBefore) || _tokens[i - 1].Is(TokenFlags.Capital))
                    i++;
                else
                    break;
            }
            else if (token.Kind is TokenKind.Handle or TokenKind.Link or TokenKind.Hashtag or TokenKind.Slash)
            {
                i++;
            }
            else if (token.Kind == TokenKind.Period && (_tokens.Has(i - 1, LexicalClasses.Abbreviations) || _tokens[i - 1].Length == 1) && i + 1 < limit)
            {
                i++;
            }
            else if (token.Kind is TokenKind.Quote or TokenKind.SingleQuote && token.Is(TokenFlags.Opens) && i + 1 < limit && _tokens[i + 1].Is(TokenFlags.ScareQuoted))
            {
                i++;
                while (i < limit && !_tokens[i].Is(TokenFlags.Closes))
                    i++;
                i = Math.Min(i + 1, limit);
            }
            else if (token.Kind == TokenKind.OpenBracket && i > start)
            {
                var close = CloseBracketAfter(i, limit);
                if (close < 0 || !IsAgeOrAcronym(i + 1, close))
                    break;
                i = close + 1;
            }
            else if (token.Kind == TokenKind.Comma && appositions && commas < 2)
            {
                var after = AppositionAfter(i, start, limit, named);
                if (after < 0)
                    break;
                commas++;
                for (var k = i; k < after; k++)
                    named |= _tokens[k].Kind == TokenKind.Word && IsName(k);
                i = after;
            }
            else
            {
                break;
            }
        }

        while (i > start && _tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Dash)
            i--;
        return i;
    }

    /// <summary>Whether the token is capitalised and no function word: part of a name.</summary>
    public bool IsName(int i)
    {
        ref var token = ref _tokens[i];
        if (!token.Is(TokenFlags.Capital) || token.Kind != TokenKind.Word)
            return false;
        if (!token.Is(TokenFlags.SentenceStart))
            return !_tokens.Has(i, LexicalClasses.Pronouns | LexicalClasses.FirstPerson);
        return !_tokens.Has(i, LexicalClasses.FunctionWords | LexicalClasses.Prepositions | LexicalClasses.Pronouns
            | LexicalClasses.Determiners | LexicalClasses.Connectives | LexicalClasses.Adverbs | LexicalClasses.AnonymousNouns
            | LexicalClasses.CommonVerbs | LexicalClasses.TimeWords);
    }

    // Whether a word on the way to the left belongs to the phrase.
    private bool BelongsLeft(int i, int end, int start)
    {
        ref var token = ref _tokens[i];
        if (token.Is(TokenFlags.Clitic))
            return true;
        var classes = _tokens.WordClasses(i);
        var name = token.Is(TokenFlags.Capital) && !token.Is(TokenFlags.SentenceStart);
        if (name && (classes & (LexicalClasses.FirstPerson | LexicalClasses.Pronouns)) == 0)
            return true;
        if ((classes & (LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.Organisations | LexicalClasses.Documents | LexicalClasses.AnonymousNouns | LexicalClasses.Determiners)) != 0)
            return true;
        if ((classes & LexicalClasses.Connectives) != 0 && token.Is(TokenFlags.SentenceStart))
            return false;
        if ((classes & SubordinateClasses) != 0)
        {
            // "Budi dan Ani", "the police and the army": a conjunction between nominals stays inside.
            return start < end && i > 0 && IsNominalLink(i) && (_tokens[i - 1].Is(TokenFlags.Capital) || (_tokens.WordClasses(i - 1) & Describing) != 0)
                && (_tokens[i + 1].Is(TokenFlags.Capital) || (_tokens.WordClasses(i + 1) & (Describing | LexicalClasses.Determiners)) != 0);
        }

        if ((classes & Person) != 0)
            return false;
        if ((classes & LexicalClasses.Relativisers) != 0)
            return i > 0;
        if ((classes & (LexicalClasses.CommonVerbs | LexicalClasses.CueSpeech | LexicalClasses.CueThought | LexicalClasses.CueDirective | LexicalClasses.Auxiliaries)) != 0)
            return IsInRelativeClause(i) || (!_grammar.HeadFirst && (classes & LexicalClasses.Auxiliaries) == 0 && i > 0
                && _tokens.Has(i - 1, LexicalClasses.Determiners));
        return true;
    }

    private bool BelongsRight(int i, int start, int limit)
    {
        ref var token = ref _tokens[i];
        if (token.Is(TokenFlags.Clitic))
            return true;
        var classes = _tokens.Classes(i);
        var name = token.Is(TokenFlags.Capital) && (i > start || !token.Is(TokenFlags.SentenceStart));
        if (name)
            return (classes & LexicalClasses.Weekdays) == 0 && ((classes & LexicalClasses.Months) == 0 || i == start);
        if ((classes & (LexicalClasses.Weekdays | LexicalClasses.Complementisers | LexicalClasses.TimeWords)) != 0)
            return (classes & Describing) != 0 && (classes & LexicalClasses.Complementisers) == 0;
        if ((_tokens.WordClasses(i) & Describing) != 0)
            return true;
        if ((classes & LexicalClasses.Determiners) != 0)
            return true;
        if ((classes & LexicalClasses.Prepositions) != 0)
            return i > start && PrepositionBelongs(i, limit);
        if ((classes & LexicalClasses.Conjunctions) != 0)
            return i > start && IsNominalLink(i) && i + 1 < limit && (_tokens[i + 1].Is(TokenFlags.Capital) || (_tokens.WordClasses(i + 1) & Describing) != 0);
        if ((classes & LexicalClasses.Relativisers) != 0)
            return i > start;
        if ((classes & Person) != 0)
            return false;
        if ((classes & (LexicalClasses.Adverbs | LexicalClasses.Auxiliaries | LexicalClasses.CommonVerbs | LexicalClasses.CueSpeech | LexicalClasses.CueThought | LexicalClasses.CueDirective | LexicalClasses.CuePassive)) != 0)
            return i > start && IsInRelativeClause(i);
        return true;
    }

    // Locative and temporal prepositions end a source; the others lead on when a nominal follows.
    private bool PrepositionBelongs(int i, int limit)
    {
        if (i + 1 >= limit)
            return false;
        var next = _tokens.WordClasses(i + 1);
        if (_tokens[i].Is(TokenFlags.Capital) || (next & (LexicalClasses.Weekdays | LexicalClasses.Months | LexicalClasses.TimeWords)) != 0)
            return false;
        if (!IsOfLike(i))
            return false;
        return _tokens[i + 1].Kind == TokenKind.Word;
    }

    // "of", "for", "at", "dari", "untuk": marked in the pack as both preposition and determiner-free linkers would need
    // another file; the length test keeps "about", "during", "kepada", "setelah" out.
    private bool IsOfLike(int i) => _tokens[i].Length <= (_grammar.HeadFirst ? 5 : 4) && _tokens.Has(i, LexicalClasses.Prepositions)
        && !_tokens.Has(i, LexicalClasses.TimeWords) && (!_grammar.HeadFirst || _tokens[i].Length >= 4);

    private bool IsNominalLink(int i) => _tokens[i].Length <= 5 && _tokens.Has(i, LexicalClasses.Conjunctions);

    private bool IsInRelativeClause(int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 6; k--)
        {
            if (_tokens[k].Kind != TokenKind.Word)
                return false;
            if (_tokens.Has(k, LexicalClasses.Relativisers))
                return true;
        }

        return false;
    }

    // A preposition with its phrase at the head ("In Washington officials said") is no part of the source.
    private int TrimLeft(int start, int end)
    {
        while (start < end && (_tokens[start].Kind is TokenKind.Comma or TokenKind.CloseBracket
            || (_tokens[start].Kind == TokenKind.Word && !_tokens[start].Is(TokenFlags.Clitic) && _tokens.Match(start, LexicalClasses.Connectives | LexicalClasses.Conjunctions | LexicalClasses.Complementisers | LexicalClasses.Relativisers | LexicalClasses.Adverbs) > 0 && !IsName(start) && !_tokens.Has(start, Describing | LexicalClasses.Determiners))))
        {
            var length = Math.Max(1, _tokens.Match(start, LexicalClasses.Connectives | LexicalClasses.Adverbs));
            start = Math.Min(end, start + length);
        }

        if (start < end && _tokens[start].Kind == TokenKind.Word && _tokens.Has(start, LexicalClasses.Prepositions) && !_tokens.Has(start, Describing))
        {
            for (var k = start + 2; k < end; k++)
                if (_tokens.Has(k, LexicalClasses.Determiners) || (_tokens.Has(k, Describing) && !_tokens.Has(k - 1, LexicalClasses.Determiners)))
                    return k;
            return end;
        }

        return start;
    }

    private int OpenBracketBefore(int close, int floor)
    {
        for (var i = close - 1; i >= floor && i >= close - 8; i--)
            if (_tokens[i].Kind == TokenKind.OpenBracket)
                return i;
        return -1;
    }

    private int CloseBracketAfter(int open, int limit)
    {
        for (var i = open + 1; i < limit && i <= open + 6; i++)
            if (_tokens[i].Kind == TokenKind.CloseBracket)
                return i;
        return -1;
    }

    private bool IsAgeOrAcronym(int first, int end)
    {
        if (end - first != 1)
            return false;
        ref var token = ref _tokens[first];
        return (token.Kind == TokenKind.Number && token.Length <= 2) || token.Is(TokenFlags.AllCapitals);
    }

    // Comma on the way left: "[Budi, ketua RT,] mengatakan" or "[Menteri Kesehatan, Budi] mengatakan"; -1 when neither.
    private int AppositionBefore(int comma, int end, int floor, int start)
    {
        if (comma == end - 1)
        {
            for (var i = comma - 1; i > floor && i >= comma - AppositionReach; i--)
                if (_tokens[i].Kind == TokenKind.Comma)
                    return LooksLikeApposition(i + 1, comma) ? i : -1;
            return -1;
        }

        // What stands between this comma and the phrase so far must be an apposition or a name, and a nominal must stand before.
        if (comma - 1 < floor || _tokens[comma - 1].Kind is not (TokenKind.Word or TokenKind.CloseBracket or TokenKind.Number))
            return -1;
        var rightIsName = start < end && IsName(start) && !_tokens.Has(start, LexicalClasses.Weekdays | LexicalClasses.Months);
        var rightDescribes = LooksLikeApposition(comma + 1, end);
        if (!rightIsName && !rightDescribes)
            return -1;
        var described = false;
        var named = false;
        for (var i = comma - 1; i >= floor && i >= comma - 12; i--)
        {
            if (_tokens[i].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash or TokenKind.Quote)
                break;
            if (_tokens[i].Kind != TokenKind.Word)
                continue;
            described |= _tokens.Has(i, LexicalClasses.Roles | LexicalClasses.Titles);
            named |= IsName(i);
            if (_tokens[i].Is(TokenFlags.SentenceStart) && _tokens.Match(i, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Connectives | LexicalClasses.Adverbs) > 0)
                return -1;
        }

        return (rightIsName && described) || (rightDescribes && named) ? comma : -1;
    }

    private int AppositionAfter(int comma, int start, int limit, bool named)
    {
        var next = comma + 1;
        if (next >= limit)
            return -1;
        var stop = next;
        while (stop < limit && stop < next + AppositionReach && _tokens[stop].Kind is not (TokenKind.Comma or TokenKind.Period or TokenKind.Dash or TokenKind.Semicolon or TokenKind.Quote))
            stop++;
        if (_tokens[next].Kind == TokenKind.Number)
            return _tokens[next].Length <= 2 && stop < limit && _tokens[stop].Kind == TokenKind.Comma && stop == next + 1 ? stop : -1;
        if (LooksLikeApposition(next, stop))
            return EndAfter(next, stop, appositions: false);
        if (!named && _tokens[next].Kind == TokenKind.Word && IsName(next) && !_tokens.Has(next, LexicalClasses.Weekdays | LexicalClasses.Months))
            return EndAfter(next, stop, appositions: false);
        return -1;
    }

    private bool LooksLikeApposition(int first, int end)
    {
        if (first >= end || _tokens[first].Kind != TokenKind.Word)
            return false;
        if (_tokens.Has(first, LexicalClasses.Relativisers))
            return true;
        if (_tokens.Match(first, LexicalClasses.Roles | LexicalClasses.Titles) > 0 && !_tokens.Has(first, LexicalClasses.CommonVerbs))
            return true;
        if (!_tokens.Has(first, LexicalClasses.Determiners) || _tokens.Has(first, LexicalClasses.Pronouns | LexicalClasses.Complementisers))
            return false;
        for (var i = first + 1; i < end && i < first + 7; i++)
            if (_tokens.Has(i, Describing | LexicalClasses.AnonymousNouns))
                return true;
        return false;
    }
}
