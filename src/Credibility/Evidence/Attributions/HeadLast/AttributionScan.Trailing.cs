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
            return _tokens[after].Kind == TokenKind.Comma
                && (breakIndex - _contentFirst <= 4
                    || (breakIndex - _contentFirst <= 20 && _tokens.Has(_contentFirst, LexicalClasses.Conjunctions)
                        && !_tokens.Has(_contentFirst, LexicalClasses.Prepositions)));
        if (breakIndex - Math.Max(_contentFirst, _covered) < 1)
            return false;
        // "…, a court ruled Monday, adopting the view that …": what follows the comma is another's.
        var rest = EndsClause(after) ? after : SkipAdverbials(after);
        return EndsClause(after)
            || (EndsClause(rest)
                && (FindThat(after, Math.Min(_contentEnd, after + 24)) < 0
                    || (rest + 1 < _contentEnd && _tokens[rest].Kind == TokenKind.Comma && _parts.IsPresentParticiple(rest + 1))));
    }

    // 'While it rains, the roof leaks, a report finds', 'While it rains, "the roof leaks," …': a main clause between the subordinate
    // one and the break.
    private bool HasClauseBetween(int breakIndex)
    {
        var floor = Math.Max(_contentFirst + 1, breakIndex - Window);
        for (var i = breakIndex - 4; i > floor; i--)
            if (_tokens[i].Kind == TokenKind.Comma && !_tokens[i].Is(TokenFlags.Quoted))
            {
                for (var k = i + 1; k < breakIndex; k++)
                    if (_parts.Of(k) is WordPart.Verb or WordPart.Auxiliary || _tokens[k].Is(TokenFlags.Quoted))
                        return true;
            }

        return false;
    }

    // '"It is over." Ann Weston said.': a sentence that is nothing but a reporter and a verb, right behind a quotation that nobody
    // has, or that was taken for more of what somebody before said.
    private bool ReportsWhatStoodBefore(TokenRange cue, TokenRange source)
    {
        const int Marks = 2; // the full stop and the closing mark
        if (_analysis.Attributions.Count == 0 || _first == 0 || !_tokens[_first - 1].Is(TokenFlags.Closes)
            || _tokens[_first].Is(TokenFlags.LineBefore))
            return false;
        ref var last = ref _analysis.Attributions.Last;
        var quotation = _analysis.Contents.Last;
        if (last.FirstContent + last.ContentCount != _analysis.Contents.Count || _first - quotation.End > Marks
            || !_tokens[quotation.First - 1].Is(TokenFlags.Opens))
            return false;
        if (last.ContentCount > 1)
        {
            last.ContentCount--;
            last.Form = FormOf(last);
            _analysis.Contents.Truncate(_analysis.Contents.Count - 1);
            return Add(cue, source, quotation.First, quotation.End, direct: true);
        }

        if (last.Cue.Exists || last.Source.Exists)
            return false;
        last.Cue = cue;
        last.Source = source;
        Resolve(ref last);
        return true;
    }

    // The form of an attribution that lost a part.
    private AttributionForm FormOf(in AttributionMark mark)
    {
        var contents = _analysis.Contents.Span.Slice(mark.FirstContent, mark.ContentCount);
        var direct = 0;
        var quoted = false;
        foreach (var content in contents)
        {
            direct += content.First > 0 && _tokens[content.First - 1].Is(TokenFlags.Opens) ? 1 : 0;
            quoted |= HasQuotation(content.First, content.End);
        }

        return direct == contents.Length ? AttributionForm.Direct : quoted ? AttributionForm.Mixed : AttributionForm.Indirect;
    }
}
