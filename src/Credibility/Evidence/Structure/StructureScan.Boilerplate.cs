using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Lines that are no article text: prompts, related links, adverts, copyright, captions, embedded posts.</summary>
internal ref partial struct StructureScan
{
    /// <summary>Most tokens of a prompt or a related link.</summary>
    private const int PromptTokens = 45;

    /// <summary>Most tokens of a line of buttons.</summary>
    private const int WidgetTokens = 12;

    /// <summary>How far before the end of a caption its credit may start.</summary>
    private const int CreditReach = 6;

    /// <summary>Most tokens of a caption.</summary>
    private const int CaptionTokens = 80;

    /// <summary>Most tokens of a caption that runs into the text.</summary>
    private const int ShortCaptionTokens = 30;

    /// <summary>Tokens of a first sentence that make it text, whatever the next one asks for.</summary>
    private const int TextTokens = 8;

    /// <summary>Most tokens of the caption of a file photo, which tells the news besides.</summary>
    private const int LongCaptionTokens = 200;

    /// <summary>Most tokens of a photographer's name: "Charles P. Roe Jr.".</summary>
    private const int CaptionNameTokens = 7;

    /// <summary>Most tokens before "file photo" in "In this Wednesday, Nov. 14, 2018, file photo".</summary>
    private const int CaptionDateTokens = 14;

    private readonly bool IsBoilerplate(int first, int end, int p)
    {
        var count = end - first;
        // Before a dateline stand only captions, dates and the like.
        if (p < _datelineParagraph && count <= PromptTokens)
            return true;
        if (count > CaptionTokens)
            return count <= LongCaptionTokens
                && (IsFilePhoto(first) || IsGalleryCaption(first, end)
                || (p <= HeadParagraphs && _tokens[end - 1].Kind == TokenKind.CloseBracket && !_analysis.Pack!.Grammar.HeadFirst
                && ClosesWithCredit(first, end)));
        var start = first;
        while (start < end - 1 && start < first + 3 && _tokens[start].Kind is TokenKind.OpenBracket or TokenKind.Dash or TokenKind.Symbol)
            start++;
        return Opens(start, end) || (_tokens[first].Kind != TokenKind.Word
            && (IsBracketedLink(first, end) || IsGalleryCaption(first, end))) || (_own.Known && PresentsItself(first, end))
            || OnlyWidgets(first, end)
            || IsContact(start, end) || IsPictureAddress(first, end) || IsCaption(start, end) || IsEmbeddedPost(first, end)
            || IsDateOnly(first, end, p) || PointsElsewhere(start, end)
            || (count <= 30 && Betrays(start, end)) || IsLongPrompt(start, end, p) || FollowsBlock(first, end);
    }

    // A phrase of the list opens the line: one word only when the line is short or a colon follows.
    private readonly bool Opens(int start, int end)
    {
        var length = _tokens.Match(start, LexicalClasses.Boilerplate);
        var count = end - start;
        if (length == 0)
            return false;
        if (length == 1)
            return count <= 4 || (LabelColonBehindDate(start, end) && count <= CaptionTokens)
                || (start + 1 < end && count <= PromptTokens
                    && (_tokens[start + 1].Kind is TokenKind.Colon or TokenKind.Dash || IsHyphen(start + 1)))
                || (count <= 14 && (!EndsLikeSentence(end) || _tokens[start + 1].Is(TokenFlags.Capital)
                || (_tokens[start].Is(TokenFlags.AllCapitals) && _tokens[start + 1].Kind == TokenKind.Number)));
        var colon = start + length < end && _tokens[start + length].Kind == TokenKind.Colon;
        return count <= (colon || (length > 3 && NearEnd(end)) ? CaptionTokens : length > 2 ? PromptTokens : PromptTokens / 2);
    }

    // A phrase of three words and more, or two that are not in the middle of speech, gives a short line away.
    private readonly bool Betrays(int start, int end)
    {
        var found = 0;
        for (var i = start; i < end; i++)
        {
            if (_tokens[i].Kind == TokenKind.Quote)
                return false;
            // "The dam held through the night, they said. Click here to read on.": ClosingPrompt has the second sentence.
            if (found == 0 && i - start > TextTokens && _tokens[end - 1].Kind != TokenKind.Word && EndsSentence(i))
                return false;
            // "focus more on" is no "more on this story": two words of which the second leads on betray nothing.
            if ((_tokens.PhraseClasses(i) & LexicalClasses.Boilerplate) != 0
                && (_tokens[i].PhraseLength > 2 || !_tokens.Has(i + 1, LexicalClasses.Prepositions)))
                found = Math.Max(found, _tokens[i].PhraseLength);
            if (_tokens[i].Kind == TokenKind.Symbol && _text[_tokens[i].Start] == '\u00A9')
                return true;
        }

        return found >= 3
            || (found == 2 && end - start <= 16
                && (!EndsLikeSentence(end)
                    || (NearEnd(end) && (_analysis.Pack!.Grammar.HeadFirst || _tokens.Match(start, LexicalClasses.Boilerplate) > 1))))
            || (end - start <= ClosingPromptTokens && ClosesWithPointer(start, end));
    }

    // "302 SHARES Share Tweet", "Like this: Like Loading...", "ANALYSIS/OPINION:": buttons and tags, numbers, and what joins them.
    private readonly bool OnlyWidgets(int first, int end)
    {
        if (end - first > WidgetTokens)
            return false;
        var widgets = 0;
        for (var i = first; i < end; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Kind is TokenKind.Period or TokenKind.Quote or TokenKind.Question)
                return false;
            if (token.Kind != TokenKind.Word)
                continue;
            if (_tokens.Has(i, StyleClasses.PageWidgets) && !IsPointerWord(i))
                widgets++;
            else if (!_tokens.Has(i, LexicalClasses.FunctionWords))
                return false;
        }

        return widgets > 0;
    }

    // "https://example.com/pictures/1.png": the address of a lost picture.
    private readonly bool IsPictureAddress(int first, int end) =>
        end - first == 1 && _tokens[first].Kind == TokenKind.Link && TextOf(first, end) is var address
            && address.Contains("://", StringComparison.Ordinal)
        && (address.EndsWith(".png", StringComparison.OrdinalIgnoreCase) || address.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase)
            || address.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase) || address.EndsWith(".gif", StringComparison.OrdinalIgnoreCase)
            || address.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            || address.EndsWith(".webp", StringComparison.OrdinalIgnoreCase));

    private readonly bool EndsLikeSentence(int end) => _tokens[end - 1].Kind is TokenKind.Period or TokenKind.Quote;

    private readonly bool IsEmbeddedPost(int first, int end)
    {
        ref var last = ref _tokens[end - 1];
        if (last.Kind == TokenKind.Link && TextOf(end - 1, end).Contains("pic.twitter.com", StringComparison.OrdinalIgnoreCase))
            return true;
        // "— Name (@name) May 10, 2018" under an embedded post.
        if (_tokens[first].Kind == TokenKind.Dash && end - first <= 18)
            for (var i = first + 1; i < Math.Min(end, first + 9); i++)
                if (_tokens[i].Kind == TokenKind.Handle)
                    return true;
        // "Follow @name", "Sebuah kiriman dibagikan oleh Nama (@nama)".
        if (end - first <= 3 && _tokens[end - 1].Kind == TokenKind.Handle)
            return true;
        return end - first is > 3 and <= 14 && _tokens[end - 1].Kind == TokenKind.CloseBracket && _tokens[end - 2].Kind == TokenKind.Handle
            && _tokens[end - 3].Kind == TokenKind.OpenBracket;
    }

    // "6 years ago", "Rabu, 12 Mei 2019 10:20 WIB" at the head.
    private readonly bool IsDateOnly(int first, int end, int p)
    {
        if (end - first > 12 || p > 3
            || (_tokens[end - 1].Kind == TokenKind.Period && (end - first < 2 || !_tokens.Has(end - 2, LexicalClasses.Abbreviations))))
            return false;
        var numbers = 0;
        // "Published on Oct 3, 2016", "Updated at 9:10 a.m. ET"
        var label = end - first > 2 && _tokens.Has(first, StyleClasses.PageWidgets)
            && _tokens.Has(first + 1, LexicalClasses.Prepositions) ? first + 2 : first;
        for (var i = label; i < end; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Kind == TokenKind.Number)
                numbers++;
            else if (token.Kind == TokenKind.Word && !token.Is(TokenFlags.AllCapitals)
                && !_tokens.Has(i, LexicalClasses.Months | LexicalClasses.Weekdays | LexicalClasses.TimeWords))
                return false;
        }

        return numbers > 0;
    }

    // The lines of a prompt's block share its fate when they are short.
    private readonly bool FollowsBlock(int first, int end) =>
        _previousIsBoilerplate && _afterLabels && end - first <= 24 && !EmptyLineBefore(first) && NearEnd(end);

    // Consecutive lines make one mark, and so do rows of buttons.
    private void Boilerplate(int first, int end, int p)
    {
        var buttons = OnlyWidgets(first, end);
        var joins = buttons && _previousIsButtons;
        _previousIsButtons = buttons;
        if (_previousIsBoilerplate && p > 0 && (joins || !EmptyLineBefore(first)) && _analysis.Structure.Count > 0)
        {
            ExtendMark(first, end);
            return;
        }

        Mark(first, end, StructureKind.Boilerplate);
    }
}
