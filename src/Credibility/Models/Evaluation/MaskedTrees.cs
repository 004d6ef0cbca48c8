using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Credibility.Models.Evaluation;

/// <summary>
/// Trees of at most 32 leaves laid out for many rows at a time, after QuickScorer (Lucchese et al. 2015) with rows in the
/// lanes: a bit a leaf says whether it can still be reached, every node that a row leaves to its greater side clears the
/// leaves of its other side, and the lowest bit that is left is the leaf, leaves being numbered from the less-or-equal
/// side. All nodes are compared, so nothing is gathered and nothing branches on the rows.
/// </summary>
internal sealed class MaskedTrees
{
    /// <summary>Rows that are evaluated together: two vectors of 8.</summary>
    public const int BlockRows = 16;

    private const int MaximumLeaves = 32;

    private readonly Node[] _nodes;
    private readonly int[] _nodeEnds;
    private readonly double[] _values;
    private readonly int[] _features;

    private MaskedTrees(Node[] nodes, int[] nodeEnds, double[] values, int[] features)
    {
        _nodes = nodes;
        _nodeEnds = nodeEnds;
        _values = values;
        _features = features;
    }

    /// <summary>Number of features that any node compares: half the number of vectors that <see cref="Sums"/> needs as scratch space.</summary>
    public int UsedFeatures => _features.Length;

    /// <summary>Lays out an ensemble; null when it is outside of this form or the machine has no vectors of 256 bits.</summary>
    public static MaskedTrees? TryCreate(TreeEnsemble ensemble)
    {
        if (!Vector256.IsHardwareAccelerated)
            return null;
        var builder = new Builder();
        foreach (var tree in ensemble.Trees)
        {
            if (tree.CategoricalSplits.Length > 0 || tree.ReplacesMissing || tree.LeafCount > MaximumLeaves)
                return null;
            builder.Add(tree);
        }
        return builder.Build();
    }

    /// <summary>Computes the sums of leaf values of <see cref="BlockRows"/> rows, in file order.</summary>
    /// <param name="rows">The rows one after the other.</param>
    /// <param name="width">Width of a row.</param>
    /// <param name="scratch">Two vectors a used feature.</param>
    /// <param name="sums">Receives a sum a row.</param>
    public void Sums(ReadOnlySpan<float> rows, int width, Span<Vector256<float>> scratch, Span<double> sums)
    {
        Transpose(rows, width, MemoryMarshal.Cast<Vector256<float>, float>(scratch));
        sums.Clear();
        Span<uint> leaves = stackalloc uint[BlockRows];
        var nodes = _nodes.AsSpan();
        var values = _values.AsSpan();
        var start = 0;
        foreach (var end in _nodeEnds)
        {
            var low = Vector256<uint>.AllBitsSet;
            var high = Vector256<uint>.AllBitsSet;
            foreach (ref readonly var node in nodes[start..end])
            {
                var threshold = Vector256.Create(node.Threshold);
                var kept = Vector256.Create(node.KeptByGt);
                low &= Vector256.LessThanOrEqual(scratch[node.Feature], threshold).AsUInt32() | kept;
                high &= Vector256.LessThanOrEqual(scratch[node.Feature + 1], threshold).AsUInt32() | kept;
            }
            start = end;
            LowestBit(low).CopyTo(leaves);
            LowestBit(high).CopyTo(leaves[8..]);
            for (var row = 0; row < BlockRows; row++)
                sums[row] += values[(int)leaves[row]];
            values = values[MaximumLeaves..];
        }
    }

    /// <summary>Index of the lowest bit that is set: the exponent of that power of two as a number in single precision.</summary>
    private static Vector256<uint> LowestBit(Vector256<uint> bits)
    {
        var lowest = bits & (Vector256<uint>.Zero - bits);
        var exponent = Vector256.ConvertToSingle(lowest.AsInt32()).AsUInt32() >>> 23;
        return (exponent & Vector256.Create(0xFFu)) - Vector256.Create(127u); // 2^31 is negative as an integer: drop the sign
    }

    private void Transpose(ReadOnlySpan<float> rows, int width, Span<float> columns)
    {
        for (var row = 0; row < BlockRows; row++)
        {
            var values = rows.Slice(row * width, width);
            for (var i = 0; i < _features.Length; i++)
                columns[(i * BlockRows) + row] = values[_features[i]];
        }
    }

    /// <summary>A node: which column it compares (as an index of vectors) and which leaves are left on its greater side.</summary>
    private readonly record struct Node(float Threshold, int Feature, uint KeptByGt);

    private sealed class Builder
    {
        private readonly List<Node> _nodes = [];
        private readonly List<int> _nodeEnds = [];
        private readonly List<double> _values = [];
        private readonly List<int> _features = [];
        private readonly Dictionary<int, int> _columns = [];

        public void Add(RegressionTree tree)
        {
            var leaves = 0;
            var firstValue = _values.Count;
            if (tree.IsEmpty)
                _values.Add(0);
            else
                AddNode(tree, 0, ref leaves);
            CollectionsMarshal.SetCount(_values, firstValue + MaximumLeaves);
            _nodeEnds.Add(_nodes.Count);
        }

        public MaskedTrees Build() => new([.. _nodes], [.. _nodeEnds], [.. _values], [.. _features]);

        /// <summary>Adds a node and what hangs on it, leaves from the less-or-equal side; a tree of 32 leaves is at most 31 deep.</summary>
        private void AddNode(RegressionTree tree, int child, ref int leaves)
        {
            if (child < 0)
            {
                _values.Add(tree.LeafValue[~child]);
                leaves++;
                return;
            }
            var before = leaves;
            AddNode(tree, tree.LteChild[child], ref leaves);
            var lteLeaves = ((1u << (leaves - before)) - 1) << before; // at most 31 of them: the other side has one too
            _nodes.Add(new Node(tree.Threshold[child], 2 * Column(tree.SplitFeature[child]), ~lteLeaves));
            AddNode(tree, tree.GtChild[child], ref leaves);
        }

        private int Column(int feature)
        {
            if (!_columns.TryGetValue(feature, out var column))
            {
                _columns[feature] = column = _features.Count;
                _features.Add(feature);
            }
            return column;
        }
    }
}
