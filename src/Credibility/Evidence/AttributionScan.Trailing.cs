using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Verbs that stand behind all that they report.</content>
internal ref partial struct AttributionScan
{
    // Whether what comes before the break is the content of the verb, because nothing but an adverbial follows it.
    private bool Trails(int after, int breakIndex)
    {
        if (after >= _contentEnd)
            return true;
        if (StartsSubordinate(_contentFirst) && _covered <= _first && !HasClauseBetween(breakIndex))
            return _tokens[after].Kind == TokenKind.Comma && (breakIndex - _contentFirst <= 4 || (breakIndex - _contentFirst <= 20 && _tokens.Has(_contentFirst, LexicalClasses.Conjunctions) && !_tokens.Has(_contentFirst, LexicalClasses.Prepositions)));
        if (breakIndex - Math.Max(_contentFirst, _covered) < 1)
            return false;
        // "…, a court ruled Monday, adopting the view that …": what follows the comma is another's.
        var rest = EndsClause(after) ? after : SkipAdverbials(after);
        return EndsClause(after) || (EndsClause(rest) && (FindThat(after, Math.Min(_contentEnd, after + 24)) < 0 || (rest + 1 < _contentEnd && _tokens[rest].Kind == TokenKind.Comma && _parts.IsPresentParticiple(rest + 1))));
    }

    // "While it rains, the roof leaks, a report finds": a main clause between the subordinate one and the break.
    private bool HasClauseBetween(int breakIndex)
    {
        var floor = Math.Max(_contentFirst + 1, breakIndex - Window);
        for (var i = breakIndex - 4; i > floor; i--)
            if (_tokens[i].Kind == TokenKind.Comma && !_tokens[i].Is(TokenFlags.Quoted))
            {
                for (var k = i + 1; k < breakIndex; k++)
                    if (_parts.Of(k) is WordPart.Verb or WordPart.Auxiliary)
                        return true;
            }

        return false;
    }
}
