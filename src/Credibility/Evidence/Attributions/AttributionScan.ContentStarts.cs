using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Where a content starts that stands before its cue, and which cues stand between it and another.</content>
internal ref partial struct AttributionScan
{
    private int FindComplementiser(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Kind is TokenKind.Quote or TokenKind.Semicolon)
                return -1;
            if (_tokens.Match(i, LexicalClasses.Complementisers) > 0)
                return i;
            if (i > first && _tokens.Has(i, LexicalClasses.CommonVerbs | LexicalClasses.CueSpeech)
                && !_tokens[i].Is(TokenFlags.Capital)
                && !_tokens.Has(i, LexicalClasses.Prepositions | LexicalClasses.Roles | LexicalClasses.Organisations))
                return -1;
        }

        return -1;
    }

    // "said on Monday, content" is rare; "mengatakan di Jakarta, Senin (2/3), content" is not.
    private int CommaAfterAdjunct(int after)
    {
        if (!_grammar.HeadFirst || !IsAdjunct(after))
            return -1;
        var last = -1;
        for (var i = after; i < _contentEnd && i < after + 24; i++)
        {
            if (_tokens[i].Kind == TokenKind.Comma)
            {
                last = i;
                if (i + 1 < _contentEnd && !IsAdjunct(i + 1))
                    return i;
            }
        }

        return last;
    }

    // Content of "A, kata X": back to the start of the sentence, but not over a comma that ends an earlier attribution.
    private int ContentStartBefore(int breakIndex)
    {
        var start = _covered > _contentFirst && _covered < breakIndex ? _covered : _contentFirst;
        // '"…," X said, according to Y': what was covered is a quotation, and all of the sentence is what Y has.
        if (!_grammar.HeadFirst && start > _contentFirst && start < _end
            && (_tokens[start].Flags & (TokenFlags.Closes | TokenFlags.Quoted)) != 0)
            start = _contentFirst;
        return Math.Max(start, Math.Max(ContentStartAfterSemicolon(breakIndex), ContentStartInBrackets(breakIndex)));
    }

    // "The dam (it leaks, Miller says) is old": inside brackets that close behind the cue.
    private int ContentStartInBrackets(int breakIndex)
    {
        if (!_grammar.HeadFirst)
            for (var i = breakIndex - 1; i > _contentFirst && i > breakIndex - Window; i--)
                if (_tokens[i].Kind is TokenKind.OpenBracket or TokenKind.CloseBracket)
                    return _tokens[i].Kind == TokenKind.OpenBracket ? i + 1 : _contentFirst;
        return _contentFirst;
    }

    private int ContentStartAfterSemicolon(int breakIndex)
    {
        var start = _contentFirst;
        for (var i = breakIndex - 2; i > start && i > breakIndex - Window; i--)
            if (_tokens[i].Kind == TokenKind.Semicolon && !_tokens[i].Is(TokenFlags.Quoted))
                return i + 1;
        return start;
    }

    private bool HasCueBetween(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_tokens.Match(i, LexicalClasses.CueSpeech | LexicalClasses.CuePostposed | LexicalClasses.CueClitic) > 0)
                return true;
        return false;
    }
}
