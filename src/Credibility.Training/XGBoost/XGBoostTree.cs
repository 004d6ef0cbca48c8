using System.Text.Json;
using Credibility.Models;

namespace Credibility.Training.XGBoost;

/// <summary>One tree of a JSON model: arrays over all nodes, a leaf where there is no left child.</summary>
internal sealed class XGBoostTree
{
    private readonly int _number;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly int[] _feature;
    private readonly float[] _split;
    private readonly bool[] _defaultLeft;
    private readonly double[] _gain;
    private readonly double[] _cover;

    public XGBoostTree(JsonElement tree, int number)
    {
        _number = number;
        _left = Array(tree, "left_children", v => v.GetInt32());
        _right = Array(tree, "right_children", v => v.GetInt32());
        _feature = Array(tree, "split_indices", v => v.GetInt32());
        _split = Array(tree, "split_conditions", v => v.GetSingle());
        _defaultLeft = Array(tree, "default_left", v => v.ValueKind == JsonValueKind.True || (v.ValueKind == JsonValueKind.Number && v.GetInt32() != 0));
        _gain = Array(tree, "loss_changes", v => v.GetDouble());
        _cover = Array(tree, "sum_hessian", v => v.GetDouble());
        var nodes = _left.Length;
        if (nodes == 0 || new[] { _right.Length, _feature.Length, _split.Length, _defaultLeft.Length, _gain.Length, _cover.Length }.Any(n => n != nodes))
            throw new InvalidDataException($"tree {number}: its arrays do not have the same length.");
        if ((tree.TryGetProperty("categories_nodes", out var categories) && categories.GetArrayLength() > 0)
            || (tree.TryGetProperty("split_type", out var types) && types.EnumerateArray().Any(t => t.GetInt32() != 0)))
            throw new InvalidDataException($"tree {number}: it splits on categories, which is not supported; encode them as numbers.");
    }

    public bool IsLeaf => _left[0] < 0;

    /// <summary>Value of the root when it is a leaf.</summary>
    public double RootValue => _split[0];

    public RegressionTree Convert()
    {
        var nodes = new List<int>();
        var leaves = new List<int>();
        var place = new int[_left.Length];
        Visit(nodes, leaves, place);
        // One node that sends NaN left is enough: then a value that replaces NaN must stand at every node.
        var replaces = nodes.Exists(n => _defaultLeft[n]);
        return new RegressionTree
        {
            LeafCount = leaves.Count,
            LteChild = [.. nodes.Select(n => place[_left[n]])],
            GtChild = [.. nodes.Select(n => place[_right[n]])],
            SplitFeature = [.. nodes.Select(n => _feature[n])],
            Threshold = [.. nodes.Select(n => float.BitDecrement(_split[n]))],
            DefaultForMissing = replaces ? [.. nodes.Select(n => _defaultLeft[n] ? float.NegativeInfinity : float.PositiveInfinity)] : null,
            LeafValue = [.. leaves.Select(l => (double)_split[l])],
            LeafCover = [.. leaves.Select(l => _cover[l])],
            SplitGain = [.. nodes.Select(n => _gain[n])],
            MaxOutput = leaves.Max(l => _split[l]),
        };
    }

    // Nodes are numbered as they are met from the root, so that the root is 0; pruned nodes are not met.
    private void Visit(List<int> nodes, List<int> leaves, int[] place)
    {
        var seen = new bool[_left.Length];
        var pending = new Stack<int>([0]);
        while (pending.TryPop(out var node))
        {
            if (node < 0 || node >= seen.Length || seen[node])
                throw new InvalidDataException($"tree {_number}: node {node} does not exist or is reached twice; not a tree.");
            seen[node] = true;
            if (_left[node] < 0)
            {
                place[node] = ~leaves.Count;
                leaves.Add(node);
                continue;
            }

            if (!float.IsFinite(_split[node]))
                throw new InvalidDataException($"tree {_number}: node {node} splits at {_split[node]}.");
            place[node] = nodes.Count;
            nodes.Add(node);
            pending.Push(_right[node]);
            pending.Push(_left[node]);
        }
    }

    private static T[] Array<T>(JsonElement tree, string name, Func<JsonElement, T> read) =>
        [.. tree.GetProperty(name).EnumerateArray().Select(read)];
}
