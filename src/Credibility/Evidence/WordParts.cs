using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Guesses what each token can be (<see cref="WordPart"/>); constant time a token.</summary>
internal readonly ref struct WordParts(ReadOnlySpan<char> text, TokenStream tokens, Grammar grammar)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly TokenStream _tokens = tokens;
    private readonly Grammar _grammar = grammar;
    private readonly WordPartTable _table = tokens.Lexicon.WordParts;

    /// <summary>Part of a token; before the first and after the last there is a break.</summary>
    public WordPart Of(int i)
    {
        if ((uint)i >= (uint)_tokens.Count)
            return WordPart.Break;
        // Asked for about ten times a token, so kept: the part plus one.
        ref var known = ref _tokens.Parts[i];
        if (known == 0)
            known = (byte)(Guess(i) + 1);
        return (WordPart)(known - 1);
    }

    private WordPart Guess(int i)
    {
        ref var token = ref _tokens[i];
        if (token.Is(TokenFlags.Quoted) || token.Is(TokenFlags.Furniture))
            return WordPart.Break;
        switch (token.Kind)
        {
            case TokenKind.Word:
                return token.Is(TokenFlags.Clitic) ? WordPart.Possessive : OfWord(i, ref token);
            case TokenKind.Number:
                return WordPart.Number;
            case TokenKind.Handle or TokenKind.Hashtag or TokenKind.Link:
                return WordPart.Name;
            case TokenKind.Comma:
                return WordPart.Comma;
            case TokenKind.Slash or TokenKind.Symbol:
                return WordPart.Glue;
            case TokenKind.Period when i > 0 && (_tokens[i - 1].Length == 1 || (_tokens[i - 1].Length > 2 && _text[_tokens[i - 1].End - 2] == '.') || _tokens.Has(i - 1, LexicalClasses.Abbreviations)) && !token.Is(TokenFlags.SpaceBefore):
                return WordPart.Glue;
            case TokenKind.Quote or TokenKind.SingleQuote:
                return IsScareMark(i, ref token) ? WordPart.Glue : WordPart.Break;
            default:
                return WordPart.Break;
        }
    }

    /// <summary>Whether a token is a capitalised content word.</summary>
    public bool IsName(int i) => Of(i) == WordPart.Name;

    /// <summary>Whether a token can stand in a noun phrase as noun or modifier.</summary>
    public bool IsNominal(int i) => Of(i) is WordPart.Noun or WordPart.Name or WordPart.Number;

    /// <summary>Whether the word names an office, body, document or kind of person.</summary>
    public bool IsDescribing(int i) => _tokens.Has(i, WordPartTable.Describing);

    /// <summary>Whether the word has the ending of a present participle.</summary>
    public bool IsPresentParticiple(int i) => Ends(i, _grammar.ParticipleEnding);

    /// <summary>Whether the word has the ending of a past form or past participle.</summary>
    public bool IsPast(int i) => Ends(i, _grammar.PastEnding);

    /// <summary>Whether the word has the ending of a plural.</summary>
    public bool IsPlural(int i) => Ends(i, _grammar.PluralEnding);

    /// <summary>Whether the word is a weekday.</summary>
    public bool IsWeekday(int i) => _tokens.Has(i, LexicalClasses.Weekdays);

    /// <summary>Whether the word marks an infinitive.</summary>
    public bool IsInfinitiveMarker(int i) => _tokens.Is(i, _grammar.InfinitiveMarker);

    /// <summary>Whether the word is the preposition that joins noun to noun.</summary>
    public bool IsGenitive(int i) => _tokens.Is(i, _grammar.Genitive);

    private bool Ends(int i, string ending)
    {
        if (ending.Length == 0 || (uint)i >= (uint)_tokens.Count || _tokens[i].Length <= ending.Length + 1)
            return false;
        var tail = _text.Slice(_tokens[i].End - ending.Length, ending.Length);
        // The last letter alone refuses most words.
        return !(char.IsAscii(tail[^1]) && ((tail[^1] ^ ending[^1]) & ~0x20) != 0) && tail.Equals(ending, StringComparison.OrdinalIgnoreCase);
    }

    private bool IsScareMark(int i, ref Token token) =>
        (token.Is(TokenFlags.Opens) && i + 1 < _tokens.Count && _tokens[i + 1].Is(TokenFlags.ScareQuoted))
        || (token.Is(TokenFlags.Closes) && i > 0 && _tokens[i - 1].Is(TokenFlags.ScareQuoted))
        || (token.Kind == TokenKind.SingleQuote && !token.Is(TokenFlags.SpaceBefore));

    private WordPart OfWord(int i, ref Token token)
    {
        if (token.Is(TokenFlags.ScareQuoted))
            return WordPart.Noun;
        var set = _tokens.Facts[i].ClassSet;
        if (token.Is(TokenFlags.Capital) && !token.Is(TokenFlags.SentenceStart))
            return _table.OfCapital(set);
        var part = _table.Of(set);
        return part == WordPart.Break ? OfForm(i, ref token) : part;
    }

    // No class decides: capital and ending do.
    private WordPart OfForm(int i, ref Token token)
    {
        if (token.Is(TokenFlags.Capital))
            return WordPart.Name;
        if (_tokens.WordClasses(i) == LexicalClasses.None && Ends(i, _grammar.AdverbEnding))
            return WordPart.Adverb;
        return token.Length > 4 && IsPast(i) ? WordPart.Verb : WordPart.Noun;
    }
}
