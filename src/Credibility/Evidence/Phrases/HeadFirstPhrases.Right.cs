using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Phrases that start at a token: "juru bicara koalisi AS, Kolonel Riyan Dillon".</content>
internal readonly ref partial struct HeadFirstPhrases
{
    /// <summary>Most commas of a phrase: a name, three degrees, an office.</summary>
    private const int Commas = 5;

    /// <summary>One past the phrase that starts at <paramref name="start"/>; equals it when there is none.</summary>
    public int EndAfter(int start, int limit, bool appositions = true)
    {
        limit = Math.Min(limit, start + NounPhrases.Reach);
        if (start >= limit)
            return start;
        if (_tokens[start].Kind == TokenKind.Word && _tokens.Has(start, HeadFirstWords.Person) && !Words.IsName(start))
            return start + 1;
        var i = start;
        var commas = 0;
        var closed = false;
        while (i < limit && !_tokens[i].Is(TokenFlags.Quoted))
        {
            ref var token = ref _tokens[i];
            int next;
            switch (token.Kind)
            {
                case TokenKind.Word:
                    if (_tokens.Has(i, LexicalClasses.Relativisers) && i > start)
                        next = RelativeEnd(i, limit);
                    else if (closed)
                        next = i;
                    else
                        next = WordEnd(i, start, limit);
                    closed |= next > i && Words.IsDemonstrative(next - 1);
                    break;
                case TokenKind.Number:
                    next = i == start || !token.Is(TokenFlags.SpaceBefore) || _tokens[i - 1].Is(TokenFlags.Capital)
                        || (token.Length <= 4 && i + 1 < limit && _tokens[i + 1].Kind == TokenKind.Word
                            && !_tokens.Has(i - 1, LexicalClasses.TimeWords)) ? i + 1 : i;
                    break;
                case TokenKind.Handle or TokenKind.Link or TokenKind.Hashtag or TokenKind.Slash:
                    next = closed ? i : i + 1;
                    break;
                case TokenKind.Period:
                    next = i > start && EndsAbbreviation(i) && i + 1 < limit ? i + 1 : i;
                    break;
                case TokenKind.Quote or TokenKind.SingleQuote:
                    next = ScareQuoteEnd(i, limit);
                    break;
                case TokenKind.OpenBracket:
                    next = i > start ? BracketEnd(i, limit) : i;
                    break;
                case TokenKind.Comma:
                    next = appositions && commas < Commas ? AppositionEnd(i, start, limit) : i;
                    commas++;
                    // "Menurut Budi, dokter itu, …": the demonstrative of an apposition closes the whole.
                    closed |= next > i && Words.IsDemonstrative(next - 1);
                    break;
                case TokenKind.Dash:
                    next = i > start && appositions ? InsertionEnd(i, limit) : i;
                    break;
                default:
                    next = i;
                    break;
            }

            if (next <= i)
                break;
            i = next;
        }

        while (i > start && _tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Dash)
            i--;
        return i;
    }

    // One past a word that belongs to the phrase, or the word itself.
    private int WordEnd(int i, int start, int limit)
    {
        ref var token = ref _tokens[i];
        var classes = _tokens.Classes(i);
        var name = token.Is(TokenFlags.Capital) && (i > start || !token.Is(TokenFlags.SentenceStart));
        if (name)
            return (classes & LexicalClasses.Weekdays) == 0 && ((classes & LexicalClasses.Months) == 0 || i == start) ? i + 1 : i;
        var word = _tokens.WordClasses(i);
        // "perempuan 40 tahun itu": an age.
        if ((classes & LexicalClasses.TimeWords) != 0 && i > start && _tokens[i - 1].Kind == TokenKind.Number && _tokens[i - 1].Length <= 3
            && (i + 1 >= limit || Words.IsDemonstrative(i + 1) || _tokens.Has(i + 1, LexicalClasses.Relativisers)
                || _tokens[i + 1].Kind == TokenKind.Comma))
            return i + 1;
        if ((classes & (LexicalClasses.Weekdays | LexicalClasses.Complementisers | LexicalClasses.TimeWords)) != 0)
            return (word & HeadFirstWords.Describing) != 0 && (classes & LexicalClasses.Complementisers) == 0 ? i + 1 : i;
        if (_tokens.Match(i, HeadFirstWords.Describing) is var describing and > 0)
            return i + describing;
        var afterName = i > start
            && ((_tokens[i - 1].Kind == TokenKind.CloseBracket && !(i + 1 < limit && Words.IsName(i + 1)))
                || (Words.IsName(i - 1) && !Words.IsDescribing(i - 1)));
        var determiner = _tokens.Match(i, LexicalClasses.Determiners);
        if (determiner > 0)
            return !afterName || determiner > 1 || Words.IsDemonstrative(i) ? i + determiner : i;
        if (i > start && i + 1 < limit && (word & LexicalClasses.PhraseLinks) != 0)
            return LinkEnd(i);
        if (i > start && !afterName && ((word & LexicalClasses.Prepositions) != 0 || Words.IsVerb(i)))
            return ClosedByDemonstrative(i, limit);
        if ((classes & (LexicalClasses.Prepositions | LexicalClasses.Conjunctions | LexicalClasses.Relativisers
            | LexicalClasses.QuestionWords)) != 0
            || (word & HeadFirstWords.Person) != 0)
            return i;
        if ((classes & (LexicalClasses.Adverbs | LexicalClasses.Auxiliaries | LexicalClasses.Negations | LexicalClasses.CitationCues)) != 0
            || Words.IsVerb(i))
            return i;
        // "hal yang dijanjikan X adalah …"
        if (i > start && _tokens.IsOneOf(i, grammar.Copulas))
            return i;
        // "University of Colorado", "Muhammad bin Salman": a short link inside a foreign name.
        if (afterName && token.Length <= 3 && i + 1 < limit && word == LexicalClasses.None && Words.IsName(i + 1))
            return i + 1;
        // "Dillon teleconference": an ordinary word after a name opens something else.
        return afterName && !_tokens.Has(i - 1, LexicalClasses.Places) && !_tokens[i - 1].Is(TokenFlags.AllCapitals) ? i : i + 1;
    }

    // "polisi dan tentara", "anggota DPR dari Fraksi X": a link leads on when a nominal follows.
    private int LinkEnd(int i)
    {
        if (_tokens[i + 1].Kind != TokenKind.Word)
            return i;
        var next = _tokens.WordClasses(i + 1);
        if (_tokens.Has(i, LexicalClasses.Conjunctions))
            return _tokens[i + 1].Is(TokenFlags.Capital) || (next & HeadFirstWords.Describing) != 0 ? i + 1 : i;
        return (next & (LexicalClasses.Weekdays | LexicalClasses.Months | LexicalClasses.TimeWords)) == 0 && !Words.IsVerb(i + 1)
            ? i + 1 : i;
    }

    // "tokoh senior di dunia usaha itu": a prepositional phrase that a demonstrative closes belongs to the noun.
    private int ClosedByDemonstrative(int preposition, int limit)
    {
        for (var i = preposition + 1; i < limit && i < preposition + 8 && _tokens[i].Kind is TokenKind.Word or TokenKind.Number
            && !Words.IsVerb(i); i++)
        {
            if (_tokens.Has(i, LexicalClasses.Weekdays))
                return preposition;
            if (Words.IsDemonstrative(i))
                return i + 1 >= limit || _tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Period or TokenKind.Dash ? i + 1 : preposition;
        }

        return preposition;
    }

    // "keterangan tertulis yang diterima Antara", "siaran pers yang dilansir di situsnya": by which way it came.
    private bool IsRelayed(int relativiser, int limit)
    {
        var agent = relativiser + 2;
        if (agent >= limit || !(_tokens.Has(relativiser + 1, LexicalClasses.CitationCues)
            || _tokens.IsOneOf(relativiser + 1, grammar.InterviewPassives)))
            return false;
        if (_tokens.Is(agent, grammar.AgentPreposition))
            agent++;
        return agent < limit && (_tokens[agent].Kind == TokenKind.Link || _tokens.IsOneOf(agent, grammar.PlacePrepositions)
            || _tokens.Match(agent, LexicalClasses.Outlet | LexicalClasses.MediaNouns) > 0);
    }

    // "yang bertugas di Aceh itu": up to a demonstrative, a mark, or what belongs to the verb of speech again.
    private int RelativeEnd(int relativiser, int limit)
    {
        // "ujar Budi yang menambahkan bahwa …": an attribution of its own.
        if (relativiser + 2 < limit && _tokens.Has(relativiser + 1, LexicalClasses.CueSpeech)
            && _tokens.Has(relativiser + 2, LexicalClasses.Complementisers)
            && !_tokens.Has(relativiser + 2, LexicalClasses.Conjunctions | LexicalClasses.Prepositions))
            return relativiser;
        if (IsRelayed(relativiser, limit))
            return relativiser;
        for (var i = relativiser + 1; i < limit && i < relativiser + 18; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Is(TokenFlags.Quoted))
                return i;
            switch (token.Kind)
            {
                case TokenKind.Word:
                    if (Words.IsDemonstrative(i))
                        return i + 1;
                    if (_tokens.Has(i, LexicalClasses.Weekdays) || Words.IsAddressee(i)
                        || (_tokens.Has(i, LexicalClasses.Complementisers)
                            && !_tokens.Has(i, LexicalClasses.Conjunctions | LexicalClasses.Prepositions)))
                        return i;
                    break;
                case TokenKind.Number or TokenKind.Handle or TokenKind.Link or TokenKind.Slash:
                    break;
                case TokenKind.Period when _tokens[i - 1].Length == 1 || _tokens.Has(i - 1, LexicalClasses.Abbreviations):
                    break;
                case TokenKind.OpenBracket:
                    var close = BracketEnd(i, limit);
                    if (close == i)
                        return i;
                    i = close - 1;
                    break;
                default:
                    return i;
            }
        }

        return Math.Min(limit, relativiser + 18);
    }
}
