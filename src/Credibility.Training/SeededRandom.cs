namespace Credibility.Training;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for a seed on every platform and .NET version, which
/// <see cref="Random"/> does not promise.
/// </summary>
internal struct SeededRandom
{
    private ulong _state;

    public SeededRandom(long seed) => _state = (ulong)seed;

    public SeededRandom(long seed, long stream)
    {
        _state = (ulong)seed;
        _state = NextUInt64() ^ ((ulong)stream * 0xD1342543DE82EF95UL);
        NextUInt64();
    }

    public ulong NextUInt64()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1) with 53 bits.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 to <paramref name="bound"/> - 1; the bias of the multiply-shift is below 2^-32.</summary>
    public int Next(int bound) => (int)(((NextUInt64() >> 32) * (ulong)bound) >> 32);

    public void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary><paramref name="take"/> of 0 to <paramref name="count"/> - 1, ascending, without replacement.</summary>
    public int[] Sample(int count, int take)
    {
        var all = new int[count];
        for (var i = 0; i < count; i++)
            all[i] = i;
        Shuffle(all);
        var chosen = all.AsSpan(0, take).ToArray();
        Array.Sort(chosen);
        return chosen;
    }
}
