using System.Runtime.CompilerServices;
using Credibility.Languages;

namespace Credibility.Text;

/// <summary>
/// Splits text into tokens in one pass without allocating. Every character is looked at a bounded number of times, so
/// the time is linear in the length, whatever the text.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>, which is cleared first.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, Lexicon lexicon, TokenStream tokens)
    {
        tokens.Clear();
        Scan(text, tokens);
        tokens.LookUp(lexicon);
    }

    private static void Scan(ReadOnlySpan<char> text, TokenStream tokens)
    {
        var flags = TokenFlags.SpaceBefore | TokenFlags.LineBefore;
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            var kind = TokenKind.Symbol;
            switch (CharacterClasses.Of(text[i]))
            {
                case CharacterClass.Space:
                    flags |= TokenFlags.SpaceBefore;
                    i++;
                    continue;
                case CharacterClass.Line:
                    flags |= TokenFlags.SpaceBefore | TokenFlags.LineBefore;
                    i++;
                    continue;
                case CharacterClass.Nothing:
                    i++;
                    continue;
                case CharacterClass.Letter:
                    if (AsciiWord.Run(text, ref i, ref flags, tokens))
                        continue;
                    i = ScanWord(text, i, out kind);
                    flags |= CaseFlags(text, start, i);
                    break;
                case CharacterClass.Digit:
                    i = ScanNumber(text, i, out kind);
                    break;
                case CharacterClass.Stop:
                    i = RunOf(text, i, '.');
                    kind = i - start == 1 ? TokenKind.Period : TokenKind.Ellipsis;
                    break;
                case CharacterClass.Ellipsis:
                    i = RunOf(text, i, '\u2026');
                    kind = TokenKind.Ellipsis;
                    break;
                case CharacterClass.Comma:
                    i++;
                    kind = TokenKind.Comma;
                    break;
                case CharacterClass.Question or CharacterClass.Exclamation:
                    kind = ScanMarks(text, ref i);
                    break;
                case CharacterClass.Colon:
                    i++;
                    kind = TokenKind.Colon;
                    break;
                case CharacterClass.Semicolon:
                    i++;
                    kind = TokenKind.Semicolon;
                    break;
                case CharacterClass.Hyphen:
                    i = RunOf(text, i, text[i]);
                    var spaced = (flags & TokenFlags.SpaceBefore) != 0 && (i == text.Length || IsBlank(text[i]));
                    kind = i - start > 1 || spaced ? TokenKind.Dash : TokenKind.Symbol;
                    break;
                case CharacterClass.Dash:
                    i = RunOf(text, i, text[i]);
                    kind = TokenKind.Dash;
                    break;
                case CharacterClass.OpenBracket:
                    i++;
                    kind = TokenKind.OpenBracket;
                    break;
                case CharacterClass.CloseBracket:
                    i++;
                    kind = TokenKind.CloseBracket;
                    break;
                case CharacterClass.DoubleQuote:
                    i++;
                    kind = TokenKind.Quote;
                    break;
                case CharacterClass.SingleQuote:
                    kind = ScanSingleQuote(text, ref i, ref flags);
                    break;
                case CharacterClass.Slash:
                    i++;
                    kind = TokenKind.Slash;
                    break;
                case CharacterClass.At:
                    i = ScanTag(text, i);
                    kind = i - start > 1 ? TokenKind.Handle : TokenKind.Symbol;
                    break;
                case CharacterClass.Hash:
                    i = ScanTag(text, i);
                    kind = i - start > 1 ? TokenKind.Hashtag : TokenKind.Symbol;
                    break;
                default:
                    i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
                    break;
            }

            var token = new Token(start, i - start, kind, flags);
            var known = kind is TokenKind.Word or TokenKind.Number or TokenKind.Link or TokenKind.Symbol;
            tokens.Add(token, known ? WordKey.Of(text, start, i - start) : default);
            flags = TokenFlags.None;
        }
    }

    private static TokenFlags CaseFlags(ReadOnlySpan<char> text, int start, int end)
    {
        if (!IsUpper(text[start]))
            return TokenFlags.None;
        if (end - start < 2 || (!IsUpper(text[start + 1]) && CharacterClasses.Of(text[start + 1]) == CharacterClass.Letter))
            return TokenFlags.Capital;
        var dotted = TokenFlags.None;
        for (var i = start + 1; i < end; i++)
        {
            if (!IsUpper(text[i]) && CharacterClasses.Of(text[i]) == CharacterClass.Letter)
                return TokenFlags.Capital;
            if (text[i] == '.')
                dotted = TokenFlags.Initials;
        }

        return TokenFlags.Capital | TokenFlags.AllCapitals | dotted;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUpper(char c) => c < 128 ? (uint)(c - 'A') < 26 : char.IsUpper(c);

    private static bool IsBlank(char c) => CharacterClasses.Of(c) is CharacterClass.Space or CharacterClass.Line;

    private static bool IsWordCharacter(char c) => CharacterClasses.Of(c) is CharacterClass.Letter or CharacterClass.Digit;

    private static int RunOf(ReadOnlySpan<char> text, int i, char c)
    {
        while (i < text.Length && text[i] == c)
            i++;
        return i;
    }

    /// <summary>Scans a word; hyphens, apostrophes and acronym stops stay inside when letters follow.</summary>
    private static int ScanWord(ReadOnlySpan<char> text, int start, out TokenKind kind)
    {
        kind = TokenKind.Word;
        var segment = start;
        var i = start + 1;
        while (i < text.Length)
        {
            var c = text[i];
            var type = CharacterClasses.Of(c);
            if (type is CharacterClass.Letter or CharacterClass.Digit)
            {
                i++;
                continue;
            }

            if (type is CharacterClass.Nothing)
            {
                i++;
                continue;
            }

            if (i + 1 >= text.Length)
                break;
            var next = text[i + 1];
            switch (type)
            {
                case CharacterClass.Hyphen when IsWordCharacter(next):
                    segment = i + 1;
                    break;
                case CharacterClass.SingleQuote when CharacterClasses.Of(next) == CharacterClass.Letter:
                    // The English possessive is a token of its own, so that "government's" is found as "government".
                    if (next is 's' or 'S' && (i + 2 == text.Length || !IsWordCharacter(text[i + 2])))
                        return i;
                    segment = i + 1;
                    break;
                case CharacterClass.Stop when CharacterClasses.Of(next) == CharacterClass.Letter:
                    if (i - segment == 1)
                    {
                        segment = i + 1;
                        break;
                    }

                    if (TopLevelDomain.Follows(text, i, start))
                    {
                        kind = TokenKind.Link;
                        return ScanLink(text, i + 1);
                    }

                    return i;
                case CharacterClass.Colon when next == '/' && i + 2 < text.Length && text[i + 2] == '/':
                    kind = TokenKind.Link;
                    return ScanLink(text, i + 3);
                case CharacterClass.At when IsWordCharacter(next):
                    kind = TokenKind.Link;
                    return ScanLink(text, i + 1);
                default:
                    return i;
            }

            i += 2;
        }

        return i;
    }

    private static int ScanNumber(ReadOnlySpan<char> text, int start, out TokenKind kind)
    {
        kind = TokenKind.Number;
        var i = start + 1;
        while (i < text.Length)
        {
            var type = CharacterClasses.Of(text[i]);
            if (type is CharacterClass.Digit or CharacterClass.Letter)
            {
                i++;
                continue;
            }

            var joins = type is CharacterClass.Stop or CharacterClass.Comma or CharacterClass.Slash or CharacterClass.Colon
                or CharacterClass.Hyphen;
            if (!joins || i + 1 >= text.Length || CharacterClasses.Of(text[i + 1]) != CharacterClass.Digit)
                break;
            i += 2;
        }

        return i;
    }

    /// <summary>Takes everything up to white space, a bracket or a quotation mark; closing punctuation is left out.</summary>
    private static int ScanLink(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length)
        {
            var type = CharacterClasses.Of(text[i]);
            if (type is CharacterClass.Space or CharacterClass.Line or CharacterClass.OpenBracket or CharacterClass.CloseBracket
                or CharacterClass.DoubleQuote or CharacterClass.Comma || text[i] is '<' or '>' or '|'
                || (type == CharacterClass.Hyphen && TopLevelDomain.EndsBeforeHyphen(text, i)))
                break;
            i++;
        }

        while (CharacterClasses.Of(text[i - 1]) is CharacterClass.Stop or CharacterClass.Colon or CharacterClass.Semicolon
            or CharacterClass.Question or CharacterClass.Exclamation or CharacterClass.SingleQuote or CharacterClass.Dash
            or CharacterClass.Ellipsis or CharacterClass.Hyphen)
            i--;
        return i;
    }

    private static int ScanTag(ReadOnlySpan<char> text, int i)
    {
        i++;
        while (i < text.Length
            && (IsWordCharacter(text[i]) || text[i] == '_' || (text[i] == '.' && i + 1 < text.Length && IsWordCharacter(text[i + 1]))))
            i++;
        return i;
    }

    private static TokenKind ScanMarks(ReadOnlySpan<char> text, ref int i)
    {
        var question = false;
        while (i < text.Length && text[i] is '?' or '!')
            question |= text[i++] == '?';
        return question ? TokenKind.Question : TokenKind.Exclamation;
    }

    private static TokenKind ScanSingleQuote(ReadOnlySpan<char> text, ref int i, ref TokenFlags flags)
    {
        var start = i++;
        if (i < text.Length && text[i] == text[start] && text[start] is '\'' or '`' or '\u2019' or '\u2018')
        {
            // Two or three in a row are one double mark: "''Ya''", "'''Ya'''", "“Ya’’".
            i += i + 1 < text.Length && text[i + 1] == text[start] ? 2 : 1;
            return TokenKind.Quote;
        }

        var possessive = (flags & TokenFlags.SpaceBefore) == 0 && i < text.Length && text[i] is 's' or 'S'
            && (i + 1 == text.Length || !IsWordCharacter(text[i + 1]));
        if (!possessive)
            return TokenKind.SingleQuote;
        i++;
        flags |= TokenFlags.Clitic;
        return TokenKind.Word;
    }
}
