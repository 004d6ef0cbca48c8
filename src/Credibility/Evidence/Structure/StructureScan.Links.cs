using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Lists of other articles that stand inside the text, and what an outlet says about itself.</summary>
internal ref partial struct StructureScan
{
    /// <summary>Most tokens of a list of headlines that is glued to a name.</summary>
    private const int GluedListTokens = 90;

    /// <summary>How far before the glued word the name stands: "Roe Jane (Janie) Mary Roe…".</summary>
    private const int GluedNameReach = 8;

    /// <summary>Fewest letters of a name that a headline is glued to.</summary>
    private const int GluedNameLetters = 3;

    /// <summary>Fewest and most tokens of a headline in brackets.</summary>
    private const int LeastLinkTokens = 7;
    private const int MostLinkTokens = 36;

    // "[Mayor resigns after a night of protest]": a line of its own, and no credit with a date.
    private readonly bool IsBracketedLink(int first, int end)
    {
        if (_analysis.Pack!.Grammar.HeadFirst || end - first is < LeastLinkTokens or > MostLinkTokens
            || _tokens[first].Kind != TokenKind.OpenBracket
            || _text[_tokens[first].Start] != '[' || _tokens[end - 1].Kind != TokenKind.CloseBracket
            || !_tokens[first + 1].Is(TokenFlags.Capital))
            return false;
        var small = 0;
        for (var i = first + 1; i < end - 1; i++)
        {
            if (_tokens[i].Kind is TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.Slash or TokenKind.Ellipsis)
                return false;
            small += _tokens[i].Kind == TokenKind.Word && !_tokens[i].Is(TokenFlags.Capital) ? 1 : 0;
        }

        return small > 1;
    }

    // "Senator Jane Roe Jane Mary RoeBudget talks stall Roe blames the mayor MORE said": headlines between a name and what goes on.
    private void GluedLinks(int first, int end)
    {
        var close = _analysis.Pack!.Grammar.LinkListEnd;
        var from = first;
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Length != close.Length || !_tokens[i].Is(TokenFlags.AllCapitals) || !TextOf(i, i + 1).SequenceEqual(close))
                continue;
            for (var glued = Math.Max(from, i - GluedListTokens); glued < i; glued++)
            {
                var name = GluedTo(glued, from);
                if (name < 0)
                    continue;
                Mark(name + 1, i + 1, StructureKind.Boilerplate);
                break;
            }

            from = i + 1;
        }
    }

    // The word before that a word with an inner capital begins with, or -1.
    private readonly int GluedTo(int glued, int from)
    {
        if (_tokens[glued].Kind != TokenKind.Word || !_tokens[glued].Is(TokenFlags.Capital) || _tokens[glued].Lexeme != 0)
            return -1;
        var word = TextOf(glued, glued + 1);
        for (var i = glued - 1; i >= Math.Max(from, glued - GluedNameReach); i--)
        {
            var length = _tokens[i].Length;
            if (_tokens[i].Kind == TokenKind.Word && length >= GluedNameLetters && length < word.Length && _tokens[i].Is(TokenFlags.Capital)
                && (char.IsUpper(word[length]) || char.IsDigit(word[length]))
                && word.StartsWith(TextOf(i, i + 1), StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    // "The Weston Daily is a free newspaper for …": the outlet on itself, at the foot.
    private readonly bool PresentsItself(int first, int end)
    {
        if (_analysis.Pack!.Grammar.HeadFirst || !_own.Known || first == 0 || end - first > BiographyTokens || !NearEnd(end)
            || !_tokens[first].Is(TokenFlags.Capital))
            return false;
        var name = _tokens.Has(first, LexicalClasses.Determiners) ? first + 1 : first;
        int after;
        if ((_mentions.At(first, anyCase: false, out var mention) || _mentions.At(name, anyCase: false, out mention))
            && _own.Is(mention, TextOf(mention.Name.First, mention.Name.End)))
            after = mention.Name.End;
        else if (NamesOwn(name, end, out mention))
            after = mention.Name.End;
        else
            return false;
        while (after < end - 1 && _tokens[after].Is(TokenFlags.Capital) && _tokens[after].Kind == TokenKind.Word)
            after++;
        return after + 1 < end && _tokens.IsOneOf(after, _analysis.Pack!.Grammar.PassiveAuxiliaries)
            && _tokens.Has(after + 1, LexicalClasses.Determiners);
    }

    // "1 of 12 A march in the rain.": the counter of a gallery before its caption.
    private readonly bool IsGalleryCaption(int first, int end) => !_analysis.Pack!.Grammar.HeadFirst
        && end - first is > 5 and <= LongCaptionTokens
        && _tokens[first].Kind == TokenKind.Number && _tokens[first + 2].Kind == TokenKind.Number
        && _tokens.Is(first + 1, _analysis.Pack!.Grammar.Genitive)
        && _tokens[first + 3].Is(TokenFlags.Capital) && _tokens[first].Length <= 3 && _tokens[first + 2].Length <= 3;

    // "LOS ANGELES (AP) — …" behind a correction or a byline: the dateline of the article proper.
    private bool LateDateline(int first, int end, out int after)
    {
        after = first;
        if (_analysis.Pack!.Grammar.HeadFirst || !_tokens[first].Is(TokenFlags.AllCapitals) || _tokens[first].Length < 3)
            return false;
        var bracket = first;
        while (bracket < Math.Min(end, first + DatelineTokens)
            && _tokens[bracket].Kind is TokenKind.Word or TokenKind.Comma or TokenKind.Period)
            bracket++;
        if (bracket >= end || _tokens[bracket].Kind != TokenKind.OpenBracket || !_mentions.At(bracket + 1, anyCase: false, out _)
            || !Dateline(first, end, atHead: false))
            return false;
        Mark(_datelineFirst, _datelineEnd, _datelineKind);
        after = _datelineEnd;
        return true;
    }
}
