using Credibility.Models;
using Credibility.Models.Contributions;
using Credibility.TestData;

namespace Credibility.Tests.Models;

public sealed class FeatureContributionsTests
{
    [Theory]
    [InlineData(5, 6, 8, true)]
    [InlineData(3, 3, 20, true)] // features come again and again on a path
    [InlineData(10, 9, 16, true)]
    [InlineData(4, 5, 8, false)] // zero rows in some leaves
    public void Compute_RandomEnsembles_EqualsBruteForceShapley(int trees, int features, int leaves, bool covered)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new RandomTrees(seed);
            var ensemble = random.Ensemble(trees, leaves, features, missing: true);
            if (!covered)
                ensemble = WithCovers(ensemble, tree => tree.LeafCount % 2 == 0, (_, leaf) => leaf % 3 == 0 ? 0 : leaf);
            Compare(ensemble, random.Row(features));
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(13)] // more than 8 features on a path: more quadrature points
    public void Compute_ChainOfDifferentFeatures_EqualsBruteForceShapley(int depth)
    {
        var random = new RandomTrees(depth);
        for (var i = 0; i < 4; i++)
            Compare(new TreeEnsemble([Chain(depth, random)], depth), random.Row(depth));
    }

    [Fact]
    public void Compute_PathsOfAHundredFeatures_AddUpToTheScore()
    {
        var random = new RandomTrees(3);
        var ensemble = new TreeEnsemble([Chain(100, random)], 100);
        var contributions = new FeatureContributions(ensemble);
        for (var i = 0; i < 20; i++)
            AssertAddsUp(contributions, ensemble, random.Row(100));
    }

    [Theory]
    [InlineData("a10-10x20x60")]
    [InlineData("d-missing")]
    [InlineData("e-special-values")]
    [InlineData("f3-random-labels-40-rows")]
    [InlineData("g4-forest-regression")]
    [InlineData("p2-lte0-is-0-in-trees-0-3")]
    [InlineData("p3-default-for-missing")]
    public void Compute_GoldenModel_AddsUpToTheScore(string name)
    {
        var folder = SharedData.Repository("tests", "Credibility.Tests", "Models", "Fixtures", "scoring", name);
        var ensemble = CredibilityModel.Load(Path.Combine(folder, "model.zip")).Ensemble;
        var contributions = new FeatureContributions(ensemble);
        Assert.False(contributions.HasCover);
        foreach (var row in GoldenCase.Read(folder).Rows)
            AssertAddsUp(contributions, ensemble, row);
    }

    [Fact]
    public void ContributeToMargin_BasePlusContributions_IsTheLogOddsOfTheProbability()
    {
        var random = new RandomTrees(11);
        var ensemble = WithCovers(random.Ensemble(20, 20, 10), _ => true, (_, leaf) => leaf + 1);
        var model = new CredibilityModel(ensemble, new PlattCalibrator(-0.4, 0.3));
        Assert.True(model.Contributions.HasCover);
        var contributions = new double[10];
        for (var i = 0; i < 20; i++)
        {
            var row = random.Row(10);
            var margin = model.ContributeToMargin(row, contributions) + contributions.Sum();
            Assert.Equal(model.Probability(row), 1 / (1 + Math.Exp(-margin)), 1e-6);
        }
    }

    [Fact]
    public void BaseValue_Covers_WeighLeaves()
    {
        var tree = new RegressionTree
        {
            LeafCount = 2,
            LteChild = [~0],
            GtChild = [~1],
            SplitFeature = [0],
            Threshold = [0],
            LeafValue = [4, 8],
            LeafCover = [30, 10],
        };
        var contributions = new FeatureContributions(new TreeEnsemble([tree], 2));
        var parts = new double[2];
        Assert.Equal(5, contributions.BaseValue, 12);
        Assert.Equal(8, contributions.Compute([1, 0], parts), 12);
        Assert.Equal(3, parts[0], 12);
        Assert.Equal(0, parts[1]);
    }

    [Fact]
    public void Compute_LaidOut_AllocatesNothing()
    {
        var random = new RandomTrees(12);
        var contributions = new FeatureContributions(random.Ensemble(50, 20, 30));
        var row = random.Row(30);
        var parts = new double[30];
        contributions.Compute(row, parts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        contributions.Compute(row, parts);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Constructor_CategoricalSplits_AreRefused() =>
        Assert.Throws<NotSupportedException>(() => new FeatureContributions(new RandomTrees(1).Ensemble(20, 20, 5, categorical: true)));

    [Fact]
    public void Compute_WrongLengths_AreRefused()
    {
        var contributions = new FeatureContributions(new RandomTrees(1).Ensemble(2, 5, 5));
        Assert.Throws<ArgumentException>(() => contributions.Compute(new float[4], new double[4]));
        Assert.Throws<ArgumentException>(() => contributions.Compute(new float[5], new double[4]));
    }

    private static void AssertAddsUp(FeatureContributions contributions, TreeEnsemble ensemble, float[] row)
    {
        var parts = new double[row.Length];
        var total = contributions.Compute(row, parts);
        var score = ensemble.Trees.Sum(tree => NaiveWalk.Output(tree, row))
            / (ensemble.Kind == EnsembleKind.FastForestRegression ? ensemble.Trees.Length : 1);
        Assert.Equal(contributions.BaseValue + parts.Sum(), total, 1e-9);
        Assert.Equal(score, total, 1e-9);
    }

    private static void Compare(TreeEnsemble ensemble, float[] row)
    {
        var parts = new double[row.Length];
        var fast = new FeatureContributions(ensemble);
        fast.Compute(row, parts);
        var expected = BruteForce(ensemble, row, out var baseValue);
        Assert.Equal(baseValue, fast.BaseValue, 1e-9);
        for (var i = 0; i < row.Length; i++)
            Assert.Equal(expected[i], parts[i], 1e-9);
        AssertAddsUp(fast, ensemble, row);
    }

    /// <summary>Shapley's formula over all sets of features, each set's value found by walking the trees.</summary>
    private static double[] BruteForce(TreeEnsemble ensemble, float[] row, out double baseValue)
    {
        var features = row.Length;
        var values = Enumerable.Range(0, 1 << features).Select(set => ensemble.Trees.Sum(tree => Expected(tree, 0, row, set))).ToArray();
        baseValue = values[0];
        var result = new double[features];
        for (var feature = 0; feature < features; feature++)
            for (var set = 0; set < values.Length; set++)
                if ((set & (1 << feature)) == 0)
                {
                    var size = System.Numerics.BitOperations.PopCount((uint)set);
                    result[feature] += Factorial(size) * Factorial(features - size - 1) / Factorial(features) * (values[set | (1 << feature)] - values[set]);
                }
        return result;
    }

    private static double Expected(RegressionTree tree, int at, float[] row, int set)
    {
        if (at < 0)
            return tree.LeafValue[~at];
        if ((set & (1 << tree.SplitFeature[at])) != 0)
            return Expected(tree, NaiveWalk.GoesToLte(tree, at, row) ? tree.LteChild[at] : tree.GtChild[at], row, set);
        double lte = Cover(tree, tree.LteChild[at]), gt = Cover(tree, tree.GtChild[at]);
        var share = lte + gt > 0 ? lte / (lte + gt) : 0.5;
        return share * Expected(tree, tree.LteChild[at], row, set) + (1 - share) * Expected(tree, tree.GtChild[at], row, set);
    }

    private static double Cover(RegressionTree tree, int at) =>
        at < 0
            ? tree.LeafCover is { } cover && cover.Any(rows => rows > 0) ? cover[~at] : 1
            : Cover(tree, tree.LteChild[at]) + Cover(tree, tree.GtChild[at]);

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);

    private static RegressionTree Chain(int depth, RandomTrees random) => new()
    {
        LeafCount = depth + 1,
        LteChild = [.. Enumerable.Range(0, depth).Select(node => ~node)],
        GtChild = [.. Enumerable.Range(1, depth - 1), ~depth],
        SplitFeature = [.. Enumerable.Range(0, depth)],
        Threshold = [.. Enumerable.Range(0, depth).Select(_ => random.Gaussian())],
        LeafValue = [.. Enumerable.Range(0, depth + 1).Select(_ => (double)random.Gaussian())],
        LeafCover = [.. Enumerable.Range(0, depth + 1).Select(_ => (double)random.Random.Next(1, 50))],
    };

    private static TreeEnsemble WithCovers(TreeEnsemble ensemble, Func<RegressionTree, bool> covered, Func<RegressionTree, int, double> cover) =>
        new(
            [.. ensemble.Trees.Select(tree => new RegressionTree
            {
                LeafCount = tree.LeafCount,
                LteChild = tree.LteChild,
                GtChild = tree.GtChild,
                SplitFeature = tree.SplitFeature,
                Threshold = tree.Threshold,
                LeafValue = tree.LeafValue,
                DefaultForMissing = tree.DefaultForMissing,
                LeafCover = covered(tree) ? [.. Enumerable.Range(0, tree.LeafCount).Select(leaf => cover(tree, leaf))] : null,
            })],
            ensemble.FeatureCount);
}
