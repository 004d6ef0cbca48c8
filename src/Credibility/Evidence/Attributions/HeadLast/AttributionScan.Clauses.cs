using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Clauses that borrow or lack a subject: relative clauses, participles, passives.</summary>
internal ref partial struct AttributionScan
{
    // "who said …", "which accused …": the noun before the relative word speaks.
    private bool RelativeClause(TokenRange words, int left, int after, Clause clause, int cue)
    {
        var relative = left - 1;
        if (relative <= _first)
            return false;
        // "many of whom say …": the part is the source.
        var part = _parts.IsGenitive(relative - 1) ? _phrases.HeadLast.Base(relative - 1, _first) : relative;
        var parted = part < relative - 1;
        var end = parted ? part : relative;
        var mark = _tokens[Math.Max(_first, end - 1)].Kind;
        while (end > _first && _tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash)
            end--;
        // "an article on Monday that claimed"
        if (!parted && _phrases.HeadLast.StripAdverbials(end, _first) is var bare && bare > _first && bare < end)
            end = bare;
        var first = parted ? part : _phrases.HeadLast.Phrase(end, _first);
        if (!parted && first >= end)
            return false;
        if (!parted && mark == TokenKind.Comma)
            first = LastPerson(first, end, relative);
        // "voters who oppose the bill": who is meant, no report.
        if (!parted && clause == Clause.Object && mark is not (TokenKind.Comma or TokenKind.Dash)
            && !_tokens.Has(end - 1, LexicalClasses.Documents) && after < _contentEnd && OpeningAt(after) < 0
            && !_parts.IsInfinitiveMarker(after) && !OpensQuotation(after, quotedBefore: false))
            return false;
        // A relative clause between commas or dashes ends with the second one.
        var contentEnd = _contentEnd;
        if (mark is TokenKind.Comma or TokenKind.Dash && first > _contentFirst - 1
            && !(after < _end && OpensQuotation(after, quotedBefore: false)))
        {
            for (var i = after; i < _contentEnd && i < after + Window; i++)
                if (_tokens[i].Kind == mark && !_tokens[i].Is(TokenFlags.Quoted))
                {
                    _contentEnd = i;
                    break;
                }
        }

        var found = Complement(words, new TokenRange(first, parted ? left : end), after, clause, cue);
        _contentEnd = contentEnd;
        return found;
    }

    // "a reference to Ann Miller, who says …": the person, where what stands before is nobody.
    private int LastPerson(int first, int end, int relative)
    {
        if (!_parts.IsName(end - 1) || !_tokens.Has(relative, LexicalClasses.Relativisers) || _tokens[relative].Length != 3)
            return first;
        var name = end - 1;
        while (name > first && _parts.IsName(name - 1))
            name--;
        return name > first + 1 && name < end - 1 && _parts.Of(name - 1) == WordPart.Preposition
            && _tokens.Has(name, LexicalClasses.GivenNames) && !_tokens.HasAny(first, name, Askable) ? name : first;
    }

    // "…, saying that …" (the subject of the clause), "a banner accusing …" (the noun before).
    private bool Participle(TokenRange words, int left, int after, Clause clause, int cue)
    {
        if (left == _first || left == _contentFirst
            || (left - 1 == _contentFirst && _parts.Of(left - 1) is WordPart.Preposition or WordPart.Conjunction))
        {
            // "Adding:", and a new paragraph.
            if (clause == Clause.Free && Announces(after, cue))
            {
                (_announcement, _announcer, _announcedBy) = (words, TokenRange.None, _analysis.Sentences[_sentence].Paragraph);
                return false;
            }

            return FrontedParticiple(words, after, clause, cue);
        }

        // ", each saying …"
        if (left - 2 > _first && _tokens[left - 2].Kind == TokenKind.Comma && _tokens.IsOneOf(left - 1, _grammar.FloatingQuantifiers))
            left--;
        // "the paper quoted Smith as saying …"
        if (IsComparison(left - 1) && clause == Clause.Free && _phrases.HeadLast.Base(left - 1, _first) is var quoted
            && quoted > _first && quoted < left - 1 && _parts.Of(quoted - 1) == WordPart.Verb
            && !_tokens.IsOneOf(quoted - 2, _grammar.PassiveAuxiliaries))
            return Complement(words, new TokenRange(quoted, left - 1), after, clause, cue);
        if (_tokens[left - 1].Kind is TokenKind.Comma or TokenKind.Dash || IsClosingMark(left - 1)
            || _tokens.Has(left - 1, LexicalClasses.Conjunctions))
        {
            var same = BorrowedSubject(left);
            // "Although X backed away, insisting that it was meant, he …": the main clause follows.
            return same.Exists && (same.First == _contentFirst + 1 && _tokens.Has(_contentFirst, LexicalClasses.Conjunctions)
                ? UpToComma(words, same, after, clause, cue) : Complement(words, same, after, clause, cue));
        }

        var first = _phrases.HeadLast.Subject(left, _first, out var subject);
        // "praised the boats saying, …": whose words they are stands before the verb.
        if (first < left && clause == Clause.Free && !Names(subject))
            return MainSubject(left) is { Exists: true } main && main.End < first && Complement(words, main, after, clause, cue);
        return first < left && (clause == Clause.Free ? !TakesBareObject(cue, after) : IsDescribed(subject))
            && Complement(words, subject, after, clause, cue);
    }

    // "a statement announcing the move", "people saying such things": of what kind the noun is, and nothing reported.
    private bool TakesBareObject(int cue, int after) => after == cue + 1 && after < _contentEnd
        && _parts.Of(after) is WordPart.Determiner or WordPart.Noun or WordPart.Name or WordPart.Number
        && !_tokens[after].Is(TokenFlags.Opens) && !_tokens.IsOneOf(cue, _grammar.ObjectVerbs) && OpeningAt(after) < 0
        && !_tokens.IsOneOf(cue, _grammar.AddresseeVerbs) && FindThat(after, Math.Min(_contentEnd, after + 10)) < 0
        && IsPhrase(after, FirstComma(after));

    // "Promising that it would end, Bolton said …", "After promising that …, Bolton left": the subject follows the comma.
    private bool FrontedParticiple(TokenRange words, int after, Clause clause, int cue)
    {
        var comma = FirstComma(after);
        if (comma + 1 >= _contentEnd || comma - after < 2
            || (clause != Clause.Object && !IsClauseOrQuotation(after) && !IsPronounClause(after)))
            return false;
        var subjectEnd = _phrases.HeadLast.CoreEnd(comma + 1, _contentEnd);
        if (subjectEnd == comma + 1)
            return false;
        return UpToComma(words, new TokenRange(comma + 1, subjectEnd), after, clause, cue);
    }

    // A complement that ends with the first comma behind the verb.
    private bool UpToComma(TokenRange words, TokenRange source, int after, Clause clause, int cue)
    {
        var contentEnd = _contentEnd;
        _contentEnd = FirstComma(after);
        var found = Complement(words, source, after, clause, cue);
        _contentEnd = contentEnd;
        return found;
    }

    private int FirstComma(int from)
    {
        for (var i = from; i < _contentEnd && i < from + Window; i++)
            if (_tokens[i].Kind == TokenKind.Comma && !_tokens[i].Is(TokenFlags.Quoted))
                return i;
        return _contentEnd;
    }

    // "has been criticised as …", "was praised by X for …"; without an agent the source is none.
    private bool PassivePredicate(TokenRange words, int left, int after, Clause clause)
    {
        if (after >= _contentEnd)
            return false;
        if (_tokens.Is(after, _grammar.AgentPreposition))
        {
            var end = _phrases.EndAfter(after + 1, _contentEnd);
            if (end == after + 1)
                return false;
            var agent = new TokenRange(after + 1, end);
            if (FindOpening(end, Math.Min(_contentEnd, end + 4)) is var opening and >= 0
                && _parts.Of(opening - 1) != WordPart.Comma && _parts.Of(opening) is not (WordPart.Verb or WordPart.Auxiliary)
                && !(_tokens[end].Kind == TokenKind.Comma && _tokens.Has(opening, LexicalClasses.QuestionWords)))
                return Begin(words, agent) && Extend(opening, TrimTail(opening, _contentEnd)) && Finish();
            var subjectFirst = _phrases.HeadLast.Subject(left, _first, out _);
            // "was found by the police": nothing was said.
            return clause != Clause.Complement && subjectFirst < left && Begin(words, agent) && Extend(subjectFirst, left) && Finish();
        }

        var that = _tokens.Match(after, LexicalClasses.Complementisers);
        // "are told to leave", "were warned not to vote"
        if (that == 0 && _tokens.IsOneOf(words.End - 1, _grammar.AddresseeVerbs) && StartsInfinitive(after)
            && !_parts.IsInfinitiveMarker(words.End - 1))
            return Begin(words, TokenRange.None) && Extend(after, TrimTail(after, _contentEnd, phrase: true)) && Finish();
        // "was asked about the port" names a topic alone.
        if (_tokens.Has(words.End - 1, LexicalClasses.CueDirective) && _tokens[after].Length > 3
            && _tokens.IsOneOf(after, _grammar.TopicPrepositions))
            return false;
        // "were called to testify"
        if (_tokens.IsOneOf(words.End - 1, _grammar.NamingVerbs) && _tokens.Has(after, LexicalClasses.Prepositions) && !IsComparison(after))
            return false;
        // "was criticized after losing": when, and nothing else.
        if (that == 0 && _tokens.IsOneOf(after, _grammar.CircumstanceWords))
            return false;
        var opens = that > 0 ? after + that : clause == Clause.Object && (_parts.Of(after) == WordPart.Preposition
            || IsComparison(after)) ? after + 1 : -1;
        if (opens < 0 || opens >= _contentEnd)
            return false;
        MarkQuotations(opens, _contentEnd);
        // "was attacked as careless by the unions"
        if (that == 0 && AgentBehind(opens, out var by) is { Exists: true } judge)
            return Begin(words, judge) && Extend(opens, by) && Finish();
        return Begin(words, TokenRange.None) && Extend(opens, TrimTail(opens, _contentEnd, phrase: that == 0)) && Finish();
    }

    /// <summary>Most tokens between a judgement in the passive and its agent.</summary>
    private const int AgentReach = 10;

    // Somebody or something that can judge behind the preposition of the agent, before any pause or verb.
    private TokenRange AgentBehind(int first, out int by)
    {
        by = first + 1;
        for (; by + 1 < _contentEnd && by < first + AgentReach; by++)
        {
            if (_tokens.Is(by, _grammar.AgentPreposition))
            {
                var end = _phrases.EndAfter(by + 1, _contentEnd);
                var agent = new TokenRange(by + 1, end);
                return end > by + 1 && (_parts.IsName(by + 1) || IsDescribed(agent)) ? agent : TokenRange.None;
            }

            if (_parts.Of(by) is WordPart.Verb or WordPart.Auxiliary or WordPart.Relative or WordPart.Comma
                || _tokens[by].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon)
                break;
        }

        return TokenRange.None;
    }

    // No verb and no quotation stands in it.
    private bool IsPhrase(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_parts.Of(i) is WordPart.Verb or WordPart.Auxiliary || _tokens[i].Is(TokenFlags.Quoted)
                || _tokens[i].Is(TokenFlags.ScareQuoted)
                || (i > first && _tokens[i].Is(TokenFlags.Clitic) && _parts.Of(i - 1) == WordPart.Pronoun))
                return false;
        return true;
    }
}
