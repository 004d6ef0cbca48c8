using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Lines that send the reader elsewhere: headlines behind a label, addresses, "… here.", updates; the writer's date line.</summary>
internal ref partial struct StructureScan
{
    /// <summary>Most tokens of a line that points to something.</summary>
    private const int PointerTokens = 30;

    /// <summary>Most tokens of the label that a headline is glued to: "More:Budget talks stall".</summary>
    private const int GluedLabelTokens = 4;

    /// <summary>Most tokens of a line of a date and a name, and of the name.</summary>
    private const int DatedNameTokens = 9;
    private const int DatedNameReach = 4;

    /// <summary>Most tokens of a line of authors: "Jane Roe, John Doe and Mary Major".</summary>
    private const int AuthorTokens = 12;

    /// <summary>How far before the end of a caption its copyright may start: "© 2020 AP Photo/Jane Roe".</summary>
    private const int CopyrightReach = 9;

    private readonly bool PointsElsewhere(int start, int end) =>
        !_analysis.Pack!.Grammar.HeadFirst
            && (end - start <= PointerTokens
                && (IsGluedHeadline(start, end) || IsLabelledHeadline(start, end) || EndsInAddress(start, end)
                    || (EndsWithPointer(start, end) && OpensPrompting(start, end)))
                || IsDatedUpdate(start, end) || ClosesWithCopyright(start, end));

    // "More:Budget talks stall in the senate", "Gun laws:What the new rules mean": no space behind the colon, and no sentence.
    private readonly bool IsGluedHeadline(int start, int end)
    {
        if (EndsLikeSentence(end) || _tokens[end - 1].Kind is TokenKind.Colon or TokenKind.Link)
            return false;
        for (var i = start + 1; i < Math.Min(end - 2, start + GluedLabelTokens + 1); i++)
            if (_tokens[i].Kind == TokenKind.Colon)
                return !_tokens[i + 1].Is(TokenFlags.SpaceBefore) && _tokens[i + 1].Kind == TokenKind.Word
                    && _tokens[i + 1].Is(TokenFlags.Capital) && !_tokens[i - 1].Is(TokenFlags.AllCapitals);
            else if (_tokens[i].Kind != TokenKind.Word)
                return false;
        return false;
    }

    // "MORE: Budget talks stall in the senate", "Opinion: Why the budget matters": a section's tag before a headline; at the foot
    // "Note: This is an update of an older report."
    private readonly bool IsLabelledHeadline(int start, int end)
    {
        if (start == 0 || start + 2 >= end || _tokens[start + 1].Kind != TokenKind.Colon || !_tokens.Has(start, StyleClasses.PageWidgets)
            || !_tokens[start].Is(TokenFlags.Capital) || !_tokens[start + 2].Is(TokenFlags.Capital)
            || (EndsLikeSentence(end) && !NearEnd(end)) || _tokens[end - 1].Kind is TokenKind.Colon or TokenKind.Quote)
            return false;
        for (var i = start + 2; i < end; i++)
            if (_tokens[i].Kind is TokenKind.Link or TokenKind.Handle)
                return false;
        return true;
    }

    // "Find all reports at https://example.com/reports", "https://example.com/pictures/1": where to go on.
    private readonly bool EndsInAddress(int start, int end)
    {
        var last = _tokens[end - 1].Kind == TokenKind.Period && end - start > 1 ? end - 2 : end - 1;
        if (_tokens[last].Kind != TokenKind.Link)
            return false;
        var address = TextOf(last, last + 1);
        if (!address.Contains("://", StringComparison.Ordinal) || address.Contains("//t.co/", StringComparison.Ordinal))
            return false;
        for (var i = start; i < last; i++)
            if (_tokens[i].Kind is TokenKind.Quote or TokenKind.Hashtag or TokenKind.Handle
                || _tokens.Match(i, LexicalClasses.CitationCues) > 0)
                return false;
        return true;
    }

    // "… here.", "… below:", "Vote now": the last word before the stop.
    private readonly bool EndsWithPointer(int start, int end)
    {
        var last = _tokens[end - 1].Kind is TokenKind.Period or TokenKind.Exclamation ? end - 2 : end - 1;
        return last > start && _tokens[last].Kind == TokenKind.Word && _tokens.Has(last, StyleClasses.PageWidgets) && IsPointerWord(last);
    }

    // "here", "below" among the words of buttons.
    private readonly bool IsPointerWord(int i) => _tokens.Has(i, LexicalClasses.Adverbs | LexicalClasses.Prepositions);

    // "Read …", "Check out …", "See …": the first word asks the reader, and nobody is quoted.
    private readonly bool OpensPrompting(int start, int end)
    {
        if (!_tokens[start].Is(TokenFlags.Capital)
            || (_tokens.Match(start, LexicalClasses.Boilerplate) == 0 && !_tokens.Has(start, StyleClasses.PageWidgets)))
            return false;
        for (var i = start; i < end; i++)
            if (_tokens[i].Kind == TokenKind.Quote)
                return false;
        return true;
    }

    // "Update, 5:15 p.m. ET: …", "UPDATE 4/12/2018: …": a note on the article; a heading of running news ends with the colon.
    private readonly bool IsDatedUpdate(int start, int end) =>
        end - start > 3 && (_tokens[start + 1].Kind != TokenKind.Word || _tokens[start + 1].Is(TokenFlags.Capital)
                || _tokens.Has(start + 1, LexicalClasses.Prepositions))
            && _tokens[end - 1].Kind != TokenKind.Colon && _tokens.Has(start, StyleClasses.PageWidgets)
            && _tokens[start].Is(TokenFlags.Capital) && LabelColonBehindDate(start, end);

    // "A march in the rain. © 2020 Jane Roe"
    private readonly bool ClosesWithCopyright(int start, int end)
    {
        if (EndsLikeSentence(end))
            return false;
        for (var i = end - 2; i > Math.Max(start, end - CopyrightReach); i--)
            if (_tokens[i].Kind == TokenKind.Symbol && _text[_tokens[i].Start] == '\u00A9')
                return true;
        return false;
    }

    // "Jane Roe and John Doe" over "USA Today": the first two lines of all.
    private readonly bool NamesAuthor(int first, int end)
    {
        if (_analysis.Pack!.Grammar.HeadFirst || end - first is < 2 or > AuthorTokens || _analysis.Paragraphs.Count < 3
            || !_tokens.Has(first, LexicalClasses.GivenNames))
            return false;
        var next = _analysis.Paragraphs[1];
        if (!_mentions.At(next.First, anyCase: false, out var outlet) || outlet.Name.End != next.End)
            return false;
        for (var i = first; i < end; i++)
            if (!_tokens[i].Is(TokenFlags.Capital) && _tokens[i].Kind != TokenKind.Comma && _tokens[i].Kind != TokenKind.Period
                && !_tokens.Has(i, LexicalClasses.Conjunctions))
                return false;
        return true;
    }

    // "Aug 26, 2017 — Jane Roe": who wrote it and when.
    private readonly bool IsDatedName(int first, int end)
    {
        if (end - first > DatedNameTokens || !_tokens.Has(first, LexicalClasses.Months))
            return false;
        var dash = first + 1;
        while (dash < end && _tokens[dash].Kind is TokenKind.Number or TokenKind.Comma or TokenKind.Period)
            dash++;
        if (dash < first + 2 || end - dash is < 3 or > DatedNameReach || _tokens[dash].Kind != TokenKind.Dash)
            return false;
        for (var i = dash + 1; i < end; i++)
            if (_tokens[i].Kind != TokenKind.Word || !_tokens[i].Is(TokenFlags.Capital))
                return false;
        return true;
    }
}
