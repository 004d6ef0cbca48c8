using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.FastTree;
using Credibility.Training.Tests.FastTree;

namespace Credibility.Training.Tests.Evaluation;

public sealed class CrossValidationTests
{
    private static readonly FastTreeOptions Small = new() { NumberOfTrees = 15, NumberOfLeaves = 6 };

    [Fact]
    public void Run_LearnableRows_ScoresEachRowByAnEnsembleThatDidNotSeeItsFold()
    {
        var set = FastTreeTrainerTests.Synthetic(600, 5, seed: 11);
        var groups = Groups(600, 40);
        var folds = GroupKFold.Split(groups, set.Labels, 4, 1);
        var seen = new Recorder(new FixedOptions(new ManagedEngine(), Small));
        var result = CrossValidation.Run(set, groups, folds, seen);
        Assert.Equal(4, seen.Groups.Count);
        for (var fold = 0; fold < 4; fold++)
            Assert.DoesNotContain(seen.Groups[fold], g => Enumerable.Range(0, 600).Any(i => folds[i] == fold && groups[i] == g));
        Assert.True(result.Figures.Auc > 0.7);
        Assert.InRange(result.Figures.Auc, result.Figures.AucInterval.Low, result.Figures.AucInterval.High);
        Assert.Equal(result.FoldAuc.Average(), result.MeanAuc, 12);
        Assert.True(result.SpreadAuc > 0);
    }

    [Fact]
    public void Run_ShuffledLabels_StaysAtChance()
    {
        var set = FastTreeTrainerTests.Synthetic(800, 5, seed: 12);
        var labels = set.Labels.ToArray();
        new Random(3).Shuffle(labels);
        var features = Enumerable.Range(0, 800).SelectMany(i => set.Row(i).ToArray()).ToArray();
        var shuffled = new TrainingSet(features, 5, labels);
        var groups = Groups(800, 40);
        var result = CrossValidation.Run(shuffled, groups, GroupKFold.Split(groups, labels, 5, 1), new FixedOptions(new ManagedEngine(), Small));
        Assert.InRange(result.Figures.Auc, 0.4, 0.6);
    }

    [Fact]
    public void FixedOptions_EarlyStopping_TrainsAllRowsForTheRoundsFound()
    {
        var set = FastTreeTrainerTests.Synthetic(500, 5, seed: 13);
        var options = new FastTreeOptions { NumberOfTrees = 300, LearningRate = 0.5, EarlyStoppingRounds = 5 };
        var (trained, used) = new FixedOptions(new ManagedEngine(), options).Train(set, Groups(500, 25), default);
        Assert.InRange(trained.Ensemble.Trees.Length, 1, 100);
        Assert.Equal(used.NumberOfTrees, trained.Ensemble.Trees.Length);
        Assert.Equal(500, trained.RowCount);
    }

    [Fact]
    public void RandomSearch_EarlyStopping_TrainsAllRowsForTheRoundsFound()
    {
        var set = FastTreeTrainerTests.Synthetic(500, 5, seed: 13);
        var search = new RandomSearch(new ManagedEngine())
        {
            Space = new SearchSpace { Base = new FastTreeOptions { EarlyStoppingRounds = 5 }, NumberOfTrees = [300], LearningRate = [0.5] },
            MaximumTrials = 2,
        };
        var (trained, used) = search.Train(set, Groups(500, 25), default);
        Assert.InRange(trained.Ensemble.Trees.Length, 1, 100);
        Assert.Equal(used.NumberOfTrees, trained.Ensemble.Trees.Length);
        Assert.Equal(500, trained.RowCount);
    }

    [Fact]
    public void RandomSearch_BadBase_FindsBetterAndRepeatsItself()
    {
        var set = FastTreeTrainerTests.Synthetic(500, 5, seed: 14);
        var groups = Groups(500, 25);
        var trials = new List<SearchTrial>();
        RandomSearch Search() => new(new ManagedEngine())
        {
            Space = new SearchSpace
            {
                Base = new FastTreeOptions { NumberOfTrees = 1, NumberOfLeaves = 2, LearningRate = 0.01 },
                NumberOfTrees = [20, 40],
            },
            MaximumTrials = 6,
            Report = trials.Add,
        };
        var best = Search().Choose(set, groups);
        Assert.True(best.NumberOfTrees >= 20);
        Assert.Equal(trials.MinBy(t => t.LogLoss)!.Options, best);
        Assert.Equal(6, trials.Count);
        Assert.Equal(best, Search().Choose(set, groups));
    }

    [Fact]
    public void RandomSearch_NoTimeLeft_FinishesOneDraw()
    {
        var trials = 0;
        var search = new RandomSearch(new ManagedEngine()) { Budget = TimeSpan.Zero, Report = _ => trials++, Space = new SearchSpace { Base = Small } };
        Assert.Equal(Small, search.Choose(FastTreeTrainerTests.Synthetic(200, 3, seed: 15), Groups(200, 20)));
        Assert.Equal(1, trials);
    }

    private static List<string> Groups(int rows, int groups) => [.. Enumerable.Range(0, rows).Select(i => "g" + i % groups)];

    private sealed class Recorder(ITrainingProcedure inner) : ITrainingProcedure
    {
        public List<HashSet<string>> Groups { get; } = [];

        public (TrainedEnsemble Trained, FastTreeOptions Options) Train(TrainingSet set, IReadOnlyList<string> groups, CancellationToken cancellation)
        {
            Groups.Add([.. groups]);
            return inner.Train(set, groups, cancellation);
        }
    }
}
