using System.Collections.Immutable;
using Credibility.Models;

namespace Credibility.Tests.Models;

/// <summary>Random well-formed ensembles and rows for property tests; the same seed gives the same ones.</summary>
internal sealed class RandomTrees(int seed)
{
    private static readonly float[] Odd =
    [
        0, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon, 1e-40f,
    ];

    private readonly Random _random = new(seed);

    public Random Random => _random;

    public TreeEnsemble Ensemble(
        int trees, int maximumLeaves, int features, EnsembleKind kind = EnsembleKind.FastTreeBinary, bool missing = false, bool categorical = false, bool odd = true) =>
        new(ImmutableArray.CreateRange(Enumerable.Range(0, trees).Select(_ => Tree(_random.Next(2, maximumLeaves + 1), features, kind, missing, categorical, odd))), features, kind)
        {
            Bias = _random.NextDouble(),
            TrainerOptions = _random.Next(2) == 0 ? null : "ps=13 iter=" + trees,
        };

    public float[] Row(int features, double oddShare = 0.2)
    {
        var row = new float[features];
        for (var i = 0; i < features; i++)
            row[i] = _random.NextDouble() < oddShare ? Odd[_random.Next(Odd.Length)] : Gaussian();
        return row;
    }

    public float Gaussian() =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble()));

    public RegressionTree Tree(int leaves, int features, EnsembleKind kind, bool missing, bool categorical, bool odd)
    {
        var (lte, gt) = Shape(leaves);
        var nodes = leaves - 1;
        var isForest = kind is EnsembleKind.FastForestBinary or EnsembleKind.FastForestRegression;
        return new RegressionTree
        {
            LeafCount = leaves,
            LteChild = lte,
            GtChild = gt,
            SplitFeature = Make(nodes, () => _random.Next(features)),
            BinThreshold = Make(nodes, () => (uint)_random.Next(255)),
            Threshold = Make(nodes, () => odd && _random.Next(10) == 0 ? Odd[_random.Next(Odd.Length)] : Gaussian()),
            DefaultForMissing = missing && _random.Next(2) == 0 ? [1f, .. Make(nodes - 1, Gaussian)] : null,
            CategoricalSplits = categorical ? [.. Enumerable.Range(0, nodes).Where(_ => _random.Next(4) == 0).Select(node => Split(node, features))] : [],
            LeafValue = Make(leaves, () => (double)Gaussian() / 3),
            SplitGain = Make(nodes, _random.NextDouble),
            GainPValue = new double[nodes],
            PreviousLeafValue = Make(nodes, _random.NextDouble),
            MaxOutput = 100,
            LeafCover = _random.Next(3) == 0 ? null : Make(leaves, () => (double)_random.Next(1, 100)),
            SampledLabels = isForest ? Make(leaves * 4, _random.NextDouble) : null,
        };
    }

    private CategoricalSplit Split(int node, int features)
    {
        var listed = Enumerable.Range(0, features).Where(_ => _random.Next(3) == 0).DefaultIfEmpty(0).ToArray();
        return new CategoricalSplit(node, listed, 0, features - 1);
    }

    /// <summary>Splits a random leaf again and again, as training does.</summary>
    private (int[] Lte, int[] Gt) Shape(int leaves)
    {
        int[] lte = new int[leaves - 1], gt = new int[leaves - 1];
        var parents = new List<(int Node, bool IsLte)> { (-1, false) };
        for (var node = 0; node < leaves - 1; node++)
        {
            var leaf = _random.Next(parents.Count);
            var (parent, isLte) = parents[leaf];
            if (parent >= 0)
                (isLte ? lte : gt)[parent] = node;
            lte[node] = ~leaf;
            gt[node] = ~parents.Count;
            parents[leaf] = (node, true);
            parents.Add((node, false));
        }
        return (lte, gt);
    }

    private static T[] Make<T>(int count, Func<T> next)
    {
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = next();
        return items;
    }
}
