using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Passive phrases where word order tells subject from object: "was told that …", "was accused of …", "was quoted as saying …".</content>
internal ref partial struct AttributionScan
{
    /// <summary>Most tokens between a passive and the clause that it reports.</summary>
    private const int PassiveReach = 4;

    // Who can be asked for something: "begged the council for help", not "demanded money for help".
    private const LexicalClasses Askable = LexicalClasses.Roles | LexicalClasses.Organisations | LexicalClasses.AnonymousNouns
        | LexicalClasses.Titles;

    // An entry that does not end with the agent's preposition: its subject is spoken to or spoken of; with a second verb
    // of speech it is the speaker ("was overheard saying").
    private bool ReceivedPassive(int cue, int length)
    {
        var after = cue + length;
        var last = after - 1;
        if (length > 1 && _tokens.Has(last, LexicalClasses.CueSpeech)
            && (_parts.IsPresentParticiple(last) || _parts.IsInfinitiveMarker(last - 1) || length > 3))
            return SecondVerb(new TokenRange(cue, after), cue, after);

        var source = TokenRange.None;
        var start = after;
        if (after < _contentEnd && _tokens.Is(after, _grammar.AgentPreposition)
            && _phrases.EndAfter(after + 1, _contentEnd, appositions: false) is var end && end > after + 1)
        {
            source = new TokenRange(after + 1, end);
            start = end;
        }

        if (start >= _contentEnd)
            return false;
        var wordsEnd = after;
        var bare = false;
        if (_tokens.Has(last, LexicalClasses.QuestionWords) || (_tokens.Match(last, LexicalClasses.Complementisers) > 0 && length > 1))
        {
            // "was asked if …": the interrogative belongs to the content.
            wordsEnd = last;
            start = source.Exists ? start : last;
        }
        else if (_tokens.Has(last, LexicalClasses.Prepositions) && length > 1)
        {
            // "was asked about the port" names a topic alone.
            if (_tokens.IsOneOf(last, _grammar.TopicPrepositions) && _tokens[last].Length > 3)
                return false;
            wordsEnd = last;
            bare = true;
        }
        else if (OpeningAt(start) is var opening and >= 0)
        {
            start = opening;
        }
        else if (source.Exists && _tokens[start].Length <= 3 && _parts.Of(start) == WordPart.Preposition
            && !_parts.IsInfinitiveMarker(start))
        {
            start++;
        }
        else if (QuotedComplement(new TokenRange(cue, wordsEnd), source, start))
        {
            return true;
        }
        else if (!(_parts.IsInfinitiveMarker(start) && _parts.Of(start + 1) is WordPart.Verb or WordPart.Noun or WordPart.Auxiliary)
            && !StartsClause(start, _contentEnd))
        {
            return false;
        }

        if (start >= _contentEnd)
            return false;
        // "Smith, who was accused of theft, denied it"
        var contentEnd = cue - 2 > _first && _parts.Of(cue - 1) == WordPart.Relative && _tokens[cue - 2].Kind == TokenKind.Comma
            ? FirstComma(start) : _contentEnd;
        MarkQuotations(start, contentEnd);
        return Begin(new TokenRange(cue, wordsEnd), source) && Extend(start, TrimTail(start, contentEnd, bare)) && Finish();
    }

    private bool SecondVerb(TokenRange words, int left, int after)
    {
        while (left > _first && _parts.Of(left - 1) is WordPart.Auxiliary or WordPart.Adverb)
            left--;
        if (left > _first && _parts.Of(left - 1) == WordPart.Relative)
            return RelativeClause(words, left, after, Clause.Free, after - 1);
        var first = _phrases.HeadLast.Subject(left, _first, out var subject);
        if (first == left)
            subject = BorrowedSubject(left);
        return subject.Exists && !IsWritersOwn(subject) && Complement(words, subject, after, Clause.Free, after - 1);
    }

    // "a petition called “Save the Port”", "She called Smith on Monday": a name or a telephone call, when nothing is said of the object.
    private bool IsNaming(int cue, int after, TokenRange subject)
    {
        if (!subject.Exists || after > cue + 1 || !_tokens.IsOneOf(cue, _grammar.NamingVerbs) || after >= _contentEnd)
            return false;
        var end = after;
        if (_tokens[after].Is(TokenFlags.Opens))
        {
            // "a move she called “a disgrace”": what a person calls something else.
            if (!_tokens.Has(subject.First, LexicalClasses.Determiners) || _tokens[subject.First].Length > 2
                || _tokens.Has(subject.End - 1, LexicalClasses.Roles | LexicalClasses.AnonymousNouns))
                return false;
            var quotation = NextQuotation(after);
            if (quotation < 0 || _analysis.Quotations[quotation].First != after + 1)
                return false;
            end = _analysis.Quotations[quotation].End + 1;
        }
        else
        {
            while (end < _contentEnd && _parts.IsName(end))
                end++;
            if (end == after && end < _contentEnd
                && (_parts.Of(end) == WordPart.Pronoun || _tokens.IsOneOf(end, _grammar.PersonalPronouns)))
                end++;
            if (end == after)
                return false;
        }

        return EndsClause(end)
            || _parts.Of(end) is WordPart.Preposition or WordPart.Relative or WordPart.Auxiliary or WordPart.Conjunction or WordPart.Time;
    }

    // "asked people who had come to leave", "asked her friend, who filmed it, not to publish it": where the infinitive behind the
    // object starts, its negation included, or -1.
    private int Requested(int after)
    {
        var end = _phrases.EndAfter(after, _contentEnd, appositions: false);
        // "asked readers for help", where nothing else is asked of them
        if (!_parts.IsInfinitiveMarker(after - 1) && !StartsInfinitive(SkipTime(end)))
            for (var i = after + 1; i + 1 < end && _parts.Of(i) != WordPart.Relative; i++)
                if (IsPurpose(i) && (_parts.Of(after) is WordPart.Pronoun or WordPart.Name || _tokens.HasAny(after, i, Askable)))
                    return i + 1;
        // The phrase may hold its relative clause already.
        for (var i = after + 1; i < end; i++)
            if (_parts.Of(i) == WordPart.Relative)
                end = i;
        if (end == after || end >= _contentEnd)
            return -1;
        // "called on Weston and its neighbours to act", "urged ministers on Monday to act"
        if (_parts.Of(end) == WordPart.Conjunction && _phrases.EndAfter(end + 1, _contentEnd, appositions: false) is var joined
            && joined > end + 1 && StartsInfinitive(SkipTime(joined)))
            return SkipTime(joined);
        if (StartsInfinitive(SkipTime(end)))
            return SkipTime(end);
        // "asked readers for help", "asked him about how it would work": what is asked for.
        if (end + 1 < _contentEnd
            && (IsPurpose(end) || (_tokens.IsOneOf(end, _grammar.TopicPrepositions) && _tokens.Has(end + 1, LexicalClasses.QuestionWords))))
            return end + 1;
        var comma = _tokens[end].Kind == TokenKind.Comma;
        if (_parts.Of(comma ? end + 1 : end) == WordPart.Relative && !_tokens.Has(comma ? end + 1 : end, LexicalClasses.Determiners))
        {
            var limit = Math.Min(_contentEnd, end + NounPhrases.Reach / 2);
            end++;
            while (end < limit && !(comma ? _tokens[end].Kind == TokenKind.Comma : StartsInfinitive(end)))
                end++;
            if (end >= limit)
                return -1;
            if (comma)
                end++;
        }

        return StartsInfinitive(end) ? end : -1;
    }

    // "for help": no time ("for years").
    private bool IsPurpose(int i) => _tokens[i].Length == 3 && _tokens.IsOneOf(i, _grammar.TopicPrepositions)
        && _parts.Of(i + 1) is not (WordPart.Time or WordPart.Number);

    private bool StartsInfinitive(int i)
    {
        if (i < _contentEnd && _tokens.Has(i, LexicalClasses.Negations))
            i++;
        return i + 1 < _contentEnd && _parts.IsInfinitiveMarker(i)
            && _parts.Of(i + 1) is WordPart.Verb or WordPart.Auxiliary or WordPart.Noun or WordPart.Adverb
            && !_tokens[i + 1].Is(TokenFlags.Capital);
    }
}
