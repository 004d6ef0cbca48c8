using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Verbs of attribution before their content and behind it, and what both word orders ask of them.</content>
internal ref partial struct AttributionScan
{
    /// <summary>Most tokens before a pause that only lead in a clause: "Kalau perlu, kata Budi, …".</summary>
    private const int LeadTokens = 2;

    // "[X] mengatakan bahwa …", "[X] said that …".
    private bool Verb(int cue, int length, Clause clause) =>
        _grammar.HeadFirst ? ActiveVerb(cue, length, clause) : Predicate(cue, length, clause);

    // "kata X", "ujar X" after a quotation or a comma, or at the head of a sentence.
    private bool Postposed(int cue, int length)
    {
        var after = cue + length;
        var breakIndex = cue - 1;
        var atHead = cue == _first || cue == _contentFirst || (_grammar.HeadFirst && IsConjoined(cue));
        var afterBreak = breakIndex >= _first
            && (_tokens[breakIndex].Kind is TokenKind.Comma or TokenKind.Question or TokenKind.Exclamation
                || _tokens[breakIndex].Is(TokenFlags.Closes));
        if (!atHead && !afterBreak)
            return _grammar.HeadFirst && length == 1 && WithoutPause(cue);
        var quotedBefore = afterBreak && QuotationEndingAt(breakIndex) >= 0;
        if (_grammar.HeadFirst && length > 1 && (quotedBefore || atHead) && Closing(cue, after, breakIndex, quotedBefore))
            return true;
        // '"…," aku X': admits; elsewhere it is the pronoun.
        if (_grammar.HeadFirst ? !quotedBefore && _tokens.Has(cue, LexicalClasses.FirstPerson) : !quotedBefore || _parts.IsPresentParticiple(cue))
            return false;
        // "Menurut Budi, klaim partai itu …": the content that the fronted phrase leads in begins with a noun.
        if (_grammar.HeadFirst && !atHead && !quotedBefore && _tokens.Has(cue, LexicalClasses.CueNoun) && SubjectFloor(cue) == cue)
            return false;
        if (after >= _end)
            return quotedBefore && Postposition(new TokenRange(cue, after), TokenRange.None, breakIndex, after, quotedBefore);
        // The name was lost with its link: '…," kata , di Jakarta', '…," ujar seperti dilansir X'.
        if (_grammar.HeadFirst && quotedBefore && (IsPunctuation(after) || (IsAdjunct(after) && !_tokens[after].Is(TokenFlags.Capital))))
            return Postposition(new TokenRange(cue, after), TokenRange.None, breakIndex, after, quotedBefore);
        // 'Menurut kamus, kata "kopi" …': the word.
        if (!(StartsNominal(after)
            || (_grammar.HeadFirst && quotedBefore && _tokens[after].Kind == TokenKind.Word && !IsAdjunct(after)
                && !_phrases.HeadFirst.Words.IsVerb(after)))
            || (_grammar.HeadFirst && !quotedBefore && _tokens[after].Kind is TokenKind.Quote or TokenKind.SingleQuote))
            return false;
        var sourceEnd = _phrases.EndAfter(after, _textEnd);
        if (sourceEnd == after)
            return false;
        // "kata itu berarti …", "jelas ini merugikan": a demonstrative alone is nobody.
        if (_grammar.HeadFirst && sourceEnd == after + 1 && _phrases.HeadFirst.Words.IsDemonstrative(after))
            return false;
        // "Termasuk, kata Budi, banyak warga yang datang": behind a fragment the clause goes on, and what looks like an apposition is its subject.
        if (_grammar.HeadFirst && !quotedBefore && !atHead && sourceEnd < _contentEnd
            && _tokens[sourceEnd].Kind != TokenKind.Comma
            && (breakIndex - _contentFirst <= LeadTokens || !(EndsClause(sourceEnd) || IsAdjunct(sourceEnd)))
            && _phrases.EndAfter(after, _textEnd, appositions: false) is var bare && bare < sourceEnd
            && _tokens[bare].Kind == TokenKind.Comma)
            sourceEnd = bare;
        var words = new TokenRange(cue, after);
        var source = new TokenRange(after, _grammar.HeadFirst ? BeforeLooseRelative(after, sourceEnd) : sourceEnd);
        // "Contoh lain, kata Budi, yaitu …": the content goes on.
        if (!quotedBefore && source.End + 1 < sourceEnd && _tokens.IsOneOf(source.End + 1, _grammar.Copulas))
            sourceEnd = source.End;
        if (afterBreak && !atHead)
            return Postposition(words, source, breakIndex, sourceEnd, quotedBefore);
        if (!CanSpeak(source))
            return false;
        var content = sourceEnd;
        while (content < _contentEnd && _tokens[content].Kind != TokenKind.Comma && _tokens[content].Kind != TokenKind.Colon
            && !_tokens[content].Is(TokenFlags.Opens) && content < sourceEnd + 12)
            content++;
        // "Oleh karena itu, kata Budi, warga pasar sudah pindah": what looks like an apposition opens the content.
        if (_grammar.HeadFirst && (content >= sourceEnd + 12 || content >= _contentEnd)
            && CompleteSource(after, sourceEnd) is { Exists: true } complete)
            return CanSpeak(complete) && Preposition(words, complete, complete.End, Clause.Free);
        // "Namun, kata dia pengurangan itu …": no pause after a pronoun.
        if (content >= sourceEnd + 12 || content >= _contentEnd)
            content = sourceEnd < _contentEnd - 1 && (_tokens.Has(after, LexicalClasses.Pronouns)
                // "Saat ini, kata Budi pihaknya masih …": nor behind a name between the pauses.
                || (_grammar.HeadFirst && afterBreak && _phrases.IsName(sourceEnd - 1)
                    && _tokens[sourceEnd].Kind == TokenKind.Word && !_tokens[sourceEnd].Is(TokenFlags.Capital)
                    && !IsAdjunct(sourceEnd)
                    && !_phrases.HeadFirst.Words.IsVerb(sourceEnd)
                    && !_tokens.Has(sourceEnd, LexicalClasses.Auxiliaries | LexicalClasses.Negations | LexicalClasses.Determiners)))
                        ? sourceEnd : _contentEnd;
        return content < _contentEnd && Preposition(words, source, content, Clause.Free);
    }

    // "Sehingga kata dia, …": nothing but conjunctions before the cue.
    private bool IsConjoined(int cue)
    {
        if (cue - _contentFirst is < 1 or > 2)
            return false;
        for (var i = _contentFirst; i < cue; i++)
            if (_tokens[i].Kind != TokenKind.Word || !_tokens.Has(i, LexicalClasses.Conjunctions)
                || _tokens.Has(i, LexicalClasses.Prepositions | LexicalClasses.Relativisers))
                return false;
        return true;
    }

    // "…, ujarnya", "Tugas itu, imbuhnya, membersihkan …", "Katanya, …".
    private bool Clitic(int cue, int length)
    {
        var after = cue + length;
        var words = new TokenRange(cue, after);
        var breakIndex = cue - 1;
        if (cue == _first || cue == _contentFirst || IsConjoined(cue))
            return after < _contentEnd && !_tokens.Has(cue, LexicalClasses.Connectives)
                && Preposition(words, TokenRange.None, after, Clause.Free);
        var afterBreak = _tokens[breakIndex].Kind is TokenKind.Comma or TokenKind.Question or TokenKind.Exclamation
            || _tokens[breakIndex].Is(TokenFlags.Closes);
        var beforeBreak = after >= _end || _tokens[after].Kind is TokenKind.Comma or TokenKind.Period || IsAdjunct(after);
        if (!afterBreak && CliticPassive(words))
            return true;
        // "Ia menegaskan tidak ada korban, menurutnya kabar itu bohong": inside what is reported already it opens a clause.
        if (afterBreak && !beforeBreak && SubjectFloor(cue) is var floor && floor > _first && floor < cue
            && QuotationEndingAt(breakIndex) < 0)
            return Preposition(words, TokenRange.None, after, Clause.Free);
        // "menjelaskan usulnya": a noun with its possessor.
        // So is "dalam pesan singkatnya".
        if (!afterBreak
            && (!beforeBreak || _phrases.HeadFirst.Words.IsVerb(breakIndex)
                || _tokens.Has(breakIndex, LexicalClasses.Documents | LexicalClasses.CueNoun)))
            return false;
        return Postposition(words, TokenRange.None, breakIndex, after, afterBreak && QuotationEndingAt(breakIndex) >= 0);
    }

    /// <summary>Content after the cue.</summary>
    private bool Preposition(TokenRange cue, TokenRange source, int after, Clause clause)
    {
        var start = after;
        var found = false;

        // A quotation close by is the content: 'X said: "…"', 'X mengatakan, "…"'.
        var quotation = NextQuotation(after);
        if (quotation > _assignedQuotation && quotation >= 0)
        {
            ref var q = ref _analysis.Quotations[quotation];
            var gap = q.First - 1 - after;
            var joined = gap == 0 || (gap <= 20 && _tokens[q.First - 2].Kind is TokenKind.Comma or TokenKind.Colon);
            if (q.Speech && joined && (q.Closed || q.End >= _end - 1) && FindComplementiser(after, Math.Min(q.First - 1, after + 16)) < 0)
                return FinishWithQuotation(cue, source, quotation);
        }

        if (_grammar.HeadFirst)
        {
            var reported = ReportedClause(after, clause);
            // "Demikian dilaporkan X, Kamis (20/7)": when, and nothing else.
            if (reported.Exists && reported.End - reported.First <= 7 && IsDate(reported.First) && !HasPredicate(reported))
                return false;
            // "belum memberikan pernyataan secara resmi": how, and nothing else.
            if (!reported.Exists
                || (clause == Clause.Object && reported.First == after && _tokens.Has(after, LexicalClasses.Conjunctions)
                    && !_tokens.Has(after, LexicalClasses.Complementisers | LexicalClasses.Prepositions | LexicalClasses.NumberWords))
                || (_tokens[reported.First].Kind == TokenKind.Word
                    && _tokens.Match(reported.First, LexicalClasses.Adverbs) >= reported.End - reported.First))
                return false;
            var end = reported.End == _contentEnd ? BeforeSpeech(reported.First) : reported.End;
            Begin(cue, source);
            MarkQuotations(reported.First, end);
            Extend(reported.First, end);
            return Finish();
        }

        var complementiser = clause == Clause.Object ? -1 : FindComplementiser(after, Math.Min(_contentEnd, after + 22));
        if (complementiser >= 0)
        {
            start = complementiser + Math.Max(1, _tokens.Match(complementiser, LexicalClasses.Complementisers));
            found = true;
        }
        else if (after < _contentEnd && _tokens[after].Kind is TokenKind.Comma or TokenKind.Colon)
        {
            start = after + 1;
            found = true;
        }
        else if (clause == Clause.Free)
        {
            var comma = CommaAfterAdjunct(after);
            start = comma >= 0 ? comma + 1 : after;
            found = true;
        }
        else if (clause == Clause.Object)
        {
            found = true;
        }

        if (!found || start >= _contentEnd || _contentEnd - start < 1)
            return false;
        if (start < _contentEnd && clause != Clause.Free && _contentEnd - start < 2)
            return false;
        Begin(cue, source);
        MarkQuotations(start, _contentEnd);
        Extend(start, _contentEnd);
        return Finish();
    }

    private bool HasPredicate(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
            if (_tokens.Has(i, LexicalClasses.Auxiliaries | LexicalClasses.Negations) || _phrases.HeadFirst.Words.IsVerb(i))
                return true;
        return false;
    }

    private int TrimSubject(int first, int end)
    {
        while (end > first + 1 && _tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash)
            end--;
        // "Kantor Budi Santoso dalam pernyataannya mengatakan": where it was said, behind a name.
        if (!_grammar.HeadFirst)
            return end;
        // "Atase Budaya Jepang pada 2001 menyatakan": when.
        if (end - first > 2 && _tokens[end - 1].Kind == TokenKind.Number && _tokens.Is(end - 2, _grammar.AmbiguousAddressee)
            && _phrases.IsName(end - 3))
            return end - 2;
        for (var i = first + 1; i + 1 < end && !_tokens.Has(i, LexicalClasses.Relativisers); i++)
        {
            // "Budi Karya Sumadi di Kulon Progo": where a person was; "Konsulat RI di Davao" is there.
            if (_tokens.IsOneOf(i, _grammar.PlacePrepositions) && _tokens.IsOneOf(i, _grammar.DocumentPrepositions)
                && _phrases.IsName(i - 1) && !_tokens[i - 1].Is(TokenFlags.AllCapitals)
                && (_tokens[i - 1].Lexeme == 0 || _tokens.Has(i - 1, LexicalClasses.GivenNames))
                && _tokens.Match(i + 1, LexicalClasses.Places) > 0 && i - first > 1
                && _phrases.EndAfter(i + 1, end, appositions: false) == end
                && _typing.TypeOf(new TokenRange(first, i), false) == SourceType.Person)
                return i;
            if (_tokens.Has(i, LexicalClasses.Prepositions)
                && _tokens.IsOneOf(i, _grammar.DocumentPrepositions) != _tokens.IsOneOf(i, _grammar.PlacePrepositions)
                && !_tokens.Is(i, _grammar.AmbiguousAddressee)
                    && (_tokens[i - 1].Kind == TokenKind.CloseBracket || _phrases.IsName(i - 1))
                    && !_tokens.Has(i + 1, LexicalClasses.Organisations | LexicalClasses.Roles)
                    && !(_phrases.IsName(end - 1) && !_tokens[end - 1].Is(TokenFlags.AllCapitals)))
                return i;
        }

        return end;
    }

    // Whether nothing that could be content follows the cue.
    private bool IsParenthetical(int after, bool quotedBefore, int breakIndex)
    {
        // "Saat ditanya soal itu, X enggan berkomentar": a circumstance is no content.
        if (after >= _contentEnd)
            return quotedBefore || !_grammar.HeadFirst || _tokens.Match(_contentFirst, LexicalClasses.Conjunctions) == 0
                || _tokens.Match(_contentFirst, LexicalClasses.Complementisers) > 0;
        // "Tak hanya itu, Budi menyebut, saat itu …": nothing stands before that could be content.
        if (_grammar.HeadFirst && !quotedBefore && breakIndex <= _contentFirst)
            return false;
        if (_tokens[after].Kind == TokenKind.Comma)
            return quotedBefore
                || !((_grammar.HeadFirst && _phrases.HeadFirst.Words.IsVerb(_contentFirst))
                    || StartsWithPreposition(_contentFirst)
                    || (_grammar.HeadFirst && _tokens.Match(_contentFirst, LexicalClasses.CueAccording) > 0));
        if (quotedBefore)
            return FindComplementiser(after, Math.Min(_contentEnd, after + 12)) < 0;
        return IsAdjunct(after) && FindComplementiser(after, Math.Min(_contentEnd, after + 16)) < 0 && _contentEnd - after < 16
            && breakIndex - _contentFirst >= 4 && !StartsWithPreposition(_contentFirst);
    }

    private bool StartsWithPreposition(int i) =>
        i < _end
            && _tokens.Match(i, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Adverbs
                | LexicalClasses.TimeWords) > 0;

    // Time, place and circumstance after a source: "Senin (2/3)", "di Jakarta", "in a statement", "saat ditemui".
    private bool IsAdjunct(int i) => i < _end && (_tokens[i].Kind is TokenKind.Number or TokenKind.OpenBracket
        || _tokens.Match(i, LexicalClasses.Weekdays | LexicalClasses.Months | LexicalClasses.TimeWords
            | LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Adverbs
            | LexicalClasses.CitationCues) > 0);

    private bool StartsNominal(int i) => _tokens[i].Kind is TokenKind.Word or TokenKind.Handle or TokenKind.Link
        or TokenKind.Quote or TokenKind.SingleQuote
        && (_tokens[i].Is(TokenFlags.Capital)
            || _tokens.Match(i, LexicalClasses.Pronouns | LexicalClasses.FirstPerson | LexicalClasses.Determiners
                | LexicalClasses.Roles | LexicalClasses.Titles
            | LexicalClasses.Organisations | LexicalClasses.Documents | LexicalClasses.AnonymousNouns | LexicalClasses.NumberWords) > 0
            || _tokens.WordClasses(i) == LexicalClasses.None);
}
