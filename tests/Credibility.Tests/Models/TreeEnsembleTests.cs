using Credibility.Models;

namespace Credibility.Tests.Models;

public sealed class TreeEnsembleTests
{
    [Theory]
    [InlineData(EnsembleKind.FastTreeBinary, false, false)]
    [InlineData(EnsembleKind.FastTreeBinary, true, false)]
    [InlineData(EnsembleKind.FastTreeBinary, false, true)]
    [InlineData(EnsembleKind.FastForestRegression, true, true)]
    public void Score_RandomEnsembles_EqualsTheNaiveWalkBitForBit(EnsembleKind kind, bool missing, bool categorical)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new RandomTrees(seed);
            var features = random.Random.Next(1, 40);
            var ensemble = random.Ensemble(random.Random.Next(0, 40), random.Random.Next(2, 100), features, kind, missing, categorical);
            var rows = Enumerable.Range(0, random.Random.Next(1, 40)).Select(_ => random.Row(features)).ToArray();
            var batch = new float[rows.Length];
            ensemble.ScoreBatch(rows.SelectMany(row => row).ToArray(), batch);
            for (var i = 0; i < rows.Length; i++)
            {
                var expected = BitConverter.SingleToInt32Bits(NaiveWalk.Score(ensemble, rows[i]));
                Assert.Equal(expected, BitConverter.SingleToInt32Bits(ensemble.Score(rows[i])));
                Assert.Equal(expected, BitConverter.SingleToInt32Bits(batch[i]));
            }
        }
    }

    [Fact]
    public void Score_DeepChainTree_EqualsTheNaiveWalk()
    {
        // A tree as deep as it has leaves: every greater child splits again.
        const int Leaves = 300;
        var tree = new RegressionTree
        {
            LeafCount = Leaves,
            LteChild = [.. Enumerable.Range(0, Leaves - 1).Select(node => ~node)],
            GtChild = [.. Enumerable.Range(1, Leaves - 2), ~(Leaves - 1)],
            SplitFeature = new int[Leaves - 1],
            Threshold = [.. Enumerable.Range(0, Leaves - 1).Select(node => (float)node)],
            LeafValue = [.. Enumerable.Range(0, Leaves).Select(leaf => leaf / 7.0)],
        };
        var ensemble = new TreeEnsemble([tree], 1);
        for (var x = -1; x <= Leaves; x++)
            Assert.Equal((float)(Math.Clamp(x, 0, Leaves - 1) / 7.0), ensemble.Score([x]));
        Assert.Equal((float)((Leaves - 1) / 7.0), ensemble.Score([float.NaN]));
    }

    [Fact]
    public void Score_WithoutTrees_IsZero()
    {
        Assert.Equal(0, new TreeEnsemble([], 3).Score([1, 2, 3]));
        Assert.Equal(0.5f, new PlattCalibrator(-0.4, 0).Probability(0));
    }

    [Theory]
    [InlineData(1f, 20)]
    [InlineData(-1f, 10)]
    public void Score_MissingIndicator_IsReplacedByTheNodesDefaultAsInMLNet(float missing, float expected)
    {
        var tree = new RegressionTree
        {
            LeafCount = 2,
            LteChild = [~0],
            GtChild = [~1],
            SplitFeature = [0],
            Threshold = [0.5f],
            DefaultForMissing = [missing],
            CategoricalSplits = [new CategoricalSplit(0, [0, 2], 0, 2)],
            LeafValue = [10, 20],
        };
        var ensemble = new TreeEnsemble([tree], 3);
        Assert.Equal(expected, ensemble.Score([0, 5, float.NaN]));
        Assert.Equal(20, ensemble.Score([1, 5, float.NaN]));
        Assert.Equal(10, ensemble.Score([0, float.NaN, 0]));
    }

    [Fact]
    public void Score_LeafValuesNotFinite_ArePropagated()
    {
        var values = new[] { double.NaN, double.PositiveInfinity, 1e300 };
        foreach (var value in values)
            Assert.Equal((float)value, new TreeEnsemble([Stump(leaf: value)], 1).Score([0]));
    }

    [Fact]
    public void Score_FeatureCountUnknown_TakesWiderRows()
    {
        var ensemble = new TreeEnsemble([Stump(feature: 2)], 0);
        Assert.Equal(-1, ensemble.Score([0, 0, 1]));
        Assert.Equal(-1, ensemble.Score([0, 0, 1, 5]));
        Assert.Throws<ArgumentException>(() => ensemble.Score([0, 0]));
    }

    [Fact]
    public void Score_Scored_AllocatesNothing()
    {
        var random = new RandomTrees(1);
        var ensemble = random.Ensemble(100, 20, 100);
        var rows = Enumerable.Range(0, 64).SelectMany(_ => random.Row(100)).ToArray();
        var scores = new float[64];
        ensemble.ScoreBatch(rows, scores);
        ensemble.Score(rows.AsSpan(0, 100));
        var before = GC.GetAllocatedBytesForCurrentThread();
        ensemble.ScoreBatch(rows, scores);
        ensemble.Score(rows.AsSpan(0, 100));
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Constructor_MalformedTrees_SaysWhatIsWrong()
    {
        void Refused(RegressionTree tree, string reason) =>
            Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new TreeEnsemble([tree], 2)).Message, StringComparison.Ordinal);

        Refused(Stump(feature: 2), "feature 2");
        Refused(Stump(feature: -1), "feature -1");
        Refused(Stump(lte: 1), "node 1");
        Refused(Stump(lte: -4), "leaf 3");
        Refused(Stump(lte: int.MinValue), "leaf 2147483647");
        Refused(Stump(lte: ~1), "twice");
        Refused(Stump(gt: 0), "twice");
        Assert.Throws<ArgumentException>(() => new TreeEnsemble(default, 2));
    }

    [Fact]
    public void Constructor_RootsLteChildZero_IsAnEmptyTree() =>
        Assert.Equal(0, new TreeEnsemble([Stump(lte: 0, gt: 999)], 1).Score([1]));

    private static RegressionTree Stump(int feature = 0, int lte = ~0, int gt = ~1, double leaf = 1) => new()
    {
        LeafCount = 2,
        LteChild = [lte],
        GtChild = [gt],
        SplitFeature = [feature],
        Threshold = [0.5f],
        LeafValue = [leaf, -1],
    };
}
