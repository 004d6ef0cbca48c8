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
            // One more comma before: this is the middle of a chain of appositions, unless a clause starts there.
            if (first - 1 > floor && _tokens[first - 1].Kind == TokenKind.Comma && !_parts.IsName(k - 1) && _parts.IsNominal(first - 2))
                continue;
            if (_tokens[k - 1].Kind != TokenKind.CloseBracket && !_parts.IsName(k - 1) && !_parts.IsDescribing(k - 1) && !(_parts.HasDescribing(first, k) && AreNames(k + 1, close)) && !_tokens.Has(first, LexicalClasses.Determiners))
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

        return end;
    }

    private bool AreNames(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!_parts.IsName(i) && _parts.Of(i) != WordPart.Glue)
                return false;
        return first < end;
    }
}
