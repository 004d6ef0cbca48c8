using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Appositions on the way to the left: "[Budi, ketua RT,] mengatakan", "[Menteri Kesehatan, Budi] mengatakan".</content>
internal readonly ref partial struct HeadFirstPhrases
{
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
                    return (LooksLikeApposition(i + 1, comma) && !_tokens[i].Is(TokenFlags.Quoted)) || (IsNameRun(i + 1, comma)
                        && IsDescribedBefore(i, floor)) ? i : -1;
            return -1;
        }

        if (comma - 1 < floor
            || _tokens[comma - 1].Kind is not (TokenKind.Word or TokenKind.CloseBracket or TokenKind.Number or TokenKind.Comma
                or TokenKind.Link or TokenKind.Period))
            return -1;
        // "Budi, 35, warga Kudus,": an age.
        if (_tokens[comma + 1].Kind == TokenKind.Number && _tokens[comma + 1].Length <= 2 && comma + 2 < end
            && _tokens[comma + 2].Kind == TokenKind.Comma && Words.IsName(comma - 1))
            return comma;
        // Degrees: "Jose Vega MD, PhD menegaskan", "Dewi, S.H., M.H. menegaskan".
        if (Words.IsDegree(comma + 1)
            && (Words.IsName(comma - 1) || (comma - 2 > floor && _tokens[comma - 1].Kind == TokenKind.Period && Words.IsDegree(comma - 2))))
            return comma;
        // A list of fields: "Menteri Kelautan, Pertanian, dan Kehutanan Budi".
        if (_tokens.Has(comma + 1, LexicalClasses.PhraseLinks) && Words.IsName(comma - 1) && Words.IsName(comma + 2) && start == comma + 1)
            return comma;
        if (start == comma + 1 && IsFieldOfList(comma, end, floor))
            return comma;
        // What stands between this comma and the phrase so far must be an apposition or a name, and a nominal must stand before.
        var rightIsName = start < end && Words.IsName(start) && !_tokens.Has(start, LexicalClasses.Weekdays | LexicalClasses.Months);
        var rightDescribes = LooksLikeApposition(comma + 1, end) || IsForeignOffice(comma + 1, end);
        if ((!rightIsName && !rightDescribes) || OpensCircumstance(comma, floor))
            return -1;
        return (rightIsName && IsDescribedBefore(comma, floor)) || (rightDescribes && IsNamedBefore(comma, floor)) ? comma : -1;
    }

    // "Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi", "Kementerian Riset, Teknologi dan Pendidikan": a name inside a list that
    // an office or body opens.
    private bool IsFieldOfList(int comma, int end, int floor)
    {
        var next = comma + 1;
        while (next < end && Words.IsName(next))
            next++;
        if (next + 1 >= end || next == comma + 1
            || (_tokens[next].Kind != TokenKind.Comma && !(IsLinkingConjunction(next) && Words.IsName(next + 1))))
            return false;
        for (var i = comma - 1; i >= floor && (Words.IsName(i) || _tokens[i].Kind == TokenKind.Comma); i--)
            if (_tokens.Has(i, LexicalClasses.Roles | LexicalClasses.Organisations))
                return i == floor || !_tokens.Has(i - 1, LexicalClasses.Prepositions);
        return false;
    }

    private bool IsLinkingConjunction(int i) => _tokens.Has(i, LexicalClasses.PhraseLinks) && _tokens.Has(i, LexicalClasses.Conjunctions);

    // "Dikutip dari X, …", "Awal November, …": what stands before the comma is no part of a source.
    private bool OpensCircumstance(int comma, int floor)
    {
        var first = comma;
        while (first > floor && first > comma - NounPhrases.Reach && IsInPhrase(first - 1))
            first--;
        // "…, terkait gaji pegawai, Menkeu": a preposition of time, place or topic.
        if (first < comma && first > floor && _tokens[first].Kind == TokenKind.Word
            && _tokens.Has(first, LexicalClasses.Prepositions)
            && !_tokens.Has(first, LexicalClasses.PhraseLinks | HeadFirstWords.Describing) && !Words.IsName(first))
            return true;
        return first < comma && _tokens[first].Is(TokenFlags.SentenceStart)
            && (_tokens.Match(first, LexicalClasses.CitationCues | LexicalClasses.Prepositions) > 0
                || (comma - first <= 3 && _tokens.Has(comma - 1, LexicalClasses.Months | LexicalClasses.Weekdays)));
    }

    // "Subang Field Manager Pertamina": capitals with an office among them.
    private bool IsForeignOffice(int first, int end)
    {
        for (var i = first; i < end && i < first + 5 && _tokens[i].Is(TokenFlags.Capital); i++)
            if (i > first && _tokens.Match(i, LexicalClasses.Roles | LexicalClasses.Titles) > 0)
                return true;
        return false;
    }

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

    // "(SDF)", "(45)", "(45 tahun)", "(Pojoksatu.id Group)"; not a date.
    private int BracketEnd(int open, int limit)
    {
        if (open + 3 < limit && Words.IsAge(open + 1) && _tokens[open + 3].Kind == TokenKind.CloseBracket)
            return open + 4;
        for (var i = open + 1; i < limit && i <= open + 7; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Kind == TokenKind.CloseBracket)
                return i > open + 1 ? i + 1 : open;
            if (token.Kind == TokenKind.Number ? token.Length > 2 || i + 1 >= limit || _tokens[i + 1].Kind is not (TokenKind.CloseBracket
                or TokenKind.Word)
                : token.Kind is not (TokenKind.Word or TokenKind.Link or TokenKind.Handle)
                    || _tokens.Has(i, LexicalClasses.Weekdays | LexicalClasses.Months | LexicalClasses.TimeWords)
                    || !(token.Is(TokenFlags.Capital) || token.Kind != TokenKind.Word || _tokens[i - 1].Kind == TokenKind.Number))
                return open;
        }

        return open;
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
            // "Seorang wali masjid, Budi": whatever one of them is.
            if (i + 1 < comma && _tokens.IsOneOf(i, grammar.PersonDeterminers) && !_tokens[i].Is(TokenFlags.Quoted)
                && (i == floor || _tokens[i - 1].Kind != TokenKind.Word))
                return true;
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
                || (!_tokens.Has(first - 1, LexicalClasses.Prepositions)
                    && _tokens.Match(first - 1, LexicalClasses.Determiners | LexicalClasses.Connectives
                        | LexicalClasses.Conjunctions | LexicalClasses.Adverbs | LexicalClasses.TimeWords) > 0));
        }

        return false;
    }

    private bool IsNamedBefore(int comma, int floor)
    {
        for (var i = comma - 1; i >= floor && i >= comma - 12 && IsInPhrase(i); i--)
            if (Words.IsName(i) && !_tokens.Has(i, LexicalClasses.Places | LexicalClasses.Months | LexicalClasses.Weekdays))
                return true;
        return false;
    }

    private bool LooksLikeApposition(int first, int end)
    {
        if (first >= end || _tokens[first].Kind != TokenKind.Word)
            return false;
        if (_tokens.Has(first, LexicalClasses.Relativisers))
            return true;
        if ((_tokens.Match(first, LexicalClasses.Roles | LexicalClasses.Titles) > 0 && !Words.IsVerb(first))
            || (_tokens.Match(first, HeadFirstWords.Describing) > 1
            // "Budi, banyak warga …": only one of many is an apposition.
            && (!_tokens.Has(first, LexicalClasses.Determiners) || _tokens.IsOneOf(first, grammar.AppositionDeterminers))))
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
