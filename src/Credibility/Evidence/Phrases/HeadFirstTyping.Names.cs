using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <content>Names inside a source: whether it ends in one, what a new word with a capital is.</content>
internal readonly ref partial struct HeadFirstTyping
{
    // "Gubernur Sulawesi Utara Olly Dondokambey", "Menteri Perdagangan Enggartiasto Lukita": two names that no list knows behind
    // the field of an office, where no noun stands that gives its own name ("Kepala Desa Sukarela Kidul").
    private bool EndsInName(TokenRange range, int headIndex)
    {
        var first = range.End - 2;
        return first - 1 > headIndex && IsNewName(first) && IsNewName(first + 1) && _tokens[first - 1].Kind == TokenKind.Word
            && _tokens[first - 1].Is(TokenFlags.Capital)
            && !_words.IsOpenOffice(first - 1) && !(IsNewName(first - 1) && first - 2 >= range.First && _words.IsOpenOffice(first - 2));
    }

    private bool EndsInBody(TokenRange range)
    {
        var last = range.First;
        for (; last < range.End && _tokens[last].Kind == TokenKind.Word && _tokens[last].Is(TokenFlags.Capital); last++)
            if (_tokens.Has(last, LexicalClasses.Roles | LexicalClasses.Titles | LexicalClasses.GivenNames))
                return false;
        if ((last < range.End && _tokens[last].Kind != TokenKind.OpenBracket) || last - range.First < 2)
            return false;
        ref var word = ref _tokens[last - 1];
        return word.Length > 5 && !word.Is(TokenFlags.AllCapitals) && _tokens.Has(last - 1, LexicalClasses.Organisations)
            && (last == range.End || _tokens[range.End - 1].Kind == TokenKind.CloseBracket);
    }

    private bool IsNewName(int i)
    {
        ref var token = ref _tokens[i];
        if (token.Kind != TokenKind.Word || token.Lexeme != 0 || !token.Is(TokenFlags.Capital) || token.Is(TokenFlags.AllCapitals)
            || token.Length < 3)
            return false;
        // "Kelautan", "Perhubungan": a noun of a field.
        var word = _text.Slice(token.Start, token.Length);
        return !(token.Length > 6 && word.EndsWith(grammar.FieldEnding, StringComparison.OrdinalIgnoreCase) && StartsField(word));
    }

    private bool StartsField(ReadOnlySpan<char> word)
    {
        foreach (var prefix in grammar.FieldPrefixes)
            if (word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    // The run starts right after the office, a title or an acronym, not after other capitalised words of the office.
    private bool IsAfterHead(int run, int first, int headIndex)
    {
        var before = run - 1;
        if (before < first)
            return false;
        // "Wakil Gubernur Deddy Mizwar": right after an office that needs no field ("Menteri Lingkungan Hidup" does).
        if (headIndex >= 0 && run == headIndex + _tokens.Match(headIndex, Heads) && !_words.IsOpenOffice(headIndex)
            && !_words.IsOpenOffice(before))
            return true;
        return _tokens.Has(before, LexicalClasses.Titles)
            || (_tokens.Has(before, LexicalClasses.Organisations) && !_words.IsOpenOffice(before))
            || _tokens[before].Kind == TokenKind.CloseBracket || _tokens[before].Is(TokenFlags.AllCapitals)
            || (before == headIndex && !_tokens[before].Is(TokenFlags.Capital))
            || (_tokens[before].Kind == TokenKind.Word && !_tokens[before].Is(TokenFlags.Capital)
                && !_tokens.Has(before, LexicalClasses.PhraseLinks | LexicalClasses.Organisations));
    }

    // "YZ", "siswa berinisial DM": at most two capitals that name no body known to the pack.
    private bool HasInitials(TokenRange range)
    {
        var last = range.End - 1;
        if (_tokens[last].Kind == TokenKind.Period && last > range.First)
            last--;
        ref var token = ref _tokens[last];
        return token.Kind == TokenKind.Word && token.Length <= 2 && token.Is(TokenFlags.Capital)
            && (token.Length == 1 || token.Is(TokenFlags.AllCapitals))
            && !_tokens.Has(last, LexicalClasses.Organisations | LexicalClasses.Places | LexicalClasses.Titles
                | LexicalClasses.Roles | LexicalClasses.GivenNames)
            && (last == range.First || !_words.IsName(last - 1) || _tokens.Has(last - 1, Heads));
    }

    private bool HasNameOrBody(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_tokens[i].Kind == TokenKind.Word
                && ((_words.IsName(i) && !_tokens.Has(i, LexicalClasses.AnonymousNouns)) || _tokens.Has(i, LexicalClasses.Organisations)))
                return true;
        return false;
    }
}
