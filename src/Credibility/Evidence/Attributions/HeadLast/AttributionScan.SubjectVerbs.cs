using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Verbs of attribution with a subject of their own, before or behind them.</content>
internal ref partial struct AttributionScan
{
    // Where the subject starts; the verb's own place when there is none before it, -1 when it reports nothing.
    private int SubjectOf(in VerbGroup verb, out TokenRange subject)
    {
        var (cue, after, left, clause) = (verb.Cue, verb.After, verb.Left, verb.Clause);
        var subjectFirst = _phrases.HeadLast.Subject(left, _first, out subject);
        if (clause != Clause.Free && cue < _covered && _covered > _first && !IsOwnThought(cue, left, subjectFirst, subject, clause))
            return -1;
        // "…, Weston, was closed, said Ann Miller, a spokeswoman.": no insertion, when a name alone follows.
        if (subjectFirst < left && left == cue && _tokens[left - 1].Kind == TokenKind.Comma && clause == Clause.Free
            && InvertsBeforeName(left - 1, after, cue))
            subjectFirst = left;
        else if (subjectFirst == left && !verb.QuotesOnly)
            subjectFirst = LongSubject(left, after, out subject);
        if (subjectFirst == left && !verb.QuotesOnly && clause == Clause.Free)
            subjectFirst = SubjectBeforeComma(left, after, out subject);
        // "No one knows …"
        if (subject.Exists && clause == Clause.Complement && _tokens.Has(subject.First, LexicalClasses.Negations))
            return -1;
        return subjectFirst < left && CannotReport(verb, subject) ? -1 : subjectFirst;
    }

    // The writer, a thing that holds no thoughts, "one has called", and names that are given.
    private bool CannotReport(in VerbGroup verb, TokenRange subject) => (verb.Clause != Clause.Free && !CanHold(subject)) || IsWritersOwn(subject)
        || (verb.Auxiliary && subject.End == subject.First + 1 && _tokens.Has(subject.First, LexicalClasses.NumberWords)
            && _tokens[subject.First].Length == 3 && _tokens.Has(subject.First, LexicalClasses.Pronouns))
        || IsNaming(verb.Cue, verb.After, subject);

    // The subject stands before the verb; what it reports stands before the subject or behind the verb.
    private bool Reports(in VerbGroup verb, int subjectFirst, TokenRange subject)
    {
        var (cue, after, words, clause) = (verb.Cue, verb.After, verb.Words, verb.Clause);
        // "towns deemed unsafe by the ministry": a participle with its agent.
        if (!verb.Auxiliary && clause != Clause.Free && after + 2 < _contentEnd && _parts.IsPast(cue) && _tokens.IsOneOf(cue, _grammar.ObjectVerbs)
            && AgentBehind(after, out var by) is { Exists: true } judge)
            return Begin(words, judge) && Extend(subjectFirst, verb.Left) && Extend(after, by) && Finish();
        var breakIndex = subjectFirst - 1;
        if (clause != Clause.Object && ComparesBehind(breakIndex, after))
            return Comparison(words, subject, breakIndex, after);

        var afterBreak = breakIndex >= _first
            && (_tokens[breakIndex].Kind is TokenKind.Comma or TokenKind.Dash || IsClosingMark(breakIndex));
        var quotation = afterBreak ? QuotationEndingAt(breakIndex) : -1;
        // 'Asked whether it was "safe," X said': a quoted part of a subordinate clause.
        if (quotation >= 0 && _analysis.Quotations[quotation].First - 1 > _contentFirst + 1
            && StartsSubordinate(_contentFirst) && !EndsClause(after))
            quotation = -1;
        var quotedBefore = quotation >= 0;
        if (verb.QuotesOnly && !quotedBefore && !OpensQuotation(after, quotedBefore: false))
            return false;
        if (afterBreak && clause != Clause.Object && !(verb.Conjoined && !quotedBefore) && !OpensQuotation(after, quotedBefore))
        {
            if (quotedBefore || Trails(after, breakIndex))
                return Postposition(words, subject, breakIndex, SkipAdverbials(after), quotedBefore);
            // "Costs had risen, he told the paper."
            if (_tokens.IsOneOf(cue, _grammar.AddresseeVerbs)
                && _phrases.EndAfter(after, _contentEnd, appositions: false) is var addressed && addressed > after
                && (addressed >= _contentEnd || !StartsClause(addressed, _contentEnd)) && Trails(addressed, breakIndex))
                return Postposition(words, subject, breakIndex, SkipAdverbials(addressed), quotedBefore);
        }

        return breakIndex >= _first && _parts.Of(breakIndex) == WordPart.Relative
            ? ReportsOfRelative(verb, subject, breakIndex)
            : Complement(words, subject, after, clause, cue);
    }

    // "…, as X reported last week"
    private bool ComparesBehind(int breakIndex, int after) => breakIndex - 1 > _contentFirst && IsComparison(breakIndex)
        && (_tokens[breakIndex - 1].Kind == TokenKind.Comma
            || (IsClosingMark(breakIndex - 1) && _tokens[breakIndex - 2].Kind == TokenKind.Comma))
        && EndsClause(SkipAdverbials(after));

    // All that stands before the comparison.
    private bool Comparison(TokenRange words, TokenRange subject, int breakIndex, int after)
    {
        var start = ContentStartAfterSemicolon(breakIndex - 1);
        MarkQuotations(start, breakIndex - 1);
        Begin(words, subject);
        Extend(start, breakIndex - 1);
        // "Hawaii, as X pointed out, seldom sees storms": the other half, when the first is no clause.
        var rest = SkipAdverbials(after);
        if (breakIndex - start <= 5 && rest + 2 < _contentEnd && _tokens[rest].Kind == TokenKind.Comma)
            Extend(rest + 1, _contentEnd);
        return Finish();
    }

    // The subject follows a relative word: "the list, which Miller believes has errors", "what it says is a threat".
    private bool ReportsOfRelative(in VerbGroup verb, TokenRange subject, int relative)
    {
        var (cue, after, words, clause) = (verb.Cue, verb.After, verb.Words, verb.Clause);
        if (clause == Clause.Complement && after + 1 < _contentEnd && HoldsOfRelative(relative, after))
            return Begin(words, subject) && Extend(after, TrimTail(after, FirstComma(after))) && Finish();
        if (after >= _contentEnd || clause != Clause.Free || OpensQuotation(after, quotedBefore: false))
            return Complement(words, subject, after, clause, cue);
        // "what it says is a threat": the threat; "what he said surprised many": nothing.
        if (_tokens.IsOneOf(after, _grammar.PassiveAuxiliaries))
            after++;
        else if (EndsClause(after) || (IsFollowedByVerb(after) && !_parts.IsNominal(relative - 1) && _parts.Of(relative - 1) != WordPart.Comma))
            return false;
        if (_parts.Of(relative - 1) != WordPart.Comma || FirstComma(after) is var close && close <= after)
            return Complement(words, subject, after, clause, cue);
        var contentEnd = _contentEnd;
        _contentEnd = close;
        var found = Complement(words, subject, after, clause, cue);
        _contentEnd = contentEnd;
        return found;
    }

    private bool IsFollowedByVerb(int i) => _parts.Of(_parts.Of(i) is WordPart.Time or WordPart.Adverb ? i + 1 : i) is WordPart.Verb or WordPart.Auxiliary;

    // ", said X": only after what can be content.
    private bool Inverts(in VerbGroup verb)
    {
        var after = verb.After;
        var mark = verb.Left - 1;
        if (verb.Left != verb.Cue || mark < _first || !(_tokens[mark].Kind is TokenKind.Comma or TokenKind.Dash || IsClosingMark(mark))
            || !_grammar.SpeechVerbsInvert || verb.Clause != Clause.Free || after >= _end)
            return false;
        var quoted = QuotationEndingAt(mark) >= 0;
        var sourceEnd = _phrases.EndAfter(after, _textEnd);
        return sourceEnd > after && (quoted || EndsClause(sourceEnd) || GoesOnAboutSpeaking(after, sourceEnd, mark))
            && Postposition(verb.Words, new TokenRange(after, sourceEnd), mark, sourceEnd, quoted);
    }
}
