using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Credibility.Languages;

/// <summary>
/// A case-folded word in 16 bytes, so that looking it up compares two integers. Words of up to 16 ASCII characters are
/// stored as their bytes (exact); longer or other ones as 126 bits of hash with the top bit set, which no ASCII byte has.
/// </summary>
/// <remarks>
/// Folding: invariant lower case; a curly apostrophe becomes a straight one, the non-breaking hyphen a hyphen; a soft
/// hyphen is dropped. Two different long words share a key with a chance of about 2^-100.
/// </remarks>
internal readonly struct WordKey(ulong low, ulong high) : IEquatable<WordKey>
{
    private const ulong HashMark = 1UL << 63;
    private const char SoftHyphen = '\u00AD';

    public readonly ulong Low = low;
    public readonly ulong High = high;

    /// <inheritdoc/>
    public bool Equals(WordKey other) => Low == other.Low && High == other.High;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WordKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Hash;

    /// <summary>64 bits that depend on all of the key: both halves of one 128-bit product, folded.</summary>
    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var high = Math.BigMul(Low ^ 0x9E3779B97F4A7C15UL, High ^ 0xC2B2AE3D27D4EB4FUL, out var low);
            return high ^ low;
        }
    }

    /// <summary>Key of <c>text[start .. start + length]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordKey Of(ReadOnlySpan<char> text, int start, int length)
    {
        if (Vector128.IsHardwareAccelerated && length <= 16 && start + 16 <= text.Length)
        {
            ref var first = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start));
            var a = Vector128.LoadUnsafe(ref first);
            var b = Vector128.LoadUnsafe(ref first, 8);
            // Saturating narrowing maps every unit above 255 to 255, so one comparison finds all that is not ASCII.
            var bytes = Vector128.NarrowWithSaturation(a, b) & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(LengthMasks), (nuint)(16 - length));
            if ((bytes & Vector128.Create((byte)0x80)) == Vector128<byte>.Zero)
            {
                var upper = Vector128.LessThan(bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
                var folded = (bytes | (upper & Vector128.Create((byte)0x20))).AsUInt64();
                return new WordKey(folded[0], folded[1]);
            }
        }

        return Slow(text.Slice(start, length));
    }

    /// <summary>Key of a whole word.</summary>
    public static WordKey Of(ReadOnlySpan<char> word) => Of(word, 0, word.Length);

    /// <summary>A word as its key folds it: words of the same key have the same spelling.</summary>
    public static string Spelling(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
            if (c != SoftHyphen)
                folded.Append(Fold(c));
        return folded.ToString();
    }

    private static ReadOnlySpan<byte> LengthMasks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static WordKey Slow(ReadOnlySpan<char> word)
    {
        ulong low = 0, high = 0, x = 0x243F6A8885A308D3UL, y = 0x13198A2E03707344UL;
        var n = 0;
        var packable = true;
        foreach (var raw in word)
        {
            if (raw == SoftHyphen)
                continue;
            var c = Fold(raw);
            if (c > 0x7F || n >= 16)
                packable = false;
            else if (n < 8)
                low |= (ulong)c << (8 * n);
            else
                high |= (ulong)c << (8 * (n - 8));
            x = (x ^ c) * 0x9E3779B97F4A7C15UL;
            x ^= x >> 32;
            y = (System.Numerics.BitOperations.RotateLeft(y, 5) ^ c) * 0xD6E8FEB86659FD93UL;
            n++;
        }

        return packable ? new WordKey(low, high) : new WordKey(x, y | HashMark);
    }

    private static char Fold(char c) => c switch
    {
        '\u2019' or '\u2018' or '\u02BC' or '\u00B4' => '\'',
        '\u2011' or '\u2010' => '-',
        _ => char.ToLowerInvariant(c),
    };
}
