using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Outlets in datelines, source lines, credits and bylines.</summary>
internal ref partial struct CitationScan
{
    /// <summary>Most words of a label before an outlet: "this article was first published in" has 6.</summary>
    private const int LabelReach = 8;

    private void Furniture(int first, int end, StructureKind kind)
    {
        switch (kind)
        {
            case StructureKind.Dateline:
                Dateline(first, end, CitationForm.Dateline);
                break;
            case StructureKind.Brand:
                Dateline(first, end, _tokens[first].Kind == TokenKind.OpenBracket ? CitationForm.Credit : CitationForm.Dateline);
                break;
            case StructureKind.SourceLine:
                SourceLine(first, end);
                break;
            case StructureKind.Byline:
                Byline(first, end);
                break;
            default:
                for (var i = first; i < end; i++)
                    if (_mentions.At(i, false, out var mention))
                    {
                        if (SignsPost(mention.Name))
                            Add(mention, CitationForm.Inline);
                        else if (IsOwn(mention))
                            FlagOwn(mention.Name);
                        i = mention.Name.End - 1;
                    }

                break;
        }
    }

    private void Dateline(int first, int end, CitationForm form)
    {
        for (var i = first; i < end; i++)
        {
            if (_mentions.At(i, anyCase: false, out var mention) || OwnName(i, end, out mention)
                || (i > first && _tokens[i - 1].Kind == TokenKind.OpenBracket && Name(i, end, out mention) && !IsDate(mention.Name)))
            {
                Add(mention, form, closing: _mentions.KindOf(mention) == OutletKind.Agency && _own.Known);
                i = mention.Name.End - 1;
            }
        }
    }

    // After the label: links, names of the registry, and unknown names, parted by commas, slashes and conjunctions.
    private void SourceLine(int first, int end)
    {
        var bracket = _tokens[first].Kind == TokenKind.OpenBracket;
        var form = bracket ? CitationForm.Credit : CitationForm.Footer;
        var start = first;
        for (var i = first; i < Math.Min(end, first + 10); i++)
            if (_tokens[i].Kind == TokenKind.Colon)
                start = i + 1;
        var abbreviated = !_grammar.HeadFirst && _tokens.IsAbbreviatedCredit(bracket ? first + 1 : first);
        if (abbreviated)
            start = Math.Max(start, first + (bracket ? 4 : 3));
        var labelled = start > first;
        // "Information from AFP was used in this report" hands over a part only.
        var closing = bracket || labelled || _tokens.Match(first, LexicalClasses.SourceLabels) > 0;
        for (var i = start; i < end; i++)
        {
            // What follows in quotation marks is a headline.
            if (_tokens[i].Kind == TokenKind.Quote && _lastCitationEnd > first)
                break;
            if (_mentions.At(i, anyCase: bracket || labelled, out var mention))
            {
                if (_mentions.KindOf(mention) != OutletKind.Social
                    && !(mention.Link && mention.Outlet < 0 && _grammar.HeadFirst
                        && HostNames.IsOfficial(HostNames.Of(TextOf(mention.Name)))))
                    Add(mention, form, closing);
                i = mention.Name.End - 1;
            }
            // "Reprinted from Valley Watch with permission."
            else if (!labelled && !bracket && _lastCitationEnd < first && IsBehindLabel(i, first) && Name(i, end, out mention))
            {
                if (!IsDate(mention.Name) && IsOutletLike(mention.Name))
                    Add(mention, form, closing);
                i = mention.Name.End - 1;
            }
            // "Source: valleywatch"
            else if (labelled && !bracket && !_grammar.HeadFirst && i == start && i + 1 == end && _tokens[i].Kind == TokenKind.Word
                && _tokens[i].Lexeme == 0
                && _tokens[i].Length >= SmallNameLetters)
                Add(new OutletMention { Name = new TokenRange(i, end), Outlet = -1 }, form, closing);
            else if (labelled && Name(i, end, out mention))
            {
                if ((!bracket || abbreviated
                    || (_grammar.HeadFirst && _tokens.HasAny(mention.Name.First, mention.Name.End, LexicalClasses.MediaNouns)))
                    && !IsDate(mention.Name) && IsOutletLike(mention.Name)
                    && (mention.Name.End == end || _tokens[mention.Name.End].Kind != TokenKind.Word
                    || _tokens.Has(mention.Name.End, LexicalClasses.Conjunctions)))
                    Add(mention, form, closing: true);
                i = mention.Name.End - 1;
            }
        }
    }

    // An agency alone ("By Reuters") is credited; the employer in a byline at the head is not, "CNN's Jane Roe
    // contributed to this report" at the foot is.
    private void Byline(int first, int end)
    {
        var bracket = _tokens[first].Kind == TokenKind.OpenBracket;
        // "Jane Roe is a columnist for X": again an employer.
        var biography = false;
        for (var i = first; i < end; i++)
        {
            biography |= _tokens.Has(i, LexicalClasses.Auxiliaries) && !_tokens[i].Is(TokenFlags.Capital);
            if (!_mentions.At(i, anyCase: bracket, out var mention) || _mentions.KindOf(mention) == OutletKind.Social)
                continue;
            var alone = !bracket && mention.Name.End == end
                && ((i - first <= 2 && _tokens.Match(first, LexicalClasses.BylineLabels) == i - first)
                || (i > first && _tokens[i].Is(TokenFlags.LineBefore) && _mentions.KindOf(mention) == OutletKind.Agency));
            if (bracket || alone)
                Add(mention, CitationForm.Credit, closing: true);
            else if (first > _tokens.Count / 2 && !biography)
                Add(mention, CitationForm.Footer);
            else if (IsOwn(mention))
                FlagOwn(mention.Name);
            i = mention.Name.End - 1;
        }
    }

    // A label of two words and more ends right before the name.
    private readonly bool IsBehindLabel(int name, int first)
    {
        var end = name > first && _tokens.Has(name - 1, LexicalClasses.Determiners) && !_tokens[name - 1].Is(TokenFlags.Capital)
            ? name - 1 : name;
        for (var i = end - 2; i >= Math.Max(first, end - LabelReach); i--)
            if (_tokens[i].PhraseLength == end - i && (_tokens.PhraseClasses(i) & LexicalClasses.SourceLabels) != 0)
                return true;
        return false;
    }

    private readonly bool OwnName(int i, int end, out OutletMention mention)
    {
        mention = default;
        if (!_own.Known || !MayBeOwn(_tokens[i]))
            return false;
        for (var last = i + 1; last <= Math.Min(end, i + 4) && _tokens[last - 1].Kind == TokenKind.Word; last++)
        {
            if (!_own.IsNamed(TextOf(new TokenRange(i, last))))
                continue;
            mention = new OutletMention { Name = new TokenRange(i, last), Outlet = _own.Outlet };
            return true;
        }

        return false;
    }

    private readonly bool MayBeOwn(in Token token) =>
        token.Is(TokenFlags.Capital) && token.Kind == TokenKind.Word && _own.MayStartWith(_text[token.Start]);

    private readonly bool IsDate(TokenRange name) =>
        _tokens.Has(name.First, LexicalClasses.Months | LexicalClasses.Weekdays | LexicalClasses.TimeWords);
}
