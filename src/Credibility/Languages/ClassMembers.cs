using System.Numerics;

namespace Credibility.Languages;

/// <summary>
/// For every class the numbers of the <see cref="ClassSet"/>s that have it: summing counts of sets over them gives the
/// count of the class in a loop that always takes the same way.
/// </summary>
internal sealed class ClassMembers
{
    private const int LexicalClassCount = 64;
    private const int StyleClassCount = 32;
    private readonly ushort[][] _members;

    private ClassMembers(int classes, ulong[] bitsOfSets)
    {
        _members = new ushort[classes][];
        var counts = new int[classes];
        foreach (var set in bitsOfSets)
            for (var bits = set; bits != 0; bits &= bits - 1)
                counts[BitOperations.TrailingZeroCount(bits)]++;
        for (var c = 0; c < classes; c++)
            _members[c] = new ushort[counts[c]];
        for (var set = bitsOfSets.Length - 1; set >= 0; set--)
            for (var bits = bitsOfSets[set]; bits != 0; bits &= bits - 1)
                _members[BitOperations.TrailingZeroCount(bits)][--counts[BitOperations.TrailingZeroCount(bits)]] = (ushort)set;
    }

    /// <summary>Numbers of the sets that have each class, ascending.</summary>
    public ReadOnlySpan<ushort[]> Classes => _members;

    /// <summary>By evidence class.</summary>
    public static ClassMembers OfLexical(ReadOnlySpan<ClassSet> sets)
    {
        var bits = new ulong[sets.Length];
        for (var set = 0; set < bits.Length; set++)
            bits[set] = (ulong)sets[set].Lexical;
        return new ClassMembers(LexicalClassCount, bits);
    }

    /// <summary>By style class.</summary>
    public static ClassMembers OfStyle(ReadOnlySpan<ClassSet> sets)
    {
        var bits = new ulong[sets.Length];
        for (var set = 0; set < bits.Length; set++)
            bits[set] = (uint)sets[set].Style;
        return new ClassMembers(StyleClassCount, bits);
    }
}
