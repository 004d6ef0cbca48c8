using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Tells what a noun phrase is that something is attributed to.</summary>
internal readonly ref struct SourceTyping(ReadOnlySpan<char> text, TokenStream tokens, Grammar grammar)
{
    private readonly TokenStream _tokens = tokens;
    private readonly Grammar _grammar = grammar;
    private readonly HeadLastTyping _headLast = new(text, tokens, grammar);

    /// <summary>Type of the source in a range of tokens; pronouns are resolved by the caller.</summary>
    /// <param name="range">The source.</param>
    /// <param name="knownPerson">Whether a person was named before, whom a definite description can mean.</param>
    public SourceType TypeOf(TokenRange range, bool knownPerson)
    {
        if (!range.Exists)
            return SourceType.None;
        if (IsOutlet(range))
            return SourceType.Outlet;
        if (!_grammar.HeadFirst)
            return _headLast.TypeOf(range, knownPerson);

        bool given = false, title = false, role = false, organisation = false, document = false, anonymous = false, withheld = false;
        int names = 0, acronyms = 0, words = 0, nameRun = 0, longestRun = 0, nameAfterRole = 0;
        var indefinite = false;
        var head = LexicalClasses.None;
        var headOpen = true;
        for (var i = range.First; i < range.End; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Kind == TokenKind.Handle)
                return SourceType.Person;
            if (token.Kind != TokenKind.Word || token.Is(TokenFlags.Clitic))
            {
                nameRun = 0;
                if (token.Kind is TokenKind.Comma or TokenKind.OpenBracket)
                    headOpen = false;
                continue;
            }

            words++;
            var classes = _tokens.Classes(i);
            var isName = IsNameLike(i);
            if (i == range.First)
                indefinite = _tokens.Has(i, LexicalClasses.Determiners);
            withheld |= (classes & LexicalClasses.Anonymity) != 0;
            title |= (classes & LexicalClasses.Titles) != 0;
            var isRole = (classes & (LexicalClasses.Roles | LexicalClasses.Titles)) != 0;
            role |= (classes & LexicalClasses.Roles) != 0;
            organisation |= (classes & LexicalClasses.Organisations) != 0;
            document |= (classes & LexicalClasses.Documents) != 0;
            anonymous |= (classes & LexicalClasses.AnonymousNouns) != 0;
            given |= isName && _tokens.Has(i, LexicalClasses.GivenNames);
            if (headOpen && (_tokens.WordClasses(i) & (LexicalClasses.Prepositions | LexicalClasses.Relativisers)) != 0 && !token.Is(TokenFlags.Capital))
                headOpen = false;
            const LexicalClasses Heads = LexicalClasses.Roles | LexicalClasses.Organisations | LexicalClasses.Documents | LexicalClasses.AnonymousNouns;
            if (headOpen && (classes & Heads) != 0 && (!_grammar.HeadFirst || head == LexicalClasses.None))
                head = classes & Heads;
            if (token.Is(TokenFlags.AllCapitals) && token.Length <= 8 && !_tokens.Has(i, LexicalClasses.Titles | LexicalClasses.GivenNames))
            {
                acronyms++;
                nameRun = 0;
            }
            else if (isName && !isRole && (classes & LexicalClasses.Organisations) == 0)
            {
                names++;
                nameRun++;
                longestRun = Math.Max(longestRun, nameRun);
                if (role || title)
                    nameAfterRole++;
            }
            else
            {
                nameRun = 0;
            }
        }

        if (withheld)
            return SourceType.Anonymous;
        if (given || (title && nameAfterRole > 0) || (role && nameAfterRole >= 2))
            return SourceType.Person;
        if (head != LexicalClasses.None)
        {
            if ((head & LexicalClasses.Documents) != 0 && !role)
                return SourceType.Document;
            if ((head & LexicalClasses.Roles) != 0)
                return (head & LexicalClasses.AnonymousNouns) != 0 || (indefinite && names + acronyms == 0) ? SourceType.Anonymous : SourceType.Role;
            if ((head & LexicalClasses.AnonymousNouns) != 0)
                return SourceType.Anonymous;
            if ((head & LexicalClasses.Organisations) != 0)
                return SourceType.Organisation;
        }

        if (longestRun >= 2 && longestRun <= 4)
            return SourceType.Person;
        if (document)
            return SourceType.Document;
        if (organisation || acronyms > 0)
            return SourceType.Organisation;
        if (title || role)
            return SourceType.Role;
        if (names > 0)
            return SourceType.Person;
        return anonymous || words > 0 ? SourceType.Anonymous : SourceType.None;
    }

    private bool IsNameLike(int i)
    {
        ref var token = ref _tokens[i];
        return token.Is(TokenFlags.Capital) && (!token.Is(TokenFlags.SentenceStart)
            || !_tokens.Has(i, LexicalClasses.FunctionWords | LexicalClasses.Determiners | LexicalClasses.Prepositions | LexicalClasses.AnonymousNouns | LexicalClasses.CommonVerbs | LexicalClasses.Adverbs));
    }

    private bool IsOutlet(TokenRange range)
    {
        var first = range.First;
        while (first < range.End && _tokens.Has(first, LexicalClasses.Determiners) && _tokens.Match(first, LexicalClasses.Outlet) == 0)
            first++;
        if (first >= range.End)
            return false;
        var length = _tokens.Match(first, LexicalClasses.Outlet);
        return length > 0 && _tokens[first].Kind is TokenKind.Link or TokenKind.Word && (_tokens[first].Is(TokenFlags.Capital) || _tokens[first].Kind == TokenKind.Link) && first + length >= range.End - 1;
    }
}
