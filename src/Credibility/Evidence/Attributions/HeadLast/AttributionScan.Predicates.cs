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
        var verb = VerbGroupOf(cue, length, clause, quotesOnly);
        var (after, left, words) = (verb.After, verb.Left, verb.Words);
        if (IsHeading(verb.Start, after) || verb.Possible)
            return false;
        // "states that are": before a verb the conjunction is a relative word.
        if (verb.Conjoined && _tokens.Has(after - 1, LexicalClasses.Determiners)
            && _parts.Of(after) is WordPart.Verb or WordPart.Auxiliary && !_parts.IsPresentParticiple(after))
            return false;
        if (verb.Passive && !verb.Participle)
            return PassivePredicate(words, left, after, clause);
        if (left == cue && !verb.Participle && _parts.IsPast(cue) && Asked(words, verb.Before) is var asked and >= 0)
            return asked > 0;
        if (NonFinite(verb, out var found))
            return found;
        if (verb.Before == WordPart.Determiner && IsAbsolute(verb))
            return Complement(words, new TokenRange(left - 1, left), after, clause, cue);
        if (left == cue && IsNoun(verb))
            return false;
        if (quotesOnly && (verb.Before is WordPart.Relative or WordPart.Conjunction || (verb.Participle && !verb.Auxiliary))
            && !OpensQuotation(after, quotedBefore: false))
            return false;
        if (verb.Before == WordPart.Relative)
            return RelativeClause(words, left, after, clause, cue);
        if (verb.Participle && !verb.Auxiliary)
            return Participle(words, left, after, clause, cue);
        if (FollowsPredicate(verb, out var same))
            return same.Exists && Complement(words, same, after, clause, cue);
        if (left == cue && IsModifier(verb))
            return false;
        // "the woman accused of theft", "a plan championed by the mayor": a participle, when what it takes is the genitive or an agent.
        if (!verb.Auxiliary && clause == Clause.Object && _parts.IsPast(cue)
            && (_parts.IsGenitive(after) || _tokens.Is(after, _grammar.AgentPreposition)))
            return false;
        if (left == cue && ContinuesPredicates(left) && BorrowedSubject(left) is { Exists: true } shared)
            return Complement(words, shared, after, clause, cue);
        var subjectFirst = SubjectOf(verb, out var subject);
        return subjectFirst >= 0 && (subjectFirst < left ? Reports(verb, subjectFirst, subject) : Inverts(verb));
    }

    // Infinitives and participles that borrow their subject; false when the verb is none of them.
    private bool NonFinite(in VerbGroup verb, out bool found)
    {
        var (cue, after, left, words, clause) = (verb.Cue, verb.After, verb.Left, verb.Words, verb.Clause);
        var infinitive = left > _first && _parts.IsInfinitiveMarker(left - 1);
        found = infinitive && AnnouncesInInfinitive(verb);
        if (found)
            return true;
        // "Without saying it would close, the council …"
        if (verb.Participle && !verb.Auxiliary && clause == Clause.Free && left - 1 == _contentFirst
            && verb.Before is WordPart.Preposition or WordPart.Conjunction && (IsClauseOrQuotation(after) || IsPronounClause(after)))
        {
            found = Participle(words, left, after, clause, cue);
            return true;
        }

        if (!infinitive && (verb.Before != WordPart.Preposition || verb.Auxiliary))
            return false;
        found = (verb.Participle || infinitive) && clause == Clause.Free
            && (IsClauseOrQuotation(after) || IsPronounClause(after) || (verb.Participle && _tokens.Is(left - 1, _grammar.AgentPreposition)))
            && BorrowedSubject(left) is { Exists: true } governor && !(infinitive && IsExpletive(governor))
            && Complement(words, governor, after, clause, cue);
        return true;
    }

    // "it is hard to say": a clause whose subject is nobody.
    private bool IsExpletive(TokenRange subject) => subject.End > subject.First + 1
        && _tokens.IsOneOf(subject.First, _grammar.ImpersonalPronouns);

    // "Here is what she had to say:"
    private bool AnnouncesInInfinitive(in VerbGroup verb)
    {
        var auxiliary = verb.Left - 2;
        if (verb.Clause != Clause.Free || auxiliary <= _first || _parts.Of(auxiliary) != WordPart.Auxiliary || !Announces(verb.After, verb.Cue)
            || _phrases.HeadLast.Subject(auxiliary, _first, out var announcer) >= auxiliary || !announcer.Exists)
            return false;
        (_announcement, _announcer, _announcedBy) = (verb.Words, announcer, _analysis.Sentences[_sentence].Paragraph);
        return true;
    }

    // "with some suggesting it failed"
    private bool IsAbsolute(in VerbGroup verb) => verb.Participle && verb.Left - 2 > _first
        && _tokens.Has(verb.Left - 1, LexicalClasses.Pronouns) && _tokens.IsOneOf(verb.Left - 2, _grammar.AddresseePrepositions)
        && !_parts.IsInfinitiveMarker(verb.Left - 2) && (IsClauseOrQuotation(verb.After) || IsPronounClause(verb.After));

    // "some note that …": a determiner that can be a subject, before a form that is no plural and its clause.
    private bool IsQuantified(in VerbGroup verb) => verb.Before == WordPart.Determiner && !verb.Participle && !_parts.IsPlural(verb.Cue)
        && _tokens.Has(verb.Left - 1, LexicalClasses.Pronouns)
        && (OpeningAt(verb.After) >= 0
            || (verb.After + 1 < _contentEnd && _parts.Of(verb.After) == WordPart.Pronoun
                && _parts.Of(verb.After + 1) is WordPart.Verb or WordPart.Auxiliary));

    // ", each saying …"
    private bool IsDistributed(in VerbGroup verb) => verb.Participle && verb.Left - 2 > _first
        && _tokens[verb.Left - 2].Kind == TokenKind.Comma && _tokens.IsOneOf(verb.Left - 1, _grammar.FloatingQuantifiers);

    // A determiner or possessive before it makes it a noun or a modifier: "the report", "his claims".
    private bool IsNoun(in VerbGroup verb) => verb.Before == WordPart.Possessive
        || (verb.Before == WordPart.Determiner && !IsQuantified(verb) && !IsDistributed(verb)
            && (!_tokens.Has(verb.Left - 1, LexicalClasses.Pronouns | LexicalClasses.NumberWords)
                || _tokens.Has(verb.Cue, LexicalClasses.CueNoun | LexicalClasses.Documents) || verb.Participle));

    // A noun in another way: "a general report", "758 pledged delegates".
    private bool IsModifier(in VerbGroup verb) => (!IsQuantified(verb) && IsNounHere(verb.Cue, verb.After))
        || (verb.Before == WordPart.Number && _parts.IsPast(verb.Cue) && _parts.Of(verb.After) == WordPart.Noun && _parts.IsPlural(verb.After));

    // "he came and said": the subject is that of the verb before. "those surveyed say" has a participle for its subject,
    // "he came, saw, said" another verb, and "as promised, …" reports nothing.
    private bool FollowsPredicate(in VerbGroup verb, out TokenRange subject)
    {
        subject = TokenRange.None;
        var left = verb.Left;
        if (verb.Before is not (WordPart.Conjunction or WordPart.Auxiliary)
            && !(verb.Before == WordPart.Verb && !_parts.IsPast(left - 1) && !(left - 2 >= _first && _parts.Of(left - 2) == WordPart.Determiner)))
            return false;
        if (verb.Before == WordPart.Conjunction && !(IsComparison(left - 1) && EndsClause(verb.After)))
            subject = BorrowedSubject(left);
        return true;
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
