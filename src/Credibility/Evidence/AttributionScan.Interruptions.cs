using Credibility.Languages;

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
            return !_parts.IsPresentParticiple(rest + 1) && !CueFollows(rest + 1, _contentEnd, 2);
        return !IsAdjunct(rest);
    }

    // "Under the bill, he found, about half of them pay more", "As for the logo, he says, that depends": subjects that look like none.
    private bool FollowsFronted(int rest, WordPart part) => part is WordPart.Preposition or WordPart.Adverb
        ? _parts.Of(rest + 1) == WordPart.Number || _tokens.Has(rest + 1, LexicalClasses.NumberWords)
        : part == WordPart.Relative && _tokens.Has(rest, LexicalClasses.Determiners)
        && _parts.Of(rest + 1) is WordPart.Verb or WordPart.Auxiliary;

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
