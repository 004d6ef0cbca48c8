using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Credibility.Languages;

namespace Credibility.Text;

/// <summary>
/// The usual word: up to 15 ASCII letters that end with a character which cannot belong to a word. Its length, its key and
/// its case come out of one 16-byte vector, without a loop over its letters.
/// </summary>
internal readonly ref struct AsciiWord
{
    /// <summary>Units that must be left in the text for the vector to be loaded.</summary>
    public const int Reach = 17;

    private AsciiWord(int length, WordKey key, TokenFlags caseFlags)
    {
        Length = length;
        Key = key;
        CaseFlags = caseFlags;
    }

    /// <summary>Number of letters; 0 when the word is none of the usual kind and must be scanned.</summary>
    public int Length { get; }

    /// <summary>Key of the folded word.</summary>
    public WordKey Key { get; }

    /// <summary>Capital, or capitals throughout.</summary>
    public TokenFlags CaseFlags { get; }

    /// <summary>Reads the word at <paramref name="start"/>; the caller has checked that <see cref="Reach"/> units are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AsciiWord At(ReadOnlySpan<char> text, int start)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start));
        // Saturation turns every unit above 255 into 255, which is no letter; so is everything from 128 on.
        var bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 8));
        var folded = bytes | Vector128.Create((byte)0x20);
        var letters = Vector128.LessThan(folded - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var length = BitOperations.TrailingZeroCount(~letters.ExtractMostSignificantBits());
        if (length > 15 || !Ends(text, start + length))
            return default;
        var mask = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(16 - length));
        var key = (folded & mask).AsUInt64();
        var upper = (Vector128.Equals(bytes & Vector128.Create((byte)0x20), Vector128<byte>.Zero) & mask).ExtractMostSignificantBits();
        var flags = TokenFlags.None;
        if ((upper & 1) != 0)
            flags = length > 1 && upper == (1U << length) - 1 ? TokenFlags.Capital | TokenFlags.AllCapitals : TokenFlags.Capital;
        return new AsciiWord(length, new WordKey(key[0], key[1]), flags);
    }

    private static ReadOnlySpan<byte> Masks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    // Whether a word ends here for certain. Hyphens, apostrophes, digits, "@", "://" and stops before letters may go on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Ends(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        return c switch
        {
            ' ' or ',' or '\n' or '\r' or ')' or ';' or '"' or '\u201D' or '?' or '!' or '/' => true,
            '.' => text[i + 1] is ' ' or '\n' or '\r' or '"' or '\u201D',
            ':' => text[i + 1] is ' ' or '\n' or '\r',
            _ => false,
        };
    }
}
