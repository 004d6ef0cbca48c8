using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Credibility.Languages;

namespace Credibility.Features;

/// <summary>
/// How often each set of classes occurs, in and outside quotations of speech. A word has several classes, but only one set:
/// counting sets takes one addition a word and no loop over its classes, and a text has some 150 different ones.
/// </summary>
internal sealed class ClassSetCounts
{
    /// <summary>
    /// The first places count what has no class, eight tokens in turn: additions to one and the same place would wait for one
    /// another, and every third token has none.
    /// </summary>
    public const int Sinks = 8;

    private const int GroupSets = 64;

    // By class: how often outside quotations of speech in the lower half, inside them in the upper.
    private readonly ulong[] _byClass = new ulong[ClassMembers.None + 1];
    private int[] _counts = [];
    private int _sets;

    /// <summary>Forgets the counts and makes room for the sets of a lexicon.</summary>
    public void Reset(int sets)
    {
        // Whole groups, because they are read so.
        _sets = (sets + GroupSets - 1) / GroupSets * GroupSets;
        if (_counts.Length < Sinks + (_sets * 2))
            _counts = new int[Sinks + (_sets * 2)];
        Array.Clear(_counts);
    }

    /// <summary>Where a set is counted.</summary>
    /// <param name="set">Number of the set.</param>
    /// <param name="quoted">1 inside a quotation of speech, else 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOf(int set, int quoted) => Sinks + (set * 2) + quoted;

    /// <summary>Counts sets.</summary>
    /// <param name="indexes">By <see cref="IndexOf"/>, or below <see cref="Sinks"/>.</param>
    public void Add(ReadOnlySpan<int> indexes)
    {
        var counts = _counts;
        foreach (var index in indexes)
            counts[index]++;
    }

    /// <summary>Counts a set.</summary>
    public void Add(int index) => _counts[index]++;

    /// <summary>Adds the counts to those of the single classes.</summary>
    /// <param name="members">Classes of the sets.</param>
    /// <param name="lexical">By evidence class.</param>
    /// <param name="writer">By evidence class, outside quotations of speech.</param>
    /// <param name="style">By style class.</param>
    public void AddTo(ClassMembers members, int[] lexical, int[] writer, int[] style)
    {
        var byClass = _byClass;
        Array.Clear(byClass);
        var counts = MemoryMarshal.Cast<int, ulong>(_counts.AsSpan(Sinks, _sets * 2));
        for (var first = 0; first < _sets; first += GroupSets)
        {
            for (var left = Occurring(counts.Slice(first, GroupSets)); left != 0; left &= left - 1)
            {
                var set = first + BitOperations.TrailingZeroCount(left);
                var count = (uint)_counts[IndexOf(set, 0)] | ((ulong)_counts[IndexOf(set, 1)] << 32);
                foreach (var classes in members.Of(set))
                {
                    byClass[(byte)classes] += count;
                    byClass[(byte)(classes >> 8)] += count;
                    byClass[(byte)(classes >> 16)] += count;
                    byClass[classes >> 24] += count;
                }
            }
        }

        for (var c = 0; c < ClassMembers.LexicalClassCount; c++)
        {
            writer[c] += (int)byClass[c];
            lexical[c] += (int)byClass[c] + (int)(byClass[c] >> 32);
        }

        for (var c = 0; c < ClassMembers.StyleClassCount; c++)
            style[c] += (int)byClass[ClassMembers.LexicalClassCount + c] + (int)(byClass[ClassMembers.LexicalClassCount + c] >> 32);
    }

    // One bit for each of 64 sets.
    private static ulong Occurring(ReadOnlySpan<ulong> counts)
    {
        ref var first = ref MemoryMarshal.GetReference(counts);
        var none = 0UL;
        for (var set = 0; set < counts.Length; set += Vector256<ulong>.Count)
            none |= (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)set), default).ExtractMostSignificantBits() << set;
        return ~none;
    }
}
