using System.Numerics;

namespace Credibility.Languages;

/// <summary>
/// The classes of every <see cref="ClassSet"/> as numbers, four in each word: adding a set's count to its classes is then
/// one step for nine sets in ten, where a loop over its bits ends in a mispredicted branch.
/// </summary>
internal sealed class ClassMembers
{
    /// <summary>Number of evidence classes; those of style come behind them.</summary>
    public const int LexicalClassCount = 64;

    /// <summary>Number of style classes.</summary>
    public const int StyleClassCount = 32;

    /// <summary>The number that fills words up: no class.</summary>
    public const int None = LexicalClassCount + StyleClassCount;

    private const int PerWord = sizeof(uint);
    private readonly uint[] _words;
    private readonly int[] _starts;

    /// <summary>Lists the classes of each set.</summary>
    public ClassMembers(ReadOnlySpan<ClassSet> sets)
    {
        _starts = new int[sets.Length + 1];
        for (var s = 0; s < sets.Length; s++)
        {
            var classes = BitOperations.PopCount((ulong)sets[s].Lexical) + BitOperations.PopCount((uint)sets[s].Style);
            _starts[s + 1] = _starts[s] + ((classes + PerWord - 1) / PerWord);
        }

        _words = new uint[_starts[^1]];
        for (var s = 0; s < sets.Length; s++)
        {
            var at = _starts[s] * PerWord;
            for (var bits = (ulong)sets[s].Lexical; bits != 0; bits &= bits - 1)
                Add(at++, BitOperations.TrailingZeroCount(bits));
            for (var bits = (uint)sets[s].Style; bits != 0; bits &= bits - 1)
                Add(at++, LexicalClassCount + BitOperations.TrailingZeroCount(bits));
            while (at < _starts[s + 1] * PerWord)
                Add(at++, None);
        }
    }

    /// <summary>Classes of a set: numbers of eight bits, four in each word, filled up with <see cref="None"/>.</summary>
    public ReadOnlySpan<uint> Of(int set) => _words.AsSpan(_starts[set], _starts[set + 1] - _starts[set]);

    private void Add(int at, int number) => _words[at / PerWord] |= (uint)number << (8 * (at % PerWord));
}
