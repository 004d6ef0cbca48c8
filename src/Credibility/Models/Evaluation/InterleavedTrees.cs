using System.Runtime.CompilerServices;

namespace Credibility.Models.Evaluation;

/// <summary>
/// Trees laid out for one row at a time: ten of them are walked side by side, without a branch that depends on the row,
/// for as many steps as the deepest of the ten has levels. A lane that is at its leaf stays there.
/// </summary>
/// <remarks>
/// A walk waits for its loads (a step takes about 25 cycles, of which few do any work), so the walks of other trees fit
/// into the gaps: 5 times faster than <see cref="NaiveWalk"/> on 100 trees of 20 leaves; 8 and 12 lanes were slower than
/// 10, and the same without array bounds checks gained 2 %. Outputs are put back into file order before they are added.
/// </remarks>
internal sealed class InterleavedTrees
{
    private const int Lanes = 10;
    private const int MaximumTrees = 128; // bounds the outputs on the stack: 1 KB, zeroed for every row
    private const int MaximumNodes = ushort.MaxValue; // a node's child fits 16 bits

    private readonly Node[] _nodes;
    private readonly double[] _values;
    private readonly int[] _roots;
    private readonly int[] _positions;
    private readonly int[] _steps;
    private readonly int _treeCount;

    private InterleavedTrees(TreeLayout layout, int treeCount)
    {
        _nodes = [.. layout.Nodes];
        _values = [.. layout.Values];
        _treeCount = treeCount;
        // Trees of like depth share a group, so that few steps are spent on waiting; the shallowest group is filled up.
        var order = new int[treeCount];
        for (var i = 0; i < treeCount; i++)
            order[i] = i;
        Array.Sort(layout.Depths.ToArray(), order);
        var groups = (treeCount + Lanes - 1) / Lanes;
        var filling = (groups * Lanes) - treeCount;
        _roots = new int[groups * Lanes];
        _positions = new int[groups * Lanes];
        _steps = new int[groups];
        for (var lane = 0; lane < _roots.Length; lane++)
        {
            var tree = order[Math.Max(0, lane - filling)];
            _roots[lane] = layout.Roots[tree];
            _positions[lane] = lane < filling ? treeCount : tree;
            _steps[lane / Lanes] = Math.Max(_steps[lane / Lanes], layout.Depths[tree]);
        }
    }

    /// <summary>
    /// Lays out an ensemble in blocks; null when a tree is outside of this form (categorical nodes, replaced NaN, a feature
    /// index beyond 16 bits, a single tree of more than 32,767 leaves).
    /// </summary>
    public static InterleavedTrees[]? TryCreate(TreeEnsemble ensemble)
    {
        var blocks = new List<InterleavedTrees>();
        var layout = new TreeLayout();
        var count = 0;
        foreach (var tree in ensemble.Trees)
        {
            if (tree.CategoricalSplits.Length > 0 || tree.ReplacesMissing || (2 * tree.LeafCount) - 1 > MaximumNodes)
                return null;
            if (count == MaximumTrees || layout.Nodes.Count + (2 * tree.LeafCount) - 1 > MaximumNodes)
            {
                blocks.Add(new InterleavedTrees(layout, count));
                layout = new TreeLayout();
                count = 0;
            }
            if (!layout.Add(tree))
                return null;
            count++;
        }
        if (count > 0)
            blocks.Add(new InterleavedTrees(layout, count));
        return [.. blocks];
    }

    /// <summary>Adds the outputs of these trees for a row to a sum, in file order.</summary>
    public double AddTo(double sum, ReadOnlySpan<float> row)
    {
        var buffer = default(Outputs);
        Span<double> outputs = buffer;
        var nodes = _nodes;
        var values = _values;
        for (var group = 0; group < _steps.Length; group++)
        {
            var lanes = _roots.AsSpan(group * Lanes, Lanes);
            int a = lanes[0], b = lanes[1], c = lanes[2], d = lanes[3], e = lanes[4];
            int f = lanes[5], g = lanes[6], h = lanes[7], i = lanes[8], j = lanes[9];
            for (var step = _steps[group]; step > 0; step--)
            {
                a = Next(nodes, row, a);
                b = Next(nodes, row, b);
                c = Next(nodes, row, c);
                d = Next(nodes, row, d);
                e = Next(nodes, row, e);
                f = Next(nodes, row, f);
                g = Next(nodes, row, g);
                h = Next(nodes, row, h);
                i = Next(nodes, row, i);
                j = Next(nodes, row, j);
            }
            var positions = _positions.AsSpan(group * Lanes, Lanes);
            outputs[positions[0]] = values[a];
            outputs[positions[1]] = values[b];
            outputs[positions[2]] = values[c];
            outputs[positions[3]] = values[d];
            outputs[positions[4]] = values[e];
            outputs[positions[5]] = values[f];
            outputs[positions[6]] = values[g];
            outputs[positions[7]] = values[h];
            outputs[positions[8]] = values[i];
            outputs[positions[9]] = values[j];
        }
        foreach (var output in outputs[.._treeCount])
            sum += output;
        return sum;
    }

    [InlineArray(MaximumTrees + 1)]
    private struct Outputs
    {
        private double _first;
    }

    /// <summary>The node after a step: NaN in the row or as threshold compares false and leads to the greater child.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(Node[] nodes, ReadOnlySpan<float> row, int index)
    {
        ref readonly var node = ref nodes[index];
        return node.GtChild + (node.Threshold >= row[node.Feature] ? 1 : 0);
    }

    /// <summary>
    /// A node, 8 bytes. Its less-or-equal child stands right behind its greater child. A leaf has the threshold NaN and
    /// itself as greater child, so that a step from it leads to it again whatever the row holds.
    /// </summary>
    internal readonly record struct Node(float Threshold, ushort Feature, ushort GtChild);

    /// <summary>Trees one after the other, each level by level: the nodes near the roots, used by every row, lie together.</summary>
    private sealed class TreeLayout
    {
        private readonly Queue<(int Child, int Position, int Depth)> _open = new();

        public List<Node> Nodes { get; } = [];

        public List<double> Values { get; } = [];

        public List<int> Roots { get; } = [];

        public List<int> Depths { get; } = [];

        /// <summary>Adds a tree; false when a feature index does not fit.</summary>
        public bool Add(RegressionTree tree)
        {
            var depth = 0;
            Roots.Add(Nodes.Count);
            _open.Enqueue((tree.IsEmpty ? -1 : 0, NewNode(), 0));
            while (_open.TryDequeue(out var open))
            {
                depth = Math.Max(depth, open.Depth);
                if (open.Child < 0)
                {
                    Nodes[open.Position] = new Node(float.NaN, 0, (ushort)open.Position);
                    Values[open.Position] = tree.IsEmpty ? 0 : tree.LeafValue[~open.Child];
                    continue;
                }
                var feature = tree.SplitFeature[open.Child];
                if (feature > ushort.MaxValue)
                    return false;
                int gt = NewNode(), lte = NewNode();
                Nodes[open.Position] = new Node(tree.Threshold[open.Child], (ushort)feature, (ushort)gt);
                _open.Enqueue((tree.GtChild[open.Child], gt, open.Depth + 1));
                _open.Enqueue((tree.LteChild[open.Child], lte, open.Depth + 1));
            }
            Depths.Add(depth);
            return true;
        }

        private int NewNode()
        {
            Nodes.Add(default);
            Values.Add(0);
            return Nodes.Count - 1;
        }
    }
}
