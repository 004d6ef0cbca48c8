using Credibility.Training.Data;

namespace Credibility.Training.Tests.Data;

public sealed class NearDuplicatesTests
{
    [Fact]
    public void Find_CopiesWithSmallChanges_ShareTheFirstOnesCluster()
    {
        var words = Words(300, 1);
        var changed = words.ToArray();
        changed[10] = "other";
        changed[200] = "another";
        var texts = new[]
        {
            string.Join(' ', words),
            string.Join(' ', Words(300, 2)),
            string.Join("  ", words).ToUpperInvariant() + " “quoted”",
            string.Join(' ', changed) + " and a few words more at the end",
            string.Join(' ', Words(300, 3)),
        };
        Assert.Equal([0, 1, 0, 0, 4], NearDuplicates.Find(texts));
    }

    [Fact]
    public void Find_HalfTheTextShared_IsNoDuplicate()
    {
        var a = Words(300, 1);
        var b = Words(300, 2);
        Assert.Equal([0, 1], NearDuplicates.Find([string.Join(' ', a), string.Join(' ', a.Take(150).Concat(b.Take(150)))]));
    }

    [Fact]
    public void Find_ShorterThanAShingle_IsNoDuplicate() =>
        Assert.Equal([0, 1, 2], NearDuplicates.Find(["same words", "same words", ""]));

    [Fact]
    public void Join_DuplicateAcrossGroups_MakesThemOne()
    {
        var (groups, joined) = SplitGroups.Join(["a", "b", "b", "c", ""], [0, 1, 0, 3, 4]);
        Assert.Equal(1, joined);
        Assert.Equal(groups[0], groups[1]);
        Assert.Equal(groups[0], groups[2]);
        Assert.Equal(3, groups.Distinct().Count());
    }

    private static string[] Words(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => "w" + random.Next(2000))];
    }
}
