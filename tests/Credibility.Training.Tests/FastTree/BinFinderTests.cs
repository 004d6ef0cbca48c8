using System.Text.Json;
using Credibility.TestData;
using Credibility.Training.FastTree;

namespace Credibility.Training.Tests.FastTree;

public sealed class BinFinderTests
{
    [Theory]
    [InlineData("t1-300x5", 10)]
    [InlineData("t3-2000x20-nan-ties-sparse", 40)]
    [InlineData("t5-1000x10-weighted", 2)]
    public void Find_FixtureFeatures_EqualsMLNetBitForBit(string set, int bounds) =>
        Assert.Equal(bounds, AssertEqual(SharedData.Repository("tests", "Credibility.Training.Tests", "FastTree", "Fixtures", set)));

    [SharedDataTheory("mlnet-golden", "training")]
    [InlineData("t2-2000x20", 12)]
    [InlineData("t4-4000x60", 5)]
    [InlineData("t6-3000x15-unbalanced", 2)]
    public void Find_SharedFeatures_EqualsMLNetBitForBit(string set, int bounds) =>
        Assert.Equal(bounds, AssertEqual(SharedData.Shared("mlnet-golden", "training", set)));

    [Fact]
    public void Find_FewerThanMinimumOnOneSide_IsTrivial() =>
        Assert.Null(BinFinder.Find([0, 0, 0, 0, 0, 0, 1, 1], 255, 3));

    [Fact]
    public void Find_NegativeAndPositiveZero_ShareABin() =>
        Assert.Equal([0.5, double.PositiveInfinity], BinFinder.Find([-0f, 0f, 1f, 1f], 255, 1)!);

    [Fact]
    public void Find_NeighbouringValues_KeepsTheHigherAsBound()
    {
        var next = MathF.BitIncrement(1f);
        var bounds = BinFinder.Find([1f, next], 255, 1)!;
        Assert.True(bounds[0] > 1f && bounds[0] <= next);
    }

    private static int AssertEqual(string folder)
    {
        var set = GoldenTraining.Rows(GoldenTraining.TrainFile(folder));
        var rows = RowSelection.Keep(set);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "bins.json")));
        var compared = 0;
        foreach (var golden in json.RootElement.GetProperty("sets").EnumerateArray())
        {
            var feature = 0;
            foreach (var expected in golden.GetProperty("upperBounds").EnumerateArray())
            {
                var values = Array.ConvertAll(rows, r => set.Row(r)[feature]);
                Array.Sort(values);
                var found = BinFinder.Find(values, golden.GetProperty("maxBins").GetInt32(), golden.GetProperty("minDocs").GetInt32());
                Assert.Equal(expected.EnumerateArray().Select(b => b.GetDouble()), found is null ? [] : found[..^1]);
                feature++;
                compared++;
            }
        }

        return compared;
    }
}
