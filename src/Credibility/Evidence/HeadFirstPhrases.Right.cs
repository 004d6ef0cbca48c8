using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

internal readonly ref partial struct HeadFirstPhrases
{
    /// <summary>Most commas of a phrase: a name, three degrees, an office.</summary>
    private const int Commas = 5;

    /// <summary>One past the phrase that starts at <paramref name="start"/>; equals it when there is none.</summary>
    public int EndAfter(int start, int limit, bool appositions = true)
    {
        limit = Math.Min(limit, start + NounPhrases.Reach);
        if (start >= limit)
            return start;
        if (_tokens[start].Kind == TokenKind.Word && _tokens.Has(start, HeadFirstWords.Person) && !Words.IsName(start))
            return start + 1;
        var i = start;
        var commas = 0;
        var closed = false;
        while (i < limit && !_tokens[i].Is(TokenFlags.Quoted))
        {
            ref var token = ref _tokens[i];
            int next;
            switch (token.Kind)
            {
                case TokenKind.Word:
                    if (_tokens.Has(i, LexicalClasses.Relativisers) && i > start)
                        next = RelativeEnd(i, limit);
                    else if (closed)
                        next = i;
                    else
                        next = WordEnd(i, start, limit);
                    closed |= next > i && Words.IsDemonstrative(next - 1);
                    break;
                case TokenKind.Number:
                    next = i == start || !token.Is(TokenFlags.SpaceBefore) || _tokens[i - 1].Is(TokenFlags.Capital)
                        || (token.Length <= 4 && i + 1 < limit && _tokens[i + 1].Kind == TokenKind.Word
                            && !_tokens.Has(i - 1, LexicalClasses.TimeWords)) ? i + 1 : i;
                    break;
                case TokenKind.Handle or TokenKind.Link or TokenKind.Hashtag or TokenKind.Slash:
                    next = closed ? i : i + 1;
                    break;
                case TokenKind.Period:
                    next = i > start && EndsAbbreviation(i) && i + 1 < limit ? i + 1 : i;
                    break;
                case TokenKind.Quote or TokenKind.SingleQuote:
                    next = ScareQuoteEnd(i, limit);
                    break;
                case TokenKind.OpenBracket:
                    next = i > start ? BracketEnd(i, limit) : i;
                    break;
                case TokenKind.Comma:
                    next = appositions && commas < Commas ? AppositionEnd(i, start, limit) : i;
                    commas++;
                    // "Menurut Budi, dokter itu, …": the demonstrative of an apposition closes the whole.
                    closed |= next > i && Words.IsDemonstrative(next - 1);
                    break;
                case TokenKind.Dash:
                    next = i > start && appositions ? InsertionEnd(i, limit) : i;
                    break;
                default:
                    next = i;
                    break;
            }

            if (next <= i)
                break;
            i = next;
        }

        while (i > start && _tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Dash)
            i--;
        return i;
    }

    // One past a word that belongs to the phrase, or the word itself.
    private int WordEnd(int i, int start, int limit)
    {
        ref var token = ref _tokens[i];
        var classes = _tokens.Classes(i);
        var name = token.Is(TokenFlags.Capital) && (i > start || !token.Is(TokenFlags.SentenceStart));
        if (name)
            return (classes & LexicalClasses.Weekdays) == 0 && ((classes & LexicalClasses.Months) == 0 || i == start) ? i + 1 : i;
        var word = _tokens.WordClasses(i);
        // "perempuan 40 tahun itu": an age.
        if ((classes & LexicalClasses.TimeWords) != 0 && i > start && i + 1 < limit && _tokens[i - 1].Kind == TokenKind.Number
            && Words.IsDemonstrative(i + 1))
            return i + 1;
        if ((classes & (LexicalClasses.Weekdays | LexicalClasses.Complementisers | LexicalClasses.TimeWords)) != 0)
            return (word & HeadFirstWords.Describing) != 0 && (classes & LexicalClasses.Complementisers) == 0 ? i + 1 : i;
        if (_tokens.Match(i, HeadFirstWords.Describing) is var describing and > 0)
            return i + describing;
        var afterName = i > start
            && ((_tokens[i - 1].Kind == TokenKind.CloseBracket && !(i + 1 < limit && Words.IsName(i + 1)))
                || (Words.IsName(i - 1) && !Words.IsDescribing(i - 1)));
        var determiner = _tokens.Match(i, LexicalClasses.Determiners);
        if (determiner > 0)
            return !afterName || determiner > 1 || Words.IsDemonstrative(i) ? i + determiner : i;
        if (i > start && i + 1 < limit && (word & LexicalClasses.PhraseLinks) != 0)
            return LinkEnd(i);
        if (i > start && !afterName && ((word & LexicalClasses.Prepositions) != 0 || Words.IsVerb(i)))
            return ClosedByDemonstrative(i, limit);
        if ((classes & (LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Relativisers
            | LexicalClasses.QuestionWords)) != 0
            || (word & HeadFirstWords.Person) != 0)
            return i;
        if ((classes & (LexicalClasses.Adverbs | LexicalClasses.Auxiliaries | LexicalClasses.Negations | LexicalClasses.CitationCues)) != 0
            || Words.IsVerb(i))
            return i;
        // "hal yang dijanjikan X adalah …"
        if (i > start && _tokens.IsOneOf(i, grammar.Copulas))
            return i;
        // "University of Colorado", "Muhammad bin Salman": a short link inside a foreign name.
        if (afterName && token.Length <= 3 && i + 1 < limit && word == LexicalClasses.None && Words.IsName(i + 1))
            return i + 1;
        // "Dillon teleconference": an ordinary word after a name opens something else.
        return afterName && !_tokens.Has(i - 1, LexicalClasses.Places) && !_tokens[i - 1].Is(TokenFlags.AllCapitals) ? i : i + 1;
    }

    // "polisi dan tentara", "anggota DPR dari Fraksi X": a link leads on when a nominal follows.
    private int LinkEnd(int i)
    {
        if (_tokens[i + 1].Kind != TokenKind.Word)
            return i;
        var next = _tokens.WordClasses(i + 1);
        if (_tokens.Has(i, LexicalClasses.Conjunctions))
            return _tokens[i + 1].Is(TokenFlags.Capital) || (next & HeadFirstWords.Describing) != 0 ? i + 1 : i;
        return (next & (LexicalClasses.Weekdays | LexicalClasses.Months | LexicalClasses.TimeWords)) == 0 && !Words.IsVerb(i + 1)
            ? i + 1 : i;
    }

    // "tokoh senior di dunia usaha itu": a prepositional phrase that a demonstrative closes belongs to the noun.
    private int ClosedByDemonstrative(int preposition, int limit)
    {
        for (var i = preposition + 1; i < limit && i < preposition + 8 && _tokens[i].Kind is TokenKind.Word or TokenKind.Number
            && !Words.IsVerb(i); i++)
        {
            if (_tokens.Has(i, LexicalClasses.Weekdays))
                return preposition;
            if (Words.IsDemonstrative(i))
                return i + 1 >= limit || _tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Dash ? i + 1 : preposition;
        }

        return preposition;
    }

    // "yang bertugas di Aceh itu": up to a demonstrative, a mark, or what belongs to the verb of speech again.
    private int RelativeEnd(int relativiser, int limit)
    {
        // "ujar Budi yang menambahkan bahwa …": an attribution of its own.
        if (relativiser + 2 < limit && _tokens.Has(relativiser + 1, LexicalClasses.CueSpeech)
            && _tokens.Has(relativiser + 2, LexicalClasses.Complementisers)
            && !_tokens.Has(relativiser + 2, LexicalClasses.Conjunctions | LexicalClasses.Prepositions))
            return relativiser;
        for (var i = relativiser + 1; i < limit && i < relativiser + 18; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Is(TokenFlags.Quoted))
                return i;
            switch (token.Kind)
            {
                case TokenKind.Word:
                    if (Words.IsDemonstrative(i))
                        return i + 1;
                    if (_tokens.Has(i, LexicalClasses.Weekdays) || Words.IsAddressee(i)
                        || (_tokens.Has(i, LexicalClasses.Complementisers)
                            && !_tokens.Has(i, LexicalClasses.Conjunctions | LexicalClasses.Prepositions)))
                        return i;
                    break;
                case TokenKind.Number or TokenKind.Handle or TokenKind.Link or TokenKind.Slash:
                    break;
                case TokenKind.Period when _tokens[i - 1].Length == 1 || _tokens.Has(i - 1, LexicalClasses.Abbreviations):
                    break;
                case TokenKind.OpenBracket:
                    var close = BracketEnd(i, limit);
                    if (close == i)
                        return i;
                    i = close - 1;
                    break;
                default:
                    return i;
            }
        }

        return Math.Min(limit, relativiser + 18);
    }

    private int ScareQuoteEnd(int i, int limit)
    {
        if (!_tokens[i].Is(TokenFlags.Opens) || i + 1 >= limit || !_tokens[i + 1].Is(TokenFlags.ScareQuoted))
            return i;
        var k = i + 1;
        while (k < limit && !_tokens[k].Is(TokenFlags.Closes))
            k++;
        return Math.Min(k + 1, limit);
    }

    // "Ipang Wahid—sapaan akrab Irfan Wahid—": between two dashes.
    private int InsertionEnd(int dash, int limit)
    {
        for (var i = dash + 1; i < limit && i < dash + 12; i++)
        {
            if (_tokens[i].Kind == TokenKind.Dash)
                return i > dash + 1 ? i + 1 : dash;
            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Comma) || _tokens[i].Is(TokenFlags.Quoted))
                return dash;
        }

        return dash;
    }

    // ", ketua RT": a description after a name; ", Syarief Hasan": the name after an office; ", M.Si": a degree.
    private int AppositionEnd(int comma, int start, int limit)
    {
        var next = comma + 1;
        if (next >= limit)
            return comma;
        var stop = next;
        while (stop < limit && stop < next + AppositionReach
            && _tokens[stop].Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Semicolon or TokenKind.Quote)
            && !(_tokens[stop].Kind == TokenKind.Period && !EndsAbbreviation(stop)))
            stop++;
        if (_tokens[next].Kind == TokenKind.Number)
            return _tokens[next].Length <= 2 && stop < limit && _tokens[stop].Kind == TokenKind.Comma && stop <= next + 2 ? stop : comma;
        if (Words.IsDegree(next) && HasName(start, comma))
            return next + 1;
        // "Sp.A": the tokenizer splits it, as it would "kota.Ada".
        if (next + 2 < limit && Words.IsName(next) && _tokens[next].Length <= 4 && _tokens[next + 1].Kind == TokenKind.Period
            && !_tokens[next + 1].Is(TokenFlags.SpaceBefore)
            && (!_tokens[next + 2].Is(TokenFlags.SpaceBefore)
                || (_tokens[next + 2].Is(TokenFlags.AllCapitals) && _tokens[next + 2].Length <= 4 && EndsAbbreviation(next + 1)))
            && Words.IsName(next + 2) && HasName(start, comma))
            return next + 3;
        // "dr Budi, dari RS Harapan, …": of where somebody is.
        if (_tokens.Has(next, LexicalClasses.PhraseLinks) && _tokens.Has(next, LexicalClasses.Prepositions) && next + 1 < stop
            && Words.IsDescribing(next + 1)
            && stop <= next + 8 && stop < limit && _tokens[stop].Kind == TokenKind.Comma && Words.IsName(comma - 1)
            && EndAfter(next + 1, stop, appositions: false) == stop)
            return stop;
        // "Menurut informasi, pelaku yang kabur itu …": no paper and no rumour is somebody.
        if (LooksLikeApposition(next, stop)
            && !(comma == start + 1 && _tokens.IsOneOf(start, grammar.RumourNouns) && _tokens.Match(next, LexicalClasses.Documents) == 0))
        {
            var end = EndAfter(next, stop, appositions: false);
            // "Budi, setiap warga harus datang": a predicate makes it a clause.
            return end < stop && (Words.IsVerb(end) || (_tokens[end].Kind == TokenKind.Word
                && _tokens.Has(end, LexicalClasses.Auxiliaries | LexicalClasses.Negations))) ? comma : Math.Max(comma, end);
        }

        // The name after an office without one; "data dari BMKG, Siklon Dahlia yang …" has none.
        if (Words.IsName(next)
            && !(_tokens.Has(start, LexicalClasses.Documents)
                && !_tokens.Has(start, LexicalClasses.MediaNouns | LexicalClasses.Roles)
                && (stop >= limit || _tokens[stop].Kind != TokenKind.Comma || HasRelative(next, stop)))
            && !_tokens.Has(next, LexicalClasses.Weekdays | LexicalClasses.Months) && !HasPerson(start, comma)
            && (_tokens.Match(start, HeadFirstWords.Describing | LexicalClasses.Determiners) > 0 || IsForeignOffice(start, comma))
            && (_tokens.Has(next, LexicalClasses.GivenNames)
                || (next + 1 < stop && Words.IsName(next + 1) && !_tokens.Has(next, LexicalClasses.Places))
                || IsInitials(next, stop) || IsLoneName(next, stop, limit)))
            return Math.Max(comma, EndAfter(next, stop, appositions: false));
        // "Bidang Maritim, Investasi, dan Luar Negeri": a list of fields of an office.
        if (Words.IsName(next) && Words.IsName(comma - 1) && stop == next + 1 && stop + 2 < limit && _tokens[stop].Kind == TokenKind.Comma
            && _tokens.Has(stop + 1, LexicalClasses.PhraseLinks) && Words.IsName(stop + 2)
            && _tokens.Match(start, LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.Organisations) > 0)
            return stop + 2;
        // "Biro Pers, Media dan Informasi": the same without a comma before the last.
        if (next + 2 < limit && IsField(comma - 1) && IsField(next) && IsField(next + 2)
            && _tokens.Has(next + 1, LexicalClasses.PhraseLinks)
            && _tokens.Has(next + 1, LexicalClasses.Conjunctions)
            && _tokens.Match(start, LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.Organisations) > 0)
            return next + 3;
        return comma;
    }

    // "Pers", "Informasi": a capital that names no person.
    private bool IsField(int i) => Words.IsName(i)
        && !_tokens.Has(i, LexicalClasses.GivenNames | LexicalClasses.Weekdays | LexicalClasses.Months);

    private bool HasRelative(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_tokens.Has(i, LexicalClasses.Relativisers))
                return true;
        return false;
    }

    // ", Sudaryanto, Kamis", ", R. Hindharno": a name that no list knows, all that stands between two marks, or with an initial before it.
    private bool IsLoneName(int i, int stop, int limit) =>
        (_tokens.Classes(i) == LexicalClasses.None && !_tokens[i].Is(TokenFlags.AllCapitals) && _tokens[i].Length > 3
            && (stop == i + 1 ? stop >= limit || (_tokens[stop].Kind == TokenKind.Comma && !(stop + 1 < limit
                && _tokens.Has(stop + 1, LexicalClasses.PhraseLinks)
                && _tokens.Has(stop + 1, LexicalClasses.Conjunctions))) : i + 1 < stop && _tokens[i + 1].Kind == TokenKind.Word
                    && _tokens.Has(i + 1, LexicalClasses.Prepositions) && !_tokens[i + 1].Is(TokenFlags.Capital)))
        || (_tokens[i].Length == 1 && i + 2 < stop && _tokens[i + 1].Kind == TokenKind.Period && Words.IsName(i + 2));

    private bool IsInitials(int i, int stop) => _tokens[i].Length <= 3 && _tokens[i].Is(TokenFlags.AllCapitals) && i + 1 == stop;

    private bool HasName(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Words.IsName(i))
                return true;
        return false;
    }

    // A given name, or a name right after a personal title.
    private bool HasPerson(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Words.IsName(i)
                && ((_tokens.Has(i, LexicalClasses.GivenNames) && (i == first || !_tokens.Has(i - 1, LexicalClasses.Places)))
                    || (i > first && _tokens.Has(i - 1, LexicalClasses.Titles) && !_tokens.Has(i - 1, LexicalClasses.Roles)
                        && !Words.IsDescribing(i))))
                return true;
        return false;
    }
}
