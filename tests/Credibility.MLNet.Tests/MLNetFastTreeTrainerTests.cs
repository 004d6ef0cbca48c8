using Credibility.Training;
using Credibility.Training.FastTree;

namespace Credibility.MLNet.Tests;

public sealed class MLNetFastTreeTrainerTests
{
    private readonly MLNetFastTreeTrainer _trainer = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Train_RandomSetAndOptions_GivesTheTreesOfTheManagedEngine(int seed)
    {
        var set = RandomSets.Draw(seed);
        var options = RandomSets.Options(seed);
        SameTrees.Assert(_trainer.Train(set, options), new ManagedEngine().Train(set, options));
    }

    [Fact]
    public void Train_RandomSets_MostlyGrowTrees()
    {
        // Guards the theory above against drawing sets that nothing can be learned from.
        var grown = Enumerable.Range(1, 60).Count(
            seed => new ManagedEngine().Train(RandomSets.Draw(seed), RandomSets.Options(seed)).Ensemble.Trees.Any(t => t.LeafCount > 2));
        Assert.True(grown >= 45, $"only {grown} of 60 sets grow a tree of more than two leaves");
    }

    [Fact]
    public void Train_ValidationAndPatience_StopsWhereTheManagedEngineStops()
    {
        var set = RandomSets.Draw(4);
        var half = set.Subset([.. Enumerable.Range(0, set.RowCount / 2)]);
        var rest = set.Subset([.. Enumerable.Range(set.RowCount / 2, set.RowCount - set.RowCount / 2)]);
        var options = new FastTreeOptions { NumberOfTrees = 150, LearningRate = 0.5, NumberOfLeaves = 30, EarlyStoppingRounds = 5 };
        var mlnet = _trainer.Train(half, options, rest);
        var managed = new ManagedEngine().Train(half, options, rest);
        Assert.InRange(mlnet.Ensemble.Trees.Length, 1, 140);
        SameTrees.Assert(managed, mlnet);
        Assert.Equal(managed.ValidationLoss, mlnet.ValidationLoss);
    }

    [Fact]
    public void Train_Leaves_CarryTheirRows()
    {
        var set = RandomSets.Draw(5);
        var trained = _trainer.Train(set, new FastTreeOptions { NumberOfTrees = 5 });
        Assert.NotEmpty(trained.Ensemble.Trees);
        Assert.All(trained.Ensemble.Trees, tree => Assert.Equal(trained.RowCount, tree.LeafCover!.Sum()));
    }

    [Fact]
    public void Train_Progress_TellsEveryRound()
    {
        var told = new List<int>();
        _trainer.Train(RandomSets.Draw(5), new FastTreeOptions { NumberOfTrees = 7 }, progress: new Now(told.Add));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], told);
    }

    [Fact]
    public void Train_CancelledAfterTwoRounds_EndsThere()
    {
        using var source = new CancellationTokenSource();
        var told = new List<int>();
        var progress = new Now(round =>
        {
            told.Add(round);
            if (round == 2)
                source.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() =>
            _trainer.Train(RandomSets.Draw(5), new FastTreeOptions { NumberOfTrees = 50 }, null, progress, source.Token));
        Assert.Equal([1, 2], told);
    }

    [Fact]
    public void Train_WhatMLNetLacks_IsRefusedByName()
    {
        var set = RandomSets.Draw(6);
        var directions = new int[set.FeatureCount];
        directions[0] = 1;
        Assert.Contains("MonotoneConstraints", Refusal(set, new FastTreeOptions { MonotoneConstraints = directions }), StringComparison.Ordinal);
        var votes = new TrainingSet([1, 2, 3], 1, [0, 1, 0.5f]);
        Assert.Contains("row 2 has 0.5", Refusal(votes, new FastTreeOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void Train_NoUsableRow_Throws() =>
        Assert.Throws<ArgumentException>(() => _trainer.Train(new TrainingSet([float.NaN], 1, [1]), new FastTreeOptions()));

    private string Refusal(TrainingSet set, FastTreeOptions options) =>
        Assert.Throws<NotSupportedException>(() => _trainer.Train(set, options)).Message;

    /// <summary>Unlike <see cref="Progress{T}"/> reports on the caller's thread, before the next round.</summary>
    private sealed class Now(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
