using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Active verbs of speech, thought and direction where the head of a phrase stands first: "[X] mengatakan bahwa …".</content>
internal ref partial struct AttributionScan
{
    private bool ActiveVerb(int cue, int length, Clause clause)
    {
        var cueFirst = cue;
        var left = cue;
        var planned = false;
        var able = false;
        while (left > _first && _tokens[left - 1].Kind == TokenKind.Word && !_tokens[left - 1].Is(TokenFlags.Quoted)
            && _tokens.Has(left - 1, LexicalClasses.Auxiliaries | LexicalClasses.Adverbs | LexicalClasses.Negations)
            && !_tokens.Has(left - 1, LexicalClasses.Roles | LexicalClasses.Organisations | LexicalClasses.Pronouns) && cue - left < 4)
        {
            left--;
            if (_tokens.Has(left, LexicalClasses.Negations))
                cueFirst = left;
            planned |= _tokens.IsOneOf(left, _grammar.FutureAuxiliaries);
            able |= _tokens.IsOneOf(left, _grammar.AbilityAuxiliaries);
        }

        left = SkipDateBefore(SkipAdverbialBefore(left));
        var after = cue + length;
        // "pemerintah bisa menuntut perusahaan itu": nobody has.
        if (able && clause == Clause.Object && cueFirst == cue)
            return false;
        // "akan memeriksa apakah …": nothing is said yet.
        if (cueFirst < cue && _tokens.Is(cueFirst, _grammar.Prohibitive))
            return false;
        if (planned && after < _contentEnd
            && ((clause != Clause.Object
                && (_tokens.Has(after, LexicalClasses.QuestionWords)
                    || (after + 1 < _contentEnd && _tokens.Has(after + 1, LexicalClasses.QuestionWords))))
                || (clause == Clause.Complement && FindReportedClause(after) < 0)))
            return false;
        var words = new TokenRange(cueFirst, after);
        // '"…," ujarnya sambil menambahkan bahwa …': the speaker goes on.
        if (left < cue && _tokens.IsOneOf(left, _grammar.CircumstanceConjunctions) && SpeakerBefore(left))
            return GoesOnSpeaking(words, after, clause);
        if (left > _first && _tokens[left - 1].Kind == TokenKind.Word)
        {
            // "untuk melaporkan", "dengan meminta": an act, no report of speech.
            if (_tokens.Has(left - 1, LexicalClasses.Prepositions)
                && !_tokens.Has(left - 1, LexicalClasses.Relativisers | HeadFirstWords.Describing)
                && !IsConcerned(left - 1))
                return false;
            if (IsCondition(left - 1))
                return false;
            if (_tokens.Has(left - 1, LexicalClasses.Relativisers))
                return RelativeVerb(words, left - 1, after, clause);
            // "ada pula netizen yang membela dan menilai …"
            if (clause != Clause.Object && left - 3 > _first && _tokens.Has(left - 1, LexicalClasses.PhraseLinks)
                && _tokens.Has(left - 1, LexicalClasses.Conjunctions) && _phrases.HeadFirst.Words.IsVerb(left - 2)
                && _tokens.Has(left - 3, LexicalClasses.Relativisers))
                return RelativeVerb(words, left - 3, after, clause);
        }

        if (SubjectBeforeCircumstance(left) is var before && before.Exists)
            return Preposition(words, before, after, clause);
        // "Budi yang juga ketua RT saat ditemui di Bogor, Senin (3/4), mengatakan": the date between commas.
        if (left - 1 > _first && _tokens[left - 1].Kind == TokenKind.Comma && SkipDateBefore(left - 1) is var date && date < left - 1
            && SubjectBeforeCircumstance(date) is { Exists: true } dated)
            return Preposition(words, dated, after, clause);
        var subjectFirst = _phrases.StartBefore(left, SubjectFloor(left));
        // "Bupati didampingi wakilnya mengatakan": the companion does not speak.
        if (subjectFirst < left && subjectFirst - 2 > _first && _tokens.IsOneOf(subjectFirst - 1, _grammar.Accompaniment)
            && (_tokens.Has(subjectFirst - 2, LexicalClasses.Prepositions) ? subjectFirst - 2 : subjectFirst - 1) is var accompanied
            && _phrases.StartBefore(accompanied, _first) is var leader && leader < accompanied)
        {
            var leading = new TokenRange(leader, TrimSubject(leader, accompanied));
            return CanSpeak(leading) && Preposition(words, leading, after, clause);
        }

        if (subjectFirst < left)
        {
            if (subjectFirst > _first && IsCondition(subjectFirst - 1))
                return false;
            var subject = new TokenRange(subjectFirst, TrimAddressee(subjectFirst, TrimSubject(subjectFirst, left)));
            if (ObjectVoice(words, subject, after))
                return true;
            // "Ini menandakan bahwa …", "Anda bisa memastikan apakah …": the writer's own inference or advice.
            if (IsNobody(subject, clause))
                return false;
            // "Hasil survei menunjukkan sebagian besar warga puas": what a document finds needs no complementiser.
            // So does "tidak menemukan bukti adanya kaitan".
            if (clause == Clause.Complement && _tokens.IsOneOf(cue, _grammar.FindingVerbs)
                && ((cueFirst < cue && FindsProof(after)) || _typing.TypeOf(subject, false) == SourceType.Document))
                clause = Clause.Object;
            var breakIndex = subjectFirst - 1;
            EndSubordinate(breakIndex);
            if (IsSpeakerHimself(subject))
                return false;
            var afterBreak = breakIndex >= _first
                && (_tokens[breakIndex].Kind == TokenKind.Comma || _tokens[breakIndex].Is(TokenFlags.Closes));
            var quotedBefore = afterBreak && QuotationEndingAt(breakIndex) >= 0;
            if (afterBreak && clause != Clause.Object && !_tokens.IsOneOf(cue, _grammar.StateVerbs)
                && IsParenthetical(after, quotedBefore, breakIndex))
                return CanSpeak(subject) && Postposition(words, subject, breakIndex, after, quotedBefore);
            // A subject that nothing says to be a speaker needs the clause to be marked as reported.
            if (!CanSpeak(subject) && (clause == Clause.Object || FindReportedClause(after) < 0))
                return false;
            return Preposition(words, subject, after, clause);
        }

        if (left == _first)
            return SubjectOnLineBefore() is { Exists: true } wrapped && Preposition(words, wrapped, after, clause);
        // "Dalam surat itu menyebutkan …"
        if ((clause == Clause.Free || (clause == Clause.Complement && after < _contentEnd && IsStrongComplementiser(after)))
            && FrontedDocument(left) is var document && document.Exists
            && _typing.TypeOf(document, false) is SourceType.Document or SourceType.Outlet)
            return Preposition(words, document, after, clause);
        // "Dubes RI di Kairo Budi Santoso, sebelumnya mengatakan": a stray comma between a subject that opens the sentence and its verb.
        if (_tokens[left - 1].Kind == TokenKind.Comma && _phrases.StartBefore(left - 1, _first) is var opening
            && opening <= _contentFirst && opening < left - 1
            && new TokenRange(opening, TrimAddressee(opening, TrimSubject(opening, left - 1))) is var paused && CanSpeak(paused)
            && IsPhrase(paused))
            return Preposition(words, WithName(paused, left), after, clause);
        var interrupted = SubjectBeforeInsertion(left);
        if (interrupted.Exists)
            interrupted = new TokenRange(interrupted.First, TrimSubject(interrupted.First, interrupted.End));
        if (interrupted.Exists && CanSpeak(interrupted))
            return Preposition(words, WithName(interrupted, left), after, clause);
        var borrowed = BorrowedSubject(left);
        if (!borrowed.Exists || !CanSpeak(borrowed))
            return false;
        var contents = _analysis.Contents.Count;
        var end = contents > 0 ? _analysis.Contents[contents - 1].End : 0;
        if (!EndEarlierContent(left, clause == Clause.Free && after < _contentEnd && OpensClause(after)))
            return false;
        borrowed = WithName(borrowed, left);
        if (Preposition(words, borrowed, after, clause))
            return true;
        // "meminta warga tenang, dan memahami keadaan": nothing is reported, so that the first content goes on.
        if (contents > 0)
            _analysis.Contents[contents - 1].End = end;
        return false;
    }

    // "Pihak terkait mengungkapkan": those whom it concerns.
    private bool IsConcerned(int i) => i - 1 >= _first && _phrases.HeadFirst.Words.IsTopic(i)
        && _phrases.HeadFirst.Words.IsDescribing(i - 1);

    // "mengatakan dalam pernyataannya bahwa …", "mengatakan tidak ada bukti"
    private bool OpensClause(int after) => _tokens.Has(after, LexicalClasses.Negations)
        || FindStrongComplementiser(after, Math.Min(_contentEnd, after + 8)) >= 0;

    // Whether an attribution behind its content ends right before the conjunction.
    private bool SpeakerBefore(int conjunction)
    {
        if (_analysis.Attributions.Count == 0)
            return false;
        ref var last = ref _analysis.Attributions.Last;
        var end = last.Source.Exists && last.Source.First >= last.Cue.End ? last.Source.End : last.Cue.End;
        return last.Sentence == _sentence && last.Cue.Exists && _analysis.Contents[last.FirstContent].End <= last.Cue.First
            && conjunction >= end && conjunction - end <= 1;
    }

    private bool GoesOnSpeaking(TokenRange words, int after, Clause clause)
    {
        ref var last = ref _analysis.Attributions.Last;
        var (source, type, resolved) = (last.Source, last.SourceType, last.Resolved);
        if (!Preposition(words, source, after, clause))
            return false;
        ref var mark = ref _analysis.Attributions.Last;
        mark.SourceType = type;
        mark.Resolved = resolved;
        return true;
    }

    // "tidak menemukan kaitan", "belum menemukan adanya tanda-tanda": a finding, no search.
    private bool FindsProof(int after)
    {
        for (var i = after; i < _contentEnd && i < after + 3; i++)
            if (_tokens.IsOneOf(i, _grammar.ProofNouns) || _tokens.Is(i, _grammar.ExistentialNoun))
                return true;
        return false;
    }

    // "artikel yang menyebutkan …": the source is the noun before "yang".
    private bool RelativeVerb(TokenRange cue, int relativiser, int after, Clause clause)
    {
        var first = _phrases.StartBefore(relativiser, _first);
        // "kabar di media sosial, yang menyebutkan bahwa …"
        if (first == relativiser && relativiser - 2 > _first && _tokens[relativiser - 1].Kind == TokenKind.Comma
            && FindStrongComplementiser(after, Math.Min(_contentEnd, after + 3)) >= 0)
            first = _phrases.StartBefore(relativiser - 1, _first);
        if (relativiser > _first && first >= relativiser - 1 && _tokens[relativiser - 1].Kind == TokenKind.Comma)
            return false;
        // "adanya berita yang menyebut …"
        if (first + 1 < relativiser && _tokens.Is(first, _grammar.ExistentialNoun))
            first++;
        // "kabar yang menyarankan warga agar …": a rumour or a letter may direct; "orang yang meminta uang" acts.
        var rumour = _tokens.IsOneOf(relativiser - 1, _grammar.RumourNouns);
        if (first == relativiser || (clause == Clause.Object && !rumour && _tokens.Match(first, LexicalClasses.Documents) == 0))
            return false;
        // A quotation further on is somebody else's.
        var quotation = NextQuotation(after);
        if (quotation >= 0 && _analysis.Quotations[quotation].First - after is > 3 and < 22
            && _tokens[_analysis.Quotations[quotation].First - 2].Kind is TokenKind.Comma or TokenKind.Colon)
            return false;
        var source = new TokenRange(first, TrimSubject(first, relativiser));
        // '"…," ujar Budi yang menambahkan bahwa …': whose words came before.
        if (_analysis.Attributions.Count > 0 && _analysis.Attributions.Last is var before && before.Source.Exists
            && before.Source.End == relativiser)
            source = before.Source;
        // "Belum ada penelitian yang menyatakan …": nobody has said it.
        if (first - 2 >= _first && _tokens.Has(first - 2, LexicalClasses.Negations) && _tokens.Is(first - 1, _grammar.Existential))
            return false;
        if ((!rumour && !CanSpeak(source)) || !Preposition(cue, source, after, clause))
            return false;
        // "Pedagang yang mengaku tinggal di Giri ini ditangkap": the demonstrative closes the relative clause.
        ref var content = ref _analysis.Contents.Last;
        var words = _phrases.HeadFirst.Words;
        if (!words.IsVerb(content.First))
            return true;
        for (var i = content.First + 1; i + 1 < content.End && i < content.First + NounPhrases.Reach; i++)
            if (words.IsDemonstrative(i)
                && (words.IsVerb(i + 1) || _tokens.Has(i + 1, LexicalClasses.Auxiliaries | LexicalClasses.Negations)))
            {
                content.End = i;
                break;
            }

        return true;
    }

    // "…, dan meminta …": the second verb ends the content of the first; without a comma it belongs to that content.
    // So does a comma alone where "bahwa" follows: "menyalahkan tetangganya, mengatakan bahwa …".
    private bool EndEarlierContent(int left, bool reports)
    {
        if (_analysis.Attributions.Count == 0 || _analysis.Contents.Count == 0)
            return true;
        ref var last = ref _analysis.Attributions.Last;
        ref var content = ref _analysis.Contents.Last;
        if (last.Sentence != _sentence || !content.Contains(left))
            return true;
        var end = left - 1;
        if (reports && _tokens[end].Kind == TokenKind.Comma && end > content.First + 1)
        {
            content.End = end;
            return true;
        }

        if (!_tokens.Has(end, LexicalClasses.Conjunctions) || end - 1 <= content.First || _tokens[end - 1].Kind != TokenKind.Comma)
            return false;
        content.End = end - 1;
        return true;
    }

    // "Setelah A mengakui …, B mengatakan …": the content of the first ends at the comma.
    private void EndSubordinate(int comma)
    {
        if (_analysis.Attributions.Count == 0 || _analysis.Contents.Count == 0 || comma <= _first || _tokens[comma].Kind != TokenKind.Comma)
            return;
        ref var last = ref _analysis.Attributions.Last;
        ref var content = ref _analysis.Contents.Last;
        if (_tokens.Match(_contentFirst, LexicalClasses.Conjunctions) == 0 && !IsAgentlessReason(last))
            return;
        if (last.Sentence == _sentence && last.ContentCount > 0 && last.Cue.Exists && last.Cue.First < content.First
            && content.Contains(comma) && comma > content.First)
            content.End = comma;
    }

    // "Melihat protes karena rancangan itu dinilai merugikan, X mengatakan": a judgement of nobody's behind a conjunction.
    private bool IsAgentlessReason(in AttributionMark last) => last.Cue.First > _first && !last.Source.Exists
        && _tokens.Match(last.Cue.First, LexicalClasses.CueAgentless) > 0
        && _tokens.Has(last.Cue.First - 1, LexicalClasses.Conjunctions) && !_tokens.Has(last.Cue.First - 1, LexicalClasses.Relativisers);

    // "jika X mengatakan": nobody has said it.
    private bool IsCondition(int i) => _tokens[i].Kind == TokenKind.Word && _tokens.Has(i, LexicalClasses.Complementisers)
        && _tokens.Has(i, LexicalClasses.Conjunctions);
}
