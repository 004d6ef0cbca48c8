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
    private bool IsFieldOfOffice(int i, int first) =>
        _grammar.HeadFirst && i > first && _tokens.Match(first, LexicalClasses.Roles | LexicalClasses.Titles) > 0
        && !_phrases.HeadFirst.Words.IsVerb(i)
        && !_tokens.Has(i, LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Negations
            | LexicalClasses.Relativisers);

    // "Menkes Klaim Stok Vaksin Aman": at the head of an article and on a line of its own, where verbs lose their prefix.
    private bool HeadlineVerb(ref Paragraph p)
    {
        const LexicalClasses Cues = LexicalClasses.CueSpeech | LexicalClasses.CuePostposed | LexicalClasses.CueDirective
            | LexicalClasses.CueStance;
        if (!_grammar.HeadFirst || _analysis.Paragraphs.Count < 2 || p.End - p.First > HeadlineTokens
            || _tokens[p.End - 1].Kind == TokenKind.Period)
            return false;
        for (var i = p.First; i + 2 < p.End && i <= p.First + SpeakerTokens && _tokens[i].Kind == TokenKind.Word
            && _tokens[i].Is(TokenFlags.Capital); i++)
        {
            if (i == p.First || !_tokens.Has(i, Cues) || !IsBareStem(i)
                || !(_tokens[i + 1].Is(TokenFlags.Capital) || _tokens[i + 1].Is(TokenFlags.Opens))
                || !IsHeadlineSpeaker(p.First, i, p.End))
                continue;
            _first = p.First;
            Begin(new TokenRange(i, i + 1), new TokenRange(p.First, i));
            Extend(i + 1, p.End);
            return Finish();
        }

        return false;
    }

    // "T: Kapan selesai?", "J: Kami belum tahu.": questions and answers headed by their kind alone.
    private bool QuestionOrAnswer(ref Paragraph p, int paragraph)
    {
        if (p.End - p.First < 4 || _tokens[p.First + 1].Kind != TokenKind.Colon)
            return false;
        var answers = _askedBy == paragraph - 1 && paragraph > 0 && IsLabel(p.First, _grammar.AnswerLabels);
        if (!answers
            && !(IsLabel(p.First, _grammar.QuestionLabels) && _tokens[p.End - 1].Kind == TokenKind.Question && IsAnswered(paragraph + 1)))
            return false;
        _askedBy = answers ? _askedBy : paragraph;
        _first = p.First;
        Begin(TokenRange.None, new TokenRange(p.First, p.First + 1));
        Extend(p.First + 2, p.End, direct: true);
        if (!Finish())
            return false;
        if (answers && _person.Exists)
        {
            ref var mark = ref _analysis.Attributions.Last;
            mark.SourceType = SourceType.Person;
            mark.Resolved = _person;
        }

        return true;
    }

    // Somebody who was named, or who speaks for himself, answers in the next paragraph; what a writer asks himself does not count.
    private bool IsAnswered(int paragraph)
    {
        if (paragraph >= _analysis.Paragraphs.Count)
            return false;
        ref var next = ref _analysis.Paragraphs[paragraph];
        return next.End - next.First >= 4 && _tokens[next.First + 1].Kind == TokenKind.Colon && IsLabel(next.First, _grammar.AnswerLabels)
            && (_person.Exists || SpeaksForItself(next.First + 2, next.End, quoted: true));
    }

    private bool IsLabel(int i, WordKey[] labels) => _tokens.IsOneOf(i, labels) && _tokens[i].Is(TokenFlags.Capital);

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
            if (!_grammar.HeadFirst && _tokens[colon].Kind == TokenKind.Word && _tokens[colon].Lexeme != 0
                && !_tokens.Has(colon, Speakers | LexicalClasses.Organisations | LexicalClasses.Outlet))
                return false;
            known |= _tokens.Has(colon, Speakers) || _tokens[colon].Lexeme == 0;
            named |= _tokens.Has(colon, LexicalClasses.GivenNames | LexicalClasses.Titles);
        }

        if (!known || colon == p.First || colon + 2 >= p.End || _tokens[colon].Kind != TokenKind.Colon)
            return false;
        var quoted = _tokens[colon + 1].Is(TokenFlags.Opens) && _tokens[p.End - 1].Is(TokenFlags.Closes);
        // Quotation marks that hold all of the line say that it is speech, whoever the name is.
        if (!(quoted && !_grammar.HeadFirst)
            && (!named || !(SpeaksForItself(colon + 1, p.End, quoted: true) || _tokens[p.End - 1].Kind == TokenKind.Question)))
            return false;
        _first = p.First;
        Begin(TokenRange.None, new TokenRange(p.First, colon));
        Extend(quoted ? colon + 2 : colon + 1, quoted ? p.End - 1 : p.End, direct: true);
        if (!Finish())
            return false;
        // Capitals that no list knows are a body elsewhere, the speaker's name here.
        ref var mark = ref _analysis.Attributions.Last;
        if (mark.SourceType == SourceType.Organisation && !_tokens.Has(p.First, LexicalClasses.Organisations | LexicalClasses.Outlet))
            mark.SourceType = SourceType.Person;
        return true;
    }
}
