using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>A mention of an outlet as it stands in the text.</summary>
internal struct OutletMention
{
    /// <summary>The name, without an article in small letters.</summary>
    public TokenRange Name;

    /// <summary>Index into the registry, or -1 for a host or name that it does not have.</summary>
    public int Outlet;

    /// <summary>Whether the name is an ordinary word too.</summary>
    public bool Ambiguous;

    /// <summary>Whether it is a host name or an address.</summary>
    public bool Link;
}

/// <summary>Finds names of the registry, host names, and the article's own outlet among the tokens.</summary>
internal readonly ref struct OutletMentions
{
    private readonly ReadOnlySpan<char> _text;
    private readonly TokenStream _tokens;
    private readonly Lexicon _lexicon;
    private readonly OutletRegistry _outlets;

    public OutletMentions(ReadOnlySpan<char> text, ArticleAnalysis analysis)
    {
        _text = text;
        _tokens = analysis.Tokens;
        _lexicon = analysis.Pack!.Lexicon;
        _outlets = analysis.Outlets;
    }

    /// <summary>Kind of the outlet that a mention names.</summary>
    public OutletKind KindOf(in OutletMention mention) => mention.Outlet < 0 ? OutletKind.Unknown : _outlets.KindOf(mention.Outlet);

    /// <summary>The mention that starts at a token; false when none does.</summary>
    /// <param name="i">Token.</param>
    /// <param name="anyCase">Whether small letters will do, as in closing credits ("[rmol]").</param>
    /// <param name="mention">The mention.</param>
    public bool At(int i, bool anyCase, out OutletMention mention)
    {
        mention = default;
        ref var token = ref _tokens[i];
        if (token.Kind == TokenKind.Link)
            return Host(i, ref mention);
        if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            return false;
        var length = _tokens.Match(i, LexicalClasses.Outlet);
        if (length == 0)
            return false;
        var phrase = length > 1;
        mention.Outlet = phrase ? _lexicon.PhraseOutlet(_tokens.Phrase(i)) : _lexicon.Lexeme(token.Lexeme).Outlet;
        if (mention.Outlet < 0)
            return false;
        mention.Ambiguous = ((phrase ? _tokens.PhraseClasses(i) : _tokens.WordClasses(i)) & LexicalClasses.AmbiguousOutlet) != 0;
        // "St. Louis": no Straits Times.
        if (!phrase && mention.Ambiguous && i + 1 < _tokens.Count && _tokens[i + 1].Kind == TokenKind.Period
            && _tokens.Has(i, LexicalClasses.Abbreviations))
            return false;
        var first = i;
        if (length > 1 && !token.Is(TokenFlags.Capital) && _tokens.Has(i, LexicalClasses.Determiners))
            first++;
        // "Dutch news agency ANP" names ANP.
        for (var j = first + 1; j < i + length - 1; j++)
            if (!_tokens[j].Is(TokenFlags.Capital) && _tokens[j + 1].Is(TokenFlags.Capital) && _tokens.Has(j, LexicalClasses.MediaNouns))
                first = j + 1;
        mention.Name = new TokenRange(first, i + length);
        return (anyCase && (token.Length > 3 || length > 1 || HasCapital(first))) || HasRegistryCapitals(first, i + length, mention.Outlet);
    }

    // A name that the registry writes with a capital must have one; a sentence's first word proves nothing for
    // ambiguous ones, but those need a cue anyway.
    private bool HasRegistryCapitals(int first, int end, int outlet)
    {
        if (end - first > 1 && _tokens.Has(first, LexicalClasses.Determiners) && !_tokens[first + 1].Is(TokenFlags.Capital)
            && _tokens[first + 1].Kind == TokenKind.Word && !HasCapital(first + 1))
            return false;
        ref var token = ref _tokens[first];
        // "Ani" is a given name, "ANI" an agency.
        var given = end - first == 1 && token.Is(TokenFlags.Capital) && !token.Is(TokenFlags.AllCapitals)
            && _tokens.Has(first, LexicalClasses.GivenNames);
        if (HasCapital(first) && !given)
            return true;
        // "time", "people": most often an ordinary word.
        if (token.Kind == TokenKind.Word && !given && !_outlets.HasSmallName(outlet))
            return false;
        var name = _text[token.Start.._tokens[end - 1].End];
        if (token.Kind == TokenKind.Number)
            return end - first == 1 || _tokens[first + 1].Is(TokenFlags.Capital);
        var names = _outlets.Outlets[outlet].Names;
        for (var n = 0; n < names.Count; n++)
            if (name.SequenceEqual(names[n]))
                return true;
        return false;
    }

    private bool HasCapital(int i)
    {
        if (_tokens[i].Is(TokenFlags.Capital))
            return true;
        foreach (var c in _text.Slice(_tokens[i].Start, _tokens[i].Length))
            if (char.IsUpper(c))
                return true;
        return false;
    }

    private bool Host(int i, ref OutletMention mention)
    {
        ref var token = ref _tokens[i];
        var host = HostNames.Of(_text.Slice(token.Start, token.Length));
        if (host.IsEmpty)
            return false;
        mention.Name = new TokenRange(i, i + 1);
        mention.Link = true;
        mention.Outlet = HostNames.Find(host, _lexicon);
        return true;
    }
}
