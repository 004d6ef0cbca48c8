using Credibility.Training.FastTree;

namespace Credibility.Training.Tests.FastTree;

public sealed class FastTreeTrainerTests
{
    [Fact]
    public void Train_SameSeedAndAnyThreads_SameBits()
    {
        var set = Synthetic(600, 8, seed: 1);
        var options = new FastTreeOptions { NumberOfTrees = 15, FeatureFraction = 0.6, BaggingSize = 2, BaggingExampleFraction = 0.8, Seed = 5 };
        var one = FastTreeTrainer.Train(set, options with { NumberOfThreads = 1 });
        var four = FastTreeTrainer.Train(set, options with { NumberOfThreads = 4 });
        AssertSame(one, four);
        Assert.NotEqual(one.Ensemble.Trees[0].LeafValue, FastTreeTrainer.Train(set, options with { Seed = 6 }).Ensemble.Trees[0].LeafValue);
    }

    [Fact]
    public void Train_MoreThan256Bins_EqualsByteBinsWhereBothHoldAllValues()
    {
        var set = Synthetic(200, 4, seed: 2);
        AssertSame(
            FastTreeTrainer.Train(set, new FastTreeOptions { NumberOfTrees = 10, MaximumBinCountPerFeature = 255 }),
            FastTreeTrainer.Train(set, new FastTreeOptions { NumberOfTrees = 10, MaximumBinCountPerFeature = 4000 }));
    }

    [Fact]
    public void Train_FeatureFraction_UsesNoMoreFeaturesThanDrawn()
    {
        var ensemble = FastTreeTrainer.Train(Synthetic(600, 8, seed: 3), new FastTreeOptions { NumberOfTrees = 20, FeatureFraction = 0.25 });
        Assert.All(ensemble.Ensemble.Trees, tree => Assert.InRange(tree.SplitFeature.Distinct().Count(), 1, 2));
        Assert.True(ensemble.Ensemble.Trees.SelectMany(t => t.SplitFeature).Distinct().Count() > 4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Train_MonotoneConstraint_ScoreNeverMovesAgainstIt(int direction)
    {
        var set = Synthetic(1500, 4, seed: 4);
        var options = new FastTreeOptions { NumberOfTrees = 60, MinimumExampleCountPerLeaf = 3 };
        var free = FastTreeTrainer.Train(set, options);
        var bound = FastTreeTrainer.Train(set, options with { MonotoneConstraints = [direction, 0, 0, 0] });
        Assert.True(Violations(free, set, direction) > 0, "the data must tempt an unconstrained trainer");
        Assert.Equal(0, Violations(bound, set, direction));
        Assert.Contains(bound.Ensemble.Trees, t => t.SplitFeature.Any(f => f != 0));
    }

    [Fact]
    public void Train_EarlyStopping_KeepsTheRoundWithTheLowestLoss()
    {
        var set = Synthetic(400, 6, seed: 5);
        var validation = Synthetic(400, 6, seed: 6);
        var ensemble = FastTreeTrainer.Train(
            set,
            new FastTreeOptions { NumberOfTrees = 200, NumberOfLeaves = 30, LearningRate = 0.5, EarlyStoppingRounds = 10 },
            validation);
        var losses = ensemble.ValidationLoss;
        Assert.True(ensemble.Ensemble.Trees.Length < 200);
        Assert.Equal(losses.Min(), losses[ensemble.Ensemble.Trees.Length - 1]);
        Assert.Equal(ensemble.Ensemble.Trees.Length + 10, losses.Count);
    }

    [Fact]
    public void Train_SoftLabels_EqualHardOnesAtTheEndsAndLieBetweenElsewhere()
    {
        var set = Synthetic(600, 3, seed: 7);
        var half = Enumerable.Repeat(0.5f, set.RowCount).ToArray();
        var features = Enumerable.Range(0, set.RowCount).SelectMany(i => set.Row(i).ToArray()).ToArray();
        var soft = set.Labels.ToArray().Select(l => l == 1 ? 0.9f : 0.1f).ToArray();
        var options = new FastTreeOptions { NumberOfTrees = 10 };
        var hardModel = FastTreeTrainer.Train(set, options);
        var softModel = FastTreeTrainer.Train(new TrainingSet(features, 3, soft), options);
        var evenModel = FastTreeTrainer.Train(new TrainingSet(features, 3, half), options);
        Assert.Equal(0, evenModel.Ensemble.Score(set.Row(0)), 6);
        var hardSpread = Enumerable.Range(0, set.RowCount).Average(i => Math.Abs(hardModel.Ensemble.Score(set.Row(i))));
        var softSpread = Enumerable.Range(0, set.RowCount).Average(i => Math.Abs(softModel.Ensemble.Score(set.Row(i))));
        Assert.InRange(softSpread, 0.2 * hardSpread, 0.95 * hardSpread);
    }

    [Fact]
    public void Train_LeafCover_AddsUpToTheRows()
    {
        var ensemble = FastTreeTrainer.Train(Synthetic(500, 5, seed: 8), new FastTreeOptions { NumberOfTrees = 5 });
        Assert.All(ensemble.Ensemble.Trees.Select(t => t.LeafCover!), leaves => Assert.Equal(500, leaves.Sum()));
        Assert.All(ensemble.Ensemble.Trees.Select(t => t.LeafCover!), leaves => Assert.All(leaves, rows => Assert.True(rows >= 10)));
    }

    [Fact]
    public void Train_ConstantFeatures_GivesNoTreeAndEvenProbability()
    {
        var ensemble = FastTreeTrainer.Train(new TrainingSet(new float[80], 2, [.. Enumerable.Range(0, 40).Select(i => i % 2f)]));
        Assert.Empty(ensemble.Ensemble.Trees);
        Assert.Equal(0.5f, ensemble.Calibrator.Probability(ensemble.Ensemble.Score([0, 0])));
    }

    [Fact]
    public void Train_NoUsableRow_Throws()
    {
        var set = new TrainingSet([float.NaN, float.PositiveInfinity], 1, [0, 1]);
        Assert.Contains("None of the 2 rows", Assert.Throws<ArgumentException>(() => FastTreeTrainer.Train(set)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_EarlyStoppingWithoutValidation_Throws() =>
        Assert.Throws<ArgumentException>(() => FastTreeTrainer.Train(Synthetic(50, 2, 9), new FastTreeOptions { EarlyStoppingRounds = 3 }));

    [Fact]
    public void Train_Cancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(() =>
            FastTreeTrainer.Train(Synthetic(50, 2, 9), cancellation: new CancellationToken(canceled: true)));

    [Fact]
    public void Validate_OptionOutOfRange_NamesIt()
    {
        Assert.Contains("NumberOfLeaves is 1", Message(new FastTreeOptions { NumberOfLeaves = 1 }), StringComparison.Ordinal);
        Assert.Contains("FeatureFraction is 0", Message(new FastTreeOptions { FeatureFraction = 0 }), StringComparison.Ordinal);
        Assert.Contains("MonotoneConstraints is 3", Message(new FastTreeOptions { MonotoneConstraints = [0, 0, 0] }), StringComparison.Ordinal);
        static string Message(FastTreeOptions options) => Assert.Throws<ArgumentException>(() => options.Validate(2)).Message;
    }

    private static int Violations(TrainedEnsemble ensemble, TrainingSet set, int direction)
    {
        var violations = 0;
        for (var i = 0; i < 100; i++)
        {
            var row = set.Row(i).ToArray();
            var last = direction * float.NegativeInfinity;
            for (row[0] = -4; row[0] < 4; row[0] += 0.05f)
            {
                var score = ensemble.Ensemble.Score(row);
                // One part in a million for the rounding of sums in another order of leaves.
                if (direction * (score - last) < -1e-6f)
                    violations++;
                last = score;
            }
        }

        return violations;
    }

    private static void AssertSame(TrainedEnsemble a, TrainedEnsemble b)
    {
        Assert.Equal(a.Ensemble.Trees.Length, b.Ensemble.Trees.Length);
        foreach (var (x, y) in a.Ensemble.Trees.Zip(b.Ensemble.Trees))
        {
            Assert.Equal(x.SplitFeature, y.SplitFeature);
            Assert.Equal(x.Threshold, y.Threshold);
            Assert.Equal(x.LteChild, y.LteChild);
            Assert.Equal(x.LeafValue.Select(BitConverter.DoubleToInt64Bits), y.LeafValue.Select(BitConverter.DoubleToInt64Bits));
            Assert.Equal(x.SplitGain, y.SplitGain);
        }
    }

    /// <summary>Noisy labels from a wave of feature 0 (neither rising nor falling) and a slope of feature 1.</summary>
    internal static TrainingSet Synthetic(int rows, int features, int seed)
    {
        var random = new Random(seed);
        var x = new float[rows * features];
        var labels = new float[rows];
        for (var i = 0; i < rows; i++)
        {
            for (var f = 0; f < features; f++)
                x[i * features + f] = (float)(random.NextDouble() * 8 - 4);
            var margin = Math.Sin(2 * x[i * features]) + x[i * features + 1] / 2;
            labels[i] = random.NextDouble() < 1 / (1 + Math.Exp(-2 * margin)) ? 1 : 0;
        }

        return new TrainingSet(x, features, labels);
    }
}
