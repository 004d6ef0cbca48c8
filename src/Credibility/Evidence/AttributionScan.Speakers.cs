using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Speech that is laid out instead of marked: transcripts headed by the speaker's name, embedded posts.</summary>
internal ref partial struct AttributionScan
{
    private const int SpeakerTokens = 5;

    /// <summary>Looks at a whole paragraph before its sentences are scanned.</summary>
    /// <param name="paragraph">Index.</param>
    /// <param name="sentence">Its first sentence.</param>
    /// <returns>Whether all of it is speech, so that its sentences need no look.</returns>
    public bool Paragraph(int paragraph, int sentence)
    {
        ref var p = ref _analysis.Paragraphs[paragraph];
        if (p.End - p.First < 4)
            return false;
        _sentence = sentence;
        if (_tokens.HasHandles && EmbeddedPost(p.First, p.End))
            return true;
        if (paragraph == 0 || _tokens[p.First].Is(TokenFlags.Quoted) || _tokens[p.First].Kind == TokenKind.Quote)
            return false;
        // A paragraph of a name alone, and one in the first person after it.
        ref var head = ref _analysis.Paragraphs[paragraph - 1];
        if (head.Furniture || !IsSpeaker(head.First, head.End) || !SpeaksForItself(p.First, p.End))
            return false;
        _first = p.First;
        Begin(TokenRange.None, new TokenRange(head.First, head.End));
        Extend(p.First, p.End, direct: true);
        return Finish();
    }

    // "text — Name (@handle) May 11, 2017"
    private bool EmbeddedPost(int first, int end)
    {
        for (var i = end - 1; i > first + 2 && i > end - 12; i--)
        {
            if (_tokens[i].Kind != TokenKind.Handle || _tokens[i - 1].Kind != TokenKind.OpenBracket)
                continue;
            var dash = i - 2;
            while (dash > first && dash > i - 10 && _tokens[dash].Kind != TokenKind.Dash)
                dash--;
            if (dash <= first || _tokens[dash].Kind != TokenKind.Dash)
                return false;
            var stop = dash;
            while (stop > first && _tokens[stop - 1].Kind == TokenKind.Link)
                stop--;
            var close = i + 1 < end && _tokens[i + 1].Kind == TokenKind.CloseBracket ? i + 2 : i + 1;
            _first = first;
            Begin(TokenRange.None, new TokenRange(dash + 1, close));
            Extend(first, stop, direct: true);
            return Finish();
        }

        return false;
    }

    private bool IsSpeaker(int first, int end)
    {
        if (end - first is < 1 or > SpeakerTokens || !_tokens.Has(first, LexicalClasses.GivenNames | LexicalClasses.Titles))
            return false;
        for (var i = first; i < end; i++)
            if (_tokens[i].Kind != TokenKind.Word || !_tokens[i].Is(TokenFlags.Capital))
                return false;
        return true;
    }

    // Speech: the first or second person stands in it, outside quotation marks.
    private bool SpeaksForItself(int first, int end)
    {
        for (var i = first; i < end && i < first + 120; i++)
            if (_tokens.Has(i, LexicalClasses.FirstPerson | LexicalClasses.SecondPerson) && !_tokens[i].Is(TokenFlags.Quoted))
                return true;
        return false;
    }
}
