using Credibility.Models;

namespace Credibility.Training;

/// <summary>The straightforward walk from root to leaf, one row at a time.</summary>
internal static class TreeWalk
{
    public static double Output(RegressionTree tree, ReadOnlySpan<float> row) => tree.LeafValue[Leaf(tree, row)];

    public static int Leaf(RegressionTree tree, ReadOnlySpan<float> row)
    {
        var node = 0;
        do
        {
            var x = row[tree.SplitFeature[node]];
            if (float.IsNaN(x) && tree.DefaultForMissing is { } defaults && defaults[node] != 0)
                x = defaults[node];
            node = x <= tree.Threshold[node] ? tree.LteChild[node] : tree.GtChild[node];
        }
        while (node >= 0);
        return ~node;
    }
}
