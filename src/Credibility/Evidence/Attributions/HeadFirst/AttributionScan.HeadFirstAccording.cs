using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>"Menurut X, …", "…, menurut X.", "Berdasarkan laporan X, …", "Bagi X, …"; outlets cited as origin of a sentence.</content>
internal ref partial struct AttributionScan
{
    private bool HeadFirstAccording(int cue, int length)
    {
        var after = cue + length;
        var limit = _textEnd;
        // "Berdasarkan hasil analisis dari laporan X": inside a source nobody else is one.
        if (_analysis.Attributions.Count > 0 && _analysis.Attributions.Last.Source.Contains(cue))
            return false;
        // "Informasi yang beredar foto itu palsu": what goes round has no agent.
        if (length > 1 && _tokens.IsOneOf(after - 1, _grammar.SpreadVerbs))
            return false;
        // "melakukan pemantauan di desa itu, …": a noun inside the clause.
        if (cue > _contentFirst && _tokens[cue - 1].Kind == TokenKind.Word && _tokens.IsOneOf(cue, _grammar.ObservationNouns))
            return false;
        // "Bila merujuk pada aturan itu, …": nobody has referred to it.
        if (cue > _first && _tokens.IsOneOf(cue, _grammar.BasisCues) && IsCondition(cue - 1))
            return false;
        if (after >= limit || _tokens.Has(after, LexicalClasses.SecondPerson | LexicalClasses.Relativisers))
            return false;
        // "menurut keterangan resmi": what the cue shares with a longer name of a document belongs to the source.
        if (length > 1 && _tokens.PhraseClasses(after - 1) is var shared && (shared & LexicalClasses.Documents) != 0)
            after--;
        var words = new TokenRange(cue, after);
        var end = _phrases.EndAfter(after, limit);
        // A comma leads on to an apposition only when another comma closes it: "Menurut warga, kepala desa datang".
        if (end < limit ? _tokens[end].Kind is not (TokenKind.Comma or TokenKind.Colon or TokenKind.Dash) : cue <= _contentFirst)
            end = _phrases.EndAfter(after, limit, appositions: false);
        // "Menurut Budi, salah seorang warga yang marah, memecahkan kaca": what stands between the commas is who did it.
        if (cue <= _contentFirst && end + 1 < limit && _tokens[end].Kind == TokenKind.Comma
            && _phrases.HeadFirst.Words.IsVerb(end + 1) && !_tokens.Has(end + 1, LexicalClasses.AnyCue)
            && _phrases.EndAfter(after, limit, appositions: false) is var bare && bare < end
            && _tokens[bare].Kind == TokenKind.Comma && !_phrases.IsName(bare + 1))
            end = bare;
        // "Menurut Mendagri aksi kelompok itu harus diusut": an office in one word that needs no field, and a clause without a pause.
        if (cue <= _contentFirst && end > after + 1 && end < limit && _tokens[after].Is(TokenFlags.Capital)
            && _tokens.Has(after, LexicalClasses.Roles | LexicalClasses.Titles) && _tokens[after].PhraseLength <= 1
            && !_phrases.HeadFirst.Words.IsOpenOffice(after)
            && _tokens[after + 1].Kind == TokenKind.Word && _tokens.Classes(after + 1) == LexicalClasses.None
            && !_tokens[after + 1].Is(TokenFlags.Capital)
            && (_tokens.Has(end, LexicalClasses.Auxiliaries | LexicalClasses.Negations) || _phrases.HeadFirst.Words.IsVerb(end)))
            end = after + 1;
        var source = new TokenRange(after, end);
        if (!source.Exists || !CanSpeak(source))
            return false;

        // "Informasi yang dihimpun dari X menyebutkan …", "Menurut Budi menerangkan, …": the verb is the cue.
        // "menangkapnya berdasarkan informasi yang diperoleh dari X": a basis.
        if (IsReportedBy(words, end, limit) || (length > 2 && IsGroundOf(words)))
            return false;

        // "karena berdasarkan hasil uji, air itu aman": the clause starts at the cue.
        var opensClause = cue > _first && _tokens[cue - 1].Kind == TokenKind.Word
            && (IsStrongComplementiser(cue - 1)
                || (_tokens.Has(cue - 1, LexicalClasses.Conjunctions) && !_tokens.Has(cue - 1, LexicalClasses.Relativisers)))
            && !_tokens.Has(cue, LexicalClasses.Prepositions) && end < limit && _tokens[end].Kind == TokenKind.Comma;
        if (opensClause || cue <= _contentFirst || cue == SubjectFloor(cue) || _tokens[cue].Is(TokenFlags.SentenceStart)
            || (IsLeadIn(_contentFirst, cue) && !_tokens.Has(cue, LexicalClasses.Prepositions)))
        {
            var comma = CommaBefore(end, limit);
            // "Berdasarkan data sementara, kata Budi, …": Budi says it; "Menurut Budi, klaim partai itu …" has a noun.
            if (comma >= 0 && comma + 1 < limit && !_tokens.Has(comma + 1, LexicalClasses.CueNoun)
                && _tokens.Match(comma + 1, LexicalClasses.CuePostposed | LexicalClasses.CueClitic) > 0)
                return false;
            // "Menurut Budi memang tidak ada bahaya, kecuali …": a predicate before the comma has begun the clause.
            if (comma > end && IsPredicateBefore(end, comma))
                comma = end - 1;
            // "Penelusuran polisi dilakukan sejak pagi": an act, unless a pause follows.
            if (comma < end && _tokens.IsOneOf(cue, _grammar.ObservationNouns))
                return false;
            // "Bagi warga yang hadir" is a beneficiary unless a pause marks it.
            // "Bagi mereka yang belum mendaftar, …": for whom it is.
            if (_tokens.Has(cue, LexicalClasses.Prepositions) && length == 1
                && (comma < 0 || end - after > 5 || _tokens.HasAny(after, Math.Min(limit, end + 1), LexicalClasses.Relativisers)))
                return false;
            return Preposition(words, source, comma >= end ? comma : end, Clause.Free);
        }

        // "kesimpulan dari hasil penelitian itu": a link between nouns, unless a pause sets it off.
        if (_tokens.Has(cue, LexicalClasses.Prepositions)
            && (length == 1 || (_tokens.Has(cue, LexicalClasses.PhraseLinks) && _tokens[cue - 1].Kind == TokenKind.Word)))
            return false;
        // '…," ujarnya mengutip keterangan X': what was said has its cue already.
        if (_analysis.Attributions.Count > 0 && _analysis.Attributions.Last.Cue.End == cue)
            return false;
        var paused = _tokens[cue - 1].Kind == TokenKind.Comma || _tokens[cue - 1].Is(TokenFlags.Closes);
        // "Zorgan kemudian mengutip pernyataan X": an act of Zorgan's.
        // "dilarang berdasarkan undang-undang": a basis.
        if (!paused && (_tokens.Has(cue, LexicalClasses.CitationCues) || (length == 1 && _tokens.IsOneOf(cue, _grammar.BasisCues))))
            return false;
        // "istilah ini, merujuk pada sifatnya, …": a verb, unless it leads in the clause.
        if (_tokens.IsOneOf(cue, _grammar.BasisCues) && (_tokens.WordClasses(cue) & LexicalClasses.CueAccording) == 0)
            return false;
        var breakIndex = paused ? cue - 1 : cue;
        var quoted = paused && QuotationEndingAt(breakIndex) >= 0;
        if (!quoted && breakIndex - _contentFirst < 1)
            return false;
        if (!paused && end < limit && _tokens[end].Kind == TokenKind.Word && !IsAdjunct(end)
            && !_tokens.Has(end, LexicalClasses.Relativisers))
        {
            // "Massa menurut X akan melawan": an interruption without commas.
            if ((end - after > 4 && _tokens[end - 1].Kind != TokenKind.CloseBracket) || _phrases.HeadFirst.Words.IsVerb(cue - 1))
                return false;
            Begin(words, source);
            // "surat yang menurut X bisa …": what is said of it, not the sentence that it stands in.
            if (!_tokens.Has(cue - 1, LexicalClasses.Relativisers))
                Extend(ContentStartBefore(cue), cue);
            Extend(end, _contentEnd);
            return Finish();
        }

        return Postposition(words, source, breakIndex, end, quoted);
    }

    private bool IsReportedBy(TokenRange words, int end, int limit) => end < limit && _tokens.Has(end, LexicalClasses.CueSpeech)
        && (!_tokens.Has(words.First, LexicalClasses.CueAccording | LexicalClasses.Prepositions)
            || (end + 1 < limit && (_tokens[end + 1].Kind == TokenKind.Comma || IsStrongComplementiser(end + 1))));

    private bool IsGroundOf(TokenRange words) => words.First > _contentFirst && _tokens[words.First - 1].Kind == TokenKind.Word
        && _tokens.IsOneOf(words.First, _grammar.BasisCues) && _tokens.Has(words.End - 1, LexicalClasses.Prepositions);

    private bool IsPredicateBefore(int first, int comma)
    {
        if (_tokens[first].Kind != TokenKind.Word
            || _tokens.Has(first, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Relativisers
                | LexicalClasses.CitationCues))
            return false;
        for (var i = first; i < comma; i++)
            if (_tokens.Has(i, LexicalClasses.Auxiliaries | LexicalClasses.Negations) || _phrases.HeadFirst.Words.IsVerb(i))
                return true;
        return false;
    }

    // "Masih menurut X": only adverbs before the cue.
    private bool IsLeadIn(int first, int cue)
    {
        if (cue - first > 3)
            return false;
        for (var i = first; i < cue; i++)
            if (_tokens.Match(i, LexicalClasses.Adverbs | LexicalClasses.Auxiliaries | LexicalClasses.TimeWords
                | LexicalClasses.Connectives | LexicalClasses.Conjunctions) == 0)
                return false;
        return true;
    }

    // The comma that closes a source and what is said of its time and place.
    private int CommaBefore(int from, int limit)
    {
        var last = -1;
        for (var i = from; i < limit && i < from + 18; i++)
        {
            if (_tokens[i].Is(TokenFlags.Quoted))
                break;
            if (_tokens[i].Kind is not (TokenKind.Comma or TokenKind.Colon))
                continue;
            if (last >= 0 && i - last > 8)
                break;
            last = i;
            if (i + 1 < limit && !IsDate(i + 1))
                return i;
        }

        return -1;
    }

    private bool IsDate(int i) => _tokens[i].Kind == TokenKind.OpenBracket
        || (_tokens[i].Kind == TokenKind.Number && (_tokens[i].Length > 5 || (i + 1 < _end && _tokens.Has(i + 1, LexicalClasses.Months))))
        || _tokens.Match(i, LexicalClasses.Weekdays | LexicalClasses.Months) > 0;

    // "Dikutip dari X, …", "…, seperti dilansir X.": where nobody else speaks in the sentence, the outlet does.
    private void CitedSentence()
    {
        if (!_grammar.HeadFirst || (_analysis.Attributions.Count > 0 && _analysis.Attributions.Last.Sentence == _sentence))
            return;
        for (var i = _first; i < _end && i < _first + Window; i++)
        {
            var length = _tokens[i].Is(TokenFlags.Quoted) || _tokens[i].Kind != TokenKind.Word ? 0
                : _tokens.Match(i, LexicalClasses.CitationCues);
            if (length == 0)
                continue;
            var first = i + length;
            // "dilansir Antara": an agency whose name is a preposition too.
            while (first < _end && _tokens.Has(first, LexicalClasses.Prepositions) && !_tokens[first].Is(TokenFlags.Capital))
                first++;
            var limit = _textEnd;
            var end = first < limit ? _phrases.EndAfter(first, limit, appositions: false) : first;
            var source = new TokenRange(first, end);
            // "seperti diberitakan di media sosial": no medium that could be credited.
            if (!source.Exists || !CanSpeak(source) || _tokens.IsOneOf(first + 1, _grammar.NoMedia))
                return;
            var comma = CommaBefore(end, limit);
            var words = new TokenRange(i, i + length);
            var lead = i;
            while (lead > _first && _tokens[lead - 1].Kind == TokenKind.Word
                && _tokens.Has(lead - 1, LexicalClasses.Conjunctions | LexicalClasses.Relativisers | LexicalClasses.Adverbs))
                lead--;
            if (lead <= _contentFirst || lead <= _first)
            {
                if (comma >= 0 && limit - comma > 3)
                    Add(words, source, comma + 1, limit);
                return;
            }

            // "…, demikian laporan yang dilansir dari X"
            if (lead - 2 > _contentFirst && _tokens.Has(lead - 1, LexicalClasses.Documents)
                && _tokens.Has(lead - 2, LexicalClasses.Adverbs) && lead < i)
                lead -= 2;
            if (lead - _contentFirst < (comma >= 0 ? 2 : 4) || _tokens.Has(lead - 1, LexicalClasses.Documents))
                return;
            Begin(words, source);
            Extend(_contentFirst, lead);
            if (comma >= 0 && limit - comma > 3)
                Extend(comma + 1, limit);
            Finish();
            return;
        }
    }

    // "Dilansir dari X, Budi mengatakan …": the citation at the head is no part of what is said.
    private int SkipCitation(int first)
    {
        var i = first;
        while (i < _end && i < first + 3 && _tokens[i].Kind == TokenKind.Word && _tokens.Match(i, LexicalClasses.CitationCues) == 0
            && _tokens.Has(i, LexicalClasses.Conjunctions | LexicalClasses.Relativisers | LexicalClasses.CueAccording
                | LexicalClasses.Prepositions))
            i++;
        if (i >= _end || _tokens[i].Kind != TokenKind.Word || _tokens.Match(i, LexicalClasses.CitationCues) == 0)
            return first;
        var comma = CommaBefore(i + 1, _textEnd);
        return comma >= 0 ? comma + 1 : first;
    }
}
