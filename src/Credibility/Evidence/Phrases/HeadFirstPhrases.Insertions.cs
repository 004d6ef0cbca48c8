using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>What a pair of commas, dashes or quotation marks sets off inside a phrase.</content>
internal readonly ref partial struct HeadFirstPhrases
{
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
