namespace Credibility.Text;

/// <summary>Reads the HTML entities that stand in article texts: numeric ones and the named ones of punctuation and Latin letters.</summary>
internal static class HtmlEntity
{
    private const int LongestName = 8;

    // Name and character in turn; names are case-sensitive, as in HTML.
    private static readonly (string Name, char Character)[] Named =
    [
        ("amp", '&'), ("quot", '"'), ("nbsp", '\u00A0'), ("apos", '\''), ("lt", '<'), ("gt", '>'), ("rsquo", '\u2019'),
        ("lsquo", '\u2018'), ("ldquo", '\u201C'), ("rdquo", '\u201D'), ("sbquo", '\u201A'), ("bdquo", '\u201E'),
        ("laquo", '\u00AB'), ("raquo", '\u00BB'), ("lsaquo", '\u2039'), ("rsaquo", '\u203A'), ("ndash", '\u2013'),
        ("mdash", '\u2014'), ("hellip", '\u2026'), ("bull", '\u2022'), ("middot", '\u00B7'), ("shy", '\u00AD'),
        ("prime", '\u2032'), ("Prime", '\u2033'), ("ensp", '\u2002'), ("emsp", '\u2003'), ("thinsp", '\u2009'),
        ("zwnj", '\u200C'), ("zwj", '\u200D'), ("euro", '\u20AC'), ("pound", '\u00A3'), ("yen", '\u00A5'), ("cent", '\u00A2'),
        ("copy", '\u00A9'), ("reg", '\u00AE'), ("trade", '\u2122'), ("deg", '\u00B0'), ("frac12", '\u00BD'), ("times", '\u00D7'),
        ("sect", '\u00A7'), ("aacute", '\u00E1'), ("agrave", '\u00E0'), ("acirc", '\u00E2'), ("auml", '\u00E4'), ("aring", '\u00E5'),
        ("atilde", '\u00E3'), ("aelig", '\u00E6'), ("ccedil", '\u00E7'), ("eacute", '\u00E9'), ("egrave", '\u00E8'),
        ("ecirc", '\u00EA'), ("euml", '\u00EB'), ("iacute", '\u00ED'), ("icirc", '\u00EE'), ("iuml", '\u00EF'), ("ntilde", '\u00F1'),
        ("oacute", '\u00F3'), ("ocirc", '\u00F4'), ("otilde", '\u00F5'), ("ouml", '\u00F6'), ("oslash", '\u00F8'),
        ("uacute", '\u00FA'), ("ucirc", '\u00FB'), ("uuml", '\u00FC'), ("szlig", '\u00DF'), ("Eacute", '\u00C9'), ("Uuml", '\u00DC'),
        ("Ouml", '\u00D6'), ("Auml", '\u00C4'), ("Aacute", '\u00C1'),
    ];

    /// <summary>Reads an entity; one that was escaped twice ("&amp;amp;quot;") counts as one.</summary>
    /// <param name="text">Text.</param>
    /// <param name="start">Place of the ampersand.</param>
    /// <param name="character">The character that it stands for.</param>
    /// <returns>Length of the entity in UTF-16 units; 0 when there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, out char character)
    {
        var length = ReadBody(text[(start + 1)..], out character);
        if (length == 0)
            return 0;
        length++;
        if (character == '&')
        {
            var inner = ReadBody(text[(start + length)..], out var second);
            if (inner > 0)
            {
                character = second;
                length += inner;
            }
        }

        return length;
    }

    // What stands behind the ampersand, up to and with the semicolon.
    private static int ReadBody(ReadOnlySpan<char> text, out char character)
    {
        character = '\0';
        var end = text[..Math.Min(text.Length, LongestName + 1)].IndexOf(';');
        if (end < 2)
            return 0;
        var name = text[..end];
        if (name[0] == '#')
            return Numeric(name[1..], out character) ? end + 1 : 0;
        foreach (var (known, value) in Named)
        {
            if (!name.SequenceEqual(known))
                continue;
            character = value;
            return end + 1;
        }

        return 0;
    }

    private static bool Numeric(ReadOnlySpan<char> digits, out char character)
    {
        character = '\0';
        var isHexadecimal = digits[0] is 'x' or 'X';
        if (isHexadecimal)
            digits = digits[1..];
        if (digits.IsEmpty)
            return false;
        var value = 0;
        foreach (var digit in digits)
        {
            if (isHexadecimal ? !char.IsAsciiHexDigit(digit) : !char.IsAsciiDigit(digit))
                return false;
            value = isHexadecimal ? (value << 4) | HexValue(digit) : (value * 10) + (digit - '0');
        }

        // Astral characters (emoji) need two units; they are symbols, and stay as they are.
        if (value is < 9 or > 0xFFFF || char.IsSurrogate((char)value))
            return false;
        // Browsers read 128 to 159 as Windows-1252.
        character = value is >= 0x91 and <= 0x97 ? "\u2018\u2019\u201C\u201D\u2022\u2013\u2014"[value - 0x91] : (char)value;
        return true;
    }

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
