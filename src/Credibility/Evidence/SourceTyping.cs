using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Tells what a noun phrase is that something is attributed to.</summary>
internal readonly ref struct SourceTyping(ReadOnlySpan<char> text, TokenStream tokens, Grammar grammar)
{
    private readonly TokenStream _tokens = tokens;
    private readonly Grammar _grammar = grammar;
    private readonly HeadLastTyping _headLast = new(text, tokens, grammar);
    private readonly HeadFirstTyping _headFirst = new(text, tokens, grammar);

    /// <summary>Type of the source in a range of tokens; pronouns are resolved by the caller.</summary>
    /// <param name="range">The source.</param>
    /// <param name="knownPerson">Whether a person was named before, whom a definite description can mean.</param>
    public SourceType TypeOf(TokenRange range, bool knownPerson)
    {
        if (!range.Exists)
            return SourceType.None;
        if (IsOutlet(range))
            return SourceType.Outlet;
        return _grammar.HeadFirst ? _headFirst.TypeOf(range, knownPerson) : _headLast.TypeOf(range, knownPerson);
    }

    private bool IsOutlet(TokenRange range)
    {
        var first = range.First;
        // "the Times", "laman Business Insider": an article or a word for the medium may stand before the name.
        var skip = _grammar.HeadFirst ? LexicalClasses.Determiners | LexicalClasses.Documents | LexicalClasses.AnonymousNouns | LexicalClasses.MediaNouns : LexicalClasses.Determiners;
        while (first < range.End && _tokens.Match(first, LexicalClasses.Outlet) == 0 && _tokens.Match(first, skip) is var length and > 0)
            first += length;
        if (first >= range.End)
            return false;
        var name = _tokens.Match(first, LexicalClasses.Outlet);
        if (name == 0 || _tokens[first].Kind is not (TokenKind.Link or TokenKind.Word) || !(_tokens[first].Is(TokenFlags.Capital) || _tokens[first].Kind == TokenKind.Link || (_grammar.HeadFirst && _tokens[first].Is(TokenFlags.OwnOutlet))))
            return false;
        // "Ria Ricis" is no "RIA": what follows the name must not be a name itself.
        return first + name == range.End || (_grammar.HeadFirst && _tokens[first + name].Kind == TokenKind.OpenBracket) || (first + name == range.End - 1 && !(_grammar.HeadFirst && _tokens[range.End - 1].Is(TokenFlags.Capital)));
    }
}
