using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Prepositions of attribution: "menurut X", "according to X"; here what word order alone does not settle, and where the head stands last.</content>
internal ref partial struct AttributionScan
{
    // "Menurut X, …", "…, menurut X.", "…, according to X, …".
    private bool According(int cue, int length)
    {
        if (_grammar.HeadFirst)
            return HeadFirstAccording(cue, length);
        var after = cue + length;
        if (after >= _end || (length == 1 && IsMeasure(cue)))
            return false;
        var words = new TokenRange(cue, after);
        var limit = _textEnd;
        var sourceEnd = _phrases.EndAfter(after, limit);
        // "according to leaked reports", "according to acting mayor Ann Miller"
        if (sourceEnd == after)
            sourceEnd = EndAfterModifier(after, limit);
        if (sourceEnd == after)
            return false;
        var source = new TokenRange(after, sourceEnd);

        // "According to X:", and a new paragraph.
        if (sourceEnd == _end - 1 && cue == _contentFirst && _tokens[sourceEnd].Kind == TokenKind.Colon)
        {
            (_announcement, _announcer, _announcedBy) = (words, source, _analysis.Sentences[_sentence].Paragraph);
            return false;
        }

        // "That is according to X": the anaphor is the content.
        if (cue > _first && cue == _contentFirst && _tokens.Match(_first, LexicalClasses.Anaphors) > 0 && cue - _first <= 2)
            return Add(words, source, _first, _first + 1);

        if (cue == _first || cue == _contentFirst || _tokens[cue].Is(TokenFlags.SentenceStart))
        {
            if (LacksSubject(sourceEnd, limit) && _phrases.EndAfter(after, limit, appositions: false) is var shorter
                && shorter > after && shorter < sourceEnd && _tokens[shorter].Kind == TokenKind.Comma)
                source = new TokenRange(after, sourceEnd = shorter);
            var start = sourceEnd;
            // Up to the comma that closes the source; without one the content starts right after it.
            for (var i = sourceEnd; i < limit && i < sourceEnd + 16; i++)
            {
                if (_tokens[i].Kind is TokenKind.Comma or TokenKind.Colon)
                {
                    // "according to the port, which Smith runs, …"
                    if (i == sourceEnd && _parts.Of(i + 1) == WordPart.Relative && FirstComma(i + 1) is var close && close < limit)
                        i = close;
                    start = i + 1;
                    break;
                }
            }

            if (start == sourceEnd && start < limit && _tokens.Match(start, LexicalClasses.Complementisers) > 0)
                start++;
            // Without a quotation the content starts right there: a conjunction further on belongs to it.
            if (start < limit && NextQuotation(start) is var quotation
                && (quotation <= _assignedQuotation || _analysis.Quotations[quotation].First - 1 > start))
            {
                start += OpeningAt(start) is var opening and >= 0 ? opening - start : 0;
                MarkQuotations(start, limit);
                return Add(words, source, start, TrimTail(start, limit));
            }

            return Preposition(words, source, start > sourceEnd ? start - 1 : start, Clause.Free);
        }

        // "…, though according to X there is …": the clause that the conjunction opens.
        if (sourceEnd + 2 < limit && _parts.Of(cue - 1) is WordPart.Conjunction or WordPart.Relative
            && _tokens[sourceEnd].Kind is TokenKind.Comma or TokenKind.Word)
        {
            var clauseFirst = _tokens[sourceEnd].Kind == TokenKind.Comma ? sourceEnd + 1 : sourceEnd;
            MarkQuotations(clauseFirst, limit);
            return Add(words, source, clauseFirst, TrimTail(clauseFirst, limit));
        }

        // "a post quoting X": no clause before it.
        if (length == 1 && _parts.IsPresentParticiple(cue) && _tokens[cue - 1].Kind != TokenKind.Comma
            && !_tokens[cue - 1].Is(TokenFlags.Closes))
            return false;
        var breakIndex = _tokens[cue - 1].Kind == TokenKind.Comma || _tokens[cue - 1].Is(TokenFlags.Closes) ? cue - 1 : cue;
        var quoted = breakIndex < cue && QuotationEndingAt(breakIndex) >= 0;
        if (!quoted && breakIndex - _contentFirst < 1)
            return false;
        return Postposition(words, source, breakIndex, sourceEnd, quoted);
    }

    // "According to a report, the port, the dam and the mill leak", "… to polls, a majority, including the young, agrees": what
    // follows the source has no subject, so that the source has taken it.
    private bool LacksSubject(int sourceEnd, int limit)
    {
        var comma = sourceEnd < limit && _tokens[sourceEnd].Kind == TokenKind.Comma;
        var i = comma ? sourceEnd + 1 : sourceEnd;
        if (i >= limit)
            return false;
        return _parts.Of(i) == WordPart.Auxiliary || (comma && _parts.IsPresentParticiple(i))
            || (_parts.Of(i) == WordPart.Conjunction && _tokens[i].Length == 3 && StartsClause(i + 1, limit));
    }

    // What the part of its first word hides: "according to leaked reports", "to acting mayor Ann Miller",
    // "to previously unpublished figures", "to that survey", "to estimates by the board".
    private int EndAfterModifier(int after, int limit)
    {
        var modifier = _parts.Of(after) == WordPart.Adverb ? after + 1 : after;
        if (_parts.IsPast(modifier) || _parts.IsPresentParticiple(modifier) || (IsThat(modifier) && modifier + 1 < limit))
            return _phrases.EndAfter(modifier + 1, limit) is var modified && modified > modifier + 1 ? modified : after;
        if (modifier > after || !_parts.IsPlural(after) || !_tokens.Has(after, LexicalClasses.CueNoun | LexicalClasses.Documents))
            return after;
        return after + 2 < limit && _parts.Of(after + 1) == WordPart.Preposition
            && _phrases.EndAfter(after + 2, limit) is var end && end > after + 2 ? end : after + 1;
    }

    // "two per house", "per capita": a preposition attributes only behind a pause, and to a name or what an article heads ("…, per the agency").
    private bool IsMeasure(int cue) => _tokens.Has(cue, LexicalClasses.Prepositions)
        && (_parts.Of(cue + 1) is not (WordPart.Name or WordPart.Determiner)
            || !(cue == _first || _tokens[cue].Is(TokenFlags.SentenceStart) || _parts.Of(cue - 1) == WordPart.Comma
                || _tokens[cue - 1].Is(TokenFlags.Closes)));
}
