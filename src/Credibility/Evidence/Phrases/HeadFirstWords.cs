using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// What a word can be in a language whose noun phrases start with their head (Indonesian): closed classes first, then the
/// prefixes that make verbs, since no list holds every verb. Constant time a token.
/// </summary>
internal readonly ref struct HeadFirstWords(ReadOnlySpan<char> text, TokenStream tokens, Grammar grammar)
{
    /// <summary>Words that say what a source is.</summary>
    public const LexicalClasses Describing = LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.Organisations
        | LexicalClasses.AnonymousNouns | LexicalClasses.Documents;

    /// <summary>Pronouns of any person.</summary>
    public const LexicalClasses Person = LexicalClasses.Pronouns | LexicalClasses.FirstPerson | LexicalClasses.SecondPerson;

    private const LexicalClasses Verbs = LexicalClasses.CommonVerbs | LexicalClasses.CueSpeech | LexicalClasses.CueThought
        | LexicalClasses.CueDirective | LexicalClasses.CueStance | LexicalClasses.CuePassive | LexicalClasses.Auxiliaries;

    /// <summary>A prefix makes a verb only of a word at least this long ("meng" + root of two letters).</summary>
    private const int VerbLength = 6;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly TokenStream _tokens = tokens;
    private readonly Grammar _grammar = grammar;

    /// <summary>Whether the token is capitalised and no function word: part of a name.</summary>
    public bool IsName(int i)
    {
        ref var token = ref _tokens[i];
        if (!token.Is(TokenFlags.Capital) || token.Kind != TokenKind.Word)
            return false;
        if (!token.Is(TokenFlags.SentenceStart))
            return !_tokens.Has(i, LexicalClasses.Pronouns | LexicalClasses.FirstPerson);
        // "Hari menyebutkan …": a given name that is a word too, right before a verb of speech.
        if (_tokens.Has(i, LexicalClasses.GivenNames) && i + 1 < _tokens.Count && _tokens.Has(i + 1, LexicalClasses.CueSpeech))
            return true;
        // "Tujuannya": a noun with a clitic that only opens the sentence.
        if (WordEnding.Stands(_text, token, _grammar.CliticEnding, stem: 3))
            return false;
        // "Salah satu akun", "Langkah ini", "Dikutip dari X": what only opens the sentence.
        if ((_tokens.PhraseClasses(i) & LexicalClasses.Determiners) != 0
            || (token.Lexeme == 0 && i + 1 < _tokens.Count && IsDemonstrative(i + 1)))
            return false;
        return !_tokens.Has(i, LexicalClasses.FunctionWords | LexicalClasses.Prepositions | LexicalClasses.Pronouns
            | LexicalClasses.Determiners | LexicalClasses.Connectives | LexicalClasses.Adverbs | LexicalClasses.AnonymousNouns
            | LexicalClasses.CommonVerbs | LexicalClasses.TimeWords | LexicalClasses.CitationCues);
    }

    /// <summary>Whether a possessive is fused with the word: "rilisnya".</summary>
    public bool HasClitic(int i) => _grammar.CliticEnding.Length > 0 && _tokens[i].Length > _grammar.CliticEnding.Length + 2
        && !_tokens[i].Is(TokenFlags.Capital)
        && _text.Slice(_tokens[i].Start, _tokens[i].Length).EndsWith(_grammar.CliticEnding, StringComparison.Ordinal);

    /// <summary>Whether the word says what a source is.</summary>
    public bool IsDescribing(int i) => _tokens.Has(i, Describing);

    /// <summary>Whether the token is a finite verb, by its class or by its prefix.</summary>
    public bool IsVerb(int i)
    {
        ref var token = ref _tokens[i];
        if (token.Kind != TokenKind.Word || (token.Is(TokenFlags.Capital) && !token.Is(TokenFlags.SentenceStart)))
            return false;
        var classes = _tokens.WordClasses(i);
        if ((classes & Describing) != 0)
            return false;
        if ((classes & Verbs) != 0)
            return true;
        // "Dillon" and "Melinda" at the head of a sentence are names, so a capital needs the word to be known.
        return classes == LexicalClasses.None && token.Length >= VerbLength && !token.Is(TokenFlags.Capital) && HasVerbPrefix(token);
    }

    /// <summary>Whether the word is "this" or "that": it closes a noun phrase.</summary>
    public bool IsDemonstrative(int i) => _tokens.Has(i, LexicalClasses.Determiners) && _tokens.IsOneOf(i, _grammar.Demonstratives);

    /// <summary>Whether the word opens the person spoken to: "kepada".</summary>
    public bool IsAddressee(int i) => _tokens.Has(i, LexicalClasses.Prepositions) && _tokens.IsOneOf(i, _grammar.AddresseePrepositions)
        // "pada Senin malam", "pada tahap awal": nobody is spoken to.
        && !(_tokens.Is(i, _grammar.AmbiguousAddressee) && (i + 1 >= _tokens.Count || !IsSomebody(i + 1)));

    private bool IsSomebody(int i) => _tokens.Match(i, LexicalClasses.Weekdays | LexicalClasses.Months | LexicalClasses.TimeWords
        | LexicalClasses.Documents) == 0
        && (_tokens.Match(i, LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.AnonymousNouns
            | LexicalClasses.MediaNouns | LexicalClasses.Outlet | Person) > 0
            || (IsName(i) && !_tokens.Has(i, LexicalClasses.Places)));

    /// <summary>Whether the word is an office that names its field next: "menteri", "kepala".</summary>
    public bool IsOpenOffice(int i) => _tokens.IsOneOf(i, _grammar.OpenOffices);

    /// <summary>Whether the word is a passive of state rather than of an act: "tertulis" beside "ditulis".</summary>
    public bool IsState(int i) => _text.Slice(_tokens[i].Start, _tokens[i].Length).StartsWith(_grammar.StatePrefix, StringComparison.OrdinalIgnoreCase)
        && _grammar.StatePrefix.Length > 0;

    /// <summary>Whether a number and a unit of time start at the token: "45 tahun".</summary>
    public bool IsAge(int i) => _tokens[i].Kind == TokenKind.Number && _tokens[i].Length <= 2
        && _tokens.Has(i + 1, LexicalClasses.TimeWords) && !_tokens[i + 1].Is(TokenFlags.Capital);

    /// <summary>Whether the word says that a name follows: "bernama".</summary>
    public bool IsNaming(int i) => _tokens.IsOneOf(i, _grammar.NamingVerbs);

    /// <summary>Whether the word opens a bare topic: "tentang", "soal".</summary>
    public bool IsTopic(int i) => _tokens.Has(i, LexicalClasses.Prepositions) && _tokens.IsOneOf(i, _grammar.TopicPrepositions);

    /// <summary>Whether the word is an academic degree after a name: "S.Kep", "PhD", "MM", "M.Si".</summary>
    public bool IsDegree(int i)
    {
        ref var token = ref _tokens[i];
        if (token.Kind is not (TokenKind.Word or TokenKind.Link) || token.Length > 9 || token.Length < 2 || !token.Is(TokenFlags.Capital))
            return false;
        var capitals = 0;
        var stops = 0;
        foreach (var c in _text.Slice(token.Start, token.Length))
        {
            capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
            stops += c == '.' ? 1 : 0;
        }

        return (stops > 0 && capitals > 1)
            || (capitals >= 2 && token.Length <= 4
                && !_tokens.Has(i, LexicalClasses.Organisations | LexicalClasses.Outlet | LexicalClasses.TimeWords));
    }

    /// <summary>Whether a title or role, or something else that describes, starts at the token.</summary>
    public bool StartsDescription(int i) => _tokens.Match(i, Describing) > 0;

    private bool HasVerbPrefix(Token token)
    {
        var word = _text.Slice(token.Start, token.Length);
        foreach (var prefix in _grammar.VerbPrefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var exception in _grammar.VerbPrefixExceptions)
                if (word.StartsWith(exception, StringComparison.OrdinalIgnoreCase))
                    return false;
            return true;
        }

        return false;
    }
}
