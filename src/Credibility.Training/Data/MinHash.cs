namespace Credibility.Training.Data;

/// <summary>
/// MinHash signatures of texts over shingles of consecutive words (Broder 1997): the share of equal values in two
/// signatures estimates the share of shingles that the texts have in common.
/// </summary>
internal sealed class MinHash
{
    private readonly int _shingle;
    private readonly ulong[] _multiplier;
    private readonly ulong[] _offset;

    public MinHash(int hashes, int shingleWords)
    {
        _shingle = shingleWords;
        _multiplier = new ulong[hashes];
        _offset = new ulong[hashes];
        // A fixed seed: the same texts are the same duplicates in every run.
        var random = new SeededRandom(0x5EED);
        for (var i = 0; i < hashes; i++)
        {
            _multiplier[i] = random.NextUInt64() | 1;
            _offset[i] = random.NextUInt64();
        }
    }

    public int Length => _multiplier.Length;

    /// <summary>Signature of a text; null when it has fewer words than a shingle.</summary>
    public uint[]? Signature(string text)
    {
        var words = Words(text);
        if (words.Count < _shingle)
            return null;
        var signature = new uint[_multiplier.Length];
        Array.Fill(signature, uint.MaxValue);
        for (var start = 0; start + _shingle <= words.Count; start++)
        {
            var hash = 0xCBF29CE484222325UL;
            for (var i = 0; i < _shingle; i++)
                hash = (hash ^ words[start + i]) * 0x9E3779B97F4A7C15UL + 0x1234567;
            hash ^= hash >> 29;
            for (var i = 0; i < signature.Length; i++)
            {
                var value = (uint)((hash * _multiplier[i] + _offset[i]) >> 32);
                if (value < signature[i])
                    signature[i] = value;
            }
        }

        return signature;
    }

    public static double Similarity(uint[] a, uint[] b)
    {
        var equal = 0;
        for (var i = 0; i < a.Length; i++)
            equal += a[i] == b[i] ? 1 : 0;
        return (double)equal / a.Length;
    }

    // Letters and digits only, in lower case: punctuation, quotation marks and layout differ between copies of a text.
    private static List<ulong> Words(string text)
    {
        var words = new List<ulong>();
        var hash = 0UL;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                hash = ((hash == 0 ? 0xCBF29CE484222325UL : hash) ^ char.ToLowerInvariant(c)) * 0x100000001B3UL;
            else if (hash != 0)
            {
                words.Add(hash);
                hash = 0;
            }
        }

        if (hash != 0)
            words.Add(hash);
        return words;
    }
}
