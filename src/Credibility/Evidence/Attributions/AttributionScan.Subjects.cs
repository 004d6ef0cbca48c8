using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Subjects that stand at a distance from their verb, that are borrowed from another clause, or that cannot be sources.</content>
internal ref partial struct AttributionScan
{
    /// <summary>Most tokens of a subject that no rule for phrases covers.</summary>
    private const int LongestSubject = 14;

    // "Asked whether he would resign, …", "when asked by a host about it": the question of nobody named, or of the agent.
    // 1 when found, 0 when it cannot be anything else, -1 when the verb may be something else.
    private int Asked(TokenRange words, WordPart before)
    {
        var cue = words.First;
        var opens = cue == _contentFirst || (before == WordPart.Conjunction && cue - 1 <= _contentFirst + 1);
        if (!opens
            && !(cue > _first && _tokens.Has(cue - 1, LexicalClasses.Conjunctions) && _tokens.Has(cue - 1, LexicalClasses.QuestionWords)))
            return -1;
        var i = words.End;
        var source = TokenRange.None;
        if (i < _contentEnd && _tokens.Is(i, _grammar.AgentPreposition)
            && _phrases.EndAfter(i + 1, _contentEnd, appositions: false) is var end && end > i + 1)
        {
            source = new TokenRange(i + 1, end);
            i = end;
        }

        if (OpeningAt(i) is var question and >= 0)
            i = question;
        else if (source.Exists && i + 1 < _contentEnd && _parts.Of(i) == WordPart.Preposition)
            i += _parts.IsInfinitiveMarker(i) ? 0 : 1;
        else if (!_parts.IsInfinitiveMarker(i))
            return -1;
        return Begin(words, source) && Extend(i, FirstComma(i)) && Finish() ? 1 : 0;
    }

    // "All the experts that I asked said …", "Two in three said …": all that stands before the verb, where it is no more
    // than a phrase with one clause in it and a reported clause follows.
    private int LongSubject(int left, int after, out TokenRange source)
    {
        source = TokenRange.None;
        var first = _contentFirst;
        if (left > first + 3 && _tokens[left - 1].Kind == TokenKind.Comma)
            return InterruptedSubject(left, after, out source);
        if (StartsSubordinate(first) && FirstComma(first) is var comma && comma < left)
            first = comma + 1;
        if (left - first is < 2 or > LongestSubject || _covered > first || after >= _contentEnd || StartsSubordinate(first)
            || _parts.Of(first) is not (WordPart.Determiner or WordPart.Noun or WordPart.Name or WordPart.Number or WordPart.Pronoun))
            return left;
        if (OpeningAt(after) < 0 && _parts.Of(after) is not (WordPart.Pronoun or WordPart.Determiner or WordPart.Name or WordPart.Noun))
            return left;
        for (var i = first; i < left; i++)
            if (_parts.Of(i) is WordPart.Comma or WordPart.Break)
                return left;
        source = new TokenRange(first, left);
        return first;
    }

    // "Supporters at rallies this week, including Smith, said …", "Makers, for instance, argue …": what stands before an insertion.
    private int InterruptedSubject(int left, int after, out TokenRange source)
    {
        source = TokenRange.None;
        var first = _contentFirst;
        if (StartsSubordinate(first))
            first = FirstComma(first) + 1;
        if (first + 3 >= left || _covered > first || after >= _contentEnd || StartsSubordinate(first)
            || _parts.Of(first) is not (WordPart.Determiner or WordPart.Noun or WordPart.Name or WordPart.Number))
            return left;
        var comma = first;
        for (; comma < left && comma < first + LongestSubject && _tokens[comma].Kind != TokenKind.Comma; comma++)
            if (_parts.Of(comma) is WordPart.Auxiliary or WordPart.Break or WordPart.Pronoun or WordPart.Verb)
                return left;
        if (comma + 2 >= left || left - comma > NounPhrases.Reach || _tokens[comma].Kind != TokenKind.Comma)
            return left;
        var opens = _parts.Of(comma + 1);
        var apposed = opens is WordPart.Number or WordPart.Determiner;
        if (!apposed && opens is not (WordPart.Relative or WordPart.Preposition or WordPart.Adverb)
            && !_parts.IsPresentParticiple(comma + 1))
            return left;
        for (var i = comma + 2; i < left; i++)
            if (_parts.Of(i) == WordPart.Auxiliary && opens != WordPart.Relative)
                return left;
        // "Smith, 59, of Springfield, who watched it, said": appositions belong to the source, the relative clause does not.
        var end = apposed ? left - 1 : comma;
        for (var i = comma + 2; i < end - 1; i++)
            if (_tokens[i].Kind == TokenKind.Comma && _parts.Of(i + 1) == WordPart.Relative)
                end = i;
        source = new TokenRange(first, end);
        return first;
    }

    // "The mayor of Weston, said that …": a stray comma, when the phrase opens the sentence and a clause follows.
    private int SubjectBeforeComma(int left, int after, out TokenRange source)
    {
        source = TokenRange.None;
        if (left - 2 <= _contentFirst || _tokens[left - 1].Kind != TokenKind.Comma || EndsClause(after)
            || !(_parts.IsName(left - 2) || _parts.IsDescribing(left - 2) || _tokens[left - 2].Kind == TokenKind.CloseBracket))
            return left;
        var first = _phrases.HeadLast.Phrase(left - 1, _first);
        if (first >= left - 1 || !(first == _contentFirst || (first > _first && QuotationEndingAt(first - 1) >= 0)))
            return left;
        source = new TokenRange(first, left - 1);
        return first;
    }

    // "I", "you": the writer and the reader are no sources.
    private bool IsWritersOwn(TokenRange range) => range.End == range.First + 1 && !_tokens[range.First].Is(TokenFlags.AllCapitals)
        && _tokens.Has(range.First, LexicalClasses.SecondPerson | LexicalClasses.FirstPerson)
        && !_tokens.Has(range.First, LexicalClasses.Determiners);

    // Whether somebody or something that can think or judge stands in the phrase.
    private bool CanHold(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
            if (_parts.Of(i) is WordPart.Name or WordPart.Pronoun or WordPart.Determiner or WordPart.Number
                || _parts.IsDescribing(i) || _parts.IsPlural(i))
                return true;
        return false;
    }

    // The subject of an earlier verb in the sentence: the source of the attribution before, else the first noun phrase.
    private TokenRange BorrowedSubject(int before)
    {
        if (!_grammar.HeadFirst && RelativeSubject(before) is { Exists: true } antecedent)
            return antecedent;
        if (_analysis.Attributions.Count > 0)
        {
            ref var last = ref _analysis.Attributions.Last;
            if (last.Sentence == _sentence && last.Source.Exists && last.Source.First < before)
                return last.Source;
        }

        if (!_grammar.HeadFirst)
            return MainSubject(before);
        if (_tokens[_contentFirst].Is(TokenFlags.Quoted) || _tokens[_contentFirst].Kind == TokenKind.Quote
            || !StartsNominal(_contentFirst) || StartsWithPreposition(_contentFirst))
            return TokenRange.None;
        var end = _phrases.EndAfter(_contentFirst, before, appositions: false);
        return end > _contentFirst && end < before ? new TokenRange(_contentFirst, end) : TokenRange.None;
    }

    // "a critic, who responded by writing …": what the relative word of the same clause stands for.
    private TokenRange RelativeSubject(int before)
    {
        for (var i = before - 1; i > _first + 1 && i > before - 8 && _tokens[i].Kind == TokenKind.Word
            && !_tokens[i].Is(TokenFlags.Quoted); i--)
        {
            if (_parts.Of(i) != WordPart.Relative || _tokens.Has(i, LexicalClasses.Determiners)
                || _parts.Of(i + 1) is not (WordPart.Verb or WordPart.Auxiliary or WordPart.Adverb))
                continue;
            var end = _tokens[i - 1].Kind == TokenKind.Comma ? i - 1 : i;
            var first = _phrases.HeadLast.Phrase(end, _first);
            return first < end ? new TokenRange(first, end) : TokenRange.None;
        }

        return TokenRange.None;
    }

    // The subject of the main clause: the first noun phrase, after what is fronted ("During the debate, X …, saying …").
    private TokenRange MainSubject(int before)
    {
        var first = AfterFronted(_contentFirst, before);
        if (first < 0 || first >= before || _tokens[first].Is(TokenFlags.Quoted) || StartsSubordinate(first))
            return TokenRange.None;
        var end = _phrases.HeadLast.CoreEnd(first, before);
        return end > first && end < before && !IsWritersOwn(new TokenRange(first, end)) ? new TokenRange(first, end) : TokenRange.None;
    }

    // Where the main clause starts, or -1.
    private int AfterFronted(int first, int before)
    {
        const int Fronted = 30; // most tokens of what is fronted
        const int Phrases = 3; // "In late May, just before the vote, the paper …"
        // "Yesterday the board …", "Just last month she …": no pause behind a time.
        if (AfterFrontedTime(first, before) is var timed && timed > first)
            return timed;
        for (var round = 0; round < Phrases && first < before && IsFronted(first); round++)
        {
            var comma = first + 1;
            while (comma < before && comma < first + Fronted && _tokens[comma].Kind != TokenKind.Comma)
                comma++;
            if (comma >= before || _tokens[comma].Kind != TokenKind.Comma)
                return -1;
            // "Although X backed away from it, insisting …": the clause itself.
            if (comma == before - 1)
                return _tokens.Has(first, LexicalClasses.Conjunctions) && !_parts.IsPresentParticiple(first) ? first + 1 : -1;
            first = _tokens[comma + 1].Is(TokenFlags.Closes) ? comma + 2 : comma + 1;
        }

        return first;
    }

    // "In May, …", "just before the vote, …", "Citing the law, …"
    private bool IsFronted(int i) => StartsSubordinate(i) || _parts.IsPresentParticiple(i)
        || (_parts.Of(i) == WordPart.Adverb && StartsSubordinate(i + 1));

    // One past a time that opens a clause, when its subject and a verb follow; else its first token.
    private int AfterFrontedTime(int first, int before)
    {
        var i = first;
        while (i < before && _parts.Of(i) is WordPart.Adverb or WordPart.Time or WordPart.Determiner
            && (_parts.Of(i) != WordPart.Determiner || _parts.Of(i + 1) == WordPart.Time))
            i++;
        return i > first && i < before && _parts.Of(i - 1) == WordPart.Time
            && (_parts.Of(i) is WordPart.Name or WordPart.Determiner
                || (_parts.Of(i) == WordPart.Pronoun && !_tokens.Has(i, LexicalClasses.Determiners)))
            && _phrases.HeadLast.CoreEnd(i, before) is var end && end < before && _parts.Of(end) is WordPart.Verb or WordPart.Auxiliary
            ? i : first;
    }
}
