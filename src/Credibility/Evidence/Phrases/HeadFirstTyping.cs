using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Types sources whose head stands first: the first describing word decides, unless a person's name follows it.</summary>
internal readonly ref partial struct HeadFirstTyping(ReadOnlySpan<char> text, TokenStream tokens, Grammar grammar)
{
    private const LexicalClasses Heads = LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.Organisations
        | LexicalClasses.Documents | LexicalClasses.AnonymousNouns;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly TokenStream _tokens = tokens;
    private readonly HeadFirstWords _words = new(text, tokens, grammar);

    /// <summary>Type of a source that is no pronoun and no outlet.</summary>
    /// <param name="range">The source.</param>
    /// <param name="knownPerson">Whether a person was named before, whom a description with "itu" or a bare office can mean.</param>
    public SourceType TypeOf(TokenRange range, bool knownPerson)
    {
        var head = LexicalClasses.None;
        var headIndex = -1;
        var indefinite = _tokens.Match(range.First, LexicalClasses.Determiners) > 0;
        var first = range.First;
        for (var i = range.First; i < range.End; i++)
        {
            if ((_tokens.Classes(i) & LexicalClasses.Anonymity) != 0)
                return SourceType.Anonymous;
            if (_tokens[i].Kind == TokenKind.Handle)
                return SourceType.Person;
        }

        // The head: the first describing word before a relative clause or preposition.
        for (var i = first; i < range.End; i++)
        {
            if (_tokens[i].Kind != TokenKind.Word)
            {
                if (i > first && _tokens[i].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.Dash)
                    break;
                continue;
            }

            if (_tokens.Has(i, LexicalClasses.Relativisers))
                break;
            // "Media lokal", "surat kabar Kuwait"
            var phrase = _tokens.PhraseClasses(i) & (LexicalClasses.MediaNouns | LexicalClasses.Documents);
            if ((_tokens.IsOneOf(i, grammar.MediaHeads) ? phrase != LexicalClasses.Documents
                    : phrase == LexicalClasses.MediaNouns && _tokens[i].PhraseLength > 1)
                && !_tokens.IsOneOf(i + 1, grammar.NoMedia))
                return SourceType.Outlet;
            var length = _tokens.Match(i, Heads);
            if (length > 0)
            {
                headIndex = i;
                head = _tokens.PhraseClasses(i) is var heads && (heads & Heads) != 0 ? heads & Heads : _tokens.WordClasses(i) & Heads;
                break;
            }

            if (_words.IsName(i))
                break;
        }

        // "World Health Organization": foreign bodies are named by their last word.
        if (headIndex < 0 && range.End > range.First + 1 && EndsInBody(range))
            return SourceType.Organisation;
        var person = PersonIn(range, headIndex, head);
        if (head == LexicalClasses.None)
            return person || headIndex >= 0 ? SourceType.Person : Unheaded(range, knownPerson);
        // "berita yang beredar": what is told about, and nobody's paper.
        if (headIndex >= 0 && (head & (LexicalClasses.Documents | LexicalClasses.AnonymousNouns)) != 0
            && _tokens[headIndex].PhraseLength <= 1 && _tokens.IsOneOf(headIndex, grammar.RumourNouns) && !person
            && !HasNameOrBody(headIndex + 1, range.End))
            return SourceType.Anonymous;
        if ((head & LexicalClasses.Documents) != 0 && (head & (LexicalClasses.Roles | LexicalClasses.Titles)) == 0)
            return SourceType.Document;
        if (person)
            return SourceType.Person;
        if (HasInitials(range))
            return SourceType.Anonymous;

        var definite = _words.IsDemonstrative(range.End - 1);
        if ((head & (LexicalClasses.Roles | LexicalClasses.Titles)) != 0)
        {
            // "pengusaha itu", "Menkeu": somebody who was named before.
            if (knownPerson && !indefinite
                && (definite
                    || (headIndex == range.First && range.End == range.First + _tokens.Match(headIndex, Heads)
                        && _tokens[range.First].Is(TokenFlags.Capital)
                && (!_tokens[range.First].Is(TokenFlags.SentenceStart) || (head & LexicalClasses.Titles) != 0
                    || (range.End > range.First + 1 && _tokens[range.End - 1].Is(TokenFlags.Capital))))))
                return SourceType.Person;
            return (indefinite && !HasNameOrBody(headIndex + 1, range.End)) || ((head & LexicalClasses.AnonymousNouns) != 0
                && !HasNameOrBody(headIndex, range.End)) ? SourceType.Anonymous : SourceType.Role;
        }

        if ((head & LexicalClasses.Organisations) != 0 && (head & LexicalClasses.AnonymousNouns) == 0)
            return SourceType.Organisation;
        return SourceType.Anonymous;
    }

    // A given name, a name after a personal title or an office, a run of names after an acronym or in an apposition.
    private bool PersonIn(TokenRange range, int headIndex, LexicalClasses head)
    {
        // "juru bicara Kedutaan Besar AS Molly Koscina": an office of two words describes too.
        var described = headIndex >= 0 && (head & (LexicalClasses.Roles | LexicalClasses.Titles)) != 0;
        var run = 0;
        var body = (head & LexicalClasses.Organisations) != 0;
        var afterComma = false;
        var lastComma = range.End;
        for (var i = range.First; i < range.End; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                if (token.Kind == TokenKind.Period)
                    continue;
                run = 0;
                if (token.Kind == TokenKind.Comma)
                {
                    afterComma = true;
                    lastComma = i;
                }

                continue;
            }

            // "Kombes Pol Budi", "drg Eva": a personal title makes the name after it a person's.
            if (_tokens.Match(i, LexicalClasses.Titles) is var titled and > 0 && (titled > 1 || !_tokens.Has(i, LexicalClasses.Roles)))
            {
                var next = i + titled;
                if (next < range.End && _tokens[next].Kind == TokenKind.Period)
                    next++;
                if (next < range.End && _words.IsName(next)
                    && !_tokens.Has(next, LexicalClasses.Places | LexicalClasses.Organisations | LexicalClasses.Roles))
                    return true;
            }

            // "seorang pemilik toko bernama Budi"
            if (!body && i > range.First && i + 1 < range.End && _words.IsNaming(i) && _words.IsName(i + 1))
                return true;
            var classes = _tokens.WordClasses(i);
            var title = (classes & LexicalClasses.Titles) != 0;
            if (!_words.IsName(i) || (classes & (LexicalClasses.Places | LexicalClasses.Months)) != 0)
            {
                // "seorang warga bernama Budi" describes as "Kapten Budi" does.
                described |= (classes & (LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.AnonymousNouns)) != 0;
                run = 0;
                continue;
            }

            if ((classes & LexicalClasses.GivenNames) != 0 && !(body && !afterComma && !HasTitleBefore(range.First, i)))
                return true;
            if (title || (classes & (LexicalClasses.Roles | LexicalClasses.Organisations)) != 0
                || (_tokens.Match(i, Heads) > 1 && headIndex != i))
            {
                described |= title || (classes & LexicalClasses.Roles) != 0;
                run = title && (classes & LexicalClasses.Roles) == 0 ? 1 : 0;
                if (run == 1 && i + 1 < range.End && _tokens[i + 1].Kind == TokenKind.Period)
                    i++;
                continue;
            }

            if (token.Is(TokenFlags.AllCapitals) && token.Length <= 8)
            {
                // After an acronym ("Kepala BNPB Doni Monardo") two names make a person.
                run = described && !body ? 0 : run;
                continue;
            }

            run++;
            // The only name of an apposition may stand alone: "Kasubdit Kreativitas, Suherman".
            var needed = afterComma && run == i - lastComma ? 1 : 2;
            if (run >= needed && described && !body
                && (afterComma || IsAfterHead(i - run + 1, range.First, headIndex) || _tokens[i - run + 1].Length == 1))
                return true;
            if (run >= 2 && headIndex < 0)
                return true;
            // "Ketua Komnas HAM Nurkholis": a word that is no place after the acronym of a body; "Direktur PT Semen" names the body.
            if (run == 1 && i == range.End - 1 && described && !body && token.Lexeme == 0 && i > range.First + 1
                && _tokens[i - 1].Kind == TokenKind.Word && _tokens[i - 1].Is(TokenFlags.AllCapitals) && _tokens[i - 1].Length > 2
                && !_words.IsOpenOffice(i - 1))
                return true;
            // "Menkominfo Rudiantara": one name right after an office in one word that needs no field.
            if (run == 1 && i == range.End - 1 && i == headIndex + 1 && (head & LexicalClasses.Roles) != 0
                && _tokens[headIndex].Is(TokenFlags.Capital)
                && _tokens.PhraseClasses(headIndex) == LexicalClasses.None && !_words.IsOpenOffice(headIndex))
                return true;
        }

        return described && !body && EndsInName(range, headIndex);
    }

    private bool HasTitleBefore(int first, int end) => _tokens.HasAny(first, end, LexicalClasses.Titles | LexicalClasses.Roles);

    // No describing word: a name, an acronym, or words that say nothing.
    private SourceType Unheaded(TokenRange range, bool knownPerson)
    {
        int names = 0, acronyms = 0, places = 0;
        var described = LexicalClasses.None;
        for (var i = range.First; i < range.End; i++)
        {
            if (_tokens[i].Kind == TokenKind.Link)
                return SourceType.Document;
            if (_tokens[i].Kind != TokenKind.Word)
                continue;
            described |= _tokens.Classes(i);
            if (!_words.IsName(i))
                continue;
            if (_tokens.Has(i, LexicalClasses.Places))
                places++;
            else if (_tokens[i].Is(TokenFlags.AllCapitals) && _tokens[i].Length <= 8)
                acronyms++;
            else
                names++;
        }

        if (HasInitials(range))
            return SourceType.Anonymous;
        // "pria kelahiran Kota Solo ini": somebody who was named before.
        if (names > 0 && knownPerson && _words.IsDemonstrative(range.End - 1) && !_words.IsName(range.First))
            return SourceType.Person;
        if (names > 0)
            return (described & (LexicalClasses.Organisations | LexicalClasses.Roles)) == LexicalClasses.Organisations
                ? SourceType.Organisation : SourceType.Person;
        if (acronyms + places > 0)
            return SourceType.Organisation;
        if ((described & LexicalClasses.Documents) != 0)
            return SourceType.Document;
        if (knownPerson && _words.IsDemonstrative(range.End - 1))
            return SourceType.Person;
        return (described & LexicalClasses.Organisations) != 0 ? SourceType.Organisation : SourceType.Anonymous;
    }
}
