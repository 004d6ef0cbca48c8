using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>What stands in brackets: related links inside the text, reporter codes and credits at its end.</summary>
internal ref partial struct StructureScan
{
    /// <summary>Most tokens of a related link in brackets.</summary>
    private const int BracketTokens = 40;

    /// <summary>Most tokens of a reporter code: "(ant/dil/fai/dhn)".</summary>
    private const int CodeTokens = 9;

    /// <summary>Most letters of a name among reporter codes.</summary>
    private const int SignedNameLetters = 12;

    private void Brackets(int first, int end, int p)
    {
        var marks = _tokens.Marks;
        for (; _mark < marks.Length && marks[_mark] < end; _mark++)
        {
            var i = marks[_mark];
            if (i < first || _tokens[i].Kind != TokenKind.OpenBracket || _tokens[i].Is(TokenFlags.Furniture) || i + 1 >= end)
                continue;
            // "(Sumber : Jawa Pos edisi 21 Januari)" inside the text.
            var labelled = _analysis.Pack!.Grammar.HeadFirst
                && _tokens.Match(i + 1, LexicalClasses.SourceLabels) is var label and > 0 && i + 1 + label < end
                && _tokens[i + 1 + label].Kind == TokenKind.Colon;
            if (!labelled && !OpensPrompt(i + 1, end))
                continue;
            var close = CloseOf(i, end);
            if (close >= 0)
                Mark(i, close + 1, labelled ? StructureKind.SourceLine : StructureKind.Boilerplate);
        }

        var widget = EndsInWidget(first, end, p) ? 3 : 0;
        Code(first, end - widget, p);
        if (widget > 0)
            Mark(end - widget, end, StructureKind.Boilerplate);
    }

    // "… ujarnya. (pm),loading...": a word of the page glued to the last sentence.
    private readonly bool EndsInWidget(int first, int end, int p) =>
        p == _analysis.Paragraphs.Count - 1 && end - first >= 6 && _tokens[end - 1].Kind == TokenKind.Ellipsis
            && _tokens.Has(end - 2, StyleClasses.PageWidgets) && _tokens[end - 3].Kind == TokenKind.Comma
        && _tokens[end - 4].Kind is TokenKind.Period or TokenKind.CloseBracket or TokenKind.Quote or TokenKind.Question
        or TokenKind.Exclamation;

    private readonly bool OpensPrompt(int i, int end)
    {
        var length = _tokens.Match(i, LexicalClasses.Boilerplate | LexicalClasses.PhotoLabels);
        if (length > 1)
            return true;
        // "(baca: …)", "(PHOTOS: …)".
        if (length == 1 && i + 1 < end && _tokens[i + 1].Kind == TokenKind.Colon)
            return true;
        return false;
    }

    private readonly int CloseOf(int open, int end)
    {
        for (var i = open + 1; i < Math.Min(end, open + BracketTokens); i++)
            if (_tokens[i].Kind == TokenKind.CloseBracket)
                return i;
        return -1;
    }

    // "(fai/dhn)", "[mus]", "(*)": bytes of a byline after the last full stop; "(Antara)": a credit.
    private void Code(int first, int end, int p)
    {
        if (end - first < 2 || _tokens[end - 1].Kind != TokenKind.CloseBracket)
            return;
        var open = end - 2;
        while (open > first && end - open <= CodeTokens + 1 && _tokens[open].Kind != TokenKind.OpenBracket)
            open--;
        if (_tokens[open].Kind != TokenKind.OpenBracket || _tokens[open].Is(TokenFlags.Furniture))
            return;
        if (open > first
            && _tokens[open - 1].Kind is not (TokenKind.Period or TokenKind.Quote or TokenKind.SingleQuote or TokenKind.Question
            or TokenKind.Exclamation or TokenKind.Ellipsis or TokenKind.CloseBracket)
                && !(p == _analysis.Paragraphs.Count - 1 && HasSlash(open, end)))
            return;
        if (p == _analysis.Paragraphs.Count - 1 && IsSignature(open + 1, end - 1))
        {
            Mark(open, end, StructureKind.Byline);
            return;
        }

        if (_tokens.IsAbbreviatedCredit(open + 1) && !_analysis.Pack!.Grammar.HeadFirst)
        {
            Mark(open, end, StructureKind.SourceLine);
            return;
        }

        // A code without a slash signs the article; "(tikus)" in its middle explains a word.
        if (!NearEnd(end) && !HasSlash(open, end))
            return;
        switch (CodeKind(open + 1, end - 1))
        {
            case 1:
                Mark(open, end, StructureKind.Byline);
                break;
            case 2:
                Mark(open, end, StructureKind.SourceLine);
                break;
        }
    }

    // "(Suherman)", "(Budi Santoso)", where heads stand first also "(budi santoso)", after the last sentence: names, and no outlet.
    private readonly bool IsSignature(int first, int end)
    {
        if (end - first is < 1 or > 3)
            return false;
        for (var i = first; i < end; i++)
            if (_tokens[i].Kind != TokenKind.Word || _tokens[i].Is(TokenFlags.AllCapitals)
                || !(_tokens[i].Is(TokenFlags.Capital) || _analysis.Pack!.Grammar.HeadFirst)
                || _mentions.At(i, anyCase: true, out _)
                || (_tokens[i].Lexeme != 0 && !_tokens.Has(i, LexicalClasses.GivenNames)))
                return false;
        return true;
    }

    private readonly bool HasSlash(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_tokens[i].Kind == TokenKind.Slash)
                return true;
        return false;
    }

    // 0: ordinary words; 1: reporter codes; 2: outlets alone.
    private readonly int CodeKind(int first, int end)
    {
        var codes = 0;
        var outlets = 0;
        for (var i = first; i < end;)
        {
            if (_mentions.At(i, anyCase: true, out var mention))
            {
                outlets++;
                i = mention.Name.End;
                continue;
            }

            ref var token = ref _tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Word when _tokens.Match(i, LexicalClasses.SourceLabels) > 0 && i == first:
                    break;
                // "(ikbal)": a name in small letters.
                case TokenKind.Word when token.Length >= 5 && token.Lexeme != 0 && !token.Is(TokenFlags.Capital)
                    && !_tokens.Has(i, LexicalClasses.GivenNames):
                    return 0;
                case TokenKind.Word when token.Length <= (token.Is(TokenFlags.Capital) && !token.Is(TokenFlags.AllCapitals) ? 4 : 6):
                // "(Suherman/win)": a name beside a code.
                case TokenKind.Word when token.Length <= SignedNameLetters && HasSlash(first, end)
                    && (token.Lexeme == 0 || _tokens.Has(i, LexicalClasses.GivenNames)) && _analysis.Pack!.Grammar.HeadFirst:
                case TokenKind.Number when token.Length <= 5 && codes + outlets > 0:
                    codes++;
                    break;
                case TokenKind.Slash or TokenKind.Symbol or TokenKind.Period or TokenKind.Comma or TokenKind.Dash or TokenKind.Handle:
                    break;
                default:
                    return 0;
            }

            i++;
        }

        var words = codes + outlets;
        if (words > 4 || (words == 0 && !(end > first && _text[_tokens[first].Start] == '*')))
            return 0;
        // Two words without a slash between them are words, not codes.
        if (codes > 1 && !HasSlash(first, end) && outlets == 0)
            return 0;
        return codes == 0 && outlets > 0 ? 2 : 1;
    }
}
