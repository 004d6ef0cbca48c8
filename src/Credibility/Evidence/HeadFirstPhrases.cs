using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Noun phrases whose head stands first and whose modifiers follow: "juru bicara kepolisian yang bertugas di Aceh itu".</summary>
internal readonly ref partial struct HeadFirstPhrases(ReadOnlySpan<char> text, TokenStream tokens, Grammar grammar)
{
    private const int AppositionReach = 18;

    private const LexicalClasses Subordinate = LexicalClasses.Complementisers | LexicalClasses.Conjunctions | LexicalClasses.QuestionWords;

    private readonly TokenStream _tokens = tokens;

    /// <summary>What single words can be. A field, since a property would copy it at every call.</summary>
    public readonly HeadFirstWords Words = new(text, tokens, grammar);

    /// <summary>First token of the phrase that ends before <paramref name="end"/>; equals <paramref name="end"/> when there is none.</summary>
    public int StartBefore(int end, int floor)
    {
        floor = Math.Max(floor, end - NounPhrases.Reach);
        var i = end - 1;
        if (i < floor)
            return end;
        if (_tokens[i].Kind == TokenKind.Word && _tokens.Has(i, HeadFirstWords.Person) && !Words.IsName(i))
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
                    if (!BelongsLeft(i, end, start, floor))
                        return TrimLeft(start, end);
                    start = i--;
                    break;
                case TokenKind.Number or TokenKind.Handle or TokenKind.Link or TokenKind.Hashtag:
                    start = i--;
                    break;
                case TokenKind.Period when i > floor && EndsAbbreviation(i):
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

    // Whether a word on the way to the left belongs to the phrase.
    private bool BelongsLeft(int i, int end, int start, int floor)
    {
        ref var token = ref _tokens[i];
        var classes = _tokens.WordClasses(i);
        var name = token.Is(TokenFlags.Capital) && !token.Is(TokenFlags.SentenceStart);
        if (name && (classes & (LexicalClasses.FirstPerson | LexicalClasses.Pronouns)) == 0)
            return true;
        if ((classes & LexicalClasses.Connectives) != 0 && token.Is(TokenFlags.SentenceStart))
            return false;
        // A demonstrative closes the phrase before; only relative clauses and appositions come after it.
        if (start < end && Words.IsDemonstrative(i))
            return IsInRelativeClause(i, floor) || _tokens.Has(start, LexicalClasses.Relativisers);
        if ((classes & (HeadFirstWords.Describing | LexicalClasses.Determiners)) != 0)
            return true;
        if ((classes & Subordinate) != 0 && (classes & LexicalClasses.Relativisers) == 0)
        {
            // "warga yang saat ini bermukim di Qatar": time inside a relative clause.
            if (_tokens.Match(i, LexicalClasses.TimeWords) > 1 && IsInRelativeClause(i, floor))
                return true;
            // "Budi dan Ani", "polisi dan tentara": a link between nominals stays inside.
            return start < end && i > floor && _tokens.Has(i, LexicalClasses.PhraseLinks)
                && (IsLinked(i - 1) || (_tokens[i - 1].Kind == TokenKind.Comma && i - 2 > floor && Words.IsName(i - 2))) && IsLinked(i + 1);
        }

        if ((classes & (HeadFirstWords.Person | LexicalClasses.CueAccording)) != 0)
            return false;
        // "melalui keterangan tertulisnya Budi": what belongs to somebody ends a phrase.
        if (start < end && Words.IsName(start) && Words.HasClitic(i) && (classes & (LexicalClasses.Adverbs | LexicalClasses.Connectives)) == 0)
            return false;
        if ((classes & LexicalClasses.Relativisers) != 0)
            return i > floor;
        // "Kapolres di dampingi Kasat": the companion's phrase starts anew.
        if (_tokens.IsOneOf(i, grammar.Accompaniment) && !IsInRelativeClause(i, floor))
            return false;
        // "pesan berantai": a word with a verb's prefix inside a describing phrase.
        if (Words.IsVerb(i))
            return IsInRelativeClause(i, floor) || (i > floor && (_tokens.Match(i - 1, HeadFirstWords.Describing) == 2
                // "kiper berpaspor Spanyol itu": a participle that describes, up to the demonstrative.
                || (start < end && Words.IsDemonstrative(end - 1) && Words.IsDescribing(i - 1) && (classes & LexicalClasses.AnyCue) == 0) || (i + 1 < end && IsParticiple(i))));
        return true;
    }

    private bool IsLinked(int i) => _tokens[i].Is(TokenFlags.Capital) || (_tokens.WordClasses(i) & (HeadFirstWords.Describing | LexicalClasses.Determiners)) != 0;

    private bool IsInRelativeClause(int i, int floor)
    {
        for (var k = i - 1; k >= floor && k >= i - 9; k--)
        {
            if (_tokens[k].Kind is not (TokenKind.Word or TokenKind.Number))
                return false;
            if (_tokens.Has(k, LexicalClasses.Relativisers))
                return k > floor;
        }

        return false;
    }

    // A preposition with its phrase at the head ("Di Jakarta polisi …") is no part of the source.
    private int TrimLeft(int start, int end)
    {
        while (start < end)
        {
            if (_tokens[start].Kind is TokenKind.Comma or TokenKind.CloseBracket)
            {
                start++;
                continue;
            }

            const LexicalClasses Leading = LexicalClasses.Connectives | LexicalClasses.Conjunctions | LexicalClasses.Complementisers
                | LexicalClasses.Relativisers | LexicalClasses.Adverbs | LexicalClasses.TimeWords | LexicalClasses.Auxiliaries;
            var length = _tokens[start].Kind == TokenKind.Word ? _tokens.Match(start, Leading) : 0;
            if (length == 0 || Words.IsName(start) || (length == 1 && _tokens.Has(start, HeadFirstWords.Describing | LexicalClasses.Determiners)))
                break;
            start = Math.Min(end, start + length);
        }

        if (start < end && _tokens[start].Kind == TokenKind.Word && _tokens.Has(start, LexicalClasses.Prepositions) && !Words.IsDescribing(start))
        {
            for (var k = start + 2; k < end; k++)
                if ((_tokens.Has(k, LexicalClasses.Determiners) && !Words.IsDemonstrative(k)) || (Words.IsDescribing(k) && !_tokens.Has(k - 1, LexicalClasses.Determiners)))
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

    // Comma on the way left: "[Budi, ketua RT,] mengatakan" or "[Menteri Kesehatan, Budi] mengatakan"; -1 when neither.
    private int AppositionBefore(int comma, int end, int floor, int start)
    {
        if (comma == end - 1)
        {
            var degrees = DegreesBefore(comma, floor);
            if (degrees < comma)
                return degrees;
            for (var i = comma - 1; i > floor && i >= comma - AppositionReach; i--)
                if (_tokens[i].Kind == TokenKind.Comma)
                    return (LooksLikeApposition(i + 1, comma) && !_tokens[i].Is(TokenFlags.Quoted)) || (IsNameRun(i + 1, comma) && IsDescribedBefore(i, floor)) ? i : -1;
            return -1;
        }

        if (comma - 1 < floor || _tokens[comma - 1].Kind is not (TokenKind.Word or TokenKind.CloseBracket or TokenKind.Number or TokenKind.Comma or TokenKind.Link))
            return -1;
        // Degrees: "Jose Vega MD, PhD menegaskan".
        if (Words.IsDegree(comma + 1) && Words.IsName(comma - 1))
            return comma;
        // A list of fields: "Menteri Kelautan, Pertanian, dan Kehutanan Budi".
        if (_tokens.Has(comma + 1, LexicalClasses.PhraseLinks) && Words.IsName(comma - 1) && Words.IsName(comma + 2) && start == comma + 1)
            return comma;
        // What stands between this comma and the phrase so far must be an apposition or a name, and a nominal must stand before.
        var rightIsName = start < end && Words.IsName(start) && !_tokens.Has(start, LexicalClasses.Weekdays | LexicalClasses.Months);
        var rightDescribes = LooksLikeApposition(comma + 1, end) || IsForeignOffice(comma + 1, end);
        if ((!rightIsName && !rightDescribes) || OpensCircumstance(comma, floor))
            return -1;
        return (rightIsName && IsDescribedBefore(comma, floor)) || (rightDescribes && IsNamedBefore(comma, floor)) ? comma : -1;
    }

    // "Dikutip dari X, …", "Awal November, …": what stands before the comma is no part of a source.
    private bool OpensCircumstance(int comma, int floor)
    {
        var first = comma;
        while (first > floor && first > comma - AppositionReach && IsInPhrase(first - 1))
            first--;
        return first < comma && _tokens[first].Is(TokenFlags.SentenceStart)
            && (_tokens.Match(first, LexicalClasses.CitationCues | LexicalClasses.Prepositions) > 0 || (comma - first <= 3 && _tokens.Has(comma - 1, LexicalClasses.Months | LexicalClasses.Weekdays)));
    }

    // "Subang Field Manager Pertamina": capitals with an office among them.
    private bool IsForeignOffice(int first, int end)
    {
        for (var i = first; i < end && i < first + 5 && _tokens[i].Is(TokenFlags.Capital); i++)
            if (i > first && _tokens.Match(i, LexicalClasses.Roles | LexicalClasses.Titles) > 0)
                return true;
        return false;
    }

    // "Drs.", "H.", "G.K.": a full stop that ends no sentence.
    private bool EndsAbbreviation(int stop) => _tokens.Has(stop - 1, LexicalClasses.Abbreviations) || _tokens[stop - 1].Length == 1 || _tokens[stop - 1].Is(TokenFlags.Initials);

    // "Budi, S.H., M.Si.,": the comma before the first degree, or the comma itself.
    private int DegreesBefore(int comma, int floor)
    {
        while (comma - 3 > floor)
        {
            var degree = _tokens[comma - 1].Kind == TokenKind.Period ? comma - 2 : comma - 1;
            if (_tokens[degree - 1].Kind != TokenKind.Comma || !Words.IsDegree(degree))
                break;
            comma = degree - 1;
        }

        return comma;
    }

    private bool IsNameRun(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!Words.IsName(i) || _tokens.Has(i, LexicalClasses.Weekdays | LexicalClasses.Months))
                return false;
        return end > first;
    }

    private bool IsDescribedBefore(int comma, int floor)
    {
        for (var i = comma - 1; i >= floor && i >= comma - 14 && IsInPhrase(i); i--)
        {
            // "Anggota DPR terpilih dari Fraksi X, Budi": a participle behind what it describes.
            if (Words.IsVerb(i) && !IsInRelativeClause(i, floor)
                && !(i > floor && i + 1 < comma && IsParticiple(i)))
                return false;
            if (_tokens.Match(i, LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.AnonymousNouns) == 0)
                continue;
            // The description must open its phrase: "Kepada wartawan, Ade mengaku" describes nobody.
            var first = i;
            while (first > floor && (Words.IsName(first - 1) || _tokens.Match(first - 1, HeadFirstWords.Describing) > 0))
                first--;
            // "Staf ahli dari Menkominfo, Budi": the office stands before the link.
            if (first - 1 > floor && _tokens.Has(first - 1, LexicalClasses.PhraseLinks) && Words.IsDescribing(first - 2))
                continue;
            // "Menlu Retno didampingi Dirjen Informasi, Budi": of the companion.
            if (first > floor && _tokens.IsOneOf(first - 1, grammar.Accompaniment))
                return true;
            return !_tokens[i].Is(TokenFlags.Quoted) && (first == floor || _tokens[first - 1].Kind != TokenKind.Word
                || (!_tokens.Has(first - 1, LexicalClasses.Prepositions) && _tokens.Match(first - 1, LexicalClasses.Determiners | LexicalClasses.Connectives | LexicalClasses.Conjunctions | LexicalClasses.Adverbs | LexicalClasses.TimeWords) > 0));
        }

        return false;
    }

    // "terpilih dari": stands behind what it describes and before a link.
    private bool IsParticiple(int i) => Words.IsDescribing(i - 1) && (_tokens.WordClasses(i) & LexicalClasses.AnyCue) == 0 && _tokens.Has(i + 1, LexicalClasses.PhraseLinks);

    private bool IsNamedBefore(int comma, int floor)
    {
        for (var i = comma - 1; i >= floor && i >= comma - 12 && IsInPhrase(i); i--)
            if (Words.IsName(i) && !_tokens.Has(i, LexicalClasses.Places | LexicalClasses.Months | LexicalClasses.Weekdays))
                return true;
        return false;
    }

    private bool IsInPhrase(int i) => _tokens[i].Kind is not (TokenKind.Comma or TokenKind.Colon or TokenKind.Dash or TokenKind.Quote or TokenKind.Semicolon);

    private bool LooksLikeApposition(int first, int end)
    {
        if (first >= end || _tokens[first].Kind != TokenKind.Word)
            return false;
        if (_tokens.Has(first, LexicalClasses.Relativisers))
            return true;
        if ((_tokens.Match(first, LexicalClasses.Roles | LexicalClasses.Titles) > 0 && !Words.IsVerb(first)) || _tokens.Match(first, HeadFirstWords.Describing) > 1)
            return true;
        // "Dewi, warga Kudus,": of where somebody is.
        if (_tokens.Has(first, LexicalClasses.AnonymousNouns) && first + 1 < end && Words.IsName(first + 1))
            return true;
        // "Budi, banyak warga …": only one of many is an apposition, and of people, not of studies.
        var length = _tokens.IsOneOf(first, grammar.AppositionDeterminers) ? _tokens.Match(first, LexicalClasses.Determiners) : 0;
        if (length == 0 || _tokens.Has(first, LexicalClasses.Pronouns | LexicalClasses.Complementisers))
            return false;
        for (var i = first + length; i < end && i < first + 7; i++)
            if (Words.IsDescribing(i))
                return !_tokens.Has(i, LexicalClasses.Documents);
        return false;
    }
}
