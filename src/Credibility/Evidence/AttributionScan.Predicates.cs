using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// Verbs of attribution where word order tells subject from object (languages whose noun phrases end with the head):
/// "[X] said …", "…, said [X]", "…, saying …", "[a banner] accusing …", "[X] … and said …".
/// </summary>
internal ref partial struct AttributionScan
{
    private bool Predicate(int cue, int length, Clause clause, bool quotesOnly = false)
    {
        var after = cue + length;
        var cueFirst = cue;
        var left = cue;
        var auxiliary = false;
        var able = false;
        var passive = false;
        var negated = false;
        var participle = _parts.IsPresentParticiple(cue);
        while (left > _first && cue - left < 6)
        {
            var part = _parts.Of(left - 1);
            var clitic = part == WordPart.Possessive && left - 2 >= _first && (_parts.Of(left - 2) is WordPart.Pronoun or WordPart.Relative
                || ((auxiliary || !participle) && _parts.Of(left - 2) == WordPart.Name && left < cue));
            // "seemed to view", "continues to insist": the subject of the verb before.
            if (!participle && left - 2 > _first && _parts.IsInfinitiveMarker(left - 1) && _tokens.IsOneOf(left - 2, _grammar.RaisingVerbs))
            {
                left -= 2;
                auxiliary = true;
                continue;
            }

            // "The senators all suggested"
            var floating = part == WordPart.Determiner && !participle && left - 2 >= _first && _tokens[left - 1].Length is 3 or 4
                && _tokens.IsOneOf(left - 1, _grammar.FloatingQuantifiers)
                && _parts.Of(left - 2) is WordPart.Name or WordPart.Pronoun or WordPart.Noun or WordPart.Auxiliary;
            // "as Smith once said": an adverb between subject and verb.
            var once = part == WordPart.Conjunction && left == cue && !participle && left - 2 >= _first
                && _tokens.Has(left - 1, LexicalClasses.Adverbs | LexicalClasses.TimeWords)
                && _parts.Of(left - 2) is WordPart.Name or WordPart.Pronoun;
            if (part is not (WordPart.Auxiliary or WordPart.Adverb) && !clitic && !floating && !once)
                break;
            if (part == WordPart.Auxiliary)
            {
                able |= _tokens.IsOneOf(left - 1, _grammar.AbilityAuxiliaries);
                passive |= !auxiliary && _tokens.IsOneOf(left - 1, _grammar.PassiveAuxiliaries);
                auxiliary = true;
            }

            // "he's claiming": the clitic is an auxiliary; "it's called": of the passive.
            auxiliary |= clitic;
            passive |= clitic && left == cue && _tokens.IsOneOf(left - 2, _grammar.ImpersonalPronouns);
            left--;
            // "did not say": the negation and its auxiliary belong to the cue; other auxiliaries and adverbs do not.
            if (_tokens.Has(left, LexicalClasses.Negations))
                (cueFirst, negated) = (left, true);
            else if (part == WordPart.Auxiliary && negated && cueFirst == left + 1)
                cueFirst = left;
        }

        if (IsHeading(left, after))
            return false;
        // "can ask", "should promise": nothing is said yet; "could not say" withholds it.
        if (able && !negated && !passive)
            return false;
        var near = left > _first ? _parts.Of(left - 1) : WordPart.Break;
        if (near is WordPart.Time or WordPart.Number)
        {
            // "and later said", "who in 2010 said"
            var stripped = _phrases.HeadLast.StripAdverbials(left, _first);
            if (stripped > _first
                && (_tokens.Has(stripped - 1, LexicalClasses.Conjunctions) || _parts.Of(stripped - 1) == WordPart.Relative))
                left = stripped;
        }

        var before = left > _first ? _parts.Of(left - 1) : WordPart.Break;
        if (before == WordPart.Preposition && _tokens.Has(left - 1, LexicalClasses.Conjunctions))
            before = WordPart.Conjunction;
        // "ruled that": the conjunction of the entry is no part of the cue; before a verb it is a relative word ("states that are").
        var conjoined = length > 1 && _tokens.Has(after - 1, LexicalClasses.Complementisers);
        if (conjoined && _tokens.Has(after - 1, LexicalClasses.Determiners)
            && _parts.Of(after) is WordPart.Verb or WordPart.Auxiliary && !_parts.IsPresentParticiple(after))
            return false;
        var words = new TokenRange(cueFirst, conjoined ? after - 1 : after);
        passive |= left == cue && before == WordPart.Pronoun && _tokens.IsOneOf(left - 1, _grammar.PassivePronouns);
        if (passive && !participle)
            return PassivePredicate(words, left, after, clause);

        if (left == cue && !participle && _parts.IsPast(cue) && Asked(words, before) is var asked and >= 0)
            return asked > 0;

        var infinitive = left > _first && _parts.IsInfinitiveMarker(left - 1);
        // "Here is what she had to say:"
        if (infinitive && clause == Clause.Free && left - 2 > _first && _parts.Of(left - 2) == WordPart.Auxiliary && Announces(after, cue)
            && _phrases.HeadLast.Subject(left - 2, _first, out var announcer) < left - 2 && announcer.Exists)
        {
            (_announcement, _announcer, _announcedBy) = (words, announcer, _analysis.Sentences[_sentence].Paragraph);
            return true;
        }

        // "Without saying it would close, the council …"
        if (participle && !auxiliary && clause == Clause.Free && left - 1 == _contentFirst
            && before is WordPart.Preposition or WordPart.Conjunction && (IsClauseOrQuotation(after) || IsPronounClause(after)))
            return Participle(words, left, after, clause, cue);
        if (infinitive || (before == WordPart.Preposition && !auxiliary))
            return (participle || infinitive) && clause == Clause.Free
                && (IsClauseOrQuotation(after) || IsPronounClause(after) || (participle && _tokens.Is(left - 1, _grammar.AgentPreposition)))
                && BorrowedSubject(left) is { Exists: true } governor
                && Complement(words, governor, after, clause, cue);

        // A determiner, possessive or adjective before it makes it a noun or a modifier: "the report", "his claims".
        if (left == cue && before == WordPart.Possessive)
            return false;
        // "some note that …": a determiner that can be a subject, before a form that is no plural and its clause.
        var quantified = before == WordPart.Determiner && !participle && !_parts.IsPlural(cue)
            && _tokens.Has(left - 1, LexicalClasses.Pronouns)
            && (OpeningAt(after) >= 0
                || (after + 1 < _contentEnd && _parts.Of(after) == WordPart.Pronoun
                    && _parts.Of(after + 1) is WordPart.Verb or WordPart.Auxiliary));
        var distributed = before == WordPart.Determiner && participle && left - 2 > _first
            && _tokens[left - 2].Kind == TokenKind.Comma && _tokens.IsOneOf(left - 1, _grammar.FloatingQuantifiers);
        // "with some suggesting it failed"
        var absolute = before == WordPart.Determiner && participle && left - 2 > _first
            && _tokens.Has(left - 1, LexicalClasses.Pronouns) && _tokens.IsOneOf(left - 2, _grammar.AddresseePrepositions)
            && !_parts.IsInfinitiveMarker(left - 2) && (IsClauseOrQuotation(after) || IsPronounClause(after));
        if (absolute)
            return Complement(words, new TokenRange(left - 1, left), after, clause, cue);
        if (left == cue && before == WordPart.Determiner && !quantified && !distributed
            && (!_tokens.Has(left - 1, LexicalClasses.Pronouns | LexicalClasses.NumberWords)
                || _tokens.Has(cue, LexicalClasses.CueNoun | LexicalClasses.Documents) || participle))
            return false;

        if (quotesOnly && (before is WordPart.Relative or WordPart.Conjunction || (participle && !auxiliary))
            && !OpensQuotation(after, quotedBefore: false))
            return false;
        if (before == WordPart.Relative)
            return RelativeClause(words, left, after, clause, cue);
        if (participle && !auxiliary)
            return Participle(words, left, after, clause, cue);
        // "those surveyed say" has a participle for its subject, "he came, saw, said" another verb.
        if (before is WordPart.Conjunction or WordPart.Auxiliary
            || (before == WordPart.Verb && !_parts.IsPast(left - 1) && !(left - 2 >= _first && _parts.Of(left - 2) == WordPart.Determiner)))
        {
            // "as promised, …" reports nothing.
            if (before == WordPart.Conjunction && IsComparison(left - 1) && EndsClause(after))
                return false;
            var same = before == WordPart.Conjunction ? BorrowedSubject(left) : TokenRange.None;
            return same.Exists && Complement(words, same, after, clause, cue);
        }

        if (left == cue && !quantified && IsNounHere(cue, after))
            return false;
        // "758 pledged delegates"
        if (left == cue && before == WordPart.Number && _parts.IsPast(cue) && _parts.Of(after) == WordPart.Noun && _parts.IsPlural(after))
            return false;
        // "the woman accused of theft", "a plan championed by the mayor": a participle, when what it takes is the genitive or an agent.
        if (!auxiliary && clause == Clause.Object && _parts.IsPast(cue)
            && (_parts.IsGenitive(after) || _tokens.Is(after, _grammar.AgentPreposition)))
            return false;
        if (left == cue && ContinuesPredicates(left) && BorrowedSubject(left) is { Exists: true } shared)
            return Complement(words, shared, after, clause, cue);
        var subjectFirst = _phrases.HeadLast.Subject(left, _first, out var subject);
        if (clause != Clause.Free && cue < _covered && _covered > _first && !IsOwnThought(cue, left, subjectFirst, subject, clause))
            return false;
        // "…, Weston, was closed, said Ann Miller, a spokeswoman.": no insertion, when a name alone follows.
        if (subjectFirst < left && left == cue && _tokens[left - 1].Kind == TokenKind.Comma && clause == Clause.Free
            && InvertsBeforeName(left - 1, after, cue))
            subjectFirst = left;
        else if (subjectFirst == left && !quotesOnly)
            subjectFirst = LongSubject(left, after, out subject);
        if (subjectFirst == left && !quotesOnly && clause == Clause.Free)
            subjectFirst = SubjectBeforeComma(left, after, out subject);
        // "No one knows …"
        if (subject.Exists && clause == Clause.Complement && _tokens.Has(subject.First, LexicalClasses.Negations))
            return false;
        if (subjectFirst < left
            && ((clause != Clause.Free && !CanHold(subject)) || IsWritersOwn(subject)
                || (auxiliary && subject.End == subject.First + 1 && _tokens.Has(subject.First, LexicalClasses.NumberWords)
                    && _tokens[subject.First].Length == 3 && _tokens.Has(subject.First, LexicalClasses.Pronouns))
                || IsNaming(cue, after, subject)))
            return false;
        // "towns deemed unsafe by the ministry": a participle with its agent.
        if (subjectFirst < left && !auxiliary && clause != Clause.Free && after + 2 < _contentEnd && _parts.IsPast(cue)
            && _tokens.IsOneOf(cue, _grammar.ObjectVerbs)
            && AgentBehind(after, out var by) is { Exists: true } judge)
            return Begin(words, judge) && Extend(subjectFirst, left) && Extend(after, by) && Finish();
        if (subjectFirst < left)
        {
            var breakIndex = subjectFirst - 1;
            if (clause != Clause.Object && breakIndex - 1 > _contentFirst && IsComparison(breakIndex)
                && (_tokens[breakIndex - 1].Kind == TokenKind.Comma
                    || (IsClosingMark(breakIndex - 1) && _tokens[breakIndex - 2].Kind == TokenKind.Comma))
                && EndsClause(SkipAdverbials(after)))
            {
                // "…, as X reported last week": all that stands before.
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

            var afterBreak = breakIndex >= _first
                && (_tokens[breakIndex].Kind is TokenKind.Comma or TokenKind.Dash || IsClosingMark(breakIndex));
            var quotation = afterBreak ? QuotationEndingAt(breakIndex) : -1;
            // 'Asked whether it was "safe," X said': a quoted part of a subordinate clause.
            if (quotation >= 0 && _analysis.Quotations[quotation].First - 1 > _contentFirst + 1
                && StartsSubordinate(_contentFirst) && !EndsClause(after))
                quotation = -1;
            var quotedBefore = quotation >= 0;
            if (quotesOnly && !quotedBefore && !OpensQuotation(after, quotedBefore: false))
                return false;
            if (afterBreak && clause != Clause.Object && !(conjoined && !quotedBefore) && !OpensQuotation(after, quotedBefore))
            {
                if (quotedBefore || Trails(after, breakIndex))
                    return Postposition(words, subject, breakIndex, SkipAdverbials(after), quotedBefore);
                // "Costs had risen, he told the paper."
                if (_tokens.IsOneOf(cue, _grammar.AddresseeVerbs)
                    && _phrases.EndAfter(after, _contentEnd, appositions: false) is var addressed && addressed > after
                    && (addressed >= _contentEnd || !StartsClause(addressed, _contentEnd)) && Trails(addressed, breakIndex))
                    return Postposition(words, subject, breakIndex, SkipAdverbials(addressed), quotedBefore);
            }

            // "the list, which Miller believes has errors"
            if (clause == Clause.Complement && breakIndex >= _first && _parts.Of(breakIndex) == WordPart.Relative
                && after + 1 < _contentEnd && HoldsOfRelative(breakIndex, after))
                return Begin(words, subject) && Extend(after, TrimTail(after, FirstComma(after))) && Finish();
            if (breakIndex >= _first && _parts.Of(breakIndex) == WordPart.Relative && after < _contentEnd && clause == Clause.Free
                && !OpensQuotation(after, quotedBefore: false))
            {
                // "what it says is a threat": the threat; "what he said surprised many": nothing.
                if (_tokens.IsOneOf(after, _grammar.PassiveAuxiliaries))
                    after++;
                else if (EndsClause(after)
                    || (_parts.Of(_parts.Of(after) is WordPart.Time or WordPart.Adverb ? after + 1 : after) is WordPart.Verb
                        or WordPart.Auxiliary
                        && !_parts.IsNominal(breakIndex - 1) && _parts.Of(breakIndex - 1) != WordPart.Comma))
                    return false;
                if (_parts.Of(breakIndex - 1) == WordPart.Comma && FirstComma(after) is var close && close > after)
                {
                    var contentEnd = _contentEnd;
                    _contentEnd = close;
                    var relative = Complement(words, subject, after, clause, cue);
                    _contentEnd = contentEnd;
                    return relative;
                }
            }

            return Complement(words, subject, after, clause, cue);
        }

        // ", said X": only after what can be content.
        var mark = left - 1;
        var inverts = left == cue && mark >= _first && (_tokens[mark].Kind is TokenKind.Comma or TokenKind.Dash || IsClosingMark(mark));
        if (inverts && _grammar.SpeechVerbsInvert && clause == Clause.Free && after < _end)
        {
            var quoted = QuotationEndingAt(mark) >= 0;
            var sourceEnd = _phrases.EndAfter(after, _textEnd);
            if (sourceEnd > after && (quoted || EndsClause(sourceEnd) || GoesOnAboutSpeaking(after, sourceEnd, mark)))
                return Postposition(words, new TokenRange(after, sourceEnd), mark, sourceEnd, quoted);
        }

        return false;
    }

    // A judgement or thought inside what another source says is part of that content. But "what analysts call …" is their own,
    // "told the paper that most voters believe …" what voters believe, and "said the report shows that …" what it shows.
    private bool IsOwnThought(int cue, int left, int subjectFirst, TokenRange subject, Clause clause)
    {
        if (subjectFirst >= left)
            return false;
        var questioned = subjectFirst > _first && _tokens.Has(subjectFirst - 1, LexicalClasses.QuestionWords);
        if (clause == Clause.Object && questioned)
            return true;
        return !questioned && (_tokens.IsOneOf(cue, _grammar.BeliefVerbs)
            || (left == cue && subject.Exists && _tokens.Has(subject.End - 1, LexicalClasses.Documents)));
    }

    // "What they're saying: …": a heading of whatever follows, and no speaker.
    private bool IsHeading(int left, int after) => left - 2 == _first && _tokens[after].Kind == TokenKind.Colon
        && _tokens.Has(_first, LexicalClasses.QuestionWords) && _tokens.IsOneOf(left - 1, _grammar.PassivePronouns);

    private bool StartsSubordinate(int i) =>
        i < _end
            && (_tokens.Match(i, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.TimeWords
                | LexicalClasses.Weekdays) > 0
        || (_parts.IsPast(i) && !_tokens[i].Is(TokenFlags.Quoted)
            && (_tokens.Has(i, LexicalClasses.AnyVerb) || _tokens.Is(i + 1, _grammar.AgentPreposition))));

    private bool EndsClause(int i) => i >= _contentEnd
        || _tokens[i].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.Dash or TokenKind.Colon
        or TokenKind.CloseBracket;

    private bool OpensQuotation(int after, bool quotedBefore)
    {
        if (quotedBefore || after + 1 >= _end)
            return after + 1 == _end && _tokens[after].Kind == TokenKind.Colon;
        var i = _tokens[after].Kind is TokenKind.Comma or TokenKind.Colon ? after + 1 : after;
        return _tokens[i].Is(TokenFlags.Opens) && i + 1 < _end && _tokens[i + 1].Is(TokenFlags.Quoted);
    }

    private bool IsClosingMark(int i) => _tokens[i].Is(TokenFlags.Closes)
        || (_tokens[i].Kind is TokenKind.Question or TokenKind.Exclamation && i > _first && _tokens[i - 1].Is(TokenFlags.Closes));

    private bool IsDescribed(TokenRange range) => _parts.HasDescribing(range.First, range.End);
}
