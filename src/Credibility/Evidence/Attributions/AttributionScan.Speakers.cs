using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Speech that is laid out instead of marked: transcripts headed by the speaker's name, embedded posts.</summary>
internal ref partial struct AttributionScan
{
    private const int SpeakerTokens = 5;

    /// <summary>How far before a turn of a transcript the speaker may have been named.</summary>
    private const int NamedReach = 400;

    /// <summary>Most tokens of a line that hands over to an outlet.</summary>
    private const int CreditTokens = 8;

    /// <summary>Most tokens of a headline.</summary>
    private const int HeadlineTokens = 30;

    /// <summary>Looks at a whole paragraph before its sentences are scanned.</summary>
    /// <param name="paragraph">Index.</param>
    /// <param name="sentence">Its first sentence.</param>
    /// <returns>Whether all of it is speech, so that its sentences need no look.</returns>
    public bool Paragraph(int paragraph, int sentence)
    {
        ref var p = ref _analysis.Paragraphs[paragraph];
        if (p.End - p.First <= CreditTokens && !_grammar.HeadFirst && HandsOver(ref p, paragraph, sentence))
            return true;
        if (p.End - p.First < 4)
            return false;
        _sentence = sentence;
        if (_tokens.HasHandles && EmbeddedPost(paragraph, p.First, p.End))
            return true;
        if (paragraph == 0 && !_grammar.HeadFirst)
            return Headline(ref p);
        if (_grammar.HeadFirst ? QuestionOrAnswer(ref p, paragraph) || Interview(ref p) : Transcript(ref p, paragraph) || Turn(ref p) || Interview(ref p))
            return true;
        if (paragraph == 0)
            return Headline(ref p) || HeadlineVerb(ref p);
        if (_announcement.Exists && Announced(ref p, paragraph))
            return true;
        if (paragraph == 0 || _tokens[p.First].Is(TokenFlags.Quoted) || _tokens[p.First].Kind == TokenKind.Quote)
            return false;
        // A paragraph of a name alone, and one in the first person after it.
        ref var head = ref _analysis.Paragraphs[paragraph - 1];
        if (head.Furniture || !IsSpeaker(head.First, head.End) || !SpeaksForItself(p.First, p.End))
            return false;
        _first = p.First;
        Begin(TokenRange.None, new TokenRange(head.First, head.End));
        Extend(p.First, p.End, direct: true);
        return Finish();
    }

    // "Smith: The harbour stays open", at the head of an article and on a line of its own.
    private bool Headline(ref Paragraph p)
    {
        var limit = Math.Min(p.End - 3, p.First + SpeakerTokens + 1);
        if (_analysis.Paragraphs.Count < 2 || p.End - p.First > HeadlineTokens || _tokens.Has(p.First, LexicalClasses.Determiners))
            return false;
        var colon = p.First;
        for (; colon < limit && _tokens[colon].Kind != TokenKind.Colon; colon++)
            if (_tokens[colon].Kind is not (TokenKind.Word or TokenKind.Period)
                || (_tokens[colon].Kind == TokenKind.Word && !_tokens[colon].Is(TokenFlags.Capital) && !IsFieldOfOffice(colon, p.First))
                || _tokens.Has(colon, LexicalClasses.Auxiliaries | LexicalClasses.TimeWords | LexicalClasses.SourceLabels
                    | LexicalClasses.PhotoLabels | LexicalClasses.BylineLabels))
                return false;
        if (colon == p.First || colon >= limit || _tokens[colon].Kind != TokenKind.Colon
            || !(_tokens[colon + 1].Is(TokenFlags.Capital) || _tokens[colon + 1].Is(TokenFlags.Opens)))
            return false;
        // "UPDATE: …" names nobody.
        if (colon == p.First + 1 && _tokens[p.First].Is(TokenFlags.AllCapitals)
            && !_tokens.Has(p.First, LexicalClasses.Organisations | LexicalClasses.Outlet | LexicalClasses.Places
                | LexicalClasses.GivenNames))
            return false;
        if (_grammar.HeadFirst && !IsHeadlineSpeaker(p.First, colon, p.End))
            return false;
        _first = p.First;
        Begin(TokenRange.None, new TokenRange(p.First, colon));
        var quoted = _tokens[colon + 1].Is(TokenFlags.Opens) && _tokens[p.End - 1].Is(TokenFlags.Closes);
        Extend(quoted ? colon + 2 : colon + 1, quoted ? p.End - 1 : p.End, direct: quoted);
        return Finish();
    }

    // "SMITH: I have said so.", with or without the quotation mark of the whole interview.
    private bool Transcript(ref Paragraph p, int paragraph)
    {
        var first = _tokens[p.First].Kind == TokenKind.Quote ? p.First + 1 : p.First;
        var colon = first;
        for (; colon < p.End && colon < first + SpeakerTokens && _tokens[colon].Kind is TokenKind.Word or TokenKind.Period; colon++)
            if (_tokens[colon].Kind == TokenKind.Word && !_tokens[colon].Is(TokenFlags.AllCapitals))
                return false;
        if (colon == first || colon + 2 >= p.End || _tokens[colon].Kind != TokenKind.Colon || _tokens[first].Length < 3
            || !(SpeaksForItself(colon + 1, p.End, quoted: first > p.First) || IsSpeakerHere(first, colon, paragraph)))
            return false;
        _transcribed = paragraph;
        _first = p.First;
        Begin(TokenRange.None, new TokenRange(first, colon));
        Extend(colon + 1, _tokens[p.End - 1].Kind == TokenKind.Quote ? p.End - 1 : p.End, direct: true);
        if (!Finish())
            return false;
        // Capitals that no list knows are a body elsewhere, the speaker's name here.
        ref var mark = ref _analysis.Attributions.Last;
        if (!_tokens.Has(first, LexicalClasses.Organisations | LexicalClasses.Outlet))
            mark.SourceType = SourceType.Person;
        return true;
    }

    // "ROE: The dam was built in May.", right behind another turn, or when the article names Roe before.
    private readonly bool IsSpeakerHere(int first, int colon, int paragraph)
    {
        const LexicalClasses Names = LexicalClasses.GivenNames | LexicalClasses.Titles | LexicalClasses.Roles;
        // "UPDATE:", "FACT:"
        for (var i = first; i < colon; i++)
            if (_tokens[i].Kind == TokenKind.Word && _tokens[i].Lexeme != 0 && !_tokens.Has(i, Names))
                return false;
        if (paragraph - _transcribed <= 2)
            return true;
        for (var i = first - 1; i >= 0 && i > first - NamedReach; i--)
            if (_tokens.Hash(i) == _tokens.Hash(colon - 1) && _tokens[i].Is(TokenFlags.Capital) && !_tokens[i].Is(TokenFlags.AllCapitals))
                return true;
        return false;
    }

    // "Them: It is closed.", "He: It is closed."
    private bool Turn(ref Paragraph p)
    {
        if (_tokens[p.First + 1].Kind != TokenKind.Colon || !_tokens[p.First].Is(TokenFlags.Capital)
            || !_tokens[p.First + 2].Is(TokenFlags.Capital)
            || !(_tokens.IsOneOf(p.First, _grammar.PersonalPronouns) || _tokens.IsOneOf(p.First, _grammar.PluralPronouns)))
            return false;
        _first = p.First;
        Begin(TokenRange.None, new TokenRange(p.First, p.First + 1));
        Extend(p.First + 2, p.End, direct: true);
        return Finish();
    }

    // "She added:" and the end of the paragraph: the paragraph after it.
    private bool Announced(ref Paragraph p, int paragraph)
    {
        if (paragraph != _announcedBy + 1)
        {
            _announcement = TokenRange.None;
            return false;
        }

        if (_tokens[p.First].Is(TokenFlags.Opens))
            return false;
        _first = p.First;
        // What an outlet reports may report others.
        var reports = !_grammar.HeadFirst && _tokens.Has(_announcement.First, LexicalClasses.SourceLabels | LexicalClasses.CueAccording);
        Begin(_announcement, _announcer);
        Extend(p.First, p.End);
        return FinishAnnounced() && !reports;
    }

    // Whoever a label hands over to is an outlet, whether the registry knows it or not.
    private bool FinishAnnounced()
    {
        var outlet = !_grammar.HeadFirst && _announcement.Exists && _tokens.Has(_announcement.First, LexicalClasses.SourceLabels);
        _announcement = TokenRange.None;
        if (!Finish())
            return false;
        if (outlet)
            _analysis.Attributions.Last.SourceType = SourceType.Outlet;
        return true;
    }

    // "From X:", "Via X:": an outlet that is cited, and what it reports in the next paragraph.
    private bool HandsOver(ref Paragraph p, int paragraph, int sentence)
    {
        if (p.End - p.First < 3 || _tokens[p.End - 1].Kind != TokenKind.Colon
            || !_tokens.Has(p.First, LexicalClasses.SourceLabels) || _tokens[p.First].Is(TokenFlags.Furniture))
            return false;
        var citations = _analysis.Citations.Span;
        var low = 0;
        for (var high = citations.Length; low < high;)
            if (citations[(low + high) / 2].Sentence < sentence)
                low = ((low + high) / 2) + 1;
            else
                high = (low + high) / 2;
        if (low >= citations.Length || citations[low].Sentence != sentence || citations[low].Name.End != p.End - 1)
            return false;
        (_announcement, _announcer, _announcedBy) = (new TokenRange(p.First, p.First + 1), citations[low].Name, paragraph);
        return true;
    }

    // "text — Name (@handle) May 11, 2017"
    private bool EmbeddedPost(int paragraph, int first, int end)
    {
        for (var i = end - 1; i > first + 2 && i > end - 12; i--)
        {
            if (_tokens[i].Kind != TokenKind.Handle || _tokens[i - 1].Kind != TokenKind.OpenBracket)
                continue;
            var dash = i - 2;
            while (dash > first && dash > i - 10 && _tokens[dash].Kind != TokenKind.Dash)
                dash--;
            if (dash <= first || _tokens[dash].Kind != TokenKind.Dash)
                return false;
            var stop = dash;
            while (stop > first && _tokens[stop - 1].Kind == TokenKind.Link)
                stop--;
            var close = i + 1 < end && _tokens[i + 1].Kind == TokenKind.CloseBracket ? i + 2 : i + 1;
            _first = first;
            Begin(TokenRange.None, new TokenRange(dash + 1, close));
            ExtendToBefore(paragraph);
            Extend(first, stop, direct: true);
            return Finish();
        }

        return false;
    }

    // The earlier paragraphs of a post, which stand further apart than those of the article.
    private void ExtendToBefore(int paragraph)
    {
        const int Most = 6; // paragraphs
        var opening = paragraph;
        while (opening > 0 && paragraph - opening < Most && LinesBefore(_analysis.Paragraphs[opening].First) is 3 or 4
            && !_analysis.Paragraphs[opening - 1].Furniture)
            opening--;
        // Where all paragraphs stand that far apart, it tells nothing.
        if (opening == paragraph || opening == 0 || LinesBefore(_analysis.Paragraphs[opening].First) > 2)
            return;
        for (; opening < paragraph; opening++)
            Extend(_analysis.Paragraphs[opening].First, _analysis.Paragraphs[opening].End, direct: true);
    }

    // How many line breaks stand right before a token.
    private readonly int LinesBefore(int token)
    {
        var lines = 0;
        for (var i = _tokens[token].Start - 1; i >= 0 && char.IsWhiteSpace(_text[i]); i--)
            lines += _text[i] == '\n' ? 1 : 0;
        return lines;
    }

    private bool IsSpeaker(int first, int end)
    {
        if (end - first is < 1 or > SpeakerTokens || !_tokens.Has(first, LexicalClasses.GivenNames | LexicalClasses.Titles))
            return false;
        for (var i = first; i < end; i++)
            if (_tokens[i].Kind != TokenKind.Word || !_tokens[i].Is(TokenFlags.Capital))
                return false;
        return true;
    }

    // Speech: the first or second person stands in it, outside quotation marks.
    private bool SpeaksForItself(int first, int end, bool quoted = false)
    {
        for (var i = first; i < end && i < first + 120; i++)
            if (_tokens.Has(i, LexicalClasses.FirstPerson | LexicalClasses.SecondPerson) && (quoted || !_tokens[i].Is(TokenFlags.Quoted)))
                return true;
        return false;
    }
}
