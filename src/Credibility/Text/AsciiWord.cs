using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Credibility.Languages;

namespace Credibility.Text;

/// <summary>
/// The usual words: up to 15 ASCII letters that end with a character which cannot belong to a word. Length, key and case of
/// each come out of one 16-byte vector, without a loop over its letters.
/// </summary>
internal static class AsciiWord
{
    // Units that are loaded of a word, whatever its length.
    private const int Load = 16;

    // Words are found in the letters of so many units at once: where a word starts does not wait for a vector to be
    // loaded at the end of the one before it, which took longer than all else that is done with a word.
    private const int Window = 64;

    /// <summary>
    /// Appends the usual words from <paramref name="i"/> on, with the commas and stops and single spaces between them, and
    /// moves behind them; false when the first is none of the usual kind (or the text ends too soon) and must be scanned.
    /// </summary>
    public static bool Run(ReadOnlySpan<char> text, ref int i, ref TokenFlags flags, TokenStream tokens)
    {
        if (!Vector128.IsHardwareAccelerated)
            return false;
        var room = tokens.Room(out var freeKeys);
        ref var token = ref MemoryMarshal.GetReference(room);
        ref var key = ref MemoryMarshal.GetReference(freeKeys);
        ref var unit = ref MemoryMarshal.GetReference(text);
        var count = 0;
        var before = flags;
        var at = i;
        var window = at;
        var letters = LettersOfWindow(text, at, out var capitals);
        while (count + 1 < room.Length)
        {
            var length = BitOperations.TrailingZeroCount(~(letters >> (at - window)));
            if (at - window + length >= Window)
            {
                // The word may go on behind the window: move it here, unless it is here already.
                if (at == window)
                    break;
                window = at;
                letters = LettersOfWindow(text, at, out capitals);
                continue;
            }

            if (length is 0 or > 15)
                break;
            var end = at + length;
            // The window was read with more behind it than a word is long, so no place needs a check.
            var mark = Unsafe.Add(ref unit, end) switch
            {
                ' ' => TokenKind.Word,
                ',' => TokenKind.Comma,
                '.' when Unsafe.Add(ref unit, end + 1) is ' ' or '\n' => TokenKind.Period,
                _ when Ends(text, end) => TokenKind.Symbol,
                _ => TokenKind.Link,
            };
            if (mark == TokenKind.Link)
                break;
            var mask = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(16 - length));
            ((Units(text, at) | Vector128.Create((byte)0x20)) & mask).StoreUnsafe(ref Unsafe.As<WordKey, byte>(ref Unsafe.Add(ref key, count)));
            var upper = capitals >> (at - window);
            var capital = (int)(upper & 1) * (int)TokenFlags.Capital;
            if ((upper & 2) != 0 && BitOperations.TrailingZeroCount(~upper) >= length)
                capital = (int)(TokenFlags.Capital | TokenFlags.AllCapitals);
            Unsafe.Add(ref token, count++) = new Token(at, length, TokenKind.Word, before | (TokenFlags)capital);
            at = end;
            before = TokenFlags.None;
            if (mark != TokenKind.Word)
            {
                if (mark == TokenKind.Symbol)
                    break;
                Unsafe.Add(ref token, count) = new Token(at, 1, mark, TokenFlags.None);
                Unsafe.Add(ref key, count++) = default;
                if (Unsafe.Add(ref unit, ++at) != ' ')
                    break;
            }

            at++;
            before = TokenFlags.SpaceBefore;
        }

        tokens.Took(count);
        flags = before;
        i = at;
        return count > 0;
    }

    /// <summary>Number of the letters at <paramref name="i"/> when they are 1 to 15 ASCII letters and no letter follows; else 0, and they must be scanned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LettersAt(ReadOnlySpan<char> text, int i, out WordKey key)
    {
        key = default;
        if (!Vector128.IsHardwareAccelerated || text.Length - i <= Load)
            return 0;
        var folded = Units(text, i) | Vector128.Create((byte)0x20);
        var letters = LetterCount(folded);
        if (letters > 15 || text[i + letters] >= 128)
            return 0;
        var word = (folded & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(16 - letters))).AsUInt64();
        key = new WordKey(word[0], word[1]);
        return letters;
    }

    // The 16 units from a place on as bytes. Saturation turns every unit above 255 into 255, which is no letter; so is
    // everything from 128 on. (Vectors as out parameters would go through memory.)
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Units(ReadOnlySpan<char> text, int at)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at));
        return Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 8));
    }

    // Which of the units from a place on are ASCII letters, and which of them capitals, one bit each; none near the end of the
    // text, where a word may not be loaded whole.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LettersOfWindow(ReadOnlySpan<char> text, int at, out ulong capitals)
    {
        capitals = 0;
        var left = text.Length - at;
        if (left < (Window / 2) + Load)
            return 0;
        ref var first = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at));
        ulong letters = Letters(ref first, out var low);
        capitals = low;
        // Half a window near the end: a word that it cuts is seen to be followed by a letter and scanned.
        if (left < Window + Load)
            return letters;
        letters |= (ulong)Letters(ref Unsafe.Add(ref first, Window / 2), out var high) << (Window / 2);
        capitals |= (ulong)high << (Window / 2);
        return letters;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Letters(ref ushort first, out uint capitals)
    {
        var bytes = Vector256.NarrowWithSaturation(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, 16));
        capitals = Vector256.LessThan(bytes - Vector256.Create((byte)'A'), Vector256.Create((byte)26)).ExtractMostSignificantBits();
        var small = Vector256.LessThan(bytes - Vector256.Create((byte)'a'), Vector256.Create((byte)26)).ExtractMostSignificantBits();
        return capitals | small;
    }

    // Number of letters that bytes with bit 0x20 set start with.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LetterCount(Vector128<byte> folded)
    {
        var letters = Vector128.LessThan(folded - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        return BitOperations.TrailingZeroCount(~letters.ExtractMostSignificantBits());
    }

    private static ReadOnlySpan<byte> Masks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    // Whether a word ends here for certain. Hyphens, apostrophes, digits, "@", "://" and stops before letters may go on.
    private static bool Ends(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        return c switch
        {
            ',' or '\n' or '\r' or ')' or ';' or '"' or '\u201D' or '?' or '!' or '/' => true,
            '.' => text[i + 1] is ' ' or '\n' or '\r' or '"' or '\u201D',
            ':' => text[i + 1] is ' ' or '\n' or '\r',
            // The possessive is a token of its own.
            '\'' or '\u2019' => text[i + 1] == 's' && text[i + 2] is ' ' or ',' or '.',
            _ => false,
        };
    }
}
