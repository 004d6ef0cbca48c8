using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Tells what a noun phrase is that something is attributed to.</summary>
internal readonly ref struct SourceTyping(ReadOnlySpan<char> text, TokenStream tokens, LanguagePack pack, OutletRegistry outlets)
{
    private readonly TokenStream _tokens = tokens;
    private readonly Grammar _grammar = pack.Grammar;
    private readonly Lexicon _lexicon = pack.Lexicon;
    private readonly OutletRegistry _outlets = outlets;
    private readonly HeadLastTyping _headLast = new(text, tokens, pack.Grammar);
    private readonly HeadFirstTyping _headFirst = new(text, tokens, pack.Grammar);

    /// <summary>Type of the source in a range of tokens; pronouns are resolved by the caller.</summary>
    /// <param name="range">The source.</param>
    /// <param name="knownPerson">Whether a person was named before, whom a definite description can mean.</param>
    public SourceType TypeOf(TokenRange range, bool knownPerson)
    {
        if (!range.Exists)
            return SourceType.None;
        // "Facebook said": a platform speaks as a company.
        if (IsOutlet(range))
            return IsPlatform(range) ? SourceType.Organisation : SourceType.Outlet;
        return _grammar.HeadFirst ? _headFirst.TypeOf(range, knownPerson) : _headLast.TypeOf(range, knownPerson);
    }

    private bool IsPlatform(TokenRange range) => range.End == range.First + 1 && _tokens[range.First].Kind == TokenKind.Word
        && _lexicon.Lexeme(_tokens[range.First].Lexeme).Outlet is var outlet and >= 0 && _outlets.KindOf(outlet) == OutletKind.Social;

    private bool IsOutlet(TokenRange range)
    {
        var first = range.First;
        // "the Times", "laman Business Insider": an article or a word for the medium may stand before the name.
        var skip = _grammar.HeadFirst
            ? LexicalClasses.Determiners | LexicalClasses.Documents | LexicalClasses.AnonymousNouns | LexicalClasses.MediaNouns
            : LexicalClasses.Determiners;
        while (first < range.End && _tokens.Match(first, LexicalClasses.Outlet) == 0 && _tokens.Match(first, skip) is var length and > 0)
            first += length;
        if (first >= range.End)
            return false;
        // "The post": the article alone has the capital.
        if (!_grammar.HeadFirst && first + 1 < range.End && _tokens.Has(first, LexicalClasses.Determiners)
            && !_tokens[first + 1].Is(TokenFlags.Capital) && _tokens[first + 1].Kind == TokenKind.Word)
            return false;
        var name = _tokens.Match(first, LexicalClasses.Outlet);
        // "People say": an ordinary word with the capital of a sentence.
        if (name == 1 && !_grammar.HeadFirst && _tokens.Has(first, LexicalClasses.AnonymousNouns))
            return false;
        // "the EPA": a body sooner than the agency of that name.
        if (name == 1 && !_grammar.HeadFirst && _tokens.Has(first, LexicalClasses.Organisations)
            && _tokens.Has(first, LexicalClasses.AmbiguousOutlet))
            return false;
        if (!_grammar.HeadFirst && first + name < range.End
            && (IsHandle(first + name) || (!IsPlatform(new TokenRange(first, first + name)) && IsOutletsToo(first + name, range.End))))
            return true;
        // "a Valley Fair story": what the outlet published.
        if (!_grammar.HeadFirst && first + name == range.End - 1 && !_tokens[range.End - 1].Is(TokenFlags.Capital)
            && _tokens.Has(range.End - 1, LexicalClasses.Documents) && !_tokens.Has(range.End - 1, LexicalClasses.MediaNouns))
            return false;
        // "Ani" is a name, "ANI" an agency.
        if (name == 1 && _grammar.HeadFirst && _tokens.Has(first, LexicalClasses.GivenNames) && !_tokens[first].Is(TokenFlags.AllCapitals))
            return false;
        if (name == 0 || _tokens[first].Kind is not (TokenKind.Link or TokenKind.Word)
            || !(_tokens[first].Is(TokenFlags.Capital) || _tokens[first].Kind == TokenKind.Link
                || (_grammar.HeadFirst ? _tokens[first].Is(TokenFlags.OwnOutlet)
                    : first + 1 < range.End && _tokens.Has(first, LexicalClasses.Determiners) && _tokens[first + 1].Is(TokenFlags.Capital))))
            return false;
        // "a Facebook post": what stands on a platform.
        if (!_grammar.HeadFirst && first + name == range.End - 1 && _tokens.Has(range.End - 1, LexicalClasses.Documents)
            && IsPlatform(new TokenRange(first, range.End - 1)))
            return false;
        // "a Fox host", "Metro Police"
        if (!_grammar.HeadFirst && first + name == range.End - 1
            && !_tokens.Has(range.End - 1, LexicalClasses.MediaNouns | LexicalClasses.Documents)
            && _tokens[range.End - 1].Kind == TokenKind.Word && !_tokens[range.End - 1].Is(TokenFlags.Clitic))
            return false;
        // "Ria Ricis" is no "RIA": what follows the name must not be a name itself.
        return first + name == range.End
            || (_grammar.HeadFirst && _tokens[first + name].Kind == TokenKind.OpenBracket
                && _tokens[first + name + 1].Kind != TokenKind.Number)
            || (first + name == range.End - 1
                && !(_grammar.HeadFirst
                    && (_tokens[range.End - 1].Is(TokenFlags.Capital) || _tokens[range.End - 1].Kind == TokenKind.Handle)));
    }

    // "CNN (@CNN)"
    private bool IsHandle(int i) => _tokens[i].Kind == TokenKind.OpenBracket && _tokens[i + 1].Kind == TokenKind.Handle;

    // "Reuters and The Weston Post": another outlet to the end.
    private bool IsOutletsToo(int joint, int end) => (_tokens.Has(joint, LexicalClasses.Conjunctions)
        || _tokens[joint].Kind == TokenKind.Comma)
        && joint + 1 < end && IsOutlet(new TokenRange(joint + 1, end));
}
