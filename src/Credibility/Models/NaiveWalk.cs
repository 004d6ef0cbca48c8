namespace Credibility.Models;

/// <summary>
/// The plain evaluation of an ensemble, node by node over the trees as they are stored: what the laid-out evaluator must
/// equal bit for bit, and the baseline of its benchmarks.
/// </summary>
internal static class NaiveWalk
{
    public static float Score(TreeEnsemble ensemble, ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        foreach (var tree in ensemble.Trees)
            sum += Output(tree, row);
        return ensemble.Combine(sum);
    }

    /// <summary>Value of the leaf that a row reaches; 0 for a tree that counts as empty.</summary>
    public static double Output(RegressionTree tree, ReadOnlySpan<float> row) =>
        tree.IsEmpty ? 0 : tree.LeafValue[Leaf(tree, row)];

    /// <summary>Index of the leaf that a row reaches in a tree that is not empty.</summary>
    public static int Leaf(RegressionTree tree, ReadOnlySpan<float> row)
    {
        var node = 0;
        do
            node = GoesToLte(tree, node, row) ? tree.LteChild[node] : tree.GtChild[node];
        while (node >= 0);
        return ~node;
    }

    /// <summary>Whether a row goes from a node to its less-or-equal child.</summary>
    public static bool GoesToLte(RegressionTree tree, int node, ReadOnlySpan<float> row)
    {
        if (tree.CategoricalAt(node) is { } split)
        {
            foreach (var feature in split.Features)
                if (Value(tree, node, row[feature]) > 0)
                    return false;
            return true;
        }
        return Value(tree, node, row[tree.SplitFeature[node]]) <= tree.Threshold[node];
    }

    private static float Value(RegressionTree tree, int node, float value) =>
        float.IsNaN(value) && tree.DefaultForMissing is { } defaults && tree.ReplacesMissing ? defaults[node] : value;
}
