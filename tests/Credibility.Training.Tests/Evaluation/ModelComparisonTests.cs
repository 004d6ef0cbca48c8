using Credibility.Training.Evaluation;

namespace Credibility.Training.Tests.Evaluation;

public sealed class ModelComparisonTests
{
    [Fact]
    public void Compare_InformedAgainstNoise_FindsTheDifference()
    {
        var (labels, groups, informed, noise) = Data();
        var worse = ModelComparison.Compare(informed, noise, labels, groups, 300);
        Assert.Equal(ComparisonVerdict.Worse, worse.Verdict);
        Assert.InRange(worse.AucDifference, -0.5, -0.15);
        Assert.InRange(worse.AucDifference, worse.AucDifferenceInterval.Low, worse.AucDifferenceInterval.High);
        Assert.True(worse.PValue < 0.02);
        Assert.Equal(ComparisonVerdict.Better, ModelComparison.Compare(noise, informed, labels, groups, 300).Verdict);
    }

    [Fact]
    public void Compare_WithItself_IsUndecidedAndWithoutDifference()
    {
        var (labels, groups, informed, _) = Data();
        var same = ModelComparison.Compare(informed, informed, labels, groups, 100);
        Assert.Equal(ComparisonVerdict.Undecided, same.Verdict);
        Assert.Equal((0.0, 1.0), (same.AucDifference, same.PValue));
        Assert.All(same.Rows, r => Assert.Equal(r.A, r.B));
    }

    [Fact]
    public void Compare_OneGroupSpoilt_NamesItFirst()
    {
        var (labels, groups, informed, _) = Data();
        var spoilt = informed.Select((p, i) => groups[i] == "g3" ? 1 - p : p).ToArray();
        var comparison = ModelComparison.Compare(informed, spoilt, labels, groups, 100);
        Assert.Equal("g3", comparison.Groups[0].Group);
        Assert.All(comparison.Rows, r => Assert.Equal("g3", groups[r.Row]));
    }

    private static (float[] Labels, List<string> Groups, float[] Informed, float[] Noise) Data()
    {
        var random = new Random(8);
        var labels = Enumerable.Range(0, 600).Select(_ => (float)random.Next(2)).ToArray();
        return (
            labels,
            [.. Enumerable.Range(0, 600).Select(i => "g" + i % 30)],
            [.. labels.Select(l => (float)(0.25 + 0.25 * l + 0.5 * random.NextDouble()))],
            [.. labels.Select(_ => (float)random.NextDouble())]);
    }
}
