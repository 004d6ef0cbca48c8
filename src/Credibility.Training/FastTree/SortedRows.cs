namespace Credibility.Training.FastTree;

/// <summary>
/// The rows of a feature in ascending order of its values, by a radix sort on the values' bits: a comparison sort took a
/// sixth of the training of 20,000 rows.
/// </summary>
internal sealed class SortedRows
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;
    private const int Passes = 3;

    private readonly ulong[] _items;
    private readonly ulong[] _other;
    private readonly int[] _count = new int[Passes * Buckets];

    public SortedRows(int rows)
    {
        _items = new ulong[rows];
        _other = new ulong[rows];
    }

    /// <summary>Sorts values; they must be finite.</summary>
    /// <param name="values">One a row.</param>
    /// <param name="rows">Receives the rows in order of their values.</param>
    /// <param name="sorted">Receives the values in order, -0 as 0.</param>
    public void Sort(ReadOnlySpan<float> values, Span<int> rows, Span<float> sorted)
    {
        Array.Clear(_count);
        for (var i = 0; i < values.Length; i++)
        {
            var key = Key(values[i]);
            _items[i] = ((ulong)key << 32) | (uint)i;
            for (var pass = 0; pass < Passes; pass++)
                _count[pass * Buckets + Digit(key, pass)]++;
        }

        var from = _items;
        var to = _other;
        for (var pass = 0; pass < Passes; pass++)
        {
            var starts = _count.AsSpan(pass * Buckets, Buckets);
            var sum = 0;
            foreach (ref var start in starts)
            {
                var count = start;
                start = sum;
                sum += count;
            }

            for (var i = 0; i < values.Length; i++)
                to[starts[Digit((uint)(from[i] >> 32), pass)]++] = from[i];
            (from, to) = (to, from);
        }

        for (var i = 0; i < values.Length; i++)
        {
            rows[i] = (int)(uint)from[i];
            // Adding 0 turns -0 into 0.
            sorted[i] = values[rows[i]] + 0f;
        }
    }

    // Ascending keys for ascending values: all bits of negative values turned over, else the sign bit only.
    private static uint Key(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value + 0f);
        return (uint)(bits ^ ((bits >> 31) | int.MinValue));
    }

    private static int Digit(uint key, int pass) => (int)(key >> (Bits * pass)) & (Buckets - 1);
}
