namespace Credibility.Training.FastTree;

/// <summary>
/// The training rows ordered by leaf, in training order within each, with what they add to sums moved along so that a
/// histogram reads it in sequence.
/// </summary>
internal sealed class RowPartition<TSums> : ILeafRows
    where TSums : unmanaged, ISums<TSums>
{
    private readonly int[] _rows;
    private readonly TSums[] _sums;
    private readonly int[] _rowBuffer;
    private readonly TSums[] _sumBuffer;
    private readonly int[] _begin;
    private readonly int[] _count;

    public RowPartition(int rows, int leaves)
    {
        _rows = new int[rows];
        _rowBuffer = new int[rows];
        _sums = new TSums[rows];
        _sumBuffer = new TSums[rows];
        _begin = new int[leaves];
        _count = new int[leaves];
    }

    public int Count(int leaf) => _count[leaf];

    public ReadOnlySpan<int> Rows(int leaf) => _rows.AsSpan(_begin[leaf], _count[leaf]);

    public LeafRows<TSums> Leaf(int leaf) => new() { Rows = Rows(leaf), Sums = _sums.AsSpan(_begin[leaf], _count[leaf]) };

    /// <summary>Puts the given rows into leaf 0.</summary>
    public void Start(ReadOnlySpan<int> rows, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights)
    {
        rows.CopyTo(_rows);
        _begin[0] = 0;
        _count[0] = rows.Length;
        for (var i = 0; i < rows.Length; i++)
            _sums[i] = TSums.OfRow(targets[rows[i]], TSums.IsWeighted ? weights[rows[i]] : 1);
    }

    /// <summary>Moves the rows of a leaf whose bin is above the threshold to a new leaf.</summary>
    public void Split<TColumn>(int leaf, int newLeaf, TColumn column, int threshold)
        where TColumn : struct, IBinColumn
    {
        int begin = _begin[leaf], count = _count[leaf], lte = 0, gt = 0;
        var rows = _rows.AsSpan(begin, count);
        var sums = _sums.AsSpan(begin, count);
        for (var i = 0; i < rows.Length; i++)
        {
            // Both places are written and one of them counted: a branch here would be mispredicted often.
            var row = rows[i];
            var sum = sums[i];
            var isLte = column[row] <= threshold;
            rows[lte] = row;
            sums[lte] = sum;
            _rowBuffer[gt] = row;
            _sumBuffer[gt] = sum;
            lte += isLte ? 1 : 0;
            gt += isLte ? 0 : 1;
        }

        _rowBuffer.AsSpan(0, gt).CopyTo(rows[lte..]);
        _sumBuffer.AsSpan(0, gt).CopyTo(sums[lte..]);
        _count[leaf] = lte;
        _begin[newLeaf] = begin + lte;
        _count[newLeaf] = gt;
    }
}
