using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Credibility.Languages;

/// <summary>
/// A hash function without collisions for a fixed set of keys, by hash and displace (Belazzougui, Botelho and Dietzfelbinger
/// 2009): a key's bucket has a seed with which all keys of the bucket fall on free places. A look-up is one place and has no
/// loop and no branch, so the cache misses of many look-ups overlap.
/// </summary>
internal static class PerfectHash
{
    private const int KeysPerBucket = 3;

    /// <summary>Number of places for a number of keys: one in ten stays free, so that seeds are found in a few tries.</summary>
    public static int PlacesFor(int keys) => keys + (keys / 9) + 1;

    /// <summary>Place of a hash in a table; that of a key which is none of the set is some other key's, or free.</summary>
    /// <param name="hash">Hash of the key.</param>
    /// <param name="seeds">What <see cref="FindSeeds"/> found.</param>
    /// <param name="places">Number of places.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlaceOf(ulong hash, ReadOnlySpan<ushort> seeds, int places) =>
        // A bucket is always one of the seeds: they are as many as the power of two that masks it, and never none.
        PlaceOf(hash, Unsafe.Add(ref MemoryMarshal.GetReference(seeds), BucketOf(hash, seeds.Length)), places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BucketOf(ulong hash, int buckets) => (int)hash & (buckets - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(ulong hash, int seed, int places) =>
        // An odd factor spreads the upper half of the hash differently for every seed; the product's upper half is the place.
        (int)(((ulong)((uint)(hash >> 32) * (uint)((2 * seed) + 1)) * (uint)places) >> 32);

    /// <summary>Finds the seeds of the buckets, a power of two of them, for a set of hashes, which must differ from one another.</summary>
    /// <remarks>Plain arrays and loops: registers are laid out when a model is loaded.</remarks>
    /// <exception cref="InvalidDataException">Two hashes are equal, or nearly.</exception>
    public static ushort[] FindSeeds(ReadOnlySpan<ulong> hashes)
    {
        var seeds = new ushort[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, hashes.Length / KeysPerBucket))];
        var starts = new int[seeds.Length + 1];
        foreach (var hash in hashes)
            starts[BucketOf(hash, seeds.Length) + 1]++;
        var largest = 0;
        for (var bucket = 0; bucket < seeds.Length; bucket++)
        {
            largest = Math.Max(largest, starts[bucket + 1]);
            starts[bucket + 1] += starts[bucket];
        }

        var sorted = new ulong[hashes.Length];
        var filled = new int[seeds.Length];
        foreach (var hash in hashes)
        {
            var bucket = BucketOf(hash, seeds.Length);
            sorted[starts[bucket] + filled[bucket]++] = hash;
        }

        // Full buckets first, while there is room.
        var taken = new bool[PlacesFor(hashes.Length)];
        for (var size = largest; size > 0; size--)
            for (var bucket = 0; bucket < seeds.Length; bucket++)
                if (filled[bucket] == size)
                    seeds[bucket] = SeedOf(sorted.AsSpan(starts[bucket], size), taken);
        return seeds;
    }

    private static ushort SeedOf(ReadOnlySpan<ulong> bucket, bool[] taken)
    {
        for (var seed = 0; seed <= ushort.MaxValue; seed++)
            if (TryPlace(bucket, seed, taken))
                return (ushort)seed;
        throw new InvalidDataException("perfect hash: two keys have the same hash.");
    }

    private static bool TryPlace(ReadOnlySpan<ulong> hashes, int seed, bool[] taken)
    {
        for (var i = 0; i < hashes.Length; i++)
        {
            ref var place = ref taken[PlaceOf(hashes[i], seed, taken.Length)];
            if (place)
            {
                while (--i >= 0)
                    taken[PlaceOf(hashes[i], seed, taken.Length)] = false;
                return false;
            }

            place = true;
        }

        return true;
    }
}
