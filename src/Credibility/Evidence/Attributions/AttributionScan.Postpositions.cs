using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Cues behind their content or inside it: what stands before the cue, and whether the clause goes on behind the source.</content>
internal ref partial struct AttributionScan
{
    /// <summary>Content before the cue, and after it where the cue interrupts.</summary>
    private bool Postposition(TokenRange cue, TokenRange source, int breakIndex, int after, bool quotedBefore)
    {
        if (!quotedBefore && NameBehindQuotation(source, cue, breakIndex) is >= 0 and var name)
        {
            source = new TokenRange(name, source.End);
            breakIndex = name - 1;
            quotedBefore = true;
        }

        var quotation = quotedBefore ? QuotationEndingAt(breakIndex) : -1;
        // 'X thinks it a “gift,” said Y': the quotation is a part of all that Y said.
        if (!_grammar.HeadFirst && quotation >= 0 && quotation <= _assignedQuotation && _analysis.Attributions.Count > 0
            && _analysis.Attributions.Last is { Form: not AttributionForm.Direct } nested && nested.Sentence == _sentence)
            quotation = -1;
        if (!Adopt(quotation, cue, source))
            Begin(cue, source);
        if (quotation >= 0)
        {
            if (quotation <= _assignedQuotation)
            {
                _analysis.Attributions.Truncate(_analysis.Attributions.Count - 1);
                return false;
            }

            ref var q = ref _analysis.Quotations[quotation];
            var first = q.First - 1;
            // Words before the quotation that belong to the same clause make it mixed: 'Ia "kecewa", kata X'.
            var start = _grammar.HeadFirst ? _contentFirst : ContentStartBefore(breakIndex);
            if (first > start
                && (!q.Speech
                    || (!_grammar.HeadFirst && !_tokens[q.First].Is(TokenFlags.Capital)
                        && _tokens[first - 1].Kind is TokenKind.Word or TokenKind.Comma)))
                Extend(start, q.End + 1);
            else
                Extend(q.First, q.End, direct: true);
            _assignedQuotation = quotation;
        }
        else
        {
            Extend(SpeechStart(Math.Max(_contentFirst, ContentStartBefore(breakIndex)), cue), breakIndex);
        }

        // The rest after the source: another quotation, or the other half of an interrupted clause.
        var rest = after;
        if (rest < _end && IsPunctuation(rest))
            rest++;
        var nextQuotation = NextQuotation(rest);
        if (nextQuotation >= 0 && nextQuotation > _assignedQuotation)
        {
            ref var q = ref _analysis.Quotations[nextQuotation];
            // "…," said the boy, who wore a "Weston" cap: only what a mark sets off is speech.
            if (q.Speech && q.First - 1 - rest <= 14 && !HasCueBetween(rest, q.First)
                && (_grammar.HeadFirst || q.First - 1 <= rest || _parts.Of(q.First - 2) is WordPart.Comma or WordPart.Break)
                && !(quotation < 0 && !_grammar.HeadFirst && q.First - 1 > rest && ResumesClause(rest, breakIndex)))
            {
                if (!_grammar.HeadFirst && quotation < 0 && _analysis.Attributions.Last.ContentCount == 1
                    && IsCircumstance(_analysis.Contents.Last, breakIndex, q.First))
                    DropContent();
                Extend(q.First, q.End, direct: true);
                _assignedQuotation = nextQuotation;
                return Finish();
            }
        }

        // '," said X': a mark without words has nothing to resume.
        if (!_grammar.HeadFirst && quotation >= 0 && _analysis.Attributions.Last.ContentCount > 0
            && ResumesNext(quotation) is var resumed and >= 0)
        {
            // Whatever else the sentence holds comes later, so this does not move what it covers.
            var covered = Math.Max(_covered, _analysis.Contents.Last.End);
            Extend(_analysis.Quotations[resumed].First, _analysis.Quotations[resumed].End, direct: true);
            var finished = Finish();
            _covered = covered;
            _assignedQuotation = resumed;
            return finished;
        }

        if (!_grammar.HeadFirst && quotation >= 0 && rest > after && rest < _contentEnd && _tokens[after].Kind == TokenKind.Comma
            && ResumesMixed(rest, breakIndex))
            Extend(rest, _contentEnd);
        else if (quotation < 0 && rest > after && rest < _contentEnd && _contentEnd - rest >= (_grammar.HeadFirst ? 1 : 2)
            && _tokens[after].Kind is TokenKind.Comma or TokenKind.Dash
            && (_grammar.HeadFirst ? GoesOnBehindSource(rest) : ResumesClause(rest, breakIndex)))
            Extend(rest, _contentEnd);
        // "Terkait jadwal itu, kata X pihaknya masih …": what was fronted needs its clause.
        else if (_grammar.HeadFirst && quotation < 0 && rest == after && rest < _contentEnd
            && _tokens[rest].Kind == TokenKind.Word && (!IsAdjunct(rest) || IsDegree(rest))
            && !_tokens.Has(rest, LexicalClasses.Relativisers)
            && (StartsWithPreposition(_contentFirst) || (_contentEnd - rest > 2 && IsFragment())))
            Extend(rest, _contentEnd);
        return Finish();
    }

    // "Seharusnya kata Budi, warga melapor", "Itu sudah selesai kata dia": the comma before the cue is lost.
    private bool WithoutPause(int cue)
    {
        if (!_tokens.IsOneOf(cue, _grammar.PauselessCues) || cue - _contentFirst < 1 || cue + 1 >= _textEnd || _covered > _contentFirst
            || !FollowsClause(cue - 1) || !IsSpeakerAlone(cue + 1))
            return false;
        var end = _phrases.EndAfter(cue + 1, _textEnd, appositions: false);
        return end > cue + 1 && (end >= _textEnd || _tokens[end].Kind == TokenKind.Comma)
            && Postposition(new TokenRange(cue, cue + 1), new TokenRange(cue + 1, end), cue, end, quotedBefore: false);
    }

    // "mendengar kata Merdeka", "dengan kata Merdeka": there the cue is the noun "word".
    private bool FollowsClause(int i) => _tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.CloseBracket
        && !_tokens[i].Is(TokenFlags.Quoted) && !_tokens.Is(i, _grammar.Existential) && !_phrases.HeadFirst.Words.IsVerb(i)
        && !_tokens.Has(i, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Relativisers
            | LexicalClasses.CueNoun | LexicalClasses.NumberWords);

    private bool IsSpeakerAlone(int i) => (_tokens.Has(i, LexicalClasses.Pronouns) && !_phrases.HeadFirst.Words.IsDemonstrative(i))
        || (_phrases.IsName(i) && !_tokens.Has(i, LexicalClasses.Places | LexicalClasses.Weekdays | LexicalClasses.Months));

    // '"…," Ann Weston, an engineer at the port said': the name between the quotation and its apposition, which no comma closes; or -1.
    private int NameBehindQuotation(TokenRange source, TokenRange cue, int breakIndex)
    {
        if (_grammar.HeadFirst || source.First != breakIndex + 1 || source.End > cue.First || breakIndex <= _first
            || !_phrases.IsName(breakIndex - 1))
            return -1;
        var name = _phrases.HeadLast.Base(breakIndex, _first);
        return name > _first && _tokens[name - 1].Is(TokenFlags.Closes) && QuotationEndingAt(name - 1) >= 0 ? name : -1;
    }

    // '"…" Demikian potongan pesan yang beredar', '"…." Begitu bunyi surat itu': what a quotation was taken from, behind it or in the next sentence.
    private bool Closing(int cue, int after, int breakIndex, bool quotedBefore)
    {
        if (!_tokens.Has(cue, LexicalClasses.Adverbs))
            return false;
        var excerpt = _tokens.IsOneOf(after - 1, _grammar.ExcerptNouns) ? after - 1 : after;
        var words = new TokenRange(cue, excerpt);
        var source = new TokenRange(excerpt, excerpt < _textEnd ? _phrases.EndAfter(excerpt, _textEnd) : excerpt);
        if (!source.Exists)
            return false;
        if (quotedBefore)
            return excerpt < after && Postposition(words, source, breakIndex, source.End, quotedBefore);
        if (_analysis.Attributions.Count == 0)
            return false;
        ref var last = ref _analysis.Attributions.Last;
        if (last.Cue.Exists || last.Source.Exists || last.Form != AttributionForm.Direct || last.Sentence != _sentence - 1)
            return false;
        last.Cue = words;
        last.Source = source;
        Resolve(ref last);
        return true;
    }

    // "Contoh lain, kata X, yaitu jembatan itu", "Warga, kata X, bahwa …": no circumstance of speaking.
    private bool GoesOnBehindSource(int rest) =>
        !IsAdjunct(rest) || _tokens.Has(rest, LexicalClasses.Complementisers) || _tokens.IsOneOf(rest, _grammar.Copulas)
        || ResumesPredicate(rest) || ResumesFronted(rest);

    // "Aturan itu, menurut X, juga longgar", "Tanpa menyebut nama, kata X, sebelumnya dinas telah …": a predicate follows.
    private bool ResumesPredicate(int rest)
    {
        const LexicalClasses Predicate = LexicalClasses.Auxiliaries | LexicalClasses.Negations;
        if (_tokens[rest].Kind != TokenKind.Word
            || _tokens.Has(rest, LexicalClasses.Conjunctions | LexicalClasses.CitationCues | LexicalClasses.PhraseLinks))
            return false;
        if (_tokens.Has(rest, Predicate))
            return true;
        if (_tokens.Match(rest, LexicalClasses.TimeWords | LexicalClasses.Adverbs) == 0)
            return false;
        for (var i = rest + 1; i < _contentEnd && i < rest + 10 && _tokens[i].Kind == TokenKind.Word
            && !_tokens.Has(i, LexicalClasses.Conjunctions); i++)
            if (_tokens.Has(i, Predicate) || _phrases.HeadFirst.Words.IsVerb(i))
                return true;
        return false;
    }

    // "lebih nyaman": an adverb that no time or place begins with.
    private bool IsDegree(int i) => _tokens.Has(i, LexicalClasses.Adverbs)
        && !_tokens.Has(i, LexicalClasses.TimeWords | LexicalClasses.Conjunctions | LexicalClasses.Prepositions
            | LexicalClasses.CitationCues);

    // "Lekukan kaca, menurut sejumlah pemakai lebih nyaman": what stands before the cue has no predicate.
    private bool IsFragment()
    {
        if (_analysis.Attributions.Last.ContentCount == 0)
            return false;
        ref var content = ref _analysis.Contents.Last;
        for (var i = content.First; i < content.End && i <= content.First + NounPhrases.Reach; i++)
            if (i == content.First + NounPhrases.Reach || _tokens.Has(i, LexicalClasses.Auxiliaries | LexicalClasses.Negations)
                || _phrases.HeadFirst.Words.IsVerb(i))
                return false;
        return true;
    }

    // "Terkait gaji pegawai, kata X, pada rancangan itu sudah …": a preposition with its phrase needs a clause.
    private bool ResumesFronted(int rest)
    {
        if (_analysis.Attributions.Last.ContentCount == 0)
            return false;
        ref var content = ref _analysis.Contents.Last;
        if (content.End - content.First > NounPhrases.Reach || !_tokens.Has(content.First, LexicalClasses.Prepositions)
            || _contentEnd - rest < 6 || !_tokens.Has(rest, LexicalClasses.Prepositions) || IsDate(rest) || IsDate(rest + 1))
            return false;
        for (var i = content.First; i < content.End; i++)
            if (_tokens.Has(i, LexicalClasses.Auxiliaries | LexicalClasses.Negations) || _phrases.HeadFirst.Words.IsVerb(i))
                return false;
        return _tokens.HasAny(rest, Math.Min(_contentEnd, rest + Window), LexicalClasses.Auxiliaries | LexicalClasses.Negations);
    }
}
