using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>
/// Passives without an agent where the head of a phrase stands first: "[X] dinilai [Y]", "Di artikel itu disebutkan bahwa …"; what is
/// raised out of the clause.
/// </content>
internal ref partial struct AttributionScan
{
    // "Di artikel itu disebutkan bahwa", "Dalam isu tersebut, disebut bahwa".
    private TokenRange FrontedDocument(int left)
    {
        var length = _tokens.Match(_contentFirst, LexicalClasses.Prepositions);
        var first = _contentFirst + length;
        if (length == 0 || first >= left)
            return TokenRange.None;
        var end = _phrases.EndAfter(first, left, appositions: false);
        var gap = end;
        // "dalam siaran pers yang dilansir di situsnya, disebutkan": how it came out.
        if (gap < left && _tokens.Has(gap, LexicalClasses.Relativisers))
            while (gap < left && gap < end + NounPhrases.Reach && _tokens[gap].Kind != TokenKind.Comma)
                gap++;
        while (gap < left && gap < end + Window && (_tokens[gap].Kind == TokenKind.Comma || _tokens.Has(gap, LexicalClasses.Adverbs)))
            gap++;
        var source = new TokenRange(first, end);
        return source.Exists && gap >= left
            && _typing.TypeOf(source, false) is SourceType.Document or SourceType.Outlet or SourceType.Anonymous
            && CanSpeak(source)
            ? source : TokenRange.None;
    }

    // "Gaji itu, dalam surat tersebut, disebutkan …": between commas, or behind a lost full stop.
    private TokenRange InsertedDocument(int left)
    {
        if (left - 2 <= _contentFirst || _tokens[left - 1].Kind != TokenKind.Comma)
            return TokenRange.None;
        for (var i = left - 2; i > _contentFirst && i > left - 10
            && _tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Slash; i--)
            if (_tokens.IsOneOf(i, _grammar.DocumentPrepositions) && _tokens.Match(i + 1, LexicalClasses.Documents) > 0
                && (_tokens[i - 1].Kind == TokenKind.Comma || _tokens.Has(i - 1, LexicalClasses.Conjunctions | LexicalClasses.Connectives)))
                return new TokenRange(i + 1, left - 1);
        return TokenRange.None;
    }

    // "[X] dinilai [Y]", "Sebelumnya dilaporkan …", "konten yang dinilai …".
    private bool AgentlessClause(TokenRange words, int left, int after)
    {
        // "dilaporkan ke polisi" is a complaint.
        if (_phrases.HeadFirst.Words.IsAddressee(after))
            return false;
        var start = after;
        var source = TokenRange.None;
        var marked = _tokens.Match(after, LexicalClasses.Complementisers);
        if (marked > 0 && !_tokens.Has(after, LexicalClasses.QuestionWords))
            start = after + marked;
        else if (AdverbialComma(after) is var comma and >= 0)
            start = comma + 1;
        else if (_phrases.HeadFirst.Words.IsTopic(after))
            start = after + 1;
        // "Berdasarkan informasi yang beredar di media sosial, …"
        else if (words.End - words.First > 2 && left <= _contentFirst && _tokens.Has(after, LexicalClasses.Prepositions)
            && CommaAfterAdjunct(after) is var pause and >= 0)
        {
            start = pause + 1;
            // Then the rumour and where it goes round are the source.
            if ((_tokens.WordClasses(words.First) & LexicalClasses.CueAccording) != 0
                && _tokens.IsOneOf(words.End - 1, _grammar.SpreadVerbs))
            {
                source = new TokenRange(words.First + 1, pause);
                words = new TokenRange(words.First, words.First + 1);
            }
        }

        // "beredar kabar", "informasi yang beredar" need a clause that is marked as reported; "diberitakan, menurut X" is X's.
        if ((words.End - words.First > 1 && !_tokens.Has(words.End - 1, LexicalClasses.CueSpeech)
            && (!_tokens.Has(words.First, LexicalClasses.CuePassive | LexicalClasses.CueAgentless | LexicalClasses.Negations
                | LexicalClasses.Prepositions)
                || _tokens.IsOneOf(words.First, _grammar.SpreadVerbs))
            && start == after)
            || (start > after && start < _end && _tokens.Match(start, LexicalClasses.CueAccording) > 0))
            return false;
        var relative = left > _first && _tokens.Has(left - 1, LexicalClasses.Relativisers);
        // "yang disebut stroke iskemik" gives a name; a predicate must follow.
        if (relative
            && ((!IsPredicate(after)
                && !(_tokens.Is(after, _grammar.PredicativePreposition) && !_tokens.IsOneOf(words.End - 1, _grammar.NamingPassives)))
                || _tokens.Match(after, LexicalClasses.TimeWords) > 0
            || (_tokens[after].Kind is TokenKind.Quote or TokenKind.SingleQuote
                && _tokens.IsOneOf(words.End - 1, _grammar.NamingPassives))))
            return false;
        // "Dalam agama itu disebut Hari X.": a name and nothing else.
        if (start == after && _tokens.IsOneOf(words.End - 1, _grammar.NamingPassives)
            && _tokens.Has(_contentFirst, LexicalClasses.Prepositions) && _phrases.IsName(after)
            && _phrases.EndAfter(after, _contentEnd, appositions: false) >= _contentEnd)
            return false;
        // "menanggapi kabar yang beredar soal itu": told of, not told.
        if (start > after && start < _contentEnd && _phrases.HeadFirst.Words.IsDemonstrative(start)
            && (start + 1 >= _contentEnd || EndsClause(start + 1)))
            return false;
        // "Banyak yang meyakini dan menyebarkannya": nothing is told.
        if (start == after && words.End - words.First > 1 && _tokens.Has(after, LexicalClasses.Conjunctions)
            && !_tokens.Has(after, LexicalClasses.Complementisers))
            return false;
        // "lampu yang meredup atau disebut #kelip": another name.
        if (!relative && left > _first && _tokens.Has(left - 1, LexicalClasses.Conjunctions)
            && _tokens.IsOneOf(words.End - 1, _grammar.NamingPassives)
            && (_tokens[after].Kind == TokenKind.Hashtag || _tokens[after].Is(TokenFlags.Capital)
                || _tokens[after].Kind is TokenKind.Quote or TokenKind.SingleQuote))
            return false;
        var nominal = !_tokens.Has(words.First, LexicalClasses.CuePassive) && _tokens[after].Kind == TokenKind.Comma;
        // "seperti disebutkan dalam UUD 1945" refers; nothing is reported.
        var locative = start == after && _tokens.Match(after, LexicalClasses.Prepositions) > 0
            && !_tokens.Is(after, _grammar.PredicativePreposition);
        // "seperti ramai diberitakan di media sosial": where, and nothing else.
        if (locative && _tokens.IsOneOf(after, _grammar.PlacePrepositions)
            && !HasPredicate(new TokenRange(after, Math.Min(_contentEnd, after + Window))))
            return false;
        if (locative && (left <= _contentFirst || _tokens.Match(left - 1, LexicalClasses.Conjunctions | LexicalClasses.Prepositions) > 0))
            return false;
        var subjectFirst = relative || nominal ? left : _phrases.StartBefore(left, _first);
        if (subjectFirst == left && !relative && start == after && _tokens.Has(words.First, LexicalClasses.CuePassive) && IsRaised(left))
        {
            subjectFirst = _contentFirst;
            // "Langkah itu oleh sejumlah warga dinilai terlambat": the agent before its verb.
            source = AgentBefore(left);
        }
        else if (subjectFirst > _contentFirst + 1 && subjectFirst < left && !relative && start == after
            && _tokens.Has(subjectFirst - 1, LexicalClasses.PhraseLinks)
            && _tokens.Has(subjectFirst - 1, LexicalClasses.Conjunctions) && IsRaised(left))
        {
            // "Pasar ikan dan pasar sayur dinilai kotor": both.
            subjectFirst = _contentFirst;
        }

        EndBeforeSecond(left);
        Begin(words, source);
        if (subjectFirst < left && subjectFirst >= _contentFirst)
            Extend(subjectFirst, source.Exists && source.First > subjectFirst + 1 ? source.First - 1 : left);
        var end = BeforeSpeech(start);
        MarkQuotations(start, end);
        Extend(start, end);
        return Finish();
    }

    // "dinilai mahal dan dianggap tidak adil": the second judgement ends what the first says.
    private void EndBeforeSecond(int left)
    {
        if (_analysis.Attributions.Count == 0 || left - 1 <= _first || !_tokens.Has(left - 1, LexicalClasses.PhraseLinks)
            || !_tokens.Has(left - 1, LexicalClasses.Conjunctions))
            return;
        ref var last = ref _analysis.Attributions.Last;
        if (last.Sentence != _sentence || last.ContentCount == 0 || _tokens.Match(last.Cue.First, LexicalClasses.CueAgentless) == 0)
            return;
        ref var content = ref _analysis.Contents.Last;
        if (content.First < left - 1 && content.First >= last.Cue.End && content.End > left - 1)
            content.End = left - 1;
    }

    /// <summary>Most tokens of a subject that is raised out of what is reported: a noun, its relative clause, its place.</summary>
    private const int RaisedReach = 45;

    // "Pasar Baru, Kudus, Jawa Tengah, dikabarkan …", "Foto antrean yang beredar di grup dipastikan …": all that opens the sentence, if it
    // has no predicate.
    private bool IsRaised(int left)
    {
        if (left <= _contentFirst || left - _contentFirst > RaisedReach || _covered > _contentFirst
            || StartsWithPreposition(_contentFirst) || !StartsNominal(_contentFirst)
            || _tokens[left - 1].Kind == TokenKind.OpenBracket
            || _tokens.Has(left - 1, LexicalClasses.Conjunctions | LexicalClasses.Relativisers | LexicalClasses.Prepositions)
            || _tokens.Has(_contentFirst, LexicalClasses.QuestionWords))
            return false;
        var relative = false;
        for (var i = _contentFirst; i < left; i++)
        {
            if (_tokens[i].Is(TokenFlags.Quoted) || _tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon)
                return false;
            relative |= _tokens.Has(i, LexicalClasses.Relativisers);
            if (!relative && _tokens[i].Kind == TokenKind.Word && !_phrases.IsName(i)
                && (_tokens.Has(i, LexicalClasses.Auxiliaries | LexicalClasses.Negations) || _phrases.HeadFirst.Words.IsVerb(i)
                    || _tokens.IsOneOf(i, _grammar.Copulas)))
                return false;
        }

        return true;
    }

    private TokenRange AgentBefore(int left)
    {
        for (var i = left - 2; i > _contentFirst && i > left - NounPhrases.Reach; i--)
            if (_tokens.Is(i, _grammar.AgentPreposition))
                return _phrases.EndAfter(i + 1, left) == left && CanSpeak(new TokenRange(i + 1, left))
                    ? new TokenRange(i + 1, left) : TokenRange.None;
        return TokenRange.None;
    }

    // "Dilaporkan sebelumnya, …": the comma after nothing but adverbs.
    private int AdverbialComma(int after)
    {
        var i = after;
        while (i < _contentEnd && i < after + 3 && _tokens[i].Kind == TokenKind.Word
            && _tokens.Match(i, LexicalClasses.Adverbs | LexicalClasses.TimeWords) is var length and > 0)
            i += length;
        return i < _contentEnd && _tokens[i].Kind is TokenKind.Comma or TokenKind.Colon ? i : -1;
    }

    // "Banyak pula yang menilai …", "Ada yang mengatakan …": the verb is the cue, the amount the source, and nobody is named.
    private void NarrowToVerb(int cue, int after)
    {
        const LexicalClasses Active = LexicalClasses.CueSpeech | LexicalClasses.CueThought | LexicalClasses.CueDirective
            | LexicalClasses.CueStance;
        ref var mark = ref _analysis.Attributions.Last;
        if (mark.Cue.First != cue || mark.Cue.End != after || !_tokens.Has(after - 2, LexicalClasses.Relativisers)
            || !_tokens.Has(after - 1, Active))
            return;
        mark.Cue = new TokenRange(after - 1, after);
        // "Di antara warga ada yang menilai …"
        if (mark.Source.Exists)
            return;
        mark.SourceType = SourceType.Anonymous;
        var end = after - 2;
        while (end > cue + 1 && _tokens.Has(end - 1, LexicalClasses.Adverbs))
            end--;
        if (!_tokens.Is(cue, _grammar.Existential))
            mark.Source = new TokenRange(cue, end);
    }

    private bool IsPredicate(int i) => _tokens[i].Kind is TokenKind.Quote or TokenKind.SingleQuote || _phrases.HeadFirst.Words.IsVerb(i)
        || _tokens.Match(i, LexicalClasses.Negations | LexicalClasses.Adverbs | LexicalClasses.Complementisers
            | LexicalClasses.Auxiliaries) > 0;
}
