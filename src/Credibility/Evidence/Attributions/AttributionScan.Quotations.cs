using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Quotations that no cue of their sentence has claimed: who signs them, and which go on from the one before.</content>
internal ref partial struct AttributionScan
{
    /// <summary>Most tokens of a paragraph that signs the quotation before it.</summary>
    private const int SignatureTokens = 12;

    // Speech without a cue in its sentence: it goes on from the attribution before, or stands alone.
    private void LooseQuotations()
    {
        for (var q = Math.Max(_quotation, _assignedQuotation + 1); q < _quotationEnd; q++)
        {
            ref var quotation = ref _analysis.Quotations[q];
            if (!quotation.Speech || _tokens[quotation.First].Is(TokenFlags.Furniture))
                continue;
            if (!_grammar.HeadFirst && UnlistedVerb(q))
                continue;
            var wholeSentence = quotation.First - 1 <= _contentFirst
                && (quotation.End >= _contentEnd - 1 || SignedBy(quotation.End + 1).Exists);
            if (!wholeSentence && !quotation.Continues && !(_grammar.HeadFirst && SpeakerBehind(quotation) >= 0))
                continue;
            _assignedQuotation = q;
            if (_grammar.HeadFirst && SpokenBy(quotation))
                continue;
            var announced = _announcement.Exists && quotation.First - 1 <= _contentFirst
                && _analysis.Sentences[_sentence].Paragraph == _announcedBy + 1;
            if (!(announced && !_grammar.HeadFirst) && Continues(q))
            {
                Extend(quotation.First, quotation.End, direct: true);
                Sign(quotation.End);
                continue;
            }

            if (!announced)
                _announcement = TokenRange.None;
            Begin(announced ? _announcement : TokenRange.None, announced ? _announcer : SignedBy(quotation.End + 1));
            Extend(quotation.First, quotation.End, direct: true);
            if (FinishAnnounced())
                Sign(quotation.End);
        }
    }

    // '"…," pesannya.', '"…," analogi Budi.': whatever stands right behind a quotation with a closing comma, and who.
    private bool SpokenBy(in Quotation quotation)
    {
        var cue = SpeakerBehind(quotation);
        if (cue < 0)
            return false;
        var end = _phrases.IsName(cue + 1) ? _phrases.EndAfter(cue + 1, _textEnd) : cue + 1;
        return Add(new TokenRange(cue, cue + 1), end > cue + 1 ? new TokenRange(cue + 1, end) : TokenRange.None, quotation.First, quotation.End, direct: true);
    }

    // The word behind the quotation that a name follows, or that a possessor is fused with; -1 when it says something else.
    private int SpeakerBehind(in Quotation quotation)
    {
        const LexicalClasses Others = LexicalClasses.Conjunctions | LexicalClasses.Prepositions | LexicalClasses.Relativisers
            | LexicalClasses.Complementisers | LexicalClasses.Auxiliaries
            | LexicalClasses.Negations | LexicalClasses.Determiners | LexicalClasses.TimeWords | LexicalClasses.Pronouns
            | LexicalClasses.FirstPerson | LexicalClasses.CitationCues;
        var cue = quotation.End + 1;
        if (!quotation.Closed || !quotation.Speech || cue >= _textEnd || _tokens[quotation.End - 1].Kind != TokenKind.Comma
            || _tokens[cue].Kind != TokenKind.Word || _tokens[cue].Is(TokenFlags.Capital) || _tokens[cue].Length < 4
            || _tokens.Has(cue, Others))
            return -1;
        if (WordEnding.Stands(_text, _tokens[cue], _grammar.CliticEnding, stem: 4))
            return EndsClause(cue + 1) || IsAdjunct(cue + 1) ? cue : -1;
        if (cue + 1 >= _textEnd || !_phrases.IsName(cue + 1)
            || _tokens.Has(cue + 1, LexicalClasses.Places | LexicalClasses.Weekdays | LexicalClasses.Months))
            return -1;
        var end = _phrases.EndAfter(cue + 1, _textEnd);
        return end >= _textEnd || EndsClause(end) || IsAdjunct(end) ? cue : -1;
    }

    // A quotation that ends its paragraph, and a paragraph of a name and its outlet after it: "Ann Miller, Harbour Times".
    private readonly void Sign(int end)
    {
        var paragraph = _analysis.Sentences[_sentence].Paragraph;
        ref var last = ref _analysis.Attributions.Last;
        if (_grammar.HeadFirst || last.Source.Exists || last.Cue.Exists || paragraph + 1 >= _analysis.Paragraphs.Count
            || end + 2 < _analysis.Paragraphs[paragraph].End)
            return;
        ref var p = ref _analysis.Paragraphs[paragraph + 1];
        if (p.End - p.First is < 3 or > SignatureTokens || !_phrases.IsName(p.First))
            return;
        var comma = p.First;
        while (comma < p.End && _tokens[comma].Kind != TokenKind.Comma)
            comma++;
        var outlet = comma + 1;
        if (outlet < p.End && _tokens.Match(outlet, LexicalClasses.Outlet) == 0)
            outlet++;
        if (outlet >= p.End || !_tokens[outlet].Is(TokenFlags.Capital)
            || outlet + _tokens.Match(outlet, LexicalClasses.Outlet) is var stop && (stop == outlet || stop < p.End - 1))
            return;
        last.Source = new TokenRange(p.First, p.End);
        last.Resolved = TokenRange.None;
        last.SourceType = _typing.TypeOf(new TokenRange(p.First, comma), false) is var type and not SourceType.Anonymous ? type
            : SourceType.Person;
        last.Relayed = true;
    }

    // '"…" — Name': who signs the quotation.
    private TokenRange SignedBy(int i)
    {
        // The signature may stand as a sentence of its own.
        var limit = _analysis.Paragraphs[_analysis.Sentences[_sentence].Paragraph].End;
        if (i + 1 >= limit || _tokens[i].Kind != TokenKind.Dash || !_phrases.IsName(i + 1))
            return TokenRange.None;
        var end = _phrases.EndAfter(i + 1, limit);
        return end > i + 1 && end >= limit - 1 ? new TokenRange(i + 1, end) : TokenRange.None;
    }

    // A quotation over several paragraphs whose cue stands in the last one: what was found before gets cue and source.
    private bool Adopt(int quotation, TokenRange cue, TokenRange source)
    {
        if (quotation <= 0 || quotation <= _assignedQuotation || !_analysis.Quotations[quotation].Continues
            || _analysis.Attributions.Count == 0)
            return false;
        ref var last = ref _analysis.Attributions.Last;
        if (last.Cue.Exists || last.Source.Exists || last.Form != AttributionForm.Direct
            || last.FirstContent + last.ContentCount != _analysis.Contents.Count
            || _analysis.Contents.Last.End < _analysis.Quotations[quotation - 1].End - 1)
            return false;
        last.Cue = cue;
        last.Source = source;
        last.Sentence = _sentence;
        return true;
    }

    // The quotation before was attributed, and nothing but quotation stands between.
    private bool Continues(int q)
    {
        if (_analysis.Attributions.Count == 0)
            return false;
        ref var last = ref _analysis.Attributions.Last;
        var report = last.Form == AttributionForm.Indirect;
        if ((report && !FollowsReport(last)) || last.Sentence < _sentence - 1)
            return false;
        return last.FirstContent + last.ContentCount == _analysis.Contents.Count && (report || q > 0);
    }

    // 'Costs had risen, X said. "It hurts."'
    private readonly bool FollowsReport(in AttributionMark last) => !_grammar.HeadFirst && last.Cue.Exists && last.Sentence == _sentence - 1
        && _analysis.Sentences[last.Sentence].Paragraph == _analysis.Sentences[_sentence].Paragraph;

    // The speech quotation of this sentence that ends with the mark or the comma at a token, or -1.
    private int QuotationEndingAt(int i)
    {
        if (_tokens[i].Kind is TokenKind.Comma or TokenKind.Question or TokenKind.Exclamation && i > _first
            && _tokens[i - 1].Is(TokenFlags.Closes))
            i--;
        for (var q = _nearQuotation; q < _quotationEnd; q++)
        {
            ref var quotation = ref _analysis.Quotations[q];
            if (quotation.End == i || (quotation.End - 1 == i && !quotation.Closed))
                return q;
            if (quotation.First > i)
                break;
        }

        return -1;
    }

    private int NextQuotation(int from)
    {
        for (var q = Math.Max(_nearQuotation, _assignedQuotation + 1); q < _quotationEnd; q++)
            if (_analysis.Quotations[q].First > from || _analysis.Quotations[q].First - 1 == from)
                return q;
        return -1;
    }

    // Quotations inside an indirect content are spoken for.
    private void MarkQuotations(int first, int end)
    {
        for (var q = Math.Max(_nearQuotation, _assignedQuotation + 1); q < _quotationEnd && _analysis.Quotations[q].First < end; q++)
            if (_analysis.Quotations[q].First >= first)
                _assignedQuotation = q;
    }

    private bool HasQuotation(int first, int end)
    {
        for (var i = first; i < end && i < first + 400; i++)
            if (_tokens[i].Is(TokenFlags.Quoted) || _tokens[i].Is(TokenFlags.ScareQuoted))
                return true;
        return false;
    }

    // 'accused X of "doing it" although …': the quotation alone.
    private bool QuotedObject(TokenRange cue, TokenRange source, int start)
    {
        if (!_tokens[start].Is(TokenFlags.Opens))
            return false;
        var quotation = NextQuotation(start);
        if (quotation < 0 || _analysis.Quotations[quotation].First != start + 1)
            return false;
        ref var q = ref _analysis.Quotations[quotation];
        if (!q.Closed
            || (q.End + 1 < _contentEnd
                && (_parts.IsInfinitiveMarker(q.End + 1)
                    || _parts.Of(q.End + 1) is not (WordPart.Preposition or WordPart.Conjunction or WordPart.Comma or WordPart.Break))))
            return false;
        Begin(cue, source);
        Extend(q.First, q.End, direct: true);
        _assignedQuotation = Math.Max(quotation, _assignedQuotation);
        return Finish();
    }

    // 'X said, "…"', 'X said on Monday: "…"'.
    private bool QuotedComplement(TokenRange cue, TokenRange source, int after)
    {
        var quotation = NextQuotation(after);
        if (quotation < 0 || quotation <= _assignedQuotation)
            return false;
        ref var q = ref _analysis.Quotations[quotation];
        var gap = q.First - 1 - after;
        var joined = gap <= 0 || (gap <= 20 && _tokens[q.First - 2].Kind is TokenKind.Comma or TokenKind.Colon);
        if (!q.Speech || !joined || gap < -1
            || (q.Closed && q.End < _end - 3 && !EndsClause(q.End + 1) && !EndsClause(q.End - 1)
                && !_tokens.Has(q.End + 1, LexicalClasses.Conjunctions)))
            return false;
        if (FindThat(after, Math.Min(q.First - 1, after + 16)) >= 0 || HasCueBetween(after, q.First))
            return false;
        // 'X said the losses were small, "not by a long shot."': the quotation is the end of a clause that began before it.
        if (gap > 2 && _tokens[q.First - 2].Kind == TokenKind.Comma && !_tokens[q.First].Is(TokenFlags.Capital)
            && SkipAdverbials(after) < q.First - 2)
            return false;
        return FinishWithQuotation(cue, source, quotation);
    }

    // An attribution of a quotation, and of the next one when it follows at once.
    private bool FinishWithQuotation(TokenRange cue, TokenRange source, int quotation)
    {
        ref var q = ref _analysis.Quotations[quotation];
        Begin(cue, source);
        Extend(q.First, q.End, direct: true);
        _assignedQuotation = quotation;
        var next = NextQuotation(q.End + 1);
        // '"yes," adding "soon"': the next one has a cue of its own.
        if (next > quotation && _analysis.Quotations[next].Speech && _analysis.Quotations[next].First - q.End <= 3
            && (_grammar.HeadFirst || !HasCueBetween(q.End, _analysis.Quotations[next].First)))
        {
            Extend(_analysis.Quotations[next].First, _analysis.Quotations[next].End, direct: true);
            _assignedQuotation = next;
        }

        return Finish();
    }
}
