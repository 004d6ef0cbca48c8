using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>What follows an active verb where the head of a phrase stands first: where the reported clause starts and ends.</content>
internal ref partial struct AttributionScan
{
    // A quotation or a strong complementiser close behind the verb.
    private int FindReportedClause(int after)
    {
        var quotation = NextQuotation(after);
        if (quotation >= 0 && _analysis.Quotations[quotation].Speech && _analysis.Quotations[quotation].First - after < 8)
            return _analysis.Quotations[quotation].First;
        return FindStrongComplementiser(after, Math.Min(_contentEnd, after + 8));
    }

    // "bahwa": opens nothing but reported clauses, so that it may stand at a distance from its verb.
    private bool IsStrongComplementiser(int i) => _tokens.Match(i, LexicalClasses.Complementisers) > 0
        && !_tokens.Has(i, LexicalClasses.Conjunctions | LexicalClasses.Prepositions | LexicalClasses.QuestionWords
            | LexicalClasses.Relativisers | LexicalClasses.Adverbs);

    private int FindStrongComplementiser(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Kind is TokenKind.Quote or TokenKind.Semicolon or TokenKind.Period)
                return -1;
            if (IsStrongComplementiser(i))
                return i;
            if (i > first && _phrases.HeadFirst.Words.IsVerb(i) && !_tokens.Has(i, LexicalClasses.Auxiliaries))
                return -1;
        }

        return -1;
    }

    /// <summary>Where the content after an active verb starts and ends; none when nothing is reported.</summary>
    private TokenRange ReportedClause(int after, Clause clause)
    {
        if (after >= _contentEnd)
            return TokenRange.None;
        var words = _phrases.HeadFirst.Words;
        var anaphor = _tokens.Match(after, LexicalClasses.Anaphors);
        // "hal itu" alone is the content, unless it is the subject of a clause: "hal ini belum masuk program".
        // "menganggap hal itu sebagai pelanggaran": what it is called belongs to the content.
        if (anaphor > 0
            && (after + anaphor >= _contentEnd || _tokens[after + anaphor].Kind != TokenKind.Word
                || (IsAdjunct(after + anaphor) && !_tokens.Is(after + anaphor, _grammar.PredicativePreposition))))
            return clause == Clause.Object ? TokenRange.None : new TokenRange(after, after + anaphor);
        if (_tokens[after].Kind is TokenKind.Comma or TokenKind.Colon)
        {
            var start = after + 1;
            // "ia meminta, semua pihak segera …": a directive may pause, a judgement may not.
            // "Sebuah studi menemukan, berjalan dua jam …": so may a finding.
            if (clause == Clause.Object && !_tokens.Has(after - 1, LexicalClasses.CueDirective)
                && !_tokens.IsOneOf(after - 1, _grammar.FindingVerbs))
                return TokenRange.None;
            if (start < _contentEnd && IsStrongComplementiser(start))
                start += _tokens.Match(start, LexicalClasses.Complementisers);
            return new TokenRange(start, _contentEnd);
        }

        if (_tokens.Match(after, LexicalClasses.Complementisers) is var length and > 0)
        {
            // A question word is part of what is asked; "untuk" after a thought is a plan.
            if (_tokens.Has(after, LexicalClasses.QuestionWords))
                return new TokenRange(after, _contentEnd);
            return clause == Clause.Complement && _tokens.Has(after, LexicalClasses.Prepositions) ? TokenRange.None
                : new TokenRange(after + length, _contentEnd);
        }

        // "melaporkan Jumat kemarin jika …": when it was said, before what opens the clause.
        if (AfterTime(after) is var opener && opener > after && _tokens.Match(opener, LexicalClasses.Complementisers) is var opens and > 0
            && !_tokens.Has(opener, LexicalClasses.Prepositions | LexicalClasses.QuestionWords | LexicalClasses.Relativisers))
            return new TokenRange(opener + opens, _contentEnd);

        var strong = FindStrongComplementiser(after, Math.Min(_contentEnd, after + (IsCircumstance(after) ? 26 : 7)));
        if (strong >= 0)
            return new TokenRange(strong + _tokens.Match(strong, LexicalClasses.Complementisers), _contentEnd);
        // "menyampaikan pernyataan resmi mengenai hal itu"
        if (words.IsTopic(after)
            || (_tokens.Match(after, LexicalClasses.Adverbs) is var how and > 0 && after + how < _contentEnd && words.IsTopic(after + how))
            || (after + 1 < _contentEnd && _tokens.Has(after - 1, LexicalClasses.CueNoun) && words.IsTopic(after + 1)))
            return TokenRange.None;
        if (clause == Clause.Object)
        {
            var start = words.IsAddressee(after) ? AfterAddressee(after) : IsCircumstance(after) ? AfterCircumstance(after) : after;
            return start < 0 ? TokenRange.None : new TokenRange(start, _contentEnd);
        }

        // "tidak yakin dengan adanya pungutan", "menemukan adanya kebocoran"
        if (clause == Clause.Complement && ExistenceAfter(after) is var existence and >= 0)
            return new TokenRange(existence, _contentEnd);
        if (clause == Clause.Complement)
            return IsClause(after) ? new TokenRange(after, _contentEnd) : TokenRange.None;
        var comma = IsCircumstance(after) && !BelongsToContent(after) ? CommaAfterAdjunct(after) : -1;
        if (comma >= 0)
            return new TokenRange(comma + 1, _contentEnd);
        return words.IsAddressee(after) || (_tokens.IsOneOf(after - 1, _grammar.TopicVerbs) && IsBareObject(after))
            ? TokenRange.None : new TokenRange(after, _contentEnd);
    }

    private int AfterTime(int after)
    {
        var i = after;
        while (i + 1 < _contentEnd && i < after + 3 && _tokens[i].Kind == TokenKind.Word
            && _tokens.Match(i, LexicalClasses.Weekdays | LexicalClasses.TimeWords) is var length and > 0)
            i += length;
        return i;
    }

    // 'Ia mengatakan stok cukup "Tidak ada masalah," ujarnya': a full stop was lost before a quotation that has its own cue.
    private int BeforeSpeech(int first)
    {
        for (var q = Math.Max(_nearQuotation, _assignedQuotation + 1); q < _quotationEnd; q++)
        {
            ref var quotation = ref _analysis.Quotations[q];
            var open = quotation.First - 1;
            if (open > first + 1 && quotation.Speech && quotation.Closed && open < _contentEnd
                && _tokens[quotation.First].Is(TokenFlags.Capital)
                && _tokens[open - 1].Kind is TokenKind.Word or TokenKind.CloseBracket
                && quotation.End + 1 < _end && _tokens[quotation.End - 1].Kind == TokenKind.Comma
                && _tokens.Match(quotation.End + 1, LexicalClasses.CueClitic | LexicalClasses.CuePostposed) > 0)
                return open;
        }

        return _contentEnd;
    }

    // "melaporkan air sudah surut": a nominal with an auxiliary or negation close behind needs no complementiser.
    private bool IsClause(int after)
    {
        // "yakin bisa menang", "bersumpah akan membalas"
        if (after + 1 < _contentEnd && _tokens[after + 1].Kind == TokenKind.Word
            && _tokens.Has(after, LexicalClasses.Auxiliaries | LexicalClasses.Negations)
            && !_tokens.IsOneOf(after - 1, _grammar.PerceptionVerbs)
            && (_phrases.HeadFirst.Words.IsVerb(after + 1)
                || _tokens.Has(after + 1, LexicalClasses.Auxiliaries | LexicalClasses.Negations)))
            return true;
        // 'menjawab "Tidak pernah"': what ends with its quotation.
        if (_tokens[after].Is(TokenFlags.Opens))
            return _contentEnd - after < Window
                && (_tokens[_contentEnd - 1].Is(TokenFlags.Closes) || _tokens[_textEnd - 1].Is(TokenFlags.Closes));
        if (_tokens[after].Kind != TokenKind.Word || _tokens.Has(after, LexicalClasses.Relativisers)
            || _phrases.HeadFirst.Words.IsVerb(after) || IsAdjunct(after) || _tokens.IsOneOf(after - 1, _grammar.PerceptionVerbs))
            return false;
        for (var i = after + 1; i + 1 < _contentEnd && i < after + 7 && _tokens[i].Kind is TokenKind.Word or TokenKind.Number
            && _tokens[i + 1].Kind == TokenKind.Word; i++)
        {
            if (_tokens.Has(i, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Relativisers))
                break;
            if (_tokens.Has(i, LexicalClasses.Auxiliaries | LexicalClasses.Negations))
                return true;
        }

        // "mencatat neraca perdagangan pada Februari mengantongi surplus", "yakin surat perjanjian tersebut memiliki kekuatan"
        if (_tokens.IsOneOf(after - 1, _grammar.ReportVerbs) || _tokens.IsOneOf(after - 1, _grammar.StateVerbs))
            for (var i = after + 1; i + 1 < _contentEnd && i < after + 12 && _tokens[i].Kind is TokenKind.Word or TokenKind.Number
                && !_tokens.Has(i, LexicalClasses.Conjunctions | LexicalClasses.Relativisers)
                && !_phrases.HeadFirst.Words.IsAddressee(i); i++)
                if (_phrases.HeadFirst.Words.IsVerb(i))
                    return true;

        // "mencatat kerugian nelayan, hingga Mei, sebesar lima miliar"
        if (_tokens.IsOneOf(after - 1, _grammar.ReportVerbs))
            for (var i = after + 1; i + 1 < _contentEnd && i < after + 20
                && _tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Comma; i++)
                if (_tokens.IsOneOf(i, _grammar.AmountPredicates)
                    && (_tokens[i + 1].Kind is TokenKind.Number or TokenKind.Symbol
                        || _tokens.Match(i + 1, LexicalClasses.NumberWords | LexicalClasses.Currencies) > 0))
                    return true;

        // "melaporkan atapnya bocor": what belongs to somebody, and what it does.
        if (after + 1 < _contentEnd && _phrases.HeadFirst.Words.IsVerb(after + 1))
            return HasCliticEnding(after) || _tokens.Has(after, LexicalClasses.Pronouns) || _phrases.IsName(after);

        return false;
    }

    // "mengatakan selama 2017, …", "menilai dalam urusan ini, …": right behind its verb, when and where is said of what is reported,
    // but for whom it was said to, the day, a place, a document, and how the speaker was reached.
    private bool BelongsToContent(int after)
    {
        const LexicalClasses Verbs = LexicalClasses.CueSpeech | LexicalClasses.CueThought | LexicalClasses.CueDirective;
        if (_tokens[after].Kind != TokenKind.Word || !_tokens.Has(after - 1, Verbs) || _phrases.HeadFirst.Words.IsAddressee(after)
            || _tokens.Has(after, LexicalClasses.Weekdays) || after + 1 >= _contentEnd)
            return false;
        if (_tokens.IsOneOf(after, _grammar.CircumstanceConjunctions))
            return !_tokens.IsOneOf(after + 1, _grammar.InterviewPassives);
        return _tokens.Match(after + 1, LexicalClasses.Places | LexicalClasses.Weekdays | LexicalClasses.Documents
            | LexicalClasses.CueNoun) == 0;
    }

    private int ExistenceAfter(int after) =>
        _tokens.Is(after, _grammar.ExistentialNoun) || _tokens.Is(after - 1, _grammar.ExistentialNoun) ? after
        : after + 2 < _contentEnd && _tokens.Has(after, LexicalClasses.Prepositions | LexicalClasses.Auxiliaries)
        && _tokens.Is(after + 1, _grammar.ExistentialNoun)
        ? after + 1 : -1;

    // "di Jakarta", "kepada wartawan", "saat ditemui": what may stand between the verb and the comma before the content.
    // "mengatakan sebagai ayah, ia …": what somebody is belongs to what is said.
    private bool IsCircumstance(int i) => i < _end && (_tokens[i].Kind == TokenKind.OpenBracket
        || (_tokens.Match(i, LexicalClasses.Weekdays | LexicalClasses.Prepositions) > 0 && !_tokens.Is(i, _grammar.PredicativePreposition))
        || (_tokens.Match(i, LexicalClasses.Conjunctions) > 0 && !_tokens.Has(i, LexicalClasses.Complementisers)));

    // "meminta kepada seluruh warga untuk waspada": from what the addressee is to do.
    private int AfterAddressee(int after)
    {
        for (var i = after + 1; i < _contentEnd && i < after + 14 && _tokens[i].Kind == TokenKind.Word; i++)
            if (_tokens.Match(i, LexicalClasses.Complementisers) is var length and > 0)
                return i + length;
        // "berpesan kepada anaknya": whom alone.
        for (var i = after + 1; i < _contentEnd && i < after + Window; i++)
            if (_tokens.Has(i, LexicalClasses.Auxiliaries | LexicalClasses.Negations) || _phrases.HeadFirst.Words.IsVerb(i))
                return after;
        return -1;
    }

    // "meminta saat bertemu Budi, agar …": from what is asked for behind the comma.
    private int AfterCircumstance(int after) => CommaAfterAdjunct(after) is var comma and >= 0 && comma + 1 < _contentEnd
        && _tokens.Match(comma + 1, LexicalClasses.Complementisers) is var length and > 0 ? comma + 1 + length : after;

    // "mengungkapkan kisah masa lalunya": a short object without a predicate is a topic.
    private bool IsBareObject(int first)
    {
        const LexicalClasses Predicate = LexicalClasses.Auxiliaries | LexicalClasses.Negations | LexicalClasses.CommonVerbs
            | LexicalClasses.Adverbs | LexicalClasses.NumberWords | LexicalClasses.Relativisers | LexicalClasses.AnyHedge
            | LexicalClasses.CueThought | LexicalClasses.Pronouns | LexicalClasses.QuestionWords;
        if (_contentEnd - first > 12 || _tokens.Is(first, _grammar.ExistentialNoun)
            || (_contentEnd - first > 5 && _tokens[first].Is(TokenFlags.Capital)))
            return false;
        // Behind "yang" one verb is the relative clause's own: "kasus yang melibatkan dua warga".
        var relative = -1;
        for (var i = first; i < _contentEnd; i++)
        {
            if (i > first && _tokens.Has(i, LexicalClasses.Relativisers))
            {
                relative = 0;
                continue;
            }

            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Dash or TokenKind.Number)
                || _tokens.IsOneOf(i, _grammar.AmountPredicates)
                || (_tokens[i].Kind == TokenKind.Number && i + 1 < _contentEnd && _tokens[i + 1].Kind == TokenKind.Word && relative < 0))
                return false;
            if (relative < 0 ? _tokens.Has(i, Predicate) || _phrases.HeadFirst.Words.IsVerb(i) : _tokens.Has(i, LexicalClasses.Auxiliaries
                | LexicalClasses.Negations) || (_phrases.HeadFirst.Words.IsVerb(i) && ++relative > 2))
                return false;
        }

        return true;
    }
}
