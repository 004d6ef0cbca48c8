using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>What stands at the foot of an article: who wrote it, how to reach them, and the list of other articles.</summary>
internal ref partial struct StructureScan
{
    /// <summary>Most tokens of a line that says how to reach the writer.</summary>
    private const int ContactTokens = 24;
    private const int AddressTokens = 10;

    /// <summary>Most tokens of a writer's biography.</summary>
    private const int BiographyTokens = 60;

    /// <summary>Most tokens of a closing line of names: "YOHANES PASKALIS PAE DALE | AHMAD RAFIQ | AHMAD FIKRI" has 10.</summary>
    private const int SignatureTokens = 14;

    /// <summary>Most tokens of an age, a degree or a handle behind the name.</summary>
    private const int InsertionTokens = 6;

    /// <summary>Words of a label that opens a biography: "about the author".</summary>
    private const int BiographyLabelWords = 3;

    /// <summary>Most tokens between the verb of a biography and the writer's office: "is a former deputy chief economics writer".</summary>
    private const int OfficeReach = 7;

    // "BUDI SANTOSO | SITI AMINAH", "DAILY MAIL | FOX NEWS", "SARI DEWI | ANTARA": the last line of all, in capitals.
    private bool SignsOff(int first, int end, int p)
    {
        if (p == 0 || p != _analysis.Paragraphs.Count - 1 || end - first > SignatureTokens)
            return false;
        int words = 0, outlets = 0;
        for (var i = first; i < end; i++)
        {
            if (_mentions.At(i, anyCase: true, out var mention) && _mentions.KindOf(mention) != OutletKind.Social
                && !TextOf(i, i + 1).Contains("://", StringComparison.Ordinal))
            {
                outlets++;
                i = mention.Name.End - 1;
                continue;
            }

            if (IsBar(i) || _tokens[i].Kind is TokenKind.Slash or TokenKind.Comma or TokenKind.Period)
                continue;
            // A known word that is no name: a heading.
            if (_tokens[i].Kind != TokenKind.Word
                || !(_tokens[i].Is(TokenFlags.AllCapitals) || (_tokens[i].Length == 1 && _tokens[i].Is(TokenFlags.Capital)))
                || (_tokens[i].Lexeme != 0 && !_tokens.Has(i, LexicalClasses.GivenNames) && _tokens[i].Length > 1))
                return false;
            words++;
        }

        if (outlets == 0 && words < 2)
            return false;
        Mark(first, end, words == 0 ? StructureKind.SourceLine : StructureKind.Byline);
        return true;
    }

    // "Write to Jane Roe at jane.roe@example.com", "Send letters to: letters@example.com."
    private readonly bool IsContact(int first, int end)
    {
        if (end - first > BiographyTokens || !NearEnd(end))
            return false;
        // A longer one asks the reader: "Do you have a tip? Email jane.roe@example.com."
        var brief = end - first <= ContactTokens || _tokens.Match(first, LexicalClasses.Boilerplate) > 0;
        if (!brief && !HasLink(first, end))
            return false;
        var asks = brief;
        var widgets = 0;
        var contact = false;
        // "Lewat surat itu pelaku meminta balasan ke x@example.com" tells; a contact is short or addresses the reader.
        var addressed = !_analysis.Pack!.Grammar.HeadFirst || end - first <= AddressTokens
            || _tokens.Match(first, LexicalClasses.Boilerplate) > 0;
        for (var i = first; i < end; i++)
        {
            addressed |= _tokens.Has(i, LexicalClasses.FirstPerson | LexicalClasses.SecondPerson);
            asks |= _tokens.Has(i, LexicalClasses.SecondPerson);
            contact |= _tokens[i].Kind == TokenKind.Link && TextOf(i, i + 1) is var link && link.Contains('@')
                && !link.Contains("://", StringComparison.Ordinal);
            if (contact && addressed && asks)
                return true;
            // "Like the Daily on Facebook and follow @daily on Twitter."
            widgets += _tokens.Has(i, StyleClasses.PageWidgets) ? 1 : 0;
            if (_tokens[i].Kind == TokenKind.Handle && widgets > 1 && brief)
                return true;
        }

        return false;
    }

    private readonly bool HasLink(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_tokens[i].Kind == TokenKind.Link)
                return true;
        return false;
    }

    // "Jane Roe is a professor of law at Example College.": a name that the article does not have, and its office.
    private bool Biography(int first, int start, int end)
    {
        if (_analysis.Pack!.Grammar.HeadFirst || end - first > BiographyTokens || !NearEnd(end) || first == 0)
            return false;
        // "About the author …"
        if (_tokens.Match(start, LexicalClasses.BylineLabels) >= BiographyLabelWords)
        {
            Mark(first, end, StructureKind.Byline);
            return true;
        }

        var verb = start;
        while (verb < end && verb < start + 5 && _tokens[verb].Kind == TokenKind.Word && _tokens[verb].Is(TokenFlags.Capital))
            verb++;
        // "J. Roe" and "James D. Miller": an initial has its stop.
        if (verb < end - 1 && verb > start && _tokens[verb].Kind == TokenKind.Period && _tokens[verb - 1].Length == 1)
            for (verb++; verb < end && verb < start + 6 && _tokens[verb].Is(TokenFlags.Capital);)
                verb++;
        var surname = verb - 1;
        // "Jane Roe, 35, is", "Jane Roe (@roe) is"
        if (verb + 2 < end && verb - start >= 2 && _tokens[verb].Kind is TokenKind.Comma or TokenKind.OpenBracket)
        {
            var closing = _tokens[verb].Kind == TokenKind.Comma ? TokenKind.Comma : TokenKind.CloseBracket;
            for (var i = verb + 1; i < Math.Min(end - 2, verb + InsertionTokens); i++)
                if (_tokens[i].Kind == closing)
                {
                    verb = i + 1;
                    break;
                }
        }

        if (verb - start < 2 || verb + 2 >= end || !_tokens.Has(verb, LexicalClasses.Auxiliaries) || _tokens[verb].Length != 2
            || !(_tokens.Has(verb + 1, LexicalClasses.Determiners)
                || _tokens.Match(verb + 1, LexicalClasses.Roles | LexicalClasses.EditorLabels) > 0))
            return false;
        for (var i = _tokens.Has(verb + 1, LexicalClasses.Determiners) ? verb + 2 : verb + 1; i < Math.Min(end, verb + 2 + OfficeReach); i++)
            if (_tokens.Match(i, LexicalClasses.Roles | LexicalClasses.BylineLabels | LexicalClasses.EditorLabels) > 0)
            {
                if (IsNamedBefore(surname, first))
                    return false;
                Mark(first, end, StructureKind.Byline);
                return true;
            }

        return false;
    }

    private readonly bool IsNamedBefore(int name, int end)
    {
        for (var i = 0; i < end; i++)
            if (_tokens.Hash(i) == _tokens.Hash(name) && !_tokens[i].Is(TokenFlags.Furniture))
                return true;
        return false;
    }

    // First of the closing lines of which none is a sentence; the number of paragraphs when the last one is.
    private readonly int FirstClosingLine()
    {
        var p = _analysis.Paragraphs.Count;
        while (p > 0 && _analysis.Paragraphs[p - 1] is var line && line.End - line.First <= PromptTokens && !EndsLikeSentence(line.End))
            p--;
        return p;
    }
}
