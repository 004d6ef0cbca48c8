namespace Credibility.Models.Contributions;

/// <summary>
/// The nodes of an ensemble laid out for contributions, parents before children. Node n of a tree has two edges, 2n to its
/// greater and 2n + 1 to its less-or-equal child; what is said of an edge holds for all training rows that came to it.
/// </summary>
internal sealed class SplitLayout
{
    private readonly List<Split> _splits = [];

    /// <summary>A tree of as many splits, whose longest path asks about as many different features.</summary>
    internal readonly record struct Tree(int SplitEnd, int LongestPath);

    /// <summary>For each tree the index behind its last split.</summary>
    public List<Tree> Trees { get; } = [];

    public Split[] Splits => [.. _splits];

    /// <summary>Sum over the trees of the mean leaf value, weighted by cover.</summary>
    public double MeanOutput { get; private set; }

    public void Add(RegressionTree tree)
    {
        if (tree.CategoricalSplits.Length > 0)
            throw new NotSupportedException("feature contributions of trees with categorical splits are not supported: such a node has no single feature");
        Trees.Add(new Tree(_splits.Count, 0));
        if (tree.IsEmpty)
            return;
        var first = _splits.Count;
        var (order, parentEdge) = Order(tree);
        var cover = Covers(tree, order);
        var features = new int[2 * order.Length]; // different features on the way to an edge's lower end
        for (var i = 0; i < order.Length; i++)
        {
            var node = order[i];
            var ancestor = Ancestor(tree, order, parentEdge, i);
            var split = new Split(
                tree.Threshold[node],
                tree.ReplacesMissing ? tree.DefaultForMissing![node] : float.NaN,
                tree.SplitFeature[node],
                parentEdge[i],
                ancestor,
                Edge(tree, tree.GtChild[node], node, cover, first, ancestor),
                Edge(tree, tree.LteChild[node], node, cover, first, ancestor));
            _splits.Add(split);
            features[2 * i] = features[(2 * i) + 1] = (parentEdge[i] < 0 ? 0 : features[parentEdge[i]]) + (ancestor < 0 ? 1 : 0);
        }
        var longest = 0;
        foreach (var count in features)
            longest = Math.Max(longest, count);
        Trees[^1] = new Tree(_splits.Count, longest);
        for (var leaf = 0; leaf < tree.LeafCount; leaf++)
            MeanOutput += tree.LeafValue[leaf] * cover[tree.NodeCount + leaf] / cover[0];
    }

    private Edge Edge(RegressionTree tree, int child, int node, double[] cover, int first, int ancestor)
    {
        var at = child < 0 ? tree.NodeCount + ~child : child;
        var step = cover[node] > 0 ? cover[at] / cover[node] : 0.5; // where no row came by, both sides are alike
        var before = ancestor < 0 ? 1 : _splits[first + (ancestor >> 1)].Edge(ancestor & 1).Share;
        return new Edge(step * before, step, child < 0 ? tree.LeafValue[~child] : 1);
    }

    /// <summary>The nearest edge above a split whose node compares the same feature; -1 for none.</summary>
    private static int Ancestor(RegressionTree tree, int[] order, int[] parentEdge, int split)
    {
        var feature = tree.SplitFeature[order[split]];
        var edge = parentEdge[split];
        while (edge >= 0 && tree.SplitFeature[order[edge >> 1]] != feature)
            edge = parentEdge[edge >> 1];
        return edge;
    }

    /// <summary>Nodes so that parents come before their children, and for each the edge that leads to it.</summary>
    private static (int[] Order, int[] ParentEdge) Order(RegressionTree tree)
    {
        int[] order = new int[tree.NodeCount], parentEdge = new int[tree.NodeCount];
        parentEdge[0] = -1;
        for (int i = 0, count = 1; i < count; i++)
        {
            for (var lte = 0; lte < 2; lte++)
            {
                var child = lte == 1 ? tree.LteChild[order[i]] : tree.GtChild[order[i]];
                if (child < 0)
                    continue;
                parentEdge[count] = (2 * i) + lte;
                order[count++] = child;
            }
        }
        return (order, parentEdge);
    }

    /// <summary>Training rows at each node and leaf; one a leaf where the model does not say or says that there were none.</summary>
    private static double[] Covers(RegressionTree tree, int[] order)
    {
        var cover = new double[tree.NodeCount + tree.LeafCount];
        var isKnown = tree.LeafCover.AsSpan().ContainsAnyExcept(0.0);
        for (var leaf = 0; leaf < tree.LeafCount; leaf++)
            cover[tree.NodeCount + leaf] = isKnown ? tree.LeafCover![leaf] : 1;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            int lte = tree.LteChild[order[i]], gt = tree.GtChild[order[i]];
            cover[order[i]] = cover[lte < 0 ? tree.NodeCount + ~lte : lte] + cover[gt < 0 ? tree.NodeCount + ~gt : gt];
        }
        return cover;
    }
}

/// <summary>
/// A node: what it compares, the edge that leads to it (-1 for the root) and the nearest edge above that depends on the
/// same feature (-1 for none), both as numbers within the tree.
/// </summary>
/// <param name="Threshold">Rows at or below it go to the less-or-equal child.</param>
/// <param name="Missing">What stands for NaN; NaN where nothing does.</param>
/// <param name="Feature">Index of the feature.</param>
/// <param name="ParentEdge">Edge that leads to the node.</param>
/// <param name="Ancestor">Nearest edge above that depends on the same feature.</param>
/// <param name="Gt">Edge to the greater child.</param>
/// <param name="Lte">Edge to the less-or-equal child.</param>
internal readonly record struct Split(float Threshold, float Missing, int Feature, int ParentEdge, int Ancestor, Edge Gt, Edge Lte)
{
    public Edge Edge(int side) => side == 0 ? Gt : Lte;
}

/// <summary>An edge.</summary>
/// <param name="Share">Share of training rows that answer this node and all above of the same feature as this edge asks.</param>
/// <param name="Step">Share of the node's training rows that go this way.</param>
/// <param name="Value">Value of the leaf that it leads to; 1 for a node: what a product takes in on the way down.</param>
internal readonly record struct Edge(double Share, double Step, double Value);
