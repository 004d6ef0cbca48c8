using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Datelines and brands: "WASHINGTON (AP) —", "KIBLAT.NET, Raqqah –", "Kompas.com -", "(CNN)".</summary>
internal ref partial struct StructureScan
{
    /// <summary>Most tokens of a dateline: "JAKARTA, Kamis, 12 Januari 2019 (Kantor Berita Antara) -" has 14.</summary>
    private const int DatelineTokens = 18;

    /// <summary>Most tokens of a place before the dash.</summary>
    private const int PlaceTokens = 5;

    /// <summary>The same with a date behind it.</summary>
    private const int DatedPlaceTokens = 10;

    private void FindDateline()
    {
        var count = Math.Min(_analysis.Paragraphs.Count, HeadParagraphs);
        for (var p = 0; p < count; p++)
        {
            ref var paragraph = ref _analysis.Paragraphs[p];
            if (!Dateline(paragraph.First, paragraph.End, p == 0))
                continue;
            _datelineParagraph = p;
            return;
        }

        // "Jakarta, Seorang …": a place, a comma, and a sentence that starts anew.
        if (count > 0)
            BarePlace(_analysis.Paragraphs[0].First, _analysis.Paragraphs[0].End);
    }

    // Reads names, commas, dates and brackets up to a dash, or up to a bracket with an outlet.
    private bool Dateline(int first, int end, bool atHead)
    {
        // "FILE - In this photo": a caption.
        if (_tokens.Has(first, LexicalClasses.PhotoLabels))
            return false;
        var limit = Math.Min(end, first + DatelineTokens);
        var places = 0;
        var capitals = 0;
        var known = 0;
        var hasOutlet = false;
        var bracketOutlet = false;
        for (var i = first; i < limit;)
        {
            ref var token = ref _tokens[i];
            if (token.Kind == TokenKind.Dash || IsHyphen(i))
            {
                if (!hasOutlet && (places == 0 || !IsPlace(first, i, i + 1, end, atHead, capitals, known)))
                    return false;
                return Found(first, i + 1, end, hasOutlet, places);
            }

            // "Surabaya: Menteri …", "ISLAMABAD: The …".
            if (token.Kind == TokenKind.Colon)
                return atHead && places > 0 && i + 1 < end && _tokens.Has(first, LexicalClasses.Places)
                    && _tokens[i + 1].Is(TokenFlags.Capital)
                    && Found(first, i + 1, end, hasOutlet, places);

            if (_mentions.At(i, anyCase: false, out var mention) || NamesOwn(i, limit, out mention))
            {
                // "CNN New Day Panel" is no dateline: outlet and place are parted by a comma or a bracket.
                if (i > first && _tokens[i - 1].Kind == TokenKind.Word && !mention.Link)
                    return false;
                // An address belongs to a post or a list of links.
                if (mention.Link && TextOf(i, i + 1).Contains('/'))
                    return false;
                if (mention.Name.End < limit && _tokens[mention.Name.End].Kind == TokenKind.Word && !mention.Link)
                    return false;
                hasOutlet = true;
                i = mention.Name.End;
                if (bracketOutlet && i < limit && _tokens[i].Kind == TokenKind.CloseBracket)
                {
                    var next = i + 1;
                    while (next < end
                        && (_tokens[next].Kind is TokenKind.Dash or TokenKind.Period or TokenKind.Comma or TokenKind.Colon
                            || IsHyphen(next)))
                        next++;
                    if (next < end && (next > i + 1 || _tokens[next].Is(TokenFlags.Capital) || _tokens[next].Kind == TokenKind.Quote))
                        return places == 0 || IsPlaceBeforeBracket(first, marked: next > i + 1)
                            ? Found(first, next, end, true, places) : false;
                    return false;
                }

                continue;
            }

            // "Liputan6.com, Jakarta Banjir …": the dash is lost, but outlet, comma and place stand there.
            if (hasOutlet && atHead && i == first + 2 && _tokens[first + 1].Kind == TokenKind.Comma
                && _tokens[first].Kind == TokenKind.Link && EndsAtPlace(i, end))
                return Found(first, i + 1, end, true, 1);
            // "Kabarkota.com, Berita itu …": the outlet's own address, and no place.
            if (hasOutlet && atHead && i == first + 2 && places == 0 && _analysis.Pack!.Grammar.HeadFirst
                && _tokens[first].Kind == TokenKind.Link && _tokens[first + 1].Kind == TokenKind.Comma
                && token.Kind == TokenKind.Word && token.Is(TokenFlags.Capital) && !_tokens.Has(i, LexicalClasses.Places)
                && _mentions.At(first, anyCase: false, out var address) && _own.Known
                && _own.Is(address, TextOf(first, first + 1)))
                return Found(first, i, end, true, 0);
            bracketOutlet = false;
            switch (token.Kind)
            {
                case TokenKind.Word when token.Is(TokenFlags.Capital):
                    if (!_tokens.Has(i, LexicalClasses.Months | LexicalClasses.Weekdays))
                        places++;
                    if (token.Is(TokenFlags.AllCapitals))
                        capitals++;
                    if (_tokens.Has(i, LexicalClasses.Titles | LexicalClasses.Roles | LexicalClasses.FunctionWords
                        | LexicalClasses.CommonVerbs)
                        || (_tokens.Has(i, LexicalClasses.GivenNames) && !token.Is(TokenFlags.AllCapitals)))
                        known++;
                    break;
                case TokenKind.Word when places > 0
                    && _tokens.Has(i, LexicalClasses.Conjunctions | LexicalClasses.Prepositions | LexicalClasses.TimeWords
                        | LexicalClasses.Months):
                    break;
                case TokenKind.Number when places > 0 || hasOutlet:
                case TokenKind.Comma when i > first:
                case TokenKind.Period when i > first:
                case TokenKind.Slash or TokenKind.CloseBracket or TokenKind.Symbol when i > first:
                    break;
                case TokenKind.OpenBracket:
                    bracketOutlet = true;
                    break;
                default:
                    return false;
            }

            i++;
        }

        return false;
    }

    private readonly bool EndsAtPlace(int place, int end) => place + 1 < end && _tokens.Has(place, LexicalClasses.Places)
        && _tokens[place + 1].Kind is TokenKind.Word or TokenKind.Quote
        && (_tokens[place + 1].Kind == TokenKind.Quote || _tokens[place + 1].Is(TokenFlags.Capital))
        && !_tokens.Has(place + 1, LexicalClasses.Places);

    private bool Found(int first, int dateEnd, int end, bool hasOutlet, int places)
    {
        // A dateline has a sentence behind it.
        if (end - dateEnd < 3)
            return false;
        _datelineFirst = first;
        _datelineEnd = dateEnd;
        _datelineKind = hasOutlet && places == 0 ? StructureKind.Brand : StructureKind.Dateline;
        return true;
    }

    // Without an outlet, capitals tell a place from a name ("DES MOINES, Iowa —"), or a short name at the very head
    // before a sentence that starts with a capital ("Raqqah – Koalisi").
    private readonly bool IsPlace(int first, int dash, int next, int end, bool atHead, int capitals, int known)
    {
        if (next >= end)
            return false;
        ref var after = ref _tokens[next];
        var opens = after.Is(TokenFlags.Capital) || after.Kind is TokenKind.Quote or TokenKind.Number or TokenKind.SingleQuote;
        if (!opens)
            return false;
        // "Jakarta –", "New Delhi, July 13, 2020 –"
        if (_tokens.Match(first, LexicalClasses.Places) > 0
            && dash - first <= (_tokens.HasAny(first, dash, LexicalClasses.Months) ? DatedPlaceTokens : PlaceTokens))
            return true;
        if (_tokens[first].Is(TokenFlags.AllCapitals) && _tokens[first].Length > 2 && capitals > 0 && known == 0)
            return true;
        return atHead && known == 0 && dash - first <= 4 && !_tokens.Has(first, LexicalClasses.AnyCue | LexicalClasses.Connectives);
    }

    // "Serang (Antara) -": a town whose name is a verb too, when a mark follows the bracket.
    private readonly bool IsPlaceBeforeBracket(int first, bool marked) =>
        !_tokens.Has(first, LexicalClasses.Titles | LexicalClasses.Roles | LexicalClasses.FunctionWords)
        && (marked || _tokens.Has(first, LexicalClasses.Places)
            || (_analysis.Pack!.Grammar.HeadFirst && _tokens[first].Is(TokenFlags.AllCapitals))
            || (!_analysis.Pack!.Grammar.HeadFirst && !_tokens.Has(first, LexicalClasses.AnyCue | LexicalClasses.CommonVerbs)));

    private readonly bool IsHyphen(int i) =>
        _tokens[i].Kind == TokenKind.Symbol && _text[_tokens[i].Start] is '-' or '|'
            && (_tokens[i].Is(TokenFlags.SpaceBefore)
                || i > 0 && _tokens[i - 1].Kind is TokenKind.Link or TokenKind.CloseBracket or TokenKind.Period);

    // The publisher's own name, which the registry need not know: "Bitungnews –" on bitungnews.com.
    private readonly bool NamesOwn(int i, int limit, out OutletMention mention)
    {
        mention = default;
        if (!_own.Known || _tokens[i].Kind != TokenKind.Word || !_tokens[i].Is(TokenFlags.Capital))
            return false;
        for (var end = i + 1; end <= Math.Min(limit, i + 4); end++)
        {
            if (_tokens[end - 1].Kind != TokenKind.Word)
                return false;
            if (!_own.IsNamed(TextOf(i, end)))
                continue;
            mention = new OutletMention { Name = new TokenRange(i, end), Outlet = _own.Outlet };
            return true;
        }

        return false;
    }

    private void BarePlace(int first, int end)
    {
        const LexicalClasses Openers = LexicalClasses.FunctionWords | LexicalClasses.Determiners | LexicalClasses.Prepositions
            | LexicalClasses.AnonymousNouns | LexicalClasses.TimeWords | LexicalClasses.NumberWords | LexicalClasses.Connectives;
        const LexicalClasses NoPlaces = Openers | LexicalClasses.AnyCue | LexicalClasses.AnyVerb | LexicalClasses.AnyHedge
            | LexicalClasses.Titles | LexicalClasses.Roles | LexicalClasses.GivenNames | LexicalClasses.Adverbs
            | LexicalClasses.Conjunctions | LexicalClasses.Negations | LexicalClasses.CitationCues | LexicalClasses.Weekdays
            | LexicalClasses.Months | LexicalClasses.QuestionWords;
        var comma = first;
        while (comma < end && comma < first + 3 && _tokens[comma].Kind == TokenKind.Word && _tokens[comma].Is(TokenFlags.Capital)
            && (_tokens.Has(comma, LexicalClasses.Places) || !_tokens.Has(comma, NoPlaces)))
            comma++;
        if (comma == first || comma + 4 >= end || _tokens[comma].Kind != TokenKind.Comma)
            return;
        ref var next = ref _tokens[comma + 1];
        var openers = _tokens.Has(first, LexicalClasses.Places)
            ? Openers | LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.Organisations | LexicalClasses.CueAgentless
            | LexicalClasses.HedgeRumour
            : Openers;
        if (!next.Is(TokenFlags.Capital) || next.Is(TokenFlags.AllCapitals) || _tokens.Has(comma + 1, LexicalClasses.Places)
            || !_tokens.Has(comma + 1, openers)
            || (openers == Openers && _tokens.Has(comma + 1, LexicalClasses.Titles | LexicalClasses.GivenNames)))
            return;
        _datelineParagraph = 0;
        _datelineFirst = first;
        _datelineEnd = comma + 1;
        _datelineKind = StructureKind.Dateline;
    }
}
