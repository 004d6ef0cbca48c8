using Credibility.Languages;

namespace Credibility.Text;

/// <summary>
/// Pairs quotation marks by the white space around them, not by their glyphs, because publishers mix, turn round, glue
/// and lose them. One pass; at most one mark is open at a time.
/// </summary>
/// <remarks>
/// A double mark that is still open at the end of its paragraph is closed there; when the next paragraph starts with an
/// opening mark, it continues the quotation (English and Indonesian papers repeat only the opening mark).
/// </remarks>
internal static class QuotationPairing
{
    /// <summary>Tokens that make a quotation speech rather than a quoted word.</summary>
    public const int SpeechTokens = 4;

    /// <summary>Fills <paramref name="quotations"/>, which is cleared first, and marks the tokens.</summary>
    public static void Pair(TokenStream tokens, GrowingList<Paragraph> paragraphs, GrowingList<Quotation> quotations)
    {
        quotations.Clear();
        var continues = false;
        var marks = tokens.Marks;
        var mark = 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var paragraph = paragraphs[p];
            var open = -1;
            var single = false;
            for (; mark < marks.Length && marks[mark] < paragraph.End; mark++)
            {
                var i = marks[mark];
                ref var token = ref tokens[i];
                if (token.Kind == TokenKind.Quote)
                {
                    if (open >= 0 && !single)
                    {
                        if (NestedEnd(tokens, i, paragraph.End) is var nested and > 0)
                        {
                            while (mark + 1 < marks.Length && marks[mark + 1] <= nested)
                                mark++;
                            continue;
                        }

                        if (Reopens(tokens, i, paragraph.End) && i - open > 2)
                        {
                            // Two opening marks in a row: the first was never closed. Drop it.
                            open = i;
                            token.Flags |= TokenFlags.Opens;
                            continue;
                        }

                        token.Flags |= TokenFlags.Closes;
                        Add(tokens, quotations, open, i, closed: true, single: false, continues && open == paragraph.First);
                        open = -1;
                    }
                    else if (IsOrphanClosing(tokens, i, paragraph.End))
                    {
                        token.Flags |= TokenFlags.Closes;
                    }
                    else if (CanOpen(tokens, i, paragraph.End))
                    {
                        token.Flags |= TokenFlags.Opens;
                        open = i;
                        single = false;
                    }
                }
                else if (token.Kind == TokenKind.SingleQuote)
                {
                    if (open >= 0 && single && ClosesSingle(tokens, i, paragraph.End))
                    {
                        token.Flags |= TokenFlags.Closes;
                        Add(tokens, quotations, open, i, closed: true, single: true, false);
                        open = -1;
                    }
                    else if (open < 0 && OpensSingle(tokens, i, paragraph.End))
                    {
                        token.Flags |= TokenFlags.Opens;
                        open = i;
                        single = true;
                    }
                }
            }

            var runsOver = false;
            if (open >= 0 && !single)
            {
                var end = EndBeforeCue(tokens, open, paragraph.End);
                Add(tokens, quotations, open, end < 0 ? TrimEnd(tokens, open, paragraph.End) : end, closed: false, single: false, continues && open == paragraph.First);
                runsOver = end < 0;
            }

            continues = runsOver;
        }
    }

    private static void Add(TokenStream tokens, GrowingList<Quotation> quotations, int open, int end, bool closed, bool single, bool continues)
    {
        if (end <= open + 1)
            return;
        var words = 0;
        for (var i = open + 1; i < end; i++)
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                words++;
        ref var last = ref tokens[end - 1];
        var closesLikeSentence = last.Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Question or TokenKind.Exclamation
            or TokenKind.Ellipsis;
        var speech = words >= SpeechTokens || closesLikeSentence;
        var flag = speech ? TokenFlags.Quoted : TokenFlags.ScareQuoted;
        for (var i = open + 1; i < end; i++)
            tokens[i].Flags |= flag;
        quotations.Add(new Quotation { First = open + 1, End = end, Closed = closed, Single = single, Continues = continues, Speech = speech });
    }

    // An unclosed quotation ends where its paragraph does.
    private static int TrimEnd(TokenStream tokens, int open, int end) => end > open + 1 ? end : open + 1;

    /// <summary>Most tokens of a quotation inside a quotation.</summary>
    private const int NestedTokens = 6;

    // '"yang menjadi “atasan” kami"': inside an open quotation, a mark that opens by its white space and small letter, and one that closes soon; or -1.
    private static int NestedEnd(TokenStream tokens, int i, int end)
    {
        if (!tokens[i].Is(TokenFlags.SpaceBefore) || SpaceAfter(tokens, i, end) || tokens[i + 1].Kind != TokenKind.Word
            || tokens[i + 1].Is(TokenFlags.Capital)
            || tokens[i - 1].Kind != TokenKind.Word)
            return -1;
        for (var j = i + 2; j + 1 < end && j <= i + NestedTokens; j++)
            if (tokens[j].Kind == TokenKind.Quote)
                return !tokens[j].Is(TokenFlags.SpaceBefore) && SpaceAfter(tokens, j, end) && tokens[j + 1].Kind == TokenKind.Word ? j : -1;
        return -1;
    }

    // 'Kami siap," kata X': a mark behind a comma whose partner the publisher lost closes; opened here, it would quote all the rest.
    private static bool IsOrphanClosing(TokenStream tokens, int i, int end) =>
        i > 0 && i + 1 < end && tokens[i - 1].Kind == TokenKind.Comma && !tokens[i].Is(TokenFlags.SpaceBefore)
        && !tokens[i + 1].Is(TokenFlags.Capital) && tokens.Has(i + 1, LexicalClasses.CuePostposed | LexicalClasses.CueClitic);

    // '"Kami siap, kata X.': the closing mark is lost; a comma and a reporting word end the quotation.
    private static int EndBeforeCue(TokenStream tokens, int open, int end)
    {
        for (var i = open + SpeechTokens; i + 1 < end; i++)
            if (tokens[i].Kind == TokenKind.Comma && tokens[i + 1].Kind == TokenKind.Word && !tokens[i + 1].Is(TokenFlags.Capital)
                && (tokens.Has(i + 1, LexicalClasses.CueClitic)
                    || (tokens.Has(i + 1, LexicalClasses.CuePostposed) && i + 2 < end && tokens[i + 2].Is(TokenFlags.Capital))))
                return i + 1;
        return -1;
    }

    private static bool SpaceAfter(TokenStream tokens, int i, int end) => i + 1 >= end || tokens[i + 1].Is(TokenFlags.SpaceBefore);

    private static bool CanOpen(TokenStream tokens, int i, int end) => i + 1 < end;

    // "… word "Word": white space before and none after, while one is open.
    private static bool Reopens(TokenStream tokens, int i, int end) =>
        tokens[i].Is(TokenFlags.SpaceBefore) && !SpaceAfter(tokens, i, end) && i + 1 < end
        && tokens[i + 1].Is(TokenFlags.Capital)
        && tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Period;

    private static bool OpensSingle(TokenStream tokens, int i, int end) =>
        (tokens[i].Is(TokenFlags.SpaceBefore) || tokens[i - 1].Kind is TokenKind.OpenBracket or TokenKind.Dash)
        && !SpaceAfter(tokens, i, end) && tokens[i + 1].Kind is TokenKind.Word or TokenKind.Number;

    private static bool ClosesSingle(TokenStream tokens, int i, int end) =>
        !tokens[i].Is(TokenFlags.SpaceBefore)
        && (SpaceAfter(tokens, i, end)
            || tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.CloseBracket or TokenKind.Quote
            or TokenKind.Question or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash);
}
