using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>The walk to the right, from a cue or the start of a clause.</summary>
internal readonly ref partial struct HeadLastPhrases
{
    /// <summary>One past the phrase that starts at <paramref name="start"/>; equals it when there is none.</summary>
    public int EndAfter(int start, int limit, bool appositions)
    {
        limit = Math.Min(limit, start + NounPhrases.Reach);
        var i = BaseEnd(start, limit);
        if (i == start)
            return start;
        if (_parts.Of(start) == WordPart.Pronoun && i == start + 1 && !_tokens.Has(start, LexicalClasses.Determiners))
            return i;
        i = Postmodifiers(start, i, limit, inApposition: false);
        if (!appositions)
            return i;
        for (var rounds = 0; rounds < 3 && i + 1 < limit && _tokens[i].Kind == TokenKind.Comma; rounds++)
        {
            var end = Apposition(i + 1, limit);
            if (end <= i + 1)
                break;
            i = end;
        }

        return i;
    }

    /// <summary>One past the phrase at the head of a clause: no relative clauses and participles, which may be its verb.</summary>
    public int CoreEnd(int start, int limit)
    {
        var i = BaseEnd(start, Math.Min(limit, start + NounPhrases.Reach));
        while (i > start && i + 1 < limit && _parts.IsGenitive(i) && BaseEnd(i + 1, limit) is var next && next > i + 1)
            i = next;
        if (i > start && i + 1 < limit && _parts.Of(i) == WordPart.Conjunction && _tokens[i].Length == 3
            && BaseEnd(i + 1, limit) is var second && second > i + 1 && second < limit
            && _parts.Of(second) is WordPart.Verb or WordPart.Auxiliary or WordPart.Adverb)
            i = second;
        if (i > start && i < limit && _tokens[i].Kind == TokenKind.Comma && Apposition(i + 1, limit) is var close && close > i + 1
            && close < limit && _tokens[close].Kind == TokenKind.Comma)
            i = close;
        return i;
    }

    private bool StartsApposition(int i, int end)
    {
        if (i >= end)
            return false;
        if (_tokens[i].Kind == TokenKind.Number)
            return true;
        var part = _parts.Of(i);
        // "including X" and "managing director at X" lead on, "speaking to reporters" does not.
        if (_parts.IsPresentParticiple(i) && part != WordPart.Name)
            return _tokens.Has(i, LexicalClasses.Prepositions) || (i + 1 < end && IsManner(i));
        // "Smith, of Springfield, Va.", "Smith, now a lawyer"
        if ((_parts.IsGenitive(i) && i + 1 < end && _parts.IsName(i + 1))
            || (part is WordPart.Adverb or WordPart.Time && i + 2 < end && _parts.Of(i + 1) == WordPart.Determiner
                && !_tokens.Has(i + 1, LexicalClasses.NumberWords)))
            return true;
        if (part is WordPart.Relative or WordPart.Verb or WordPart.Preposition or WordPart.Conjunction or WordPart.Adverb
            or WordPart.Time or WordPart.Auxiliary)
            return false;
        return part is WordPart.Determiner or WordPart.Name || _parts.IsNominal(i);
    }

    private int BaseEnd(int start, int limit)
    {
        if (start >= limit)
            return start;
        if (_parts.Of(start) == WordPart.Pronoun && (start + 1 >= limit || !_tokens[start + 1].Is(TokenFlags.Clitic)))
            return start + 1;
        var i = start;
        var nominal = false;
        for (; i < limit; i++)
        {
            switch (_parts.Of(i))
            {
                case WordPart.Determiner:
                    if (nominal && !_tokens[i - 1].Is(TokenFlags.Clitic))
                        return i;
                    nominal |= _tokens.Has(i, LexicalClasses.Pronouns);
                    continue;
                case WordPart.Noun when nominal && IsLikelyVerb(i, limit):
                    return i;
                case WordPart.Noun or WordPart.Name or WordPart.Number:
                    nominal = true;
                    continue;
                case WordPart.Possessive or WordPart.Glue when i > start:
                    continue;
                case WordPart.Adverb when !nominal && i + 1 < limit && (i > start || _parts.IsNominal(i + 1)):
                    continue;
                case WordPart.Time when i + 1 < limit
                    && (_tokens[i + 1].Is(TokenFlags.Clitic) || (!nominal && (i > start || _parts.IsDescribing(i + 1)))):
                    continue;
                case WordPart.Verb when i == start && i + 1 < limit && IsManner(i):
                    continue;
                case WordPart.Verb when (!nominal || (i == start + 1 && IsQuantity(start) && _parts.IsPast(i))) && i > start
                    && i + 1 < limit && _parts.IsNominal(i + 1):
                    continue;
                // "an estimate by …": a verb's form behind an article, before what no verb takes.
                case WordPart.Verb when !nominal && i > start && _parts.Of(i - 1) is WordPart.Determiner && !_parts.IsPast(i)
                    && !_parts.IsPresentParticiple(i)
                    && (i + 1 >= limit
                        || _parts.Of(i + 1) is WordPart.Preposition or WordPart.Comma or WordPart.Verb or WordPart.Auxiliary):
                    nominal = true;
                    continue;
                case WordPart.Preposition when !nominal && i > start && _parts.IsGenitive(i):
                    continue;
                case WordPart.Pronoun when i == start:
                    continue;
                default:
                    return nominal ? i : start;
            }
        }

        return nominal ? i : start;
    }

    // "managing director", "acting head": how an office is held, where "telling investors" is a verb with its object.
    private bool IsManner(int i) => _parts.IsPresentParticiple(i) && _tokens.Has(i + 1, LexicalClasses.Roles) && !_parts.IsPlural(i + 1)
        && !_tokens.Has(i, LexicalClasses.AnyCue);

    // "Smith plans to …", "Smith runs the …": an unknown word with a verb's ending between a name and what verbs take.
    private bool IsLikelyVerb(int i, int limit) =>
        _parts.IsName(i - 1) && !_parts.IsDescribing(i) && (_parts.IsPlural(i) || _parts.IsPast(i)) && i + 1 < limit
        && (_parts.Of(i + 1) is WordPart.Determiner or WordPart.Pronoun || _parts.IsInfinitiveMarker(i + 1));

    private int Postmodifiers(int start, int end, int limit, bool inApposition)
    {
        var i = end;
        while (i + 1 < limit)
        {
            var named = _parts.IsName(i - 1);
            if (_tokens[i].Kind == TokenKind.OpenBracket)
            {
                var close = i + 1;
                while (close < limit && close < i + 9 && _tokens[close].Kind != TokenKind.CloseBracket)
                    close++;
                if (close >= limit || close >= i + 9)
                    return i;
                i = close + 1;
                continue;
            }

            var part = _parts.Of(i);
            if (part == WordPart.Preposition)
            {
                // "urged the president to resign" ends the phrase, "the ambassador to France" does not.
                if (_parts.IsInfinitiveMarker(i) && !_parts.IsName(i + 1) && !_tokens.Has(i + 1, LexicalClasses.Determiners))
                    return i;
                var genitive = _parts.IsGenitive(i);
                if (!genitive && _tokens.Has(i, LexicalClasses.Conjunctions))
                    return i;
                if (_parts.Of(i + 1) is WordPart.Time
                    || (!genitive
                        && (_tokens[i].Length > 4 || (named && !inApposition)
                            || (_tokens.Has(i + 1, LexicalClasses.Determiners) && _tokens[i + 1].Length <= 2 && i + 2 < limit
                                && _tokens.Has(i + 2, LexicalClasses.Documents)))))
                    return i;
                var next = BaseEnd(i + 1, limit);
                if (next == i + 1)
                    return i;
                i = next;
                continue;
            }

            if (part == WordPart.Conjunction && _tokens[i].Length == 3 && i + 1 < limit
                && (_parts.IsName(i + 1) || _parts.IsDescribing(i + 1)
                    || (inApposition && (_parts.IsNominal(i + 1) || IsAnotherOffice(i + 1, limit))))
                && !_tokens.Has(i, LexicalClasses.Prepositions))
            {
                var next = BaseEnd(i + 1, limit);
                if (next == i + 1 || (next < limit && _parts.Of(next) is WordPart.Verb or WordPart.Auxiliary))
                    return i;
                i = next;
                continue;
            }

            if ((part == WordPart.Relative && (!_tokens.Has(i, LexicalClasses.Determiners) || (inApposition && OpensOwnClause(i)))
                || (part == WordPart.Verb
                    && ((_parts.IsPast(i) && i + 1 < limit && _parts.Of(i + 1) is WordPart.Preposition or WordPart.Time or WordPart.Adverb)
                        || _parts.IsPresentParticiple(i))))
                && (inApposition || !named))
            {
                while (i < limit && i < end + PostmodifierReach && _parts.Of(i) is not (WordPart.Comma or WordPart.Break))
                    i++;
                return i;
            }

            return i;
        }

        return i;
    }

    // "a lawyer at a firm that builds ports": the relative word and its verb.
    private bool OpensOwnClause(int relative) => _parts.Of(relative + 1) is WordPart.Auxiliary
        || (_parts.Of(relative + 1) == WordPart.Verb && !_parts.IsPresentParticiple(relative + 1));

    // "a friend of the family and a member of the choir"
    private bool IsAnotherOffice(int i, int limit) => _parts.Of(i) == WordPart.Determiner && BaseEnd(i, limit) is var end && end > i
        && (_parts.HasDescribing(i, end) || (end < limit && _parts.IsGenitive(end)));

    private int Apposition(int i, int limit)
    {
        if (i >= limit || !StartsApposition(i, limit))
            return i;
        if (_tokens[i].Kind == TokenKind.Number)
            return _tokens[i].Length <= 3 && i + 1 < limit && _tokens[i + 1].Kind == TokenKind.Comma ? i + 1 : i;
        // "Smith, 55, of Springfield"
        if (_parts.IsGenitive(i))
            return BaseEnd(i + 1, limit) is var place && place > i + 1
                && (place >= limit || _parts.Of(place) is WordPart.Comma or WordPart.Break)
                ? place : i;
        var end = BaseEnd(i, limit);
        if (end == i)
            return i;
        // A name or a party and place ("R-Indiana"), or a phrase with a determiner or an office in it.
        if (!_parts.HasDescribing(i, end) && !_tokens.Has(i, LexicalClasses.Determiners) && !(end - i <= 3 && _parts.IsName(i)))
            return i;
        end = Postmodifiers(i, end, limit, inApposition: true);
        // A verb right after: it was the subject of the next clause.
        return end < limit
            && _parts.Of(end) is WordPart.Verb or WordPart.Auxiliary or WordPart.Noun or WordPart.Pronoun or WordPart.Adverb
            or WordPart.Number or WordPart.Possessive
            ? i : end;
    }
}
