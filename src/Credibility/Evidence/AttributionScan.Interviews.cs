using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Speakers before a colon where the head of a phrase stands first: "Menaker: Upah naik", "Budi Santoso: Saya tidur."</content>
internal ref partial struct AttributionScan
{
    /// <summary>Tokens of the article in which the name of a headline must come back when no list knows it.</summary>
    private const int NameReach = 300;

    private const LexicalClasses Speakers = LexicalClasses.GivenNames | LexicalClasses.Titles | LexicalClasses.Roles;

    // "Menaker: …", "BMKG: …"; "Infografis: …" and "Hasil Liga: …" name nobody.
    private readonly bool IsHeadlineSpeaker(int first, int colon, int end)
    {
        const LexicalClasses Known = Speakers | LexicalClasses.Organisations | LexicalClasses.Outlet;
        if (_tokens.Match(first, Known) > 0)
            return !_tokens.Has(first, LexicalClasses.Documents | LexicalClasses.MediaNouns);
        for (var i = first; i < colon; i++)
            if (_tokens[i].Kind != TokenKind.Word || _tokens[i].Lexeme != 0)
                return false;
        // A name that no list knows is one when the article goes on to speak of it.
        ref var name = ref _tokens[colon - 1];
        for (var i = end; i < _tokens.Count && i < end + NameReach; i++)
            if (_tokens[i].Length == name.Length && _tokens[i].Is(TokenFlags.Capital)
                && _text.Slice(_tokens[i].Start, name.Length).Equals(_text.Slice(name.Start, name.Length), StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    // "Pengamat politik UGM: …": a small letter inside what an office opens.
    private bool IsFieldOfOffice(int i, int first) => _grammar.HeadFirst && i > first && _tokens.Match(first, LexicalClasses.Roles | LexicalClasses.Titles) > 0
        && !_phrases.HeadFirst.Words.IsVerb(i) && !_tokens.Has(i, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Negations | LexicalClasses.Relativisers);

    // "Budi Santoso: Saya sedang tidur.", "WARTAWAN: Apa rencana Anda?": a line that a speaker heads and that speaks for itself.
    private bool Interview(ref Paragraph p)
    {
        var colon = p.First;
        var known = false;
        var named = _grammar.HeadFirst;
        for (; colon < p.End && colon < p.First + SpeakerTokens && _tokens[colon].Kind is TokenKind.Word or TokenKind.Period; colon++)
        {
            if (_tokens[colon].Kind == TokenKind.Word && !_tokens[colon].Is(TokenFlags.Capital))
                return false;
            // "Note: we …": in languages whose offices stand before names and alone, a name must be among them and no other word.
            if (!_grammar.HeadFirst && _tokens[colon].Kind == TokenKind.Word && _tokens[colon].Lexeme != 0 && !_tokens.Has(colon, Speakers | LexicalClasses.Organisations | LexicalClasses.Outlet))
                return false;
            known |= _tokens.Has(colon, Speakers) || _tokens[colon].Lexeme == 0;
            named |= _tokens.Has(colon, LexicalClasses.GivenNames | LexicalClasses.Titles);
        }

        if (!known || colon == p.First || colon + 2 >= p.End || _tokens[colon].Kind != TokenKind.Colon)
            return false;
        var quoted = _tokens[colon + 1].Is(TokenFlags.Opens) && _tokens[p.End - 1].Is(TokenFlags.Closes);
        // Quotation marks that hold all of the line say that it is speech, whoever the name is.
        if (!(quoted && !_grammar.HeadFirst) && (!named || !(SpeaksForItself(colon + 1, p.End, quoted: true) || _tokens[p.End - 1].Kind == TokenKind.Question)))
            return false;
        _first = p.First;
        Begin(TokenRange.None, new TokenRange(p.First, colon));
        Extend(quoted ? colon + 2 : colon + 1, quoted ? p.End - 1 : p.End, direct: true);
        if (!Finish())
            return false;
        // Capitals that no list knows are a body elsewhere, the speaker's name here.
        ref var mark = ref _analysis.Attributions[_analysis.Attributions.Count - 1];
        if (mark.SourceType == SourceType.Organisation && !_tokens.Has(p.First, LexicalClasses.Organisations | LexicalClasses.Outlet))
            mark.SourceType = SourceType.Person;
        return true;
    }
}
