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

    /// <summary>Lays out the trees from one index up to another; plain arrays and loops, since every load compiles this.</summary>
    private InterleavedTrees(TreeEnsemble ensemble, int first, int end, int nodeCount)
    {
        _treeCount = end - first;
        _nodes = new Node[nodeCount];
        _values = new double[nodeCount];
        int[] roots = new int[_treeCount], depths = new int[_treeCount], open = new int[nodeCount];
        var count = 0;
        for (var tree = 0; tree < _treeCount; tree++)
        {
            roots[tree] = count;
            count = Add(ensemble.Trees[first + tree], count, open, out depths[tree]);
        }
        // Trees of like depth share a group, so that few steps are spent on waiting; the shallowest group is filled up.
        var order = ByDepth(depths);
        var groups = (_treeCount + Lanes - 1) / Lanes;
        var filling = (groups * Lanes) - _treeCount;
        _roots = new int[groups * Lanes];
        _positions = new int[groups * Lanes];
        _steps = new int[groups];
        for (var lane = 0; lane < _roots.Length; lane++)
        {
            var tree = order[Math.Max(0, lane - filling)];
            _roots[lane] = roots[tree];
            _positions[lane] = lane < filling ? _treeCount : tree;
            _steps[lane / Lanes] = Math.Max(_steps[lane / Lanes], depths[tree]);
        }
    }

    /// <summary>
    /// Lays out an ensemble in blocks; null when a tree is outside of this form (categorical nodes, replaced NaN, a feature
    /// index beyond 16 bits, a single tree of more than 32,767 leaves).
    /// </summary>
    public static InterleavedTrees[]? TryCreate(TreeEnsemble ensemble, int largestFeature)
    {
        if (largestFeature > ushort.MaxValue)
            return null;
        var blocks = new List<InterleavedTrees>();
        int first = 0, nodes = 0;
        var trees = ensemble.Trees;
        for (var i = 0; i < trees.Length; i++)
        {
            var count = (2 * trees[i].LeafCount) - 1;
            if (trees[i].CategoricalSplits.Length > 0 || trees[i].ReplacesMissing || count > MaximumNodes)
                return null;
            if (i - first == MaximumTrees || nodes + count > MaximumNodes)
            {
                blocks.Add(new InterleavedTrees(ensemble, first, i, nodes));
                (first, nodes) = (i, 0);
            }
            nodes += count;
        }
        if (trees.Length > first)
            blocks.Add(new InterleavedTrees(ensemble, first, trees.Length, nodes));
        return blocks.ToArray();
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
    private readonly struct Node(float threshold, ushort feature, ushort gtChild)
    {
        public readonly float Threshold = threshold;
        public readonly ushort Feature = feature;
        public readonly ushort GtChild = gtChild;
    }

    /// <summary>
    /// Adds a tree level by level: the nodes near the root, used by every row, lie together. Gives the number of nodes.
    /// </summary>
    private int Add(RegressionTree tree, int root, int[] open, out int depth)
    {
        depth = 0;
        open[root] = tree.IsEmpty ? -1 : 0;
        var count = root + 1;
        for (int position = root, levelEnd = count; position < count; position++)
        {
            if (position == levelEnd)
            {
                depth++;
                levelEnd = count;
            }
            var node = open[position];
            if (node < 0)
            {
                _nodes[position] = new Node(float.NaN, 0, (ushort)position);
                _values[position] = tree.IsEmpty ? 0 : tree.LeafValue[~node];
                continue;
            }
            _nodes[position] = new Node(tree.Threshold[node], (ushort)tree.SplitFeature[node], (ushort)count);
            open[count++] = tree.GtChild[node];
            open[count++] = tree.LteChild[node];
        }
        return count;
    }

    /// <summary>Indexes of trees by depth, those of the same depth in file order.</summary>
    private static int[] ByDepth(int[] depths)
    {
        var deepest = 0;
        foreach (var depth in depths)
            deepest = Math.Max(deepest, depth);
        var next = new int[deepest + 2];
        foreach (var depth in depths)
            next[depth + 1]++;
        for (var depth = 1; depth < next.Length; depth++)
            next[depth] += next[depth - 1];
        var order = new int[depths.Length];
        for (var tree = 0; tree < depths.Length; tree++)
            order[next[depths[tree]]++] = tree;
        return order;
    }
}
