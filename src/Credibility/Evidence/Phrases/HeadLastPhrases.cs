using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// Noun phrases of languages whose head stands last ("a State Department spokesman"): premodifiers, prepositional and
/// relative postmodifiers, coordination and appositions, walked from the verb to the left or from the cue to the right.
/// </summary>
/// <remarks>Every walk is bounded by <see cref="NounPhrases.Reach"/> tokens.</remarks>
internal readonly ref partial struct HeadLastPhrases(ReadOnlySpan<char> text, TokenStream tokens, Grammar grammar)
{
    private const int PostmodifierReach = 16;

    private readonly TokenStream _tokens = tokens;
    private readonly WordParts _parts = new(text, tokens, grammar);

    /// <summary>
    /// The subject that ends before <paramref name="end"/>: its first token, appositions and adverbials between it and
    /// the verb included, or <paramref name="end"/> when there is none.
    /// </summary>
    /// <param name="end">First token of the verb group.</param>
    /// <param name="floor">Token that the subject cannot start before.</param>
    /// <param name="source">The subject without adverbials.</param>
    public int Subject(int end, int floor, out TokenRange source)
    {
        source = TokenRange.None;
        floor = Math.Max(floor, end - NounPhrases.Reach);
        if (end - 1 < floor)
            return end;
        if (_tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash)
            return SubjectBeforePair(end, floor, out source);
        if (IsMonthAlone(end - 1, floor))
        {
            source = new TokenRange(end - 1, end);
            return end - 1;
        }

        var stripped = StripAdverbials(end, floor);
        if (stripped <= floor)
            return end;
        if (_tokens[stripped - 1].Kind is TokenKind.Comma or TokenKind.Dash)
            return stripped == end ? end : SubjectBeforePair(stripped, floor, out source);
        var last = _parts.Of(stripped - 1);
        if (last is WordPart.Verb or WordPart.Preposition)
        {
            // "a poll released on Friday found": the adverbial belongs to the participle.
            var outer = Postmodified(end, floor);
            if (outer >= end && _parts.Of(stripped - 2) == WordPart.Determiner)
                outer = stripped - 2;
            if (outer < end)
                source = new TokenRange(outer, end);
            return outer;
        }

        var first = Phrase(stripped, floor);
        if (first >= stripped)
            first = Postmodified(stripped, floor);
        if (first >= stripped)
            return end;
        source = new TokenRange(first, stripped);
        return first;
    }

    /// <summary>First token of the phrase, postmodifiers and coordination included, that ends before <paramref name="end"/>.</summary>
    public int Phrase(int end, int floor)
    {
        var start = Base(end, floor);
        if (start >= end)
            return end;
        for (var rounds = 0; rounds < 4 && start - 2 >= floor; rounds++)
        {
            var before = _parts.Of(start - 1);
            if (before == WordPart.Preposition)
            {
                var outer = Base(start - 1, floor);
                if (outer < start - 1 && LeadsOn(start - 1, outer, floor))
                {
                    start = outer;
                    continue;
                }

                // "people who live near it", "a poll released on it"
                // and "people who sat in on the hearing"
                if (_parts.Of(start - 2) is WordPart.Verb or WordPart.Time or WordPart.Preposition
                    || (start - 3 >= floor && _parts.Of(start - 3) == WordPart.Relative))
                {
                    var modified = Postmodified(end, floor);
                    if (modified < end)
                        start = modified;
                }
            }
            else if (before == WordPart.Relative && start == end - 1 && _parts.Of(start) == WordPart.Noun
                && !_parts.IsDescribing(start) && !_parts.IsPlural(start))
            {
                // "people who live there say"
                var modified = Postmodified(end, floor);
                if (modified < end)
                    start = modified;
            }
            else if (!_tokens[start - 1].Is(TokenFlags.Capital)
                && (before == WordPart.Verb
                    || (before == WordPart.Noun && start - 3 >= floor && _parts.Of(start - 2) == WordPart.Relative)))
            {
                // "people who oppose the plan said"
                var modified = Postmodified(end, floor);
                if (modified < end)
                    start = modified;
            }
            else if (before == WordPart.Conjunction && _tokens[start - 1].Length <= 3)
            {
                // "A, B, and C said"
                var list = start - 1;
                if (list - 1 > floor && _parts.Of(list - 1) == WordPart.Comma)
                    list--;
                var outer = Base(list, floor);
                while (outer < list && outer - 2 > floor && _parts.Of(outer - 1) == WordPart.Comma && _parts.IsName(outer - 2)
                    && Base(outer - 1, floor) is var item && item < outer - 1)
                    outer = item;
                if (outer < list && Coordinates(new TokenRange(outer, list), new TokenRange(start, end), floor))
                {
                    start = outer;
                    continue;
                }

                // "Experts on trade and taxes said"
                if (outer < list && outer - 1 > floor && _parts.Of(outer - 1) == WordPart.Preposition && Base(outer - 1, floor) is var head
                    && head < outer - 1 && LeadsOn(outer - 1, head, floor) && IsClauseStart(head, floor))
                    start = head;
                // "A study that looked at trade and income found"
                else if (outer < list && outer - 1 > floor && _parts.Of(outer - 1) is WordPart.Preposition or WordPart.Verb
                    && _parts.Of(start) == WordPart.Noun && !_parts.IsDescribing(end - 1))
                    start = Math.Min(start, Postmodified(end, floor, relative: true));
            }

            break;
        }

        return start;
    }

    /// <summary>First token of the phrase without postmodifiers that ends before <paramref name="end"/>.</summary>
    public int Base(int end, int floor)
    {
        var i = end - 1;
        if (i < floor)
            return end;
        if (_tokens[i].Kind == TokenKind.CloseBracket)
        {
            while (i > floor && i > end - 10 && _tokens[i].Kind != TokenKind.OpenBracket)
                i--;
            i--;
            if (i < floor)
                return end;
        }

        // "Smith Jr. said", "26% say": the mark is part of the phrase.
        if (i > floor && _tokens[i].Kind is TokenKind.Period or TokenKind.Symbol && _parts.Of(i) == WordPart.Glue)
            i--;
        var head = _parts.Of(i);
        if (head == WordPart.Pronoun)
            return i;
        if (head == WordPart.Determiner)
        {
            // "the two said", "half said", "others said"
            if (!_tokens.Has(i, LexicalClasses.Pronouns | LexicalClasses.NumberWords))
                return end;
            while (i > floor && _tokens.Has(i, LexicalClasses.NumberWords) && _parts.Of(i - 1) == WordPart.Determiner)
                i--;
            return i;
        }

        if (head == WordPart.Verb
            && (i == floor || _parts.Of(i - 1) is not (WordPart.Determiner or WordPart.Possessive or WordPart.Noun or WordPart.Name)))
            return end;
        if (head is not (WordPart.Noun or WordPart.Name or WordPart.Verb or WordPart.Possessive or WordPart.Number))
            return end;
        var start = i--;
        // "six in 10 say"
        if (head == WordPart.Number && i > floor && _parts.Of(i) == WordPart.Preposition && _tokens[i].Length == 2
            && _parts.Of(i - 1) == WordPart.Number)
        {
            start = i - 1;
            i -= 2;
        }

        for (; i >= floor; i--)
        {
            switch (_parts.Of(i))
            {
                // "in November 2000 Smith said", "in 1968 Congress said"
                case WordPart.Number when start == i + 1 && i > floor && _tokens[i].Kind == TokenKind.Number
                    && _parts.IsName(start)
                    && (_parts.Of(i - 1) == WordPart.Time
                        || (_tokens[i].Length == 4 && _parts.Of(i - 1) == WordPart.Preposition && !_parts.IsGenitive(i - 1))):
                    return start;
                case WordPart.Noun or WordPart.Name or WordPart.Number or WordPart.Possessive:
                    start = i;
                    continue;
                case WordPart.Glue:
                    continue;
                case WordPart.Determiner:
                    start = i;
                    while (start > floor && _parts.Of(start - 1) == WordPart.Determiner)
                        start--;
                    return start;
                case WordPart.Adverb or WordPart.Time when i > floor
                    && _parts.Of(i - 1) is WordPart.Determiner or WordPart.Number or WordPart.Preposition
                    && !_parts.IsInfinitiveMarker(i - 1) && !_parts.IsWeekday(i):
                    continue;
                case WordPart.Verb when IsPremodifier(i, floor):
                    start = i;
                    continue;
                // "the Harbour Benevolent Association (HBA) president"
                case WordPart.Break when _tokens[i].Kind == TokenKind.CloseBracket && OpeningBracket(i, floor) is var open and > 0
                    && _parts.IsNominal(open - 1):
                    i = open;
                    continue;
                case WordPart.Pronoun when _tokens[i + 1].Is(TokenFlags.Clitic):
                    return i;
                default:
                    return start;
            }
        }

        return start;
    }

    // The bracket that a closing one belongs to, a few tokens before it, or 0.
    private int OpeningBracket(int close, int floor)
    {
        for (var i = close - 1; i > floor && i > close - 8; i--)
            if (_tokens[i].Kind == TokenKind.OpenBracket)
                return i;
        return 0;
    }

    /// <summary>Goes back over what stands between a subject and its verb: "the senator last month announced", "X on Monday said".</summary>
    public int StripAdverbials(int end, int floor)
    {
        var i = end;
        while (i - 1 > floor)
        {
            var part = _parts.Of(i - 1);
            if (part == WordPart.Adverb)
            {
                i--;
                continue;
            }

            // "in turn"
            if (part == WordPart.Noun && i - 2 > floor && _tokens[i - 2].PhraseLength == 2
                && (_tokens.PhraseClasses(i - 2) & LexicalClasses.Adverbs) != 0)
            {
                i -= 2;
                continue;
            }

            if (part is not (WordPart.Time or WordPart.Number))
                break;
            var k = i - 1;
            var timed = part == WordPart.Time;
            while (k - 1 > floor && _parts.Of(k - 1) is WordPart.Time or WordPart.Number)
                timed |= _parts.Of(--k) == WordPart.Time;
            // "in 2012", not "20 percent", "one in three", "4 in 10"
            if (!timed
                && ((k - 2 >= floor && _parts.Of(k - 2) == WordPart.Number && _tokens[k].Length < 4 && !_parts.IsInfinitiveMarker(k - 1))
                    || (i - k > 1 && !_parts.IsInfinitiveMarker(k - 1)) || _parts.Of(k - 1) != WordPart.Preposition
                    || _tokens[k].Kind != TokenKind.Number))
                break;

            if (_parts.Of(k - 1) is WordPart.Preposition or WordPart.Determiner)
            {
                if (_parts.IsGenitive(k - 1))
                    break;
                k--;
            }
            else if (k - 2 > floor && _tokens.Match(k - 1, LexicalClasses.TimeWords) > 1)
            {
                k--;
            }

            i = k;
        }

        return i;
    }

    // "It is over, May said": a month that nothing dates is a name.
    private bool IsMonthAlone(int i, int floor) => _parts.Of(i) == WordPart.Time && _tokens[i].Is(TokenFlags.Capital)
        && _tokens.Has(i, LexicalClasses.Months) && (i == floor || _parts.Of(i - 1) is WordPart.Comma or WordPart.Break);
}
