using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Contents that go on after the cue that interrupts them: the other half of a clause, the next quotation.</content>
internal ref partial struct AttributionScan
{
    // "The tax, he said, hurts.", "He left, he said, but …": the other half of a clause that the cue interrupts, and no
    // circumstance of the speaking ("…, he said, before the talks", "…, he said, adding …").
    private bool ResumesClause(int rest, int breakIndex)
    {
        var part = _parts.Of(rest);
        // "It was sold, according to X, when prices fell": a circumstance.
        if (part == WordPart.Relative && _tokens.Has(rest, LexicalClasses.Conjunctions) && _tokens.Has(rest, LexicalClasses.QuestionWords))
            return true;
        if (DescribesSpeaker(rest, breakIndex))
            return false;
        // 'It will close, he said, because "we cannot pay for it."'
        if (part == WordPart.Conjunction && rest + 1 < _contentEnd && _tokens[rest + 1].Is(TokenFlags.Opens))
            return true;
        if (FollowsFronted(rest, part) && StartsSubordinate(_contentFirst) && !HasClauseBetween(breakIndex))
            return true;
        if (part == WordPart.Relative || _parts.IsPresentParticiple(rest))
            return false;
        if (part == WordPart.Verb)
            return !_parts.IsPast(rest) || LacksPredicate(breakIndex);
        if (_parts.IsInfinitiveMarker(rest))
            return _parts.Of(rest + 1) is WordPart.Verb or WordPart.Auxiliary or WordPart.Noun;
        // "If it fails, he argues, there are …": only a main clause can follow what is subordinate.
        if (part == WordPart.Auxiliary
            || (StartsSubordinate(_contentFirst) && !HasClauseBetween(breakIndex)
                && part is WordPart.Pronoun or WordPart.Determiner or WordPart.Adverb or WordPart.Noun or WordPart.Name))
            return true;
        if (_tokens.Has(rest, LexicalClasses.Conjunctions) && _tokens[rest].Length == 3)
            return !_parts.IsPresentParticiple(rest + 1) && !CueFollows(rest + 1, _contentEnd, 2)
                && !(BelongsToPreposition(rest, breakIndex) || NamesAnother(rest + 1, breakIndex));
        return !IsAdjunct(rest);
    }

    // "It leaks, according to X, and the port is old": a preposition of attribution carries its clause, what is joined to that is the writer's.
    private bool BelongsToPreposition(int conjunction, int breakIndex) => _grammar.SpeechVerbsInvert
        && _tokens.Match(_analysis.Attributions.Last.Cue.First, LexicalClasses.CueAccording) > 0
        && !LacksPredicate(breakIndex)
        && (_parts.Of(conjunction + 1) is WordPart.Pronoun or WordPart.Auxiliary || IsFinite(conjunction + 1)
            || StartsClause(conjunction + 1, _contentEnd));

    // "…, said Ann Weston, head of the port, a trading hub": another phrase without a predicate, behind a clause that has one.
    private bool DescribesSpeaker(int rest, int breakIndex)
    {
        if (_parts.Of(rest) is not (WordPart.Determiner or WordPart.Name or WordPart.Noun) || LacksPredicate(breakIndex))
            return false;
        for (var i = rest + 1; i < _contentEnd && i < rest + Window; i++)
        {
            var part = _parts.Of(i);
            if (_tokens[i].Is(TokenFlags.Quoted))
                return false;
            // "If it works, he says, a test that …": a main clause is still to come.
            if (part == WordPart.Relative)
                return !StartsSubordinate(_contentFirst) || HasClauseBetween(breakIndex);
            if (part == WordPart.Auxiliary || (part == WordPart.Verb && !IsReduced(i) && !_parts.IsPresentParticiple(i)))
                return false;
        }

        return true;
    }

    // "…, according to the port, the city, and Weston": one more source; "…, says Smith, and author of a book".
    private bool NamesAnother(int rest, int breakIndex) =>
        (_parts.IsName(rest) || (_parts.Of(rest) == WordPart.Noun && _parts.Of(rest + 1) == WordPart.Preposition))
        && DescribesSpeaker(rest, breakIndex);

    // "a group run by its members", "a company based here": a participle behind its noun and before a preposition.
    private bool IsReduced(int i) => _parts.IsNominal(i - 1) && _parts.Of(i + 1) == WordPart.Preposition;

    // "Under the bill, he found, about half of them pay more", "As for the logo, he says, that depends": subjects that look like none.
    private bool FollowsFronted(int rest, WordPart part) => part is WordPart.Preposition or WordPart.Adverb
        ? _parts.Of(rest + 1) == WordPart.Number || _tokens.Has(rest + 1, LexicalClasses.NumberWords)
        : part == WordPart.Relative && _tokens.Has(rest, LexicalClasses.Determiners)
        && _parts.Of(rest + 1) is WordPart.Verb or WordPart.Auxiliary;

    // 'On Monday, she told them, "It …": where or when the quotation was said is no part of it.
    private bool IsCircumstance(TokenRange before, int breakIndex, int quotation) =>
        _tokens[quotation].Is(TokenFlags.Capital) && (StartsSubordinate(before.First) || _parts.IsPresentParticiple(before.First))
        && !HasQuotation(before.First, before.End) && !HasClauseBetween(breakIndex);

    // 'The plan "hurts," he said, and it is a "burden."': what the quotation began goes on behind the reporter, with another.
    private bool ResumesMixed(int rest, int breakIndex) => HasQuotation(rest, _contentEnd) && !HasCueBetween(rest, _contentEnd)
        && (_analysis.Attributions.Last.Form == AttributionForm.Mixed || _tokens.Has(rest, LexicalClasses.Conjunctions))
        && ResumesClause(rest, breakIndex);

    // "The trouble, he writes, began early": what stands before the cue is the subject alone.
    private bool LacksPredicate(int breakIndex)
    {
        var first = Math.Max(_contentFirst, ContentStartBefore(breakIndex));
        if (breakIndex - first > 12)
            return false;
        for (var i = first; i < breakIndex; i++)
            if (_parts.Of(i) is WordPart.Verb or WordPart.Auxiliary or WordPart.Comma)
                return false;
        return true;
    }

    // '"…," X said, adding that Y. "…"': the quotation that is all of the next sentence of the paragraph, when the rest of this
    // sentence holds none.
    private int ResumesNext(int quotation)
    {
        var next = quotation + 1;
        if (next != _quotationEnd || next >= _analysis.Quotations.Count || _sentence + 1 >= _analysis.Sentences.Count
            || !_analysis.Quotations[quotation].Closed)
            return -1;
        ref var q = ref _analysis.Quotations[next];
        ref var sentence = ref _analysis.Sentences[_sentence + 1];
        return q.Speech && sentence.Paragraph == _analysis.Sentences[_sentence].Paragraph && q.First - 1 <= sentence.First
            && q.End >= sentence.End - 2
            ? next : -1;
    }
}
