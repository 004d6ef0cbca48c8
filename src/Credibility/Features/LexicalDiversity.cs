using System.Runtime.CompilerServices;

namespace Credibility.Features;

/// <summary>
/// Moving-average type-token ratio (Covington and McFall 2010): the mean share of distinct words over all windows of
/// <see cref="Window"/> words, which does not depend on the length of the text. Linear time: a word counts as a type in
/// every window that starts after its previous occurrence, so each word needs only that.
/// </summary>
internal sealed class LexicalDiversity
{
    /// <summary>Words of a window.</summary>
    public const int Window = 50;

    /// <summary>Words that are looked at; enough for a stable mean and a bound on memory.</summary>
    public const int MaximumWords = 2000;

    // A slot holds 20 bits of hash and, in 12 bits, one more than the word's latest position; 0 is empty. 16 KB.
    private const int PositionBits = 12;
    private const int SlotBits = 12;
    private const int RetainedHashes = 1 << 16; // a sentence of 65,536 words is no news
    private const uint PositionMask = (1u << PositionBits) - 1;
    private readonly uint[] _slots = new uint[1 << SlotBits];
    private readonly int[] _starts = new int[64];
    private ulong[] _hashes = new ulong[256];
    private int _count;
    private long _sum;
    private int _types;

    /// <summary>The ratio, 0 to 1; over fewer words than a window, of all words.</summary>
    public float MovingAverage
    {
        get
        {
            if (_count == 0)
                return 0;
            if (_count <= Window)
                return (float)_types / _count;
            // Windows start at 0 .. count - Window; those that the last words opened beyond are taken off.
            var sum = _sum;
            var beyond = _count - Window + 1;
            for (var j = beyond; j < _count; j++)
                sum -= Math.Max(0, j - Math.Max(_starts[j & 63], beyond) + 1);
            return (float)(sum / ((double)beyond * Window));
        }
    }

    /// <summary>Starts a new text.</summary>
    public void Start()
    {
        Array.Clear(_slots);
        if (_hashes.Length > RetainedHashes)
            _hashes = new ulong[256];
        _count = 0;
        _sum = 0;
        _types = 0;
    }

    /// <summary>Room for the hashes of the next words; <see cref="Take"/> adds them.</summary>
    public Span<ulong> Room(int words)
    {
        if (_hashes.Length < words)
            _hashes = new ulong[Math.Max(words, _hashes.Length * 2)];
        return _hashes;
    }

    /// <summary>Adds the first words that were written into <see cref="Room"/>.</summary>
    public void Take(int words)
    {
        int count = _count, types = _types;
        var sum = _sum;
        var starts = _starts;
        foreach (var hash in _hashes.AsSpan(0, Math.Min(words, MaximumWords - count)))
        {
            ref var slot = ref SlotOf(hash);
            // 0 in an empty slot stands for no occurrence: its position is -1.
            var previous = (int)(slot & PositionMask) - 1;
            types += previous < 0 ? 1 : 0;
            slot = (TagOf(hash) << PositionBits) | (uint)(count + 1);
            // Windows that hold this word and not its previous occurrence start at max(0, j - Window + 1, previous + 1) .. j.
            var first = Greater(Math.Max(0, count - Window + 1), previous + 1);
            sum += count - first + 1;
            starts[count & 63] = first;
            count++;
        }

        (_count, _types, _sum) = (count, types, sum);
    }

    /// <summary>Whether the text has a word with this hash.</summary>
    public bool Contains(ulong hash) => SlotOf(hash) != 0;

    // Without a branch: whether a word stood in the window is a toss-up. Both are far from overflow.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Greater(int a, int b) => a - ((a - b) & ((a - b) >> 31));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint TagOf(ulong hash) => (uint)(hash >> 32) & ((1u << (32 - PositionBits)) - 1);

    // The slot of the word, or the empty one where it belongs. At most half of the slots are taken.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref uint SlotOf(ulong hash)
    {
        var slots = _slots;
        var tag = TagOf(hash);
        var i = (int)(hash >> (64 - SlotBits));
        ref var slot = ref slots[i & (slots.Length - 1)];
        // One condition: whether a slot is empty is a toss-up, whether another word has it is rare.
        while (((slot != 0 ? 1 : 0) & (slot >> PositionBits != tag ? 1 : 0)) != 0)
            slot = ref slots[++i & (slots.Length - 1)];
        return ref slot;
    }
}
