using System.Runtime.CompilerServices;
using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Guesses what each token can be (<see cref="WordPart"/>); constant time a token.</summary>
internal readonly ref struct WordParts(ReadOnlySpan<char> text, TokenStream tokens, Grammar grammar)
{
    // The flags that matter are the lowest bits.
    private const int PartFlags = (int)TokenFlags.Clitic << 1;

    private static readonly WordPartRow[] RowOf = Rows();

    private readonly ReadOnlySpan<char> _text = text;
    private readonly TokenStream _tokens = tokens;
    private readonly Grammar _grammar = grammar;

    /// <summary>Part of a token; before the first and after the last there is a break.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordPart Of(int i)
    {
        if ((uint)i >= (uint)_tokens.Count)
            return WordPart.Break;
        var part = (WordPart)_tokens.Parts[i];
        return part < WordPart.ByForm ? part : Decide(i, part);
    }

    /// <summary>Decides the part of all tokens but those whose form or neighbours must be looked at, without a branch; must be called first.</summary>
    public static void Classify(TokenStream tokens)
    {
        var table = tokens.Lexicon.WordParts;
        var facts = tokens.Facts;
        var all = tokens.Tokens;
        var parts = tokens.MakeParts();
        for (var i = 0; i < all.Length; i++)
            parts[i] = table.Of(RowFor(all[i].Kind, all[i].Flags), facts[i].ClassSet);
    }

    /// <summary>Decides the part of a capitalised token again, as that of a sentence's first word.</summary>
    public static void OpenSentence(TokenStream tokens, int i)
    {
        if (tokens[i].Kind == TokenKind.Word && tokens[i].Is(TokenFlags.Capital) && !tokens[i].Is(TokenFlags.Quoted))
            tokens.Parts[i] = tokens.Lexicon.WordParts.Of(WordPartRow.FirstWord, tokens.Facts[i].ClassSet);
    }

    /// <summary>Decides the parts of tokens inside direct speech, which are breaks to whoever reads around it; the first opens a sentence.</summary>
    public static void Unquote(TokenStream tokens, int first, int end)
    {
        var table = tokens.Lexicon.WordParts;
        for (var i = first; i < end; i++)
        {
            var flags = tokens[i].Flags & ~TokenFlags.Quoted | (i == first ? TokenFlags.SentenceStart : TokenFlags.None);
            tokens.Parts[i] = table.Of(RowFor(tokens[i].Kind, flags), tokens.Facts[i].ClassSet);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static WordPartRow RowFor(TokenKind kind, TokenFlags flags) => RowOf[((int)kind * PartFlags) | ((int)flags & (PartFlags - 1))];

    private WordPart Decide(int i, WordPart undecided)
    {
        ref var token = ref _tokens[i];
        var part = undecided switch
        {
            WordPart.ByForm => OfForm(i, ref token),
            WordPart.ByAbbreviation => i > 0 && EndsAbbreviation(i, ref token) ? WordPart.Glue : WordPart.Break,
            _ => IsScareMark(i, ref token) ? WordPart.Glue : WordPart.Break,
        };
        _tokens.Parts[i] = (byte)part;
        return part;
    }

    private bool EndsAbbreviation(int i, ref Token token) => !token.Is(TokenFlags.SpaceBefore)
        && (_tokens[i - 1].Length == 1 || (_tokens[i - 1].Length > 2 && _text[_tokens[i - 1].End - 2] == '.')
            || _tokens.Has(i - 1, LexicalClasses.Abbreviations));

    private static WordPartRow[] Rows()
    {
        var rows = new WordPartRow[((int)TokenKind.Symbol + 1) * PartFlags];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = Row((TokenKind)(row / PartFlags), (TokenFlags)(row % PartFlags));
        return rows;
    }

    private static WordPartRow Row(TokenKind kind, TokenFlags flags) => kind switch
    {
        _ when (flags & (TokenFlags.Quoted | TokenFlags.Furniture)) != 0 => (WordPartRow)WordPart.Break,
        TokenKind.Word when (flags & TokenFlags.Clitic) != 0 => (WordPartRow)WordPart.Possessive,
        TokenKind.Word when (flags & TokenFlags.ScareQuoted) != 0 => (WordPartRow)WordPart.Noun,
        TokenKind.Word when (flags & TokenFlags.Capital) == 0 => WordPartRow.Word,
        TokenKind.Word => (flags & TokenFlags.SentenceStart) != 0 ? WordPartRow.FirstWord : WordPartRow.CapitalWord,
        TokenKind.Number => (WordPartRow)WordPart.Number,
        TokenKind.Handle or TokenKind.Hashtag or TokenKind.Link => (WordPartRow)WordPart.Name,
        TokenKind.Comma => (WordPartRow)WordPart.Comma,
        TokenKind.Slash or TokenKind.Symbol => (WordPartRow)WordPart.Glue,
        TokenKind.Period => (WordPartRow)WordPart.ByAbbreviation,
        TokenKind.Quote or TokenKind.SingleQuote => (WordPartRow)WordPart.ByQuotation,
        _ => (WordPartRow)WordPart.Break,
    };

    /// <summary>Whether a token is a capitalised content word.</summary>
    public bool IsName(int i) => Of(i) == WordPart.Name;

    /// <summary>Whether a token can stand in a noun phrase as noun or modifier.</summary>
    public bool IsNominal(int i) => Of(i) is WordPart.Noun or WordPart.Name or WordPart.Number;

    /// <summary>Whether the word names an office, body, document or kind of person.</summary>
    public bool IsDescribing(int i) => _tokens.Has(i, WordPartTable.Describing);

    /// <summary>Whether a range holds such a word.</summary>
    public bool HasDescribing(int first, int end) => _tokens.HasAny(first, end, WordPartTable.Describing);

    /// <summary>Whether the word has the ending of a present participle.</summary>
    public bool IsPresentParticiple(int i) => Ends(i, _grammar.ParticipleEnding);

    /// <summary>Whether the word is an auxiliary, or a verb that is no present participle.</summary>
    public bool CanBeFinite(int i) => Of(i) == WordPart.Auxiliary || (Of(i) == WordPart.Verb && !IsPresentParticiple(i));

    /// <summary>Whether the word has the ending of a past form or past participle.</summary>
    public bool IsPast(int i) => Ends(i, _grammar.PastEnding);

    /// <summary>Whether the word has the ending of a plural; doubled ("witness", "stress") it is none.</summary>
    public bool IsPlural(int i) => Ends(i, _grammar.PluralEnding)
        && (_text[_tokens[i].End - _grammar.PluralEnding.Length - 1] | 0x20) != _grammar.PluralEnding[0];

    /// <summary>Whether the word is a weekday.</summary>
    public bool IsWeekday(int i) => _tokens.Has(i, LexicalClasses.Weekdays);

    /// <summary>Whether the word marks an infinitive.</summary>
    public bool IsInfinitiveMarker(int i) => _tokens.Is(i, _grammar.InfinitiveMarker);

    /// <summary>Whether the word is the preposition that joins noun to noun.</summary>
    public bool IsGenitive(int i) => _tokens.Is(i, _grammar.Genitive);

    private bool Ends(int i, string ending) => (uint)i < (uint)_tokens.Count && WordEnding.Stands(_text, _tokens[i], ending, stem: 2);

    private bool IsScareMark(int i, ref Token token) =>
        (token.Is(TokenFlags.Opens) && i + 1 < _tokens.Count && _tokens[i + 1].Is(TokenFlags.ScareQuoted))
        || (token.Is(TokenFlags.Closes) && i > 0 && _tokens[i - 1].Is(TokenFlags.ScareQuoted))
        || (token.Kind == TokenKind.SingleQuote && !token.Is(TokenFlags.SpaceBefore));

    // "told a rally that", "the family of": behind a determiner, and nothing that an adverb could modify follows.
    // By their classes alone: parts would ask each other in turn.
    private bool IsHeadOfPhrase(int i) => i > 0 && _tokens.Has(i - 1, LexicalClasses.Determiners) && i + 1 < _tokens.Count
        && (_tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Period
            || _tokens.Has(i + 1, LexicalClasses.Prepositions | LexicalClasses.Complementisers | LexicalClasses.Conjunctions
                | LexicalClasses.Relativisers | LexicalClasses.Auxiliaries));

    // No class decides: the ending does.
    private WordPart OfForm(int i, ref Token token)
    {
        // "US" is a name, "Us" and "I" are pronouns.
        if (token.Is(TokenFlags.Capital))
            return token.Is(TokenFlags.AllCapitals) ? WordPart.Name : WordPartTable.IsDetermining(_tokens.WordClasses(i))
                ? WordPart.Determiner : WordPart.Pronoun;
        if ((_tokens.WordClasses(i) & ~(LexicalClasses.AnyHedge | LexicalClasses.Denials)) == LexicalClasses.None
            && Ends(i, _grammar.AdverbEnding))
            return IsHeadOfPhrase(i) ? WordPart.Noun : WordPart.Adverb;
        return token.Length > 4 && IsPast(i) ? WordPart.Verb : WordPart.Noun;
    }
}
