using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// Types the source where the head of a noun phrase stands last: the last word before any postmodifier or apposition
/// decides, its determiner tells the known from the unidentified.
/// </summary>
internal readonly ref struct HeadLastTyping(ReadOnlySpan<char> text, TokenStream tokens, Grammar grammar)
{
    private readonly TokenStream _tokens = tokens;
    private readonly WordParts _parts = new(text, tokens, grammar);

    /// <summary>Type of a source that is neither an outlet's name nor a pronoun.</summary>
    /// <param name="range">The source.</param>
    /// <param name="knownPerson">Whether a person was named before, whom a definite description can mean.</param>
    public SourceType TypeOf(TokenRange range, bool knownPerson)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (_tokens[i].Kind == TokenKind.Handle)
                return SourceType.Person;
            if (_tokens[i].Kind == TokenKind.Link && range.End == range.First + 1)
                return SourceType.Outlet;
            if ((_tokens.Classes(i) & LexicalClasses.Anonymity) != 0)
                return SourceType.Anonymous;
        }

        // "75 percent of Democrats", "two thirds of them"; "56-year-old Ann Miller" has a name.
        var end = HeadEnd(range);
        if (range.End > range.First + 1
            && !(end - 2 > range.First && _parts.IsName(end - 1) && _tokens.Has(end - 2, LexicalClasses.GivenNames))
            && (_parts.Of(range.First) == WordPart.Number
            || (_tokens.Has(range.First, LexicalClasses.NumberWords) && range.First + 2 < range.End
                && _parts.IsPlural(range.First + 1) && _parts.IsGenitive(range.First + 2))))
            return SourceType.Anonymous;
        // "half of them", "some of the voters"; "one of them, Ann Miller" has a name.
        if (range.First + 1 < range.End && _parts.IsGenitive(range.First + 1)
            && _tokens.Has(range.First, LexicalClasses.NumberWords | LexicalClasses.Determiners | LexicalClasses.Pronouns))
            return HasNameBehindComma(range) ? SourceType.Person : _tokens.Has(range.End - 1, LexicalClasses.Documents)
                ? SourceType.Document : SourceType.Anonymous;
        var head = end - 1;
        while (head > range.First && _parts.Of(head) is WordPart.Possessive or WordPart.Glue)
            head--;
        bool role = false, acronym = false, organisation = false, given = false, possessive = false;
        var names = 0;
        var owner = range.First;
        for (var i = range.First; i <= head; i++)
        {
            ref var token = ref _tokens[i];
            possessive |= i < head && _parts.Of(i) == WordPart.Possessive;
            if (_parts.Of(i) == WordPart.Possessive)
            {
                // What stands before a possessive describes another.
                role = acronym = given = false;
                names = 0;
                owner = i + 1;
                continue;
            }

            organisation |= _tokens.Has(i, LexicalClasses.Organisations)
                || (_tokens[i].PhraseLength > 1 && (_tokens.PhraseClasses(i) & LexicalClasses.Organisations) != 0);
            role |= i < head && _tokens.Has(i, LexicalClasses.Roles | LexicalClasses.Titles);
            if (!_parts.IsName(i))
                continue;
            names++;
            given |= _tokens.Has(i, LexicalClasses.GivenNames) || token.Length == 1;
            acronym |= token.Is(TokenFlags.AllCapitals) && token.Length is > 1 and <= 6
                && !_tokens.Has(i, LexicalClasses.Titles | LexicalClasses.GivenNames);
        }

        // "The President", "the California Republican": a capitalised office is a description, not a name.
        var office = names > 0 && !given && _tokens.Has(head, LexicalClasses.Roles) && _tokens.Has(range.First, LexicalClasses.Determiners);
        // "the chief executive, Daniel Brandt", "the mayor of Weston, Ann Miller"
        if (role || _tokens.Has(head, LexicalClasses.Roles))
        {
            var comma = end;
            while (comma < range.End && _tokens[comma].Kind != TokenKind.Comma)
                comma++;
            for (var i = comma + 1; i < range.End && i <= comma + 2
                && (i == comma + 1 || _parts.Of(i - 1) is WordPart.Determiner or WordPart.Adverb or WordPart.Noun); i++)
                if (_parts.IsName(i) && !_tokens.Has(i, LexicalClasses.Organisations | LexicalClasses.Places)
                    && !_tokens[i].Is(TokenFlags.AllCapitals))
                    return SourceType.Person;
        }

        // "Weston Partners, a brokerage firm"
        if (_parts.IsName(head) && !given && !role && end + 1 < range.End && _tokens[end].Kind == TokenKind.Comma
            && _tokens.Has(end + 1, LexicalClasses.Determiners) && _tokens[end + 1].Length <= 2
            && _tokens.Has(HeadEnd(new TokenRange(end + 1, range.End)) - 1, LexicalClasses.Organisations))
            return SourceType.Organisation;
        return _parts.IsName(head) && !office
            ? OfName(new TokenRange(owner, range.End), head, names, role, given, acronym)
            : OfNoun(range, head, acronym || organisation || (possessive && names > 0), names > 0, knownPerson);
    }

    private SourceType OfName(TokenRange range, int head, int names, bool role, bool given, bool acronym)
    {
        if (_tokens.Has(head, LexicalClasses.Organisations) || IsPlace(range.First, head, given || role))
            return SourceType.Organisation;
        // "The Weston Journal"
        if (names > 1 && _tokens.Has(head, LexicalClasses.MediaNouns) && _tokens.Has(range.First, LexicalClasses.Determiners)
            && !_tokens.Has(head, LexicalClasses.Roles))
            return SourceType.Outlet;
        if (_tokens.Has(head, LexicalClasses.Documents)
            && (names > 1 || (_tokens.Has(range.First, LexicalClasses.Determiners) && !_tokens.Has(head, LexicalClasses.Roles))))
            return SourceType.Document;
        if (given || (role && names > 0))
            return SourceType.Person;
        // "the news station WKPB"
        for (var i = head - 1; i > range.First && i >= head - 3; i--)
            if (_tokens.Has(i, LexicalClasses.MediaNouns) && !_parts.IsName(i)
                && !_tokens.Has(i, LexicalClasses.Roles | LexicalClasses.AnonymousNouns) && _parts.IsName(i + 1))
                return SourceType.Outlet;
        if (_tokens[head].Is(TokenFlags.AllCapitals) && acronym)
            return SourceType.Organisation;
        // "the Kremlin", "both the United States": an article before a bare name is a body's.
        while (range.First + 1 < head && _tokens.Has(range.First, LexicalClasses.Determiners)
            && _tokens.Has(range.First + 1, LexicalClasses.Determiners))
            range = new TokenRange(range.First + 1, range.End);
        if (_tokens.Has(range.First, LexicalClasses.Determiners) && !(names > 1 && !_parts.IsName(range.First + 1)))
            return _tokens.Has(head, LexicalClasses.Roles | LexicalClasses.Titles) ? SourceType.Role : SourceType.Organisation;
        if (_tokens.Has(head, LexicalClasses.Roles | LexicalClasses.Titles) && names == 1)
            return SourceType.Role;
        for (var i = range.First; i < head; i++)
            if (_tokens.Has(i, LexicalClasses.Organisations) && names > 3)
                return SourceType.Organisation;
        return SourceType.Person;
    }

    // "North Korea", "California": its government, when nothing but the place is named.
    private bool IsPlace(int first, int head, bool person) => !person
        && (_tokens.Match(first, LexicalClasses.Places) == head + 1 - first
            || _tokens.Match(first, LexicalClasses.Organisations) == head + 1 - first);

    private SourceType OfNoun(TokenRange range, int head, bool body, bool named, bool knownPerson)
    {
        var first = range.First;
        // "May said": a month that is a name.
        if (range.End == first + 1 && _tokens[first].Is(TokenFlags.Capital) && _tokens.Has(first, LexicalClasses.Months))
            return SourceType.Person;
        var definite = _tokens.Has(first, LexicalClasses.Determiners) && !IsIndefinite(first);
        if (_tokens.Has(head, LexicalClasses.Documents) && !_tokens.Has(head, LexicalClasses.Roles))
            return SourceType.Document;
        // "the board's press release", "a local news site": an entry of several words ends with the head.
        for (var i = head - 1; i >= first && i >= head - 2; i--)
        {
            if (_tokens.Match(i, LexicalClasses.Documents) == head + 1 - i)
                return SourceType.Document;
            if (_tokens.Match(i, LexicalClasses.MediaNouns) == head + 1 - i)
                return SourceType.Outlet;
        }

        // "an estimate by the board"
        if (_tokens.Has(head, LexicalClasses.CueNoun)
            && !_tokens.Has(head, LexicalClasses.Roles | LexicalClasses.Organisations | LexicalClasses.AnonymousNouns))
            return SourceType.Document;
        if (_tokens.Has(head, LexicalClasses.Organisations))
            return SourceType.Organisation;
        // "she and witnesses"
        if (_tokens.IsOneOf(head, grammar.PersonalPronouns))
            return SourceType.Person;
        var plural = _parts.IsPlural(head);
        // "local media", "the newspaper"
        if (_tokens.IsOneOf(head, grammar.OutletNouns))
            return SourceType.Outlet;
        // "his lawyer": an office, by whose it is.
        if (!plural && definite && head > first && IsPossessor(first) && _tokens.Has(head, LexicalClasses.Roles))
            return SourceType.Role;
        // "White House officials": one entry, with the body's name in it.
        for (var i = head - 1; i >= first && i >= head - 2; i--)
            if (_tokens[i].Is(TokenFlags.Capital) && _tokens.Match(i, LexicalClasses.Roles) == head + 1 - i
                && _tokens.Has(head, LexicalClasses.AnonymousNouns) && !IsIndefinite(first))
                return SourceType.Role;
        if (_tokens.Has(head, LexicalClasses.AnonymousNouns))
            return body && !_tokens.Has(first, LexicalClasses.NumberWords) && (definite || !IsIndefinite(first)) ? SourceType.Role
                : SourceType.Anonymous;
        if (_tokens.Has(head, LexicalClasses.Roles | LexicalClasses.Titles))
        {
            // "one Republican"
            if (!body && _tokens.Has(first, LexicalClasses.NumberWords) && head > first)
                return SourceType.Anonymous;
            if (definite)
                return !plural && knownPerson && !body ? SourceType.Person : SourceType.Role;
            if (plural)
                return body ? SourceType.Role : SourceType.Anonymous;
            return named || body || !_tokens.Has(first, LexicalClasses.Determiners) || IsPlaced(head, range.End) || head > first + 1
                ? SourceType.Role : SourceType.Anonymous;
        }

        return SourceType.Anonymous;
    }

    private bool HasNameBehindComma(TokenRange range)
    {
        for (var i = range.First + 2; i + 1 < range.End; i++)
            if (_tokens[i].Kind == TokenKind.Comma)
                return _parts.IsName(i + 1);
        return false;
    }

    // "University of Virginia professor Larry Miller", "Secretary of State John Miller": an office or a person's name behind the genitive.
    private bool NamesOffice(TokenRange range, int genitive)
    {
        if (!_tokens[genitive - 1].Is(TokenFlags.Capital) || _tokens.Has(range.First, LexicalClasses.Determiners))
            return false;
        for (var i = genitive + 2; i < range.End && _parts.Of(i) is WordPart.Name or WordPart.Noun or WordPart.Glue; i++)
            if (_tokens.Has(i, LexicalClasses.Roles | LexicalClasses.Titles) || IsTitledDocument(genitive, i)
                || (i + 1 < range.End && _tokens.Has(i, LexicalClasses.GivenNames) && _parts.IsName(i) && _parts.IsName(i + 1)))
                return true;
        return false;
    }

    // "Office of Personnel Management guidelines", but not "Critics of the rule".
    private bool IsTitledDocument(int genitive, int i) => _tokens[genitive + 1].Is(TokenFlags.Capital)
        && _tokens.Has(i, LexicalClasses.Documents) && !_tokens[i].Is(TokenFlags.Capital);

    // "his", "their", "my"
    private bool IsPossessor(int i) => _tokens.Has(i, LexicalClasses.FirstPerson) || _tokens.IsOneOf(i, grammar.PersonalPronouns)
        || _tokens.IsOneOf(i, grammar.PluralPronouns) || _tokens.IsOneOf(i, grammar.ImpersonalPronouns);

    // "a mother of two": nothing behind the head says whose or where.
    private bool IsPlaced(int head, int end)
    {
        for (var i = head + 1; i < end; i++)
            if (_parts.IsName(i) || _tokens.Has(i, LexicalClasses.Organisations | LexicalClasses.Places)
                || (_tokens.Has(i, LexicalClasses.Determiners) && !IsIndefinite(i)))
                return true;
        return false;
    }

    // "a", "some", "several", "one": quantifiers and articles that single nobody out.
    private bool IsIndefinite(int i) => _tokens.Has(i, LexicalClasses.Determiners)
        && (_tokens[i].Length <= 2 || _tokens.Has(i, LexicalClasses.NumberWords)
            || _tokens.Has(i, LexicalClasses.Pronouns) && _tokens[i].Length > 3);

    // One past the head: before the first postmodifier, apposition or bracket.
    private int HeadEnd(TokenRange range)
    {
        for (var i = range.First + 1; i < range.End; i++)
        {
            // "the Harbour Benevolent Association (HBA) president"
            if (_tokens[i].Kind == TokenKind.OpenBracket)
            {
                var close = i;
                while (close < range.End && _tokens[close].Kind != TokenKind.CloseBracket)
                    close++;
                if (close + 1 >= range.End || !_parts.IsNominal(close + 1))
                    return i;
                i = close;
                continue;
            }

            var part = _parts.Of(i);
            // "Turkish and Russian media": two adjectives of one noun.
            if ((part == WordPart.Conjunction && SharesNoun(range, i))
                || (part == WordPart.Preposition && _parts.IsGenitive(i) && NamesOffice(range, i)))
                continue;
            // "a study done by the board": a participle without an ending.
            if (part == WordPart.Noun && i + 1 < range.End && _tokens.Is(i + 1, grammar.AgentPreposition)
                && _parts.IsDescribing(i - 1) && !_parts.IsDescribing(i))
                return i;
            if (part is WordPart.Comma or WordPart.Relative or WordPart.Conjunction or WordPart.Break
                || (part == WordPart.Preposition
                    && (!_parts.IsGenitive(i)
                        || _parts.IsNominal(i - 1) && !_tokens.Has(i - 1, LexicalClasses.NumberWords | LexicalClasses.Determiners)
                        && _tokens[i - 1].Kind != TokenKind.Number))
                || (part == WordPart.Verb && _parts.IsNominal(i - 1) && !_tokens[i].Is(TokenFlags.Capital)))
                return i;
        }

        return range.End;
    }

    // Names before and after the conjunction, and a plural that is none behind them.
    private bool SharesNoun(TokenRange range, int conjunction)
    {
        if (conjunction - range.First > 2 || _tokens[conjunction].Length != 3)
            return false;
        for (var i = range.First; i < conjunction; i++)
            if (!_parts.IsName(i) || _tokens.Has(i, LexicalClasses.GivenNames | LexicalClasses.Roles | LexicalClasses.Titles))
                return false;
        var noun = conjunction + 1;
        while (noun < range.End && _parts.IsName(noun))
            noun++;
        return noun > conjunction + 1 && noun < range.End && _parts.Of(noun) == WordPart.Noun
            && (_parts.IsPlural(noun) || _tokens.Has(noun, LexicalClasses.MediaNouns));
    }
}
