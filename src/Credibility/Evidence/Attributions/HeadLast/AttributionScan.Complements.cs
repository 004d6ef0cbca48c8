using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>The content after a verb of attribution: where it starts, and which tail of the sentence is the writer's again.</summary>
internal ref partial struct AttributionScan
{
    /// <summary>Adds the attribution whose content follows the verb.</summary>
    private bool Complement(TokenRange cue, TokenRange source, int after, Clause clause, int verb)
    {
        if (clause == Clause.Free && source.First == _contentFirst && SkipAdverbials(after) >= _contentEnd
            && ReportsWhatStoodBefore(cue, source))
            return true;
        if (after >= _contentEnd)
        {
            // "She added:", and a new paragraph.
            if (after + 1 == _end && EndsAnnouncing() && clause != Clause.Object)
                (_announcement, _announcer, _announcedBy) = (cue, source, _analysis.Sentences[_sentence].Paragraph);
            return false;
        }

        if (QuotesAnother(after) || IsStranded(after))
            return false;
        if (QuotedComplement(cue, source, after))
            return true;
        if (clause == Clause.Free && Announces(after, verb))
        {
            (_announcement, _announcer, _announcedBy) = (cue, source, _analysis.Sentences[_sentence].Paragraph);
            return false;
        }

        var start = clause switch
        {
            Clause.Free => ClauseStart(after, verb),
            Clause.Complement => ThoughtStart(after, source),
            _ => ObjectStart(after, verb),
        };
        if (start < 0 || start >= _contentEnd)
            return false;
        if (start == after && !_parts.IsInfinitiveMarker(start) && !_parts.IsInfinitiveMarker(start - 1)
            && !_tokens.IsOneOf(verb, _grammar.ObjectVerbs))
        {
            start = BehindColon(start, _tokens.Has(verb, LexicalClasses.CueStance) ? 4 : 9);
            // 'gave a warning: "…"'
            if (start > after && QuotedComplement(cue, source, start - 1))
                return true;
        }

        // 'stated that: "…"'
        if (_tokens[start].Kind == TokenKind.Colon && QuotedComplement(cue, source, start))
            return true;
        if ((clause == Clause.Object || (clause == Clause.Free && start == after && EndsAtCircumstance(start)))
            && QuotedObject(cue, source, start))
            return true;
        var end = TrimTail(start, _contentEnd, (clause == Clause.Object
            && (start == after || !_tokens.Has(start - 1, LexicalClasses.Complementisers)))
            || (clause == Clause.Free && start == after + 1 && _tokens.IsOneOf(after, _grammar.TopicPrepositions)));
        end = StripOccasion(start, end);
        // "praised Smith during the debate", "endorsed her at a rally"
        if (clause == Clause.Object && start == after
            && _parts.Of(start) is WordPart.Name or WordPart.Pronoun or WordPart.Determiner or WordPart.Noun
            && _phrases.EndAfter(start, end, appositions: false) is var whole && whole > start && whole < end
            && _tokens.IsOneOf(whole, _grammar.CircumstanceWords))
            end = whole;
        // 'called it "a gift" on Thursday'
        if (clause == Clause.Object && _phrases.HeadLast.StripAdverbials(end, start) is var bare && bare > start && IsClosingMark(bare - 1))
            end = bare;
        // "did not explain why" leaves it open.
        if (end - start == 1 && _tokens.Has(start, LexicalClasses.QuestionWords))
            return false;
        if (end <= start || (end - start < 2 && clause != Clause.Free && after - verb < 2 && !_parts.IsName(start)
            && !IsCharge(start - 1)))
            return false;
        // "wrote a book", "ruled against the ministry": an act.
        if ((start == after || (start == after + 1 && _tokens.IsOneOf(after, _grammar.TopicPrepositions)))
            && _tokens.IsOneOf(verb, _grammar.ClausalVerbs) && IsPhrase(start, end))
            return false;
        // "praised the plan": about what, not what.
        if (start == after && after == verb + 1 && IsBareTopic(verb, start, end) && (clause == Clause.Object || IsPhrase(start, end)))
            return false;
        if (start == after && start == verb + 1 && _tokens.Has(verb, LexicalClasses.CitationCues) && IsDocument(start, end))
            return false;
        // "the pumps report faults": a thing and its bare object.
        if (clause == Clause.Free && start == after && source.Exists && !Names(source) && IsPhrase(start, end))
            return false;
        Begin(cue, source);
        MarkQuotations(start, end);
        Extend(start, end);
        return Finish();
    }

    // Whether the phrase holds a name, a pronoun, an amount, or a word for somebody or something that speaks.
    private bool Names(TokenRange range)
    {
        if (_parts.HasDescribing(range.First, range.End))
            return true;
        for (var i = range.First; i < range.End; i++)
            if (_parts.Of(i) is WordPart.Name or WordPart.Pronoun or WordPart.Number)
                return true;
        return false;
    }

    // "the money they asked for was gone", "what they complained about,": the preposition of something before.
    private bool IsStranded(int after) => _tokens.IsOneOf(after, _grammar.TopicPrepositions)
        && (EndsClause(after + 1) || (_parts.Of(after + 1) == WordPart.Auxiliary && !_parts.IsPresentParticiple(after + 1))
            || (_parts.Of(after + 1) == WordPart.Conjunction
                && !_tokens.Has(after + 1, LexicalClasses.Complementisers | LexicalClasses.Adverbs)));

    // "cited Smith as saying": the participle is the cue.
    private bool QuotesAnother(int after)
    {
        if (_parts.Of(after) is not (WordPart.Name or WordPart.Pronoun or WordPart.Determiner or WordPart.Noun))
            return false;
        var end = _phrases.EndAfter(after, _contentEnd, appositions: false);
        return end > after && end + 2 < _contentEnd && IsComparison(end) && _parts.IsPresentParticiple(end + 1)
            && _tokens.Has(end + 1, LexicalClasses.CueSpeech);
    }

    // 'shouted "shame" as they voted': a quotation right here, and a circumstance behind it.
    private bool EndsAtCircumstance(int start)
    {
        if (!_tokens[start].Is(TokenFlags.Opens) || NextQuotation(start) is not (>= 0 and var quotation))
            return false;
        var end = _analysis.Quotations[quotation].End + 1;
        return end + 2 < _contentEnd
            && (_tokens.IsOneOf(end, _grammar.CircumstanceWords) || (IsComparison(end) && StartsClause(end + 1, _contentEnd)));
    }

    // After a verb of speech: "that", the person spoken to, adverbials, a colon.
    private int ClauseStart(int after, int verb)
    {
        var opening = OpeningAt(after);
        if (opening >= 0)
            return opening;
        if (_tokens[after].Kind == TokenKind.Colon)
            return after + 1;
        if (_tokens[after].Kind is TokenKind.Comma or TokenKind.Dash)
        {
            // "X said, however, that …": an insertion; "X said, citing …": nothing said here.
            var that = FindThat(after + 1, Math.Min(_contentEnd, after + 16));
            return that >= 0 ? that : _parts.Of(after + 1) is WordPart.Verb or WordPart.Conjunction or WordPart.Relative ? -1 : after + 1;
        }

        // "asked about the port" names a topic alone.
        if (IsDirective(verb, after) && _tokens[after].Length > 3 && _tokens.IsOneOf(after, _grammar.TopicPrepositions))
            return -1;
        // "responded by saying …": what follows has a cue of its own.
        if (_tokens.Is(after, _grammar.AgentPreposition) && _parts.IsPresentParticiple(after + 1)
            && _tokens.Match(after + 1, LexicalClasses.CueSpeech) > 0)
            return -1;
        // "promised to protest if …": the infinitive is the content, whatever clause it takes.
        if (_parts.IsInfinitiveMarker(after) && StartsInfinitive(after)
            && (_parts.Of(after + 1) != WordPart.Noun || (!_parts.IsDescribing(after + 1) && !_parts.IsPlural(after + 1))))
            return after;
        // "asked the museum to close": what is asked for.
        if (IsDirective(verb, after) && Requested(after) is var requested and >= 0)
            return requested;
        var i = after;
        if (_tokens.IsOneOf(verb, _grammar.AddresseeVerbs))
        {
            var end = _phrases.EndAfter(after, _contentEnd, appositions: false);
            if (end == after)
                return after;
            i = end;
        }

        if (i >= _contentEnd)
            return after;
        var late = FindThat(i, Math.Min(_contentEnd, i + 24));
        if (late >= 0)
            return late;
        var rest = SkipAdverbials(i);
        if (rest < _contentEnd && _tokens[rest].Kind is TokenKind.Comma or TokenKind.Colon)
            rest++;
        // "said there was a risk"
        if (rest > i && rest < _contentEnd && _parts.Of(rest) == WordPart.Auxiliary && _parts.Of(rest - 1) == WordPart.Adverb)
            rest--;
        // "said there appeared to be none", "notes not all of them came"
        for (var back = rest - 1; back >= i && back > rest - 4; back--)
            if (_tokens.Is(back, _grammar.Existential) || (back == rest - 1 && _tokens.Has(back, LexicalClasses.Negations)))
                rest = back;
        // "joked about moving", "complained of noise": what is said stands behind the preposition, unless a clause follows.
        if (i == after && _tokens.IsOneOf(after, _grammar.TopicPrepositions) && !IsAmount(after + 1)
            && (_tokens[after].Length > 2 || _parts.Of(after + 1) is not (WordPart.Time or WordPart.Name))
            && (rest >= _contentEnd || !StartsClause(rest, _contentEnd)))
            return after + 1;
        return rest < _contentEnd ? rest : -1;
    }

    // After a verb of thought or finding: "that", or a clause without it.
    private int ThoughtStart(int after, TokenRange source)
    {
        var opening = OpeningAt(after);
        if (opening >= 0)
            return opening;
        // "estimated that globally …": the entry ends with the conjunction.
        if (IsThat(after - 1))
            return after;
        var late = FindThat(after, Math.Min(_contentEnd, after + 10));
        if (late >= 0)
            return late;
        var part = _parts.Of(after);
        // "a tactic that he hopes will work": the relative word is the subject.
        if (part == WordPart.Auxiliary)
            return after;
        // "estimates there are ten"
        if (part == WordPart.Adverb && _parts.Of(after + 1) == WordPart.Auxiliary)
            return after;
        if (part is WordPart.Preposition or WordPart.Comma or WordPart.Conjunction or WordPart.Break or WordPart.Time)
            return _parts.IsInfinitiveMarker(after) ? after : -1;
        if (_tokens.HasAny(source.First, source.End, LexicalClasses.Documents))
            return after;
        var subjectEnd = _phrases.EndAfter(after, _contentEnd, appositions: false);
        if (subjectEnd == after)
            return -1;
        for (var i = subjectEnd; i < _contentEnd && i < subjectEnd + 6; i++)
        {
            var p = _parts.Of(i);
            // "found a way to leave"
            if (_parts.IsInfinitiveMarker(i) && _parts.Of(after) == WordPart.Determiner && _tokens[after].Length <= 2)
                return -1;
            if (p is WordPart.Verb or WordPart.Auxiliary || _parts.IsInfinitiveMarker(i)
                || (i == subjectEnd && _parts.IsPresentParticiple(i)))
                return after;
            if (p is WordPart.Comma or WordPart.Break or WordPart.Conjunction)
                break;
        }

        return -1;
    }

    // Whether a reported clause or a quotation follows right here.
    private bool IsClauseOrQuotation(int after) =>
        after < _contentEnd && (OpeningAt(after) >= 0 || _tokens[after].Is(TokenFlags.Opens)
            || (after + 1 < _end && _tokens[after].Kind is TokenKind.Comma or TokenKind.Colon && _tokens[after + 1].Is(TokenFlags.Opens)));
}
