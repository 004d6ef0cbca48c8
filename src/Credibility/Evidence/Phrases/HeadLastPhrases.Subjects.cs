using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Subjects that end with an insertion between commas or dashes.</content>
internal readonly ref partial struct HeadLastPhrases
{
    // "X, a teacher, said" (apposition, in), "X, however, said" and "X, who left, said" (not in).
    private int SubjectBeforePair(int end, int floor, out TokenRange source)
    {
        source = TokenRange.None;
        var mark = _tokens[end - 1].Kind;
        var close = end - 1;
        var inner = TokenRange.None;
        for (var k = close - 1; k > floor && k >= close - NounPhrases.Reach; k--)
        {
            if (_tokens[k].Is(TokenFlags.Quoted) || _tokens[k].Kind is TokenKind.Semicolon or TokenKind.Colon)
                return end;
            if (_tokens[k].Kind != mark)
                continue;
            var first = Phrase(k, floor);
            if (first >= k)
                continue;
            // "X, 30, of Springfield, Va., said"
            if (first - 2 > floor && _parts.Of(first - 1) == WordPart.Preposition && _tokens[first - 2].Kind == TokenKind.Comma)
                continue;
            // "X, who was hurt in Weston, Ohio, in May, said": where, inside the insertion.
            if (first - 1 > floor && _parts.Of(first - 1) == WordPart.Preposition && !_parts.IsGenitive(first - 1)
                && _tokens.Match(k + 1, LexicalClasses.Places) > 0)
                continue;
            // One more comma before: this is the middle of a chain of appositions, unless a clause starts there.
            if (first - 1 > floor && _tokens[first - 1].Kind == TokenKind.Comma && _parts.IsNominal(first - 2)
                && (!_parts.IsName(k - 1) || IsOfficeOfName(first, k)))
            {
                inner = inner.Exists ? inner : new TokenRange(first, k);
                continue;
            }

            // "The mayor of Weston, Ann Miller, who was elected in May, said"
            if (!inner.Exists && first - 2 > floor && _tokens[first - 1].Kind == TokenKind.Comma && _parts.IsName(first))
                first = OfficeBefore(first, floor);
            // "In the letter, the mayor, a widower, said": what is fronted has no apposition.
            if (inner.Exists && first - 1 >= floor && _parts.Of(first - 1) == WordPart.Preposition && !_parts.IsGenitive(first - 1))
                (first, k) = (inner.First, inner.End);
            return Inserted(new TokenRange(first, k), close, end, out source);
        }

        return inner.Exists ? Inserted(inner, close, end, out source) : end;
    }

    // The phrase before the insertion that ends at a mark: its appositions belong to it, a clause means that it is none.
    private int Inserted(TokenRange phrase, int close, int end, out TokenRange source)
    {
        source = TokenRange.None;
        var (first, k) = (phrase.First, phrase.End);
        if (_tokens[k - 1].Kind != TokenKind.CloseBracket && !_parts.IsName(k - 1) && !_parts.IsDescribing(k - 1)
            && !(_parts.HasDescribing(first, k) && AreNames(k + 1, close)) && !_tokens.Has(first, LexicalClasses.Determiners))
            return end;
        // ", and the talks failed, said X": no insertion but another clause.
        if (_tokens.Has(k + 1, LexicalClasses.Conjunctions) && _tokens[k + 1].Length <= 3)
            return end;
        var apposition = StartsApposition(k + 1, close);
        // "for some, the losses would outweigh it, said X": a clause of its own, no apposition. A relative clause ends it.
        var last = k + 1;
        for (; apposition && last < close && _parts.Of(last) != WordPart.Relative; last++)
            if (_parts.Of(last) == WordPart.Auxiliary)
                return end;
        source = new TokenRange(first, !apposition ? k : last < close && _tokens[last - 1].Kind == TokenKind.Comma ? last - 1 : close);
        return first;
    }

    // "Ann Miller, the widow of Carl Miller, …", "Ann Miller, director of the Dale Centre, …"
    private bool IsOfficeOfName(int first, int end) => _parts.IsName(first - 2)
        && (_tokens.Has(first, LexicalClasses.Determiners) ? _parts.HasDescribing(first, end) : _parts.IsDescribing(first) && !_parts.IsName(first));

    // An office that opens the sentence and ends at the comma before its holder's name, or the name alone.
    private int OfficeBefore(int name, int floor)
    {
        var office = Phrase(name - 1, floor);
        return office < name - 1 && _tokens[office].Is(TokenFlags.SentenceStart)
            && _tokens.Has(office, LexicalClasses.Determiners) && _parts.HasDescribing(office, name - 1)
            ? office : name;
    }

    private bool AreNames(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!_parts.IsName(i) && _parts.Of(i) != WordPart.Glue)
                return false;
        return first < end;
    }
}
