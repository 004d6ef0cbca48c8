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
                case TokenKind.Quote or TokenKind.SingleQuote when token.Is(TokenFlags.Closes) && i > floor
                    && _tokens[i - 1].Is(TokenFlags.ScareQuoted):
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

        // "Pelatih yang menjalani musim keduanya di sana": inside a relative clause.
        if ((classes & HeadFirstWords.Person) != 0)
            return start < end && IsInRelativeClause(i, floor);
        if ((classes & LexicalClasses.CueAccording) != 0)
            return false;
        // "tiba-tiba mengutip seorang sumber yang …": a verb of citing.
        if ((classes & (LexicalClasses.CitationCues | HeadFirstWords.Describing)) == LexicalClasses.CitationCues && start < end
            && _tokens.WordClasses(start) is var opening && (opening & LexicalClasses.Determiners) != 0
            && !IsInRelativeClause(i, floor))
            return false;
        // "melalui keterangan tertulisnya Budi": what belongs to somebody ends a phrase.
        if (start < end && Words.IsName(start) && Words.HasClitic(i)
            && (classes & (LexicalClasses.Adverbs | LexicalClasses.Connectives)) == 0)
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
                || (start < end && Words.IsDemonstrative(end - 1) && Words.IsDescribing(i - 1) && (classes & LexicalClasses.AnyCue) == 0)
                || (i + 1 < end && IsParticiple(i))));
        return true;
    }

    private bool IsLinked(int i) => _tokens[i].Is(TokenFlags.Capital)
        || (_tokens.WordClasses(i) & (HeadFirstWords.Describing | LexicalClasses.Determiners)) != 0;

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
            if (length == 0 || Words.IsName(start)
                || (length == 1 && _tokens.Has(start, HeadFirstWords.Describing | LexicalClasses.Determiners)))
                break;
            start = Math.Min(end, start + length);
        }

        // "Dilansir dari Harian X Menteri Y mengatakan": the comma behind the outlet is lost.
        if (start < end && _tokens.Match(start, LexicalClasses.CitationCues) is var cited and > 0
            && AfterOutlet(start + cited, end) is var speaker && speaker < end)
            return speaker;
        // "terlihat kesal dengan kabar": a predicate and its preposition before what speaks.
        if (start + 2 < end && _tokens[start].Kind == TokenKind.Word && !_tokens[start].Is(TokenFlags.Capital)
            && _tokens.Classes(start) == LexicalClasses.None
            && _tokens.Has(start + 1, LexicalClasses.Prepositions) && !_tokens.Has(start + 1, LexicalClasses.PhraseLinks)
            && _tokens.IsOneOf(start + 2, grammar.RumourNouns))
            return start + 2;
        // "keterangan mengenai pertemuan dengan delegasi Bank Asia (AIIB) Sri Mulyani menjelaskan": a full stop is lost behind the bracket.
        if (end - start > 6 && LastName(start, end) is var name && name > start
            && _tokens[name - 1].Kind == TokenKind.CloseBracket && _tokens.Has(name, LexicalClasses.GivenNames)
            && LosesStop(start, name))
            return name;
        // "sejak tanggal 9 Oktober 2019 BMKG mendeteksi", "tadi malam (14/7) Kominfo mengumumkan": a date.
        if (start < end && _tokens[start].Kind == TokenKind.Number && start + 1 < end && _tokens.Has(start + 1, LexicalClasses.Months))
            start = Math.Min(end, start + 2 < end && _tokens[start + 2].Kind == TokenKind.Number ? start + 3 : start + 2);
        else if (start < end && _tokens[start].Kind == TokenKind.OpenBracket)
            for (var k = start + 1; k < end && k < start + 9; k++)
                if (_tokens[k].Kind == TokenKind.CloseBracket)
                {
                    start = k + 1 < end ? k + 1 : start;
                    break;
                }

        // "… di Istana, Senin (12/3/2018) Sri Mulyani memaparkan": a full stop is lost behind the date.
        if (start + 2 < end && _tokens.Has(start, LexicalClasses.Weekdays) && _tokens[start + 1].Kind == TokenKind.OpenBracket)
            for (var k = start + 2; k + 1 < end && k < start + 9; k++)
                if (_tokens[k].Kind == TokenKind.CloseBracket)
                    return k + 1;
        if (start < end && _tokens[start].Kind == TokenKind.Word && _tokens.Has(start, LexicalClasses.Prepositions)
            && !Words.IsDescribing(start))
        {
            for (var k = start + 2; k < end; k++)
                if ((_tokens.Has(k, LexicalClasses.Determiners) && !Words.IsDemonstrative(k))
                    || (Words.IsDescribing(k) && !_tokens.Has(k - 1, LexicalClasses.Determiners)))
                    return k;
            return end;
        }

        return start;
    }

    private int LastName(int start, int end)
    {
        var name = end;
        while (name > start && _tokens[name - 1].Kind == TokenKind.Word && Words.IsName(name - 1))
            name--;
        return name;
    }

    // A preposition in between, and no office behind it that the name could belong to.
    private bool LosesStop(int first, int name)
    {
        for (var i = name - 1; i > first; i--)
        {
            if (_tokens[i].Kind != TokenKind.Word || _tokens.Has(i, LexicalClasses.Relativisers))
                continue;
            if (_tokens.Has(i, LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.AnonymousNouns))
                return false;
            if (_tokens.Has(i, LexicalClasses.Prepositions) && !_tokens.Has(i, LexicalClasses.PhraseLinks)
                && !_tokens[i].Is(TokenFlags.Capital))
                return true;
        }

        return false;
    }

    // One past the outlet that a citation cue introduces, or the end.
    private int AfterOutlet(int i, int end)
    {
        while (i < end && _tokens[i].Kind == TokenKind.Word && _tokens.Match(i, LexicalClasses.Outlet) == 0
            && _tokens.Match(i, LexicalClasses.Prepositions | LexicalClasses.MediaNouns) is var length and > 0)
            i += length;
        return i < end && _tokens.Match(i, LexicalClasses.Outlet) is var name and > 0 ? i + name : end;
    }

    private int OpenBracketBefore(int close, int floor)
    {
        for (var i = close - 1; i >= floor && i >= close - 8; i--)
            if (_tokens[i].Kind == TokenKind.OpenBracket)
                return i;
        return -1;
    }

    // "Drs.", "H.", "G.K.": a full stop that ends no sentence.
    private bool EndsAbbreviation(int stop) =>
        _tokens.Has(stop - 1, LexicalClasses.Abbreviations) || _tokens[stop - 1].Length == 1 || _tokens[stop - 1].Is(TokenFlags.Initials);

    // "terpilih dari": stands behind what it describes and before a link.
    private bool IsParticiple(int i) => Words.IsDescribing(i - 1) && (_tokens.WordClasses(i) & LexicalClasses.AnyCue) == 0
        && _tokens.Has(i + 1, LexicalClasses.PhraseLinks);

    private bool IsInPhrase(int i) => _tokens[i].Kind is not (TokenKind.Comma or TokenKind.Colon or TokenKind.Dash
        or TokenKind.Quote or TokenKind.Semicolon);
}
