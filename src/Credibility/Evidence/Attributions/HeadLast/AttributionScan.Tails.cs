using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Where an indirect content ends: the part of the sentence that is the writer's again, or another attribution.</summary>
internal ref partial struct AttributionScan
{
    private const int MaximumContent = 300;

    /// <summary>
    /// End of an indirect content before the part of the sentence that is the writer's again or another attribution:
    /// ", which …", ", but …", ", calling …", ", according to …", "and said …".
    /// </summary>
    /// <param name="start">First token of the content.</param>
    /// <param name="end">Where the content ends at the latest.</param>
    /// <param name="phrase">Whether the content is the object of a judgement or directive: a phrase or an infinitive, no clause.</param>
    private int TrimTail(int start, int end, bool phrase = false)
    {
        // Longer than any clause of a newspaper: keeps an endless sentence from being the content of each of its cues.
        end = Math.Min(end, start + MaximumContent);
        var limit = Math.Min(end, start + 120);
        // "While a judge found that …, his decision was overturned": the main clause follows the comma.
        var subordinate = !_tokens[_contentFirst].Is(TokenFlags.Quoted) && _contentFirst < start
            && StartsSubordinate(_contentFirst) && !HasCommaBetween(_contentFirst, start);
        // "a judge who ruled and wrote": verbs after a relative word are its own.
        phrase &= _parts.Of(start) != WordPart.Relative && _parts.Of(start + 1) != WordPart.Relative;
        var reporter = LastReporter(end);
        if (start + 1 < limit && _tokens[start + 1].Kind == TokenKind.Semicolon)
            return start + 1;
        for (var i = start + (phrase ? 1 : 2); i < limit - 1; i++)
        {
            if (i == reporter)
                return i;
            ref var token = ref _tokens[i];
            phrase &= _parts.Of(i) != WordPart.Relative;
            if (token.Is(TokenFlags.Quoted))
                continue;
            if (token.Kind == TokenKind.Semicolon)
                return i;
            var next = i + 1;
            // The comma of '"…," arguing that' stands inside the quotation.
            var closes = token.Is(TokenFlags.Closes) && _tokens[i - 1].Kind == TokenKind.Comma;
            if (token.Kind is TokenKind.Comma or TokenKind.Dash || closes)
            {
                if (_tokens[next].Is(TokenFlags.Quoted) || _tokens[next].Kind == TokenKind.Quote)
                    continue;
                var part = _parts.Of(next);
                if (_tokens.Match(next, LexicalClasses.CueAccording) > 0
                    || (_parts.Of(next) == WordPart.Conjunction && next + 1 < limit
                        && _tokens.Match(next + 1, LexicalClasses.CueAccording) > 1))
                    return closes ? next : i;
                // "…, said the mayor": all of it is the mayor's.
                if (_grammar.SpeechVerbsInvert && token.Kind != TokenKind.Dash && _tokens.Has(next, LexicalClasses.CueSpeech)
                    && !_parts.IsPresentParticiple(next) && _parts.Of(next) == WordPart.Verb
                    && _parts.Of(next + 1) is WordPart.Name or WordPart.Determiner)
                    return closes ? next : i;
                // 'said that while it "hurts," it pays': the main clause of what begins with a subordinate one.
                if (closes && !phrase && _tokens.Has(start, LexicalClasses.Conjunctions)
                    && !_tokens.Has(start, LexicalClasses.Prepositions | LexicalClasses.Determiners)
                    && !HasCommaBetween(start, i - 1))
                    continue;
                if ((subordinate || closes) && token.Kind != TokenKind.Dash
                    && (_parts.Of(next) == WordPart.Pronoun || StartsClause(next, limit)
                        || (subordinate && StartsMainClause(next, limit))))
                    return closes ? next : i;
                // "praised the plan, called it a gift": an object has no predicate and no clause of its own.
                if (phrase && (IsFinite(next) || _parts.Of(next) == WordPart.Pronoun || StartsClause(next, limit)))
                    return closes ? next : i;
                // "… is too liberal, with 15% saying they like it": what the writer adds.
                if (token.Kind == TokenKind.Comma && part == WordPart.Preposition && _tokens[next].Length == 4
                    && ReportsElsewhere(next + 1, limit) && !HasCueBetween(start, i))
                    return i;
                if (i - start >= (phrase ? 1 : 4) && IsGloss(i, next, end, phrase))
                    return i;
                // "… over ten years — but it has changed": so does one with a pronoun.
                if (token.Kind == TokenKind.Dash && i - start >= 4 && StartsPronounClause(next) && !HasDashAfter(next, end))
                    return i;
                // "… by two points — the margin was wider in May.": a clause of its own after a dash that nothing closes.
                if (token.Kind == TokenKind.Dash && i - start >= 4 && _parts.Of(next) == WordPart.Determiner
                    && StartsClause(next, limit) && !HasDashAfter(next, end))
                    return i;
                // A clause may go on with any participle, an object only ends before one.
                if (part == WordPart.Verb && _parts.IsPresentParticiple(next)
                    && (phrase
                        || _tokens.Has(next, LexicalClasses.CueSpeech | LexicalClasses.CueStance | LexicalClasses.CueDirective
                            | LexicalClasses.CueThought)))
                    return closes ? next : i;
                // "said they would, however, and that …": an insertion.
                if (next + 1 < limit && _tokens[next + 1].Kind == TokenKind.Comma && _tokens.Has(next, LexicalClasses.Connectives)
                    && !_tokens.Has(next, LexicalClasses.Conjunctions))
                    continue;
                if (part == WordPart.Relative && !_tokens.Has(next, LexicalClasses.Determiners) && i - start >= 4
                    && !ResumesAfter(next, end))
                    return i;
                // "said it is a risk, but that it pays": more of the same.
                if (!phrase && !closes && _tokens.Has(next, LexicalClasses.Conjunctions) && _tokens[next].Length == 3
                    && GoesOn(next + 1, limit))
                    continue;
                if (_tokens.Has(next, LexicalClasses.Conjunctions) && BreaksOff(next, limit, phrase))
                    return closes ? next : i;
                // "…, and its council meets on Monday": a clause with a subject of its own.
                if (phrase && _tokens.Has(next, LexicalClasses.Conjunctions) && _tokens[next].Length == 3 && i - start >= 4
                    && StartsClause(next + 1, limit))
                    return closes ? next : i;
            }
            else if (phrase && _tokens.Has(next, LexicalClasses.CueSpeech) && _parts.IsPresentParticiple(next) && next + 1 < limit
                && OpensQuotation(next + 1, quotedBefore: false))
            {
                // 'praised the boats saying, "…"'
                return next;
            }
            else if (phrase && token.Length > 3 && _parts.Of(next) == WordPart.Pronoun && _tokens.IsOneOf(i, _grammar.CircumstanceWords))
            {
                // "called for a boycott after he lost"
                return i;
            }
            else if (i - start >= 3 && token.Length == 3 && _tokens.Has(i, LexicalClasses.Conjunctions)
                && _tokens.Has(i, LexicalClasses.Prepositions)
                && _parts.Of(next) == WordPart.Verb && !_parts.IsPresentParticiple(next) && _parts.Of(i - 1) != WordPart.Auxiliary
                && _parts.Of(next + 1) is WordPart.Determiner or WordPart.Pronoun or WordPart.Name or WordPart.Preposition)
            {
                // "announced that it would close but gave no reason"
                return i;
            }
            else if (phrase && i - start >= 1 && _tokens.Has(i, LexicalClasses.Conjunctions) && token.Length == 2 && IsFinite(next))
            {
                // "has not endorsed her or ended his bid"
                return i;
            }
            else if (phrase && i - start >= 1 && token.Length == 3 && _tokens.Has(i, LexicalClasses.Conjunctions)
                && StartsNewClause(next, limit, apart: _tokens[i - 1].Kind == TokenKind.Comma || _parts.Of(start - 1) == WordPart.Preposition))
            {
                // "called for calm and the police are looking into it"
                return _tokens[i - 1].Kind == TokenKind.Comma ? i - 1 : i;
            }
            else if (_tokens.Has(i, LexicalClasses.Conjunctions) && token.Length == 3
                && (CueFollows(next, limit, 1) || ShareSpeaks(next, limit) || (_parts.Of(next) == WordPart.Pronoun && CueFollows(next + 1, limit, 1))
                    || (phrase && IsFinite(next))))
            {
                return i;
            }
        }

        return end;
    }

    // "…, Smith said." at the end: the comma before who reports all of it, or -1.
    private int LastReporter(int end)
    {
        if (end != _contentEnd || end - 4 < _first || _tokens[end - 1].Is(TokenFlags.Quoted)
            || !_tokens.Has(end - 1, LexicalClasses.CueSpeech) || _parts.IsPresentParticiple(end - 1))
            return -1;
        var comma = end - 2;
        while (comma > _first && comma > end - LongestSubject && _tokens[comma].Kind != TokenKind.Comma)
            comma--;
        return _tokens[comma].Kind == TokenKind.Comma && comma < end - 2 && _phrases.HeadLast.CoreEnd(comma + 1, end - 1) >= end - 1
            ? comma : -1;
    }

    // "… the mayor, who must decide, has said nothing": the insertion closes and the predicate follows.
    private bool ResumesAfter(int insertion, int end)
    {
        for (var i = insertion + 2; i < end - 1 && i < insertion + NounPhrases.Reach; i++)
            if (_tokens[i].Kind == TokenKind.Comma && !_tokens[i].Is(TokenFlags.Quoted))
                return _parts.CanBeFinite(i + 1);
        return false;
    }

    // "she hopes", "and she wants"
    private bool StartsPronounClause(int i) => IsPronounClause(_parts.Of(i) == WordPart.Conjunction && _tokens[i].Length == 3 ? i + 1 : i);

    private bool HasDashAfter(int first, int end)
    {
        for (var i = first; i < end && i < first + Window; i++)
            if (_tokens[i].Kind == TokenKind.Dash)
                return true;
        return false;
    }

    // "… in a statement", "… in an interview on Monday": where it was said, at the end.
    private int StripOccasion(int start, int end)
    {
        var bare = _phrases.HeadLast.StripAdverbials(end, start);
        for (var i = bare - 1; i > start + 3 && i > bare - 6; i--)
        {
            if (_parts.Of(i) != WordPart.Preposition)
                continue;
            return _tokens[i].Length <= 2 && !_parts.IsGenitive(i) && !_parts.IsInfinitiveMarker(i)
                && _parts.Of(i + 1) == WordPart.Determiner && _tokens[i + 1].Length <= 2
                && _tokens.Has(bare - 1, LexicalClasses.Documents | LexicalClasses.CueNoun) ? i : end;
        }

        return end;
    }

    private bool HasCommaBetween(int first, int end)
    {
        for (var i = first; i < end && i < first + Window; i++)
            if (_tokens[i].Kind == TokenKind.Comma)
                return true;
        return false;
    }

    // A noun phrase and a verb, or "there is".
    private bool StartsClause(int i, int limit)
    {
        if (_tokens.Is(i, _grammar.Existential) && i + 1 < limit
            && (_parts.Of(i + 1) == WordPart.Auxiliary || _tokens[i + 1].Is(TokenFlags.Clitic)))
            return true;
        var end = _phrases.EndAfter(i, limit, appositions: false);
        while (end > i && end < limit && _parts.Of(end) == WordPart.Adverb)
            end++;
        return end > i && end < limit && _parts.Of(end) is WordPart.Verb or WordPart.Auxiliary && !_parts.IsPresentParticiple(end);
    }

    // A pronoun and a verb; behind "for" or a comma also a phrase and an auxiliary ("suggested Norway and Malta might" has one subject).
    private bool StartsNewClause(int i, int limit, bool apart)
    {
        if (_parts.Of(i) == WordPart.Pronoun && !_tokens.Has(i, LexicalClasses.Determiners))
            return i + 1 < limit && _parts.Of(i + 1) is WordPart.Verb or WordPart.Auxiliary;
        var end = apart ? _phrases.HeadLast.CoreEnd(i, limit) : i;
        return end > i && end < limit && _parts.Of(end) == WordPart.Auxiliary;
    }

    private bool GoesOn(int i, int limit) => i + 1 < limit && !CueFollows(i, limit, 10) && IsThat(i);

    // After a comma: conjunctions when another attribution follows, the pack's concessives always, and "but" unless a pronoun
    // or a quotation carries a clause on.
    private bool BreaksOff(int conjunction, int limit, bool phrase)
    {
        var next = conjunction + 1;
        if (CueFollows(next, limit, 10))
            return true;
        if (!_tokens.Has(conjunction, LexicalClasses.Prepositions) || _tokens[conjunction].Length != 3)
            return _tokens[conjunction].Length >= 5 && !_tokens[next].Is(TokenFlags.Opens);
        if (_parts.Of(next) is WordPart.Adverb or WordPart.Auxiliary)
            return false;
        return phrase
            || !(_parts.Of(next) == WordPart.Pronoun || _tokens.Has(next, LexicalClasses.Complementisers)
                || _tokens[next].Is(TokenFlags.Opens) || IsContrast(next, limit));
    }

}
