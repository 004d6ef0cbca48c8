using System.Numerics;

namespace Credibility.Features.Register;

/// <summary>
/// Which pairs of numbers are entries: the rows of a sparse matrix laid over one another so that no two entries share a
/// place (Tarjan and Yao 1979). A look-up is an addition and a comparison, in 20 KB for 2,400 pairs; a perfect hash took three
/// multiplications and half as long again.
/// </summary>
internal sealed class PairTable
{
    private const uint NoPair = uint.MaxValue;
    private const int OwnerShift = 16;
    private const int BlockBits = 64;

    private readonly int[] _rows;
    private readonly uint[] _places;

    /// <summary>Lays out the pairs.</summary>
    /// <param name="numbers">Numbers are below this, at most 65,535.</param>
    /// <param name="pairs">First and second number of each pair; each pair once, at most 65,535 of them.</param>
    public PairTable(int numbers, ReadOnlySpan<(int First, int Second)> pairs)
    {
        _rows = new int[numbers];
        var (starts, sorted) = ByFirst(numbers, pairs);
        // The places that are taken, as bits.
        var taken = new ulong[((pairs.Length + numbers) / BlockBits) + 2];
        var places = new int[pairs.Length];
        foreach (var row in LongestFirst(starts))
        {
            var members = sorted.AsSpan(starts[row], starts[row + 1] - starts[row]);
            _rows[row] = FirstFit(ref taken, pairs, members);
            foreach (var pair in members)
            {
                places[pair] = _rows[row] + pairs[pair].Second;
                taken[places[pair] / BlockBits] |= 1UL << places[pair];
            }
        }

        var largest = 0;
        foreach (var row in _rows)
            largest = Math.Max(largest, row);
        // Whatever second number follows, its place exists.
        _places = new uint[largest + numbers];
        Array.Fill(_places, NoPair);
        for (var p = 0; p < places.Length; p++)
            _places[places[p]] = ((uint)pairs[p].First << OwnerShift) | (uint)p;
    }

    /// <summary>Where the rows begin, by first number: a pair's place is that and its second number.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>What stands at each place, to be read with <see cref="FirstOf"/> and <see cref="IndexOf"/>.</summary>
    public ReadOnlySpan<uint> Places => _places;

    /// <summary>First number of the pair of a place, or 65,535: two numbers are an entry when their place is that of the first one.</summary>
    public static int FirstOf(uint place) => (int)(place >> OwnerShift);

    /// <summary>Index of the pair of a place.</summary>
    public static int IndexOf(uint place) => (ushort)place;

    // Where a row begins: the first place from which all of its second numbers fall on free ones. 64 places are tried at once.
    private static int FirstFit(ref ulong[] taken, ReadOnlySpan<(int First, int Second)> pairs, ReadOnlySpan<int> members)
    {
        for (var at = 0; ; at += BlockBits)
        {
            var collides = 0UL;
            foreach (var pair in members)
            {
                var (block, shift) = Math.DivRem(at + pairs[pair].Second, BlockBits);
                // A row takes at most this block and the next.
                if (block + 2 >= taken.Length)
                    Array.Resize(ref taken, (block + 2) * 2);
                // A shift by 64 would be one by 0.
                collides |= (taken[block] >> shift) | (taken[block + 1] << 1 << (BlockBits - 1 - shift));
            }

            if (~collides != 0)
                return at + BitOperations.TrailingZeroCount(~collides);
        }
    }

    private static (int[] Starts, int[] Sorted) ByFirst(int numbers, ReadOnlySpan<(int First, int Second)> pairs)
    {
        var starts = new int[numbers + 1];
        foreach (var (first, _) in pairs)
            starts[first + 1]++;
        for (var row = 0; row < numbers; row++)
            starts[row + 1] += starts[row];
        var sorted = new int[pairs.Length];
        var filled = new int[numbers];
        for (var p = 0; p < pairs.Length; p++)
            sorted[starts[pairs[p].First] + filled[pairs[p].First]++] = p;
        return (starts, sorted);
    }

    // Long rows first, while there is room; rows of the same length in their order.
    private static int[] LongestFirst(int[] starts)
    {
        var keys = new long[starts.Length - 1];
        for (var row = 0; row < keys.Length; row++)
            keys[row] = ((long)(starts[row] - starts[row + 1]) << 32) + row;
        Array.Sort(keys);
        var count = 0;
        while (count < keys.Length && keys[count] < 0)
            count++;
        var rows = new int[count];
        for (var i = 0; i < count; i++)
            rows[i] = (int)keys[i];
        return rows;
    }
}
