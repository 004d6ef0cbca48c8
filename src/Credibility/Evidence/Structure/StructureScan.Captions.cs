using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Captions of pictures, by the credits that they open or close with.</content>
internal ref partial struct StructureScan
{
    // "FILE - In this …"
    private readonly bool IsFilePhoto(int first) =>
        _tokens[first].Is(TokenFlags.AllCapitals) && _tokens.Has(first, LexicalClasses.PhotoLabels)
            && (_tokens[first + 1].Kind == TokenKind.Dash || IsHyphen(first + 1));

    /// <summary>Most tokens of an outlet that closes a caption.</summary>
    private const int OutletTokens = 6;

    // "Foto: …", "Dok. Istimewa", "(Foto: …)", "FILE PHOTO: …", or a credit that closes the line.
    private readonly bool IsCaption(int start, int end)
    {
        var length = _tokens.Match(start, LexicalClasses.PhotoLabels);
        if (length > 0 && start + length < end)
        {
            ref var next = ref _tokens[start + length];
            if (next.Kind is TokenKind.Colon or TokenKind.Slash or TokenKind.Dash or TokenKind.CloseBracket or TokenKind.Symbol)
                return true;
            if (next.Kind == TokenKind.Period && start + length + 1 < end
                && (length > 1 || _tokens.Has(start, LexicalClasses.Abbreviations) || _tokens[start].Length <= 4))
                return true;
        }

        // "Photo by Jane Roe on Unsplash"
        if (length > 1 && start + length < end && _tokens[start + length].Is(TokenFlags.Capital))
            for (var i = start + length; i < Math.Min(end, start + BareLabelLineTokens); i++)
                if (IsBar(i))
                    return true;
        if (length > 1 && start + length < end && end - start <= BareLabelLineTokens
            && _tokens[start + length].Is(TokenFlags.Capital) && !EndsLikeSentence(end))
            return true;
        // "Teks foto: …", "Fuller caption: …": the label is the last word before an early colon.
        for (var i = start + 1; i < Math.Min(end, start + 4) && _analysis.Pack!.Grammar.HeadFirst; i++)
            if (_tokens[i].Kind == TokenKind.Colon && _tokens.Has(i - 1, LexicalClasses.PhotoLabels))
                return true;
        if (start + 1 < end && _tokens[start + 1].Kind == TokenKind.Slash
            && (_tokens[start].Is(TokenFlags.AllCapitals) || _tokens[start].Kind == TokenKind.Link)
            && _mentions.At(start, false, out _))
            return true;
        // "Instagram @name …".
        if (start + 1 < end && _tokens[start + 1].Kind == TokenKind.Handle && _mentions.At(start, false, out _))
            return true;
        return OpensWithCredit(start, end) || ClosesWithCredit(start, end) || IsNamedPhotographer(start, end)
            || ClosesWithOutlet(start, end);
    }

    // "Photograph by Jane Roe/AFP/Getty Images."
    private readonly bool IsNamedPhotographer(int start, int end)
    {
        var length = _tokens.Match(start, LexicalClasses.PhotoLabels);
        if (length < 2 || end - start > BareLabelLineTokens || start + length >= end)
            return false;
        for (var i = start + length; i < end; i++)
            if (_tokens[i].Kind == TokenKind.Word && !_tokens[i].Is(TokenFlags.Capital))
                return false;
        return true;
    }

    // "The mayor leaves the council on Wednesday. Associated Press", "… in the rain. Jane Roe via AP": behind the last stop nothing but who
    // took the picture; "“…” Reuters" is a quotation and where it is from.
    private readonly bool ClosesWithOutlet(int start, int end)
    {
        if (_analysis.Pack!.Grammar.HeadFirst || _tokens[end - 1].Kind != TokenKind.Word || !_tokens[end - 1].Is(TokenFlags.Capital))
            return false;
        for (var i = end - 1; i > Math.Max(start + 2, end - OutletTokens); i--)
        {
            if (!_mentions.At(i, anyCase: false, out var mention) || mention.Name.End != end)
                continue;
            // Other outlets sign what is told: only a player's button before them makes it a caption.
            if (_mentions.KindOf(mention) != OutletKind.Agency
                && !(_tokens[start].Is(TokenFlags.AllCapitals) && _tokens.Has(start, StyleClasses.PageWidgets)))
                return false;
            var before = mention.Name.First - 1;
            if (!_tokens[before].Is(TokenFlags.Capital) && _tokens[before].Length <= 3
                && _tokens.Has(before, LexicalClasses.SourceLabels) && _tokens[before - 1].Is(TokenFlags.Capital))
                return true;
            return _tokens[before].Kind is TokenKind.Period or TokenKind.CloseBracket && _tokens[before - 1].Kind != TokenKind.Quote
                && !_tokens.Has(before - 1, LexicalClasses.Abbreviations) && _tokens[before - 1].Length > 1;
        }

        return false;
    }

    // "Jane Roe / Getty Images A march in the rain …", "In this Aug. 1, 2015 file photo, …"
    private readonly bool OpensWithCredit(int start, int end)
    {
        if (_tokens.Has(start, LexicalClasses.Prepositions | LexicalClasses.Determiners) && !_analysis.Pack!.Grammar.HeadFirst)
        {
            var dated = false;
            for (var i = start + 1; i < Math.Min(end, start + CaptionDateTokens) && _tokens[i].Kind != TokenKind.OpenBracket; i++)
                if (_tokens[i].Kind == TokenKind.Number)
                    dated = true;
                else if (dated && _tokens[i].PhraseLength > 1 && (_tokens.PhraseClasses(i) & LexicalClasses.PhotoLabels) != 0)
                    return true;
                else if (_tokens[i].Kind == TokenKind.Word && !_tokens[i].Is(TokenFlags.Capital)
                    && !_tokens.Has(i, LexicalClasses.Determiners))
                    return false;
            return false;
        }

        var slash = start;
        while (slash < end - 2 && slash < start + CaptionNameTokens
            && (_tokens[slash].Is(TokenFlags.Capital) || _tokens[slash].Kind == TokenKind.Period))
            slash++;
        return slash > start + 1 && _tokens[slash].Kind == TokenKind.Slash && _mentions.At(slash + 1, false, out var mention)
            && !RunsIntoText(start, slash, mention.Name.End, end);
    }

    // "(Juan Figueroa/The Dallas Morning News via AP)", "REUTERS/Danny Moloshok", "(Foto: Ist)" at the end of the line.
    private readonly bool ClosesWithCredit(int start, int end)
    {
        var last = end - 1;
        if (_tokens[last].Kind == TokenKind.Period)
            last--;
        if (last <= start)
            return false;
        if (_tokens[last].Kind == TokenKind.CloseBracket)
        {
            for (var i = last - 1; i >= Math.Max(start, last - 16); i--)
            {
                if (_tokens[i].Kind != TokenKind.OpenBracket)
                    continue;
                return IsPhotoCredit(i + 1, last);
            }

            return false;
        }

        // "Mandel Ngan/AFP via Getty Images", "merdeka.com/purnomo edi".
        var stopped = _tokens[end - 1].Kind == TokenKind.Period;
        for (var i = last; i >= Math.Max(start, last - CreditReach); i--)
        {
            if (_tokens[i].PhraseLength > 1 && (_tokens.PhraseClasses(i) & LexicalClasses.PhotoLabels) != 0 && i > start
                && (_tokens[i - 1].Kind == TokenKind.Slash
                    || _tokens.Has(i - 1, LexicalClasses.CitationCues | LexicalClasses.SourceLabels)))
                return true;
            // "… at the summit. Photo: Jane Roe, Associated Press"
            if (!stopped && i > start && i + 1 < last && _tokens[i + 1].Kind == TokenKind.Colon
                && _tokens.Has(i, LexicalClasses.PhotoLabels) && _tokens[i + 2].Is(TokenFlags.Capital))
                return true;
            // "… at the summit. Jane Roe | AFP | Getty Images"
            if (!stopped && i > start && i < last && IsBar(i) && _mentions.At(i + 1, false, out _))
                return true;
            if (i > start && _tokens[i].Kind == TokenKind.Slash
                && ((_tokens[i - 1].Is(TokenFlags.AllCapitals) && _mentions.At(i - 1, false, out _))
                || (!stopped && i < last && _tokens[i - 1].Is(TokenFlags.Capital) && _mentions.At(i + 1, false, out _))))
                return true;
            if (!stopped && _tokens[i].Kind == TokenKind.Link && last - i <= 3 && i > start && IsHostWithName(i))
                return true;
        }

        return false;
    }

    // "Jane Roe. John Doe/Getty Images The mayor said …": what stands before the photographer is the caption, what follows the text.
    private readonly bool RunsIntoText(int start, int slash, int after, int end)
    {
        if (end - after < TextTokens || !_tokens[after].Is(TokenFlags.Capital))
            return false;
        for (var i = start + 2; i < slash; i++)
            if (EndsSentence(i) && _tokens[i - 1].Length > 1)
                return true;
        return false;
    }

    private readonly bool IsBar(int i) => _tokens[i].Kind == TokenKind.Symbol && _text[_tokens[i].Start] == '|';

    private readonly bool IsHostWithName(int i)
    {
        var link = TextOf(i, i + 1);
        return !link.Contains("://", StringComparison.Ordinal) && link.Contains('/') && _mentions.At(i, false, out var mention)
            && mention.Outlet >= 0;
    }

    private readonly bool IsPhotoCredit(int first, int end)
    {
        if (_tokens.Match(first, LexicalClasses.PhotoLabels) > 0)
            return true;
        var slash = false;
        var outlet = false;
        for (var i = first; i < end; i++)
        {
            // "H/T" is no photographer.
            slash |= _tokens[i].Kind == TokenKind.Slash && i > first && _tokens[i - 1].Length > 1;
            outlet |= _tokens[i].Kind == TokenKind.Word
                && (_mentions.At(i, false, out _) || (slash && _tokens.Has(i, LexicalClasses.PhotoLabels)));
            if (_tokens[i].PhraseLength > 1 && (_tokens.PhraseClasses(i) & LexicalClasses.PhotoLabels) != 0)
                return true;
            // "(Jane Roe via AP)"
            if (i > first && _tokens.Has(i, LexicalClasses.SourceLabels) && _tokens[i].Length <= 3
                && _mentions.At(i + 1, false, out var agency)
                && _mentions.KindOf(agency) == OutletKind.Agency && agency.Name.End == end)
                return true;
        }

        // "(fai/dhn)" and "(Antara/JP)" are codes; a photographer has two names and the outlet behind a slash.
        return slash && outlet && end - first >= 4;
    }

    // One past a caption that runs into the text: "… | John Shinkle/POLITICO GOP outrage", or the first token.
    private readonly int CaptionEnd(int first, int end, int p)
    {
        if (p > 2)
            return first;
        var slash = first;
        while (slash < Math.Min(end - 2, first + ShortCaptionTokens) && _tokens[slash].Kind is TokenKind.Word or TokenKind.Period)
            slash++;
        if (_tokens[slash].Kind == TokenKind.Slash && !_analysis.Pack!.Grammar.HeadFirst && _mentions.At(slash + 1, false, out var credit)
            && RunsIntoText(first, slash, credit.Name.End, end))
            return credit.Name.End;
        for (var i = first + 3; i < Math.Min(end, first + CaptionTokens); i++)
        {
            if (!IsBar(i))
                continue;
            for (var j = i + 1; j < Math.Min(end, i + 8); j++)
                if (_tokens[j].Kind == TokenKind.Slash && j + 1 < end && _mentions.At(j + 1, false, out var mention))
                    return mention.Name.End;
            return first;
        }

        return first;
    }
}
