using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Credibility.Features;

/// <summary>
/// Moving-average type-token ratio (Covington and McFall 2010): the mean share of distinct words over all windows of
/// <see cref="Window"/> words, which does not depend on the length of the text. Linear time: a word counts as a type in
/// every window that starts after its previous occurrence, so each word needs only the distance to that.
/// </summary>
internal sealed class LexicalDiversity
{
    /// <summary>Words of a window.</summary>
    public const int Window = 50;

    /// <summary>Words that are looked at; enough for a stable mean and a bound on memory.</summary>
    public const int MaximumWords = 2000;

    // A slot holds 20 bits of hash above, in 12 bits, one more than the word's latest position; 0 is empty. 16 KB.
    private const int PositionBits = 12;
    private const int SlotBits = 12;
    private const uint PositionMask = (1u << PositionBits) - 1;
    private readonly uint[] _slots = new uint[1 << SlotBits];

    // Words from the previous occurrence of each word to it; from before the start when there is none. Whole vectors.
    private readonly ushort[] _distances = new ushort[MaximumWords];
    private int _count;

    /// <summary>The ratio, 0 to 1; over fewer words than a window, of all words.</summary>
    public float MovingAverage
    {
        get
        {
            if (_count == 0)
                return 0;
            if (_count <= Window)
                return (float)Types() / _count;
            // A word is a new type in the windows that start after its previous occurrence, Window at most. Windows start
            // at 0 .. count - Window; those that the last words opened beyond are taken off.
            var sum = SumOfDistances();
            var beyond = _count - Window + 1;
            for (var j = beyond; j < _count; j++)
                sum -= Math.Min(j + 1 - beyond, _distances[j]);
            return (float)(sum / ((double)beyond * Window));
        }
    }

    /// <summary>Reads the words of a text.</summary>
    /// <param name="hashes">Hashes of its tokens.</param>
    /// <param name="words">One bit a token, 64 in each: set for the tokens that are words.</param>
    public void Read(ReadOnlySpan<ulong> hashes, ReadOnlySpan<ulong> words)
    {
        Array.Clear(_slots);
        var count = 0;
        for (var block = 0; block < words.Length && count < MaximumWords; block++)
        {
            var left = words[block];
            // Of a block that is too long only the first words.
            for (var beyond = count + BitOperations.PopCount(left) - MaximumWords; beyond > 0; beyond--)
                left ^= 1UL << BitOperations.Log2(left);
            var first = block * TokenMask.BlockTokens;
            count = Read(hashes[first..Math.Min(hashes.Length, first + TokenMask.BlockTokens)], left, count);
        }

        _count = count;
        // What is left of the last vector adds nothing.
        _distances.AsSpan(count, Math.Min(MaximumWords - count, Vector256<ushort>.Count)).Clear();
    }

    // Gives the number of words so far. Without checks of bounds, which took 0.35 us an article: a slot's index has SlotBits
    // bits, tokens of a block are within its hashes, and the caller keeps the number of words below the maximum.
    private int Read(ReadOnlySpan<ulong> hashes, ulong words, int count)
    {
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var hash0 = ref MemoryMarshal.GetReference(hashes);
        ref var distances = ref MemoryMarshal.GetArrayDataReference(_distances);
        for (; words != 0; words &= words - 1)
        {
            var hash = Unsafe.Add(ref hash0, BitOperations.TrailingZeroCount(words));
            var tag = TagOf(hash);
            ref var slot = ref Unsafe.Add(ref slots, (nint)(hash >> (64 - SlotBits)));
            var found = slot;
            if ((-(long)found & -(long)((found ^ tag) & ~PositionMask)) < 0)
            {
                slot = ref SlotOf(hash);
                found = slot;
            }

            // An empty slot holds the position before the first.
            Unsafe.Add(ref distances, count) = (ushort)(count + 1 - (int)(found & PositionMask));
            slot = tag | (uint)++count;
        }

        return count;
    }

    /// <summary>Whether the text has a word with this hash.</summary>
    public bool Contains(ulong hash) => SlotOf(hash) != 0;

    private int Types()
    {
        var types = 0;
        for (var j = 0; j < _count; j++)
            types += _distances[j] > j ? 1 : 0;
        return types;
    }

    // 16 at a time: at most 2,000 / 16 x 50 in each, which fits 16 bits.
    private long SumOfDistances()
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_distances);
        var sum = Vector256<ushort>.Zero;
        for (var j = 0; j < _count; j += Vector256<ushort>.Count)
            sum += Vector256.Min(Vector256.LoadUnsafe(ref first, (nuint)j), Vector256.Create((ushort)Window));
        return Vector256.Sum(Vector256.WidenLower(sum)) + Vector256.Sum(Vector256.WidenUpper(sum));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint TagOf(ulong hash) => (uint)(hash >> (32 - SlotBits)) & ~PositionMask;

    // The slot of the word, or the empty one where it belongs. At most half of the slots are taken.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref uint SlotOf(ulong hash)
    {
        var slots = _slots;
        var tag = TagOf(hash);
        var i = (int)(hash >> (64 - SlotBits));
        ref var slot = ref slots[i & (slots.Length - 1)];
        // One condition: whether a slot is empty is a toss-up, whether another word has it is rare. Both numbers are
        // negative when the slot is taken and its tag another.
        while ((-(long)slot & -(long)((slot ^ tag) & ~PositionMask)) < 0)
            slot = ref slots[++i & (slots.Length - 1)];
        return ref slot;
    }
}
