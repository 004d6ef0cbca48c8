using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Nouns as cues: "pernyataan X bahwa …", "X's claim that …".</content>
internal ref partial struct AttributionScan
{
    /// <summary>Most words between a verb and the noun that its cue takes in: "expressed its serious concern".</summary>
    private const int NounReach = 3;

    // "pernyataan X bahwa …", "X's claim that …": a complementiser must follow.
    private bool Nominal(int cue, int length)
    {
        var after = cue + length;
        var complementiser = -1;
        for (var i = after; i < _contentEnd && i < after + 12; i++)
        {
            if (_tokens[i].Kind != TokenKind.Word)
                break;
            // "pengumuman yang dikeluarkan X bahwa …"
            if (_grammar.HeadFirst && i == after + 1 && _tokens.Has(after, LexicalClasses.Relativisers)
                && _phrases.HeadFirst.Words.IsVerb(i))
                continue;
            if (_grammar.HeadFirst && i > after && (_phrases.HeadFirst.Words.IsVerb(i) || _tokens.Has(i, LexicalClasses.Conjunctions)))
                break;
            // Between the noun and its clause stands at most its author: "statements from officials that …".
            // "X's argument is that …"
            if (!_grammar.HeadFirst && _tokens.IsOneOf(i, _grammar.PassiveAuxiliaries) && IsFinal(i + 1))
                continue;
            if (!_grammar.HeadFirst
                && _parts.Of(i) is WordPart.Verb or WordPart.Auxiliary or WordPart.Time or WordPart.Pronoun or WordPart.Break)
                break;
            if (!_grammar.HeadFirst && i > after && (_tokens.Has(i, LexicalClasses.QuestionWords)
                || (_parts.Of(i) == WordPart.Preposition && !_parts.IsGenitive(i) && !_tokens.Is(i, _grammar.AgentPreposition)
                    && _tokens[i].Length != 4)))
                break;
            if (_grammar.HeadFirst ? IsStrongComplementiser(i) : _tokens.Match(i, LexicalClasses.Complementisers) > 0)
            {
                complementiser = i;
                break;
            }
        }

        if (complementiser < 0)
            return _grammar.HeadFirst ? Equated(cue, after) : Titled(cue, after) || Promised(cue, after);
        // "to account for the fact that", "a plan that was": a verb, a relative clause.
        if (!_grammar.HeadFirst && ((cue > _first && _parts.IsInfinitiveMarker(cue - 1))
            || (complementiser + 1 < _contentEnd && _parts.Of(complementiser + 1) is WordPart.Verb or WordPart.Auxiliary)))
            return false;
        // "memberitahukan melalui pesan singkat bahwa …": the verb has the clause already.
        if (_grammar.HeadFirst && cue > _first
            && (_tokens.IsOneOf(cue - 1, _grammar.PlacePrepositions) || _tokens.IsOneOf(cue - 1, _grammar.DocumentPrepositions))
            && _analysis.Attributions.Count > 0 && _analysis.Attributions.Last.Sentence == _sentence
            && _analysis.Contents.Count > 0
            && _analysis.Contents.Last.First == complementiser + _tokens.Match(complementiser, LexicalClasses.Complementisers))
            return false;
        var source = TokenRange.None;
        if (complementiser > after && (_grammar.HeadFirst || !_tokens.IsOneOf(after, _grammar.PassiveAuxiliaries)))
        {
            // "the report states that …" has no author but a verb.
            if (!_grammar.HeadFirst && !_tokens.Has(after, LexicalClasses.Prepositions))
                return false;
            var first = _grammar.HeadFirst && _tokens.Has(after, LexicalClasses.Relativisers) ? after + 2 : after;
            if (first > after && _tokens.Is(first, _grammar.AgentPreposition))
                first++;
            while (first < complementiser && _tokens.Has(first, LexicalClasses.Prepositions | LexicalClasses.Adverbs))
                first++;
            var end = _phrases.EndAfter(first, complementiser, appositions: false);
            if (end > first)
                source = new TokenRange(first, end);
        }
        else if (!_grammar.HeadFirst)
        {
            source = Author(cue);
            // "a message is that": nobody's
            if (complementiser > after && !source.Exists)
                return false;
        }
        else if (cue > _first && _tokens[cue - 1].Is(TokenFlags.Clitic))
        {
            var first = _phrases.StartBefore(cue - 1, _first);
            if (first < cue - 1)
                source = new TokenRange(first, cue - 1);
        }

        var start = complementiser + Math.Max(1, _tokens.Match(complementiser, LexicalClasses.Complementisers));
        // "said in a tweet that …": the verb has it, unless the noun is somebody else's.
        if (!_grammar.HeadFirst
            && (!source.Exists || (source.End == source.First + 1 && _parts.Of(source.First) is not (WordPart.Name or WordPart.Noun)))
            && IsContentOfLast(start, cue, after))
            return false;
        var close = _grammar.HeadFirst ? _contentEnd : TrimTail(start, BeforeMainPredicate(start));
        MarkQuotations(start, close);
        return start < close && Add(new TokenRange(cue, after), source, start, close);
    }

    // "the claim that the port is closed | is false": a second auxiliary, with nothing before it that could open a clause.
    private int BeforeMainPredicate(int start)
    {
        var predicate = false;
        for (var i = start; i < _contentEnd && i < start + Window; i++)
        {
            var part = _parts.Of(i);
            if (part is WordPart.Relative or WordPart.Comma or WordPart.Break
                || (i > start && _tokens.Has(i, LexicalClasses.Complementisers | LexicalClasses.Conjunctions | LexicalClasses.CueSpeech)))
                return _contentEnd;
            if (part == WordPart.Auxiliary && predicate && !_parts.IsPresentParticiple(i)
                && _parts.Of(i - 1) is not (WordPart.Auxiliary or WordPart.Adverb or WordPart.Pronoun or WordPart.Preposition))
                return i;
            predicate |= part == WordPart.Auxiliary;
        }

        return _contentEnd;
    }

    // The verb before has this content; a noun right behind it is part of its cue ("rejected arguments that …").
    private bool IsContentOfLast(int start, int noun, int after)
    {
        if (_analysis.Attributions.Count == 0)
            return false;
        ref var last = ref _analysis.Attributions.Last;
        if (last.Sentence != _sentence || !last.Cue.Exists || last.ContentCount == 0
            || _analysis.Contents[last.FirstContent].First != start)
            return false;
        var i = last.Cue.End;
        while (i < noun && noun - last.Cue.End <= NounReach && _parts.Of(i) is WordPart.Determiner or WordPart.Possessive or WordPart.Noun)
            i++;
        if (i == noun && last.Cue.End <= noun)
            last.Cue = new TokenRange(last.Cue.First, after);
        return true;
    }

    // The conjunction of a clause that is no question.
    private bool IsFinal(int i) => i < _contentEnd && _tokens.Match(i, LexicalClasses.Complementisers) > 0
        && !_tokens.Has(i, LexicalClasses.QuestionWords);

    // "her promise to resign", "the mayor's threats to close it": whose words they are, and what is promised.
    private bool Promised(int cue, int after)
    {
        if (!_tokens.IsOneOf(after - 1, _grammar.PromiseNouns) || !StartsInfinitive(after)
            || Author(cue) is not { Exists: true } author || _parts.Of(author.First) == WordPart.Pronoun)
            return false;
        var end = BeforePredicate(after, TrimTail(after, _contentEnd, phrase: true));
        MarkQuotations(after, end);
        return Add(new TokenRange(cue, after), author, after, end);
    }

    // "her promise to resign | was a lie": the auxiliary of the clause whose subject the noun is.
    private int BeforePredicate(int infinitive, int end)
    {
        for (var i = infinitive + 3; i < end && i < infinitive + Window; i++)
        {
            if (_parts.Of(i) is WordPart.Relative or WordPart.Comma or WordPart.Conjunction
                || _tokens.Has(i, LexicalClasses.Complementisers))
                return end;
            if (_parts.Of(i) == WordPart.Auxiliary)
                return i;
        }

        return end;
    }

    // Whose the noun is: "X's claim", "his claim".
    private TokenRange Author(int noun)
    {
        // "his earlier claim", "the mayor's angry threats"
        while (noun - 2 >= _first && _parts.Of(noun - 1) is WordPart.Noun or WordPart.Time or WordPart.Adverb
            && !_tokens[noun - 1].Is(TokenFlags.Clitic) && noun > _first + 1
            && (_tokens[noun - 2].Is(TokenFlags.Clitic) || _tokens.IsOneOf(noun - 2, _grammar.PersonalPronouns)
                || _tokens.IsOneOf(noun - 2, _grammar.PluralPronouns)))
            noun--;
        if (noun - 1 >= _first && _tokens[noun - 1].Is(TokenFlags.Clitic))
        {
            var first = _phrases.HeadLast.Base(noun - 1, _first);
            return first < noun - 1 ? new TokenRange(first, noun - 1) : TokenRange.None;
        }

        return noun - 1 >= _first
            && (_tokens.IsOneOf(noun - 1, _grammar.PersonalPronouns) || _tokens.IsOneOf(noun - 1, _grammar.PluralPronouns))
            ? new TokenRange(noun - 1, noun) : TokenRange.None;
    }

    // "Kesimpulannya adalah harga akan naik", "Usul mereka ialah …": noun, author, copula, clause.
    private bool Equated(int cue, int after)
    {
        var copula = after;
        while (copula < _contentEnd && copula < after + 6 && _tokens[copula].Kind == TokenKind.Word
            && !_tokens.IsOneOf(copula, _grammar.Copulas))
            copula++;
        if (copula + 2 >= _contentEnd || !_tokens.IsOneOf(copula, _grammar.Copulas)
            || (_tokens[cue].Is(TokenFlags.Capital) && !_tokens[cue].Is(TokenFlags.SentenceStart)))
            return false;
        var source = TokenRange.None;
        if (copula > after)
        {
            source = new TokenRange(after, _phrases.EndAfter(after, copula, appositions: false));
            if (source.End != copula || !CanSpeak(source))
                return false;
        }
        else if (!_speaker.Exists || !HasCliticEnding(cue))
        {
            return false;
        }

        // "Klaim Budi adalah kebohongan" judges the claim: a clause has a verb of its own.
        var words = _phrases.HeadFirst.Words;
        for (var i = copula + 1; i < _contentEnd && i < copula + 9; i++)
        {
            if (!_tokens.Has(i, LexicalClasses.Auxiliaries | LexicalClasses.Negations) && !words.IsVerb(i))
                continue;
            if (i == copula + 1 && words.IsVerb(i))
                return false;
            MarkQuotations(copula + 1, _contentEnd);
            return Add(new TokenRange(cue, after), source, copula + 1, _contentEnd);
        }

        return false;
    }

    private bool HasCliticEnding(int i) => WordEnding.Stands(_text, _tokens[i], _grammar.CliticEnding, stem: 0);
}
