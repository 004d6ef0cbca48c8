using System.Globalization;
using System.Runtime.CompilerServices;

namespace Credibility.Text;

/// <summary>What the tokenizer makes of a single UTF-16 unit.</summary>
internal enum CharacterClass : byte
{
    Symbol,
    Letter,
    Digit,
    Space,
    Line,
    Stop,
    Comma,
    Question,
    Exclamation,
    Colon,
    Semicolon,
    Hyphen,
    Dash,
    Ellipsis,
    OpenBracket,
    CloseBracket,
    DoubleQuote,
    SingleQuote,
    Slash,
    At,
    Hash,

    /// <summary>Zero-width marks: they neither separate nor belong to a word.</summary>
    Nothing,
}

/// <summary>Classifies characters: a table for ASCII, Unicode categories for the rest.</summary>
internal static class CharacterClasses
{
    private static ReadOnlySpan<byte> Ascii =>
    [
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 8, 16, 20, 0, 0, 0, 17, 14, 15, 0, 0, 6, 11, 5, 18, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 9, 10, 0, 0, 0, 7,
        19, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 14, 0, 15, 0, 0,
        17, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 14, 0, 15, 0, 3,
    ];

    /// <summary>Class of a UTF-16 unit; halves of surrogate pairs are letters when the pair is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass Of(char c) => c < 128 ? (CharacterClass)Ascii[c] : OfOther(c);

    private static CharacterClass OfOther(char c)
    {
        switch (c)
        {
            case '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2039' or '\u203A' or '\u00B4' or '\u2032' or '\u02BC':
                return CharacterClass.SingleQuote;
            case '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' or '\uFF02'
                or '\u300C' or '\u300D' or '\u301D' or '\u301E':
                return CharacterClass.DoubleQuote;
            case '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2012':
                return CharacterClass.Dash;
            case '\u2010' or '\u2011':
                return CharacterClass.Hyphen;
            case '\u2026':
                return CharacterClass.Ellipsis;
            case '\u2028' or '\u2029' or '\u0085':
                return CharacterClass.Line;
            case '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD':
                return CharacterClass.Nothing;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Letter,
            UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => CharacterClass.Space,
            UnicodeCategory.OpenPunctuation => CharacterClass.OpenBracket,
            UnicodeCategory.ClosePunctuation => CharacterClass.CloseBracket,
            UnicodeCategory.DashPunctuation => CharacterClass.Dash,
            _ => CharacterClass.Symbol,
        };
    }
}
