using Credibility.TestData;
using Credibility.Training.FastTree;

namespace Credibility.Training.Tests.FastTree;

public sealed class FastTreeTrainerGoldenTests
{
    public static TheoryData<string, string> SharedConfigurations() =>
        SharedData.Folder is null ? [] : Configurations(SharedData.Shared("mlnet-golden", "training"));

    [SharedDataTheory("mlnet-golden", "training")]
    [MemberData(nameof(SharedConfigurations))]
    public void Train_SharedGoldenConfiguration_EqualsMLNetBitForBit(string set, string configuration) =>
        AssertEqual(SharedData.Shared("mlnet-golden", "training", set), configuration);

    public static TheoryData<string, string> FixtureConfigurations() => Configurations(Fixtures);

    [Theory]
    [MemberData(nameof(FixtureConfigurations))]
    public void Train_FixtureConfiguration_EqualsMLNetBitForBit(string set, string configuration) =>
        AssertEqual(Path.Combine(Fixtures, set), configuration);

    [Theory]
    [InlineData("t3-2000x20-nan-ties-sparse", "20x20-lr0.2-min10", 4)]
    [InlineData("t5-1000x10-weighted", "20x20-lr0.2-min10", 3)]
    public void Train_SeveralThreads_EqualsMLNetBitForBit(string set, string configuration, int threads) =>
        AssertEqual(Path.Combine(Fixtures, set), configuration, threads);

    [Fact]
    public void Train_RowsWithNaNOrInfinity_AreDroppedAndCounted()
    {
        var set = GoldenTraining.Rows(Path.Combine(Fixtures, "t3-2000x20-nan-ties-sparse", "train.csv.gz"));
        var broken = Enumerable.Range(0, set.RowCount).Count(i => set.Row(i).ToArray().Any(x => !float.IsFinite(x)));
        var ensemble = FastTreeTrainer.Train(set, new FastTreeOptions { NumberOfTrees = 1 });
        Assert.True(broken > 100, "the fixture must have broken rows");
        Assert.Equal(broken, ensemble.DroppedRowCount);
        Assert.Equal(set.RowCount - broken, ensemble.RowCount);
    }

    private static string Fixtures => SharedData.Repository("tests", "Credibility.Training.Tests", "FastTree", "Fixtures");

    private static void AssertEqual(string set, string configuration, int threads = 0)
    {
        var folder = Path.Combine(set, configuration);
        var ensemble = FastTreeTrainer.Train(
            GoldenTraining.Rows(GoldenTraining.TrainFile(set)),
            GoldenTraining.Options(Path.Combine(folder, "options.json")) with { NumberOfThreads = threads });
        var (equal, compared, differences) = GoldenComparison.Trees(ensemble, Path.Combine(folder, "trees.json"));
        Assert.True(equal == compared, $"{equal} of {compared} trees equal\n{string.Join('\n', differences.Take(10))}");
        var model = Path.Combine(folder, "model.zip");
        if (File.Exists(model))
        {
            var (same, all) = GoldenComparison.AllTrees(ensemble, model);
            Assert.True(same == all, $"{same} of {all} trees of model.zip equal");
        }

        // A few fixtures are kept small by leaving the scores out.
        if (!File.Exists(Path.Combine(folder, "expected-test.csv")))
            return;
        var test = GoldenTraining.Rows(Path.Combine(set, "test.csv"));
        var (rows, different) = GoldenComparison.Scores(ensemble, test, Path.Combine(folder, "expected-test.csv"));
        Assert.True(different == 0, $"{different} of {rows} test rows differ");
    }

    private static TheoryData<string, string> Configurations(string training)
    {
        var data = new TheoryData<string, string>();
        foreach (var options in Directory.EnumerateFiles(training, "options.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetDirectoryName(options)!;
            data.Add(Path.GetFileName(Path.GetDirectoryName(folder)!), Path.GetFileName(folder));
        }

        return data;
    }
}
