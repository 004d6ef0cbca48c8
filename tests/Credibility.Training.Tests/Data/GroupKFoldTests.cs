using Credibility.Training.Data;

namespace Credibility.Training.Tests.Data;

public sealed class GroupKFoldTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Split_RandomGroups_NeverTearsOneApartAndEvensClasses(int seed)
    {
        var random = new Random(seed);
        var groups = Enumerable.Range(0, 1000).Select(_ => "g" + (int)(60 * random.NextDouble() * random.NextDouble())).ToList();
        var labels = groups.Select(g => g.GetHashCode(StringComparison.Ordinal) % 3 == 0 ? 1f : random.Next(2)).ToArray();
        var folds = GroupKFold.Split(groups, labels, 5, seed);
        Assert.All(groups.Zip(folds).GroupBy(x => x.First), g => Assert.Single(g.Select(x => x.Second).Distinct()));
        var share = labels.Average();
        for (var fold = 0; fold < 5; fold++)
        {
            var members = labels.Where((_, i) => folds[i] == fold).ToList();
            Assert.InRange(members.Count, 150, 260);
            Assert.InRange(members.Average(), share - 0.12f, share + 0.12f);
        }
    }

    [Fact]
    public void Split_SameSeed_SameFoldsAndOtherSeedOthers()
    {
        var groups = Enumerable.Range(0, 200).Select(i => "g" + i / 4).ToList();
        var labels = Enumerable.Range(0, 200).Select(i => i % 2f).ToArray();
        Assert.Equal(GroupKFold.Split(groups, labels, 4, 7), GroupKFold.Split(groups, labels, 4, 7));
        Assert.NotEqual(GroupKFold.Split(groups, labels, 4, 7), GroupKFold.Split(groups, labels, 4, 8));
    }

    [Fact]
    public void Split_EmptyGroups_AreGroupsOfTheirOwn() =>
        Assert.Equal(3, GroupKFold.Split(["", "", ""], [0, 1, 0], 3, 1).Distinct().Count());

    [Fact]
    public void Split_FewerGroupsThanFolds_Throws() =>
        Assert.Contains("2 groups cannot fill 3 folds", Assert.Throws<ArgumentException>(() => GroupKFold.Split(["a", "b", "b"], [0, 1, 0], 3, 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void RandomSplit_AnySize_IsEven() =>
        Assert.Equal([34, 33, 33], GroupKFold.RandomSplit(100, 3, 5).GroupBy(f => f).OrderBy(g => g.Key).Select(g => g.Count()));
}
