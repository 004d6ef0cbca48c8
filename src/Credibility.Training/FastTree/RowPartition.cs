using System.Numerics;

namespace Credibility.Training.FastTree;

/// <summary>
/// The training rows ordered by leaf, in training order within each, with targets and weights moved along so that a
/// histogram reads them in sequence.
/// </summary>
internal sealed class RowPartition
{
    private readonly int[] _rows;
    private readonly double[] _targets;
    private readonly double[] _weights;
    private readonly int[] _rowBuffer;
    private readonly double[] _targetBuffer;
    private readonly double[] _weightBuffer;
    private readonly int[] _begin;
    private readonly int[] _count;

    public RowPartition(int rows, int leaves, bool weighted)
    {
        _rows = new int[rows];
        _rowBuffer = new int[rows];
        _targets = new double[rows];
        _targetBuffer = new double[rows];
        _weights = weighted ? new double[rows] : [];
        _weightBuffer = weighted ? new double[rows] : [];
        _begin = new int[leaves];
        _count = new int[leaves];
    }

    public int Count(int leaf) => _count[leaf];

    public ReadOnlySpan<int> Rows(int leaf) => _rows.AsSpan(_begin[leaf], _count[leaf]);

    public LeafRows Leaf(int leaf) => new()
    {
        Rows = Rows(leaf),
        Targets = _targets.AsSpan(_begin[leaf], _count[leaf]),
        Weights = _weights.Length == 0 ? default : _weights.AsSpan(_begin[leaf], _count[leaf]),
    };

    /// <summary>Puts the given rows into leaf 0.</summary>
    public void Start(ReadOnlySpan<int> rows, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights)
    {
        rows.CopyTo(_rows);
        _begin[0] = 0;
        _count[0] = rows.Length;
        for (var i = 0; i < rows.Length; i++)
            _targets[i] = targets[rows[i]];
        if (_weights.Length > 0)
            for (var i = 0; i < rows.Length; i++)
                _weights[i] = weights[rows[i]];
    }

    /// <summary>Moves the rows of a leaf whose bin is above the threshold to a new leaf.</summary>
    public void Split<T>(int leaf, int newLeaf, ReadOnlySpan<T> column, int threshold)
        where T : unmanaged, IBinaryInteger<T>
    {
        int begin = _begin[leaf], count = _count[leaf], lte = 0, gt = 0;
        var rows = _rows.AsSpan(begin, count);
        var targets = _targets.AsSpan(begin, count);
        var weights = _weights.Length > 0 ? _weights.AsSpan(begin, count) : default;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var isLte = int.CreateTruncating(column[row]) <= threshold;
            rows[lte] = row;
            _rowBuffer[gt] = row;
            var target = targets[i];
            targets[lte] = target;
            _targetBuffer[gt] = target;
            if (!weights.IsEmpty)
            {
                var weight = weights[i];
                weights[lte] = weight;
                _weightBuffer[gt] = weight;
            }

            lte += isLte ? 1 : 0;
            gt += isLte ? 0 : 1;
        }

        _rowBuffer.AsSpan(0, gt).CopyTo(rows[lte..]);
        _targetBuffer.AsSpan(0, gt).CopyTo(targets[lte..]);
        if (!weights.IsEmpty)
            _weightBuffer.AsSpan(0, gt).CopyTo(weights[lte..]);
        _count[leaf] = lte;
        _begin[newLeaf] = begin + lte;
        _count[newLeaf] = gt;
    }
}
