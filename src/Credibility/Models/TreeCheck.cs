namespace Credibility.Models;

/// <summary>
/// Says what is wrong with a tree, so that evaluating it can neither leave its arrays nor go round in circles. ML.NET
/// itself checks none of the indexes.
/// </summary>
internal sealed class TreeCheck
{
    private bool[] _seen = [];
    private int[] _stack = [];

    /// <summary>Greatest feature index of the trees checked so far; -1 when there is none.</summary>
    public int LargestFeature = -1;

    /// <summary>What is wrong with the tree, or null when it is well-formed.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="featureCount">Width of a row; 0 when unknown.</param>
    public string? Fault(RegressionTree tree, int featureCount)
    {
        if (tree.LeafCount < 2)
            return $"{tree.LeafCount} leaves; a tree has at least 2";
        var nodes = tree.NodeCount;
        if (tree.LteChild.Length != nodes || tree.GtChild.Length != nodes || tree.SplitFeature.Length != nodes
            || tree.Threshold.Length != nodes || tree.LeafValue.Length != tree.LeafCount)
            return $"the arrays do not have the lengths that {tree.LeafCount} leaves ask for";
        if (!(tree.Weight >= 0))
            return $"the weight is {tree.Weight}";
        if (tree.DefaultForMissing is { } missing && missing.Length != nodes)
            return $"{missing.Length} defaults for missing values for {nodes} nodes";
        if (tree.LeafCover is { } cover && cover.Length != tree.LeafCount)
            return $"{cover.Length} leaf covers for {tree.LeafCount} leaves";
        return CategoricalFault(tree, featureCount) ?? FeatureFault(tree, featureCount) ?? ChildFault(tree);
    }

    private string? CategoricalFault(RegressionTree tree, int featureCount)
    {
        var previousNode = -1;
        foreach (var split in tree.CategoricalSplits)
        {
            if (split.Node <= previousNode || split.Node >= tree.NodeCount)
                return $"categorical node {split.Node} is out of order or beyond the {tree.NodeCount} nodes";
            previousNode = split.Node;
            if (split.Features.Length == 0)
                return $"categorical node {split.Node} lists no feature";
            var previous = -1;
            foreach (var feature in split.Features)
            {
                if (feature <= previous)
                    return $"the features of categorical node {split.Node} are not ascending";
                if (featureCount > 0 && feature >= featureCount)
                    return $"categorical node {split.Node} tests feature {feature} of {featureCount}";
                previous = feature;
            }
            LargestFeature = Math.Max(LargestFeature, previous);
        }
        return null;
    }

    private string? FeatureFault(RegressionTree tree, int featureCount)
    {
        for (var node = 0; node < tree.NodeCount; node++)
        {
            if (tree.CategoricalSplits.Length > 0 && tree.CategoricalAt(node) is not null)
                continue;
            var feature = tree.SplitFeature[node];
            if (feature < 0 || (featureCount > 0 && feature >= featureCount) || feature > MaximumFeature)
                return $"node {node} compares feature {feature}, the features are 0..{(featureCount > 0 ? featureCount : MaximumFeature + 1) - 1}";
            LargestFeature = Math.Max(LargestFeature, feature);
        }
        return null;
    }

    /// <summary>A feature index above this cannot be part of any row: an array of floats holds no more.</summary>
    private const int MaximumFeature = 0x7FFFFFC6;

    /// <summary>Every node but the root and every leaf must be the child of exactly one node that the root leads to.</summary>
    private string? ChildFault(RegressionTree tree)
    {
        if (tree.IsEmpty)
            return null; // never walked
        var nodes = tree.NodeCount;
        if (_stack.Length < nodes)
        {
            _stack = new int[nodes];
            _seen = new bool[nodes + nodes + 1];
        }
        var seenNode = _seen.AsSpan(0, nodes);
        var seenLeaf = _seen.AsSpan(nodes, nodes + 1);
        seenNode.Clear();
        seenLeaf.Clear();
        seenNode[0] = true;
        _stack[0] = 0;
        for (var depth = 1; depth > 0;)
        {
            var node = _stack[--depth];
            for (var side = 0; side < 2; side++)
            {
                var child = side == 0 ? tree.LteChild[node] : tree.GtChild[node];
                var isLeaf = child < 0;
                var index = isLeaf ? ~child : child;
                if (index >= (isLeaf ? tree.LeafCount : nodes))
                    return $"a child of node {node} is {(isLeaf ? "leaf" : "node")} {index}, there are {(isLeaf ? tree.LeafCount : nodes)}";
                ref var seen = ref (isLeaf ? ref seenLeaf[index] : ref seenNode[index]);
                if (seen)
                    return $"{(isLeaf ? "leaf" : "node")} {index} is reached twice, the second time from node {node}: not a tree";
                seen = true;
                if (!isLeaf)
                    _stack[depth++] = index;
            }
        }
        return null; // all slots lead to different places, and there are just as many slots as places
    }
}
