using System.Numerics;
using System.Runtime.Intrinsics;

namespace Credibility.Languages;

/// <summary>
/// Syllables of a word as the number of its vowel groups (a, e, i, o, u, y), at least 1; the usual estimate behind
/// readability formulas. All vowels of a word are found at once in its 16-byte key.
/// </summary>
internal static class SyllableCount
{
    /// <summary>Syllables of a word.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="length">Its length in UTF-16 units, for words that the key holds only as a hash.</param>
    public static int Of(WordKey key, int length)
    {
        // A hashed key has its top bit set. 3.1 letters a syllable fits long Indonesian and English words alike.
        if ((key.High >> 63) != 0)
            return Math.Max(1, (int)(length / 3.1));
        var bytes = Vector128.Create(key.Low, key.High).AsByte();
        var vowels = Vector128.Equals(bytes, Vector128.Create((byte)'a')) | Vector128.Equals(bytes, Vector128.Create((byte)'e'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'i')) | Vector128.Equals(bytes, Vector128.Create((byte)'o'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'u')) | Vector128.Equals(bytes, Vector128.Create((byte)'y'));
        var mask = vowels.ExtractMostSignificantBits();
        // A sum in place of a maximum, which the compiler makes a branch of.
        var groups = BitOperations.PopCount(mask & ~(mask << 1));
        return groups + (groups == 0 ? 1 : 0);
    }
}
