using Credibility.Training.Evaluation;
using Credibility.Training.Reports;

namespace Credibility.Training.Tests.Reports;

public sealed class BandedCurvesTests
{
    [Fact]
    public void Roc_PerfectScores_IsOneFromTheStart()
    {
        var (scores, labels, groups) = Rows(100, noise: 0);
        var roc = new BandedCurves(scores, labels).Roc(new GroupBootstrap(groups, 50));
        Assert.Equal(51, roc.Count);
        Assert.All(roc, p => Assert.Equal((1, 1, 1), (p.Y, p.Low, p.High)));
        var precision = new BandedCurves(scores, labels).PrecisionRecall(new GroupBootstrap(groups, 50));
        Assert.All(precision, p => Assert.Equal((1, 1, 1), (p.Y, p.Low, p.High)));
    }

    [Theory]
    [InlineData(1.2)]
    [InlineData(2)]
    public void Roc_NoisyScores_HasTheAreaOfTheAucAndBandsAroundIt(double noise)
    {
        var (scores, labels, groups) = Rows(2000, noise);
        var roc = new BandedCurves(scores, labels).Roc(new GroupBootstrap(groups, 100));
        var area = roc.Zip(roc.Skip(1), (a, b) => (b.X - a.X) * (a.Y + b.Y) / 2).Sum();
        Assert.Equal(BinaryMetrics.RocAuc(scores, labels), area, 0.01);
        Assert.Equal(0, roc[0].X);
        Assert.Equal((1, 1), (roc[^1].X, roc[^1].Y));
        Assert.All(roc, p => Assert.True(p.Low <= p.Y + 0.02 && p.High >= p.Y - 0.02));
    }

    [Fact]
    public void Roc_NoisyScores_HasABandOfSomeWidth()
    {
        var (scores, labels, groups) = Rows(400, noise: 3);
        Assert.Contains(new BandedCurves(scores, labels).Roc(new GroupBootstrap(groups, 100)), p => p.High - p.Low > 0.02);
    }

    [Fact]
    public void PrecisionRecall_AllRecalled_IsTheShareOfPositives()
    {
        var scores = new float[] { 1, 1, 1, 1 };
        var precision = new BandedCurves(scores, [1, 0, 0, 0]).PrecisionRecall(new GroupBootstrap(["a", "b", "c", "d"], 20));
        Assert.All(precision, p => Assert.Equal(0.25, p.Y));
    }

    [Fact]
    public void Roc_OneClass_HasNoValue() =>
        Assert.All(new BandedCurves([0.1f, 0.9f], [1, 1]).Roc(new GroupBootstrap(["a", "b"], 5)), p => Assert.True(double.IsNaN(p.Y)));

    private static (float[] Scores, float[] Labels, string[] Groups) Rows(int count, double noise)
    {
        var random = new Random(5);
        float[] labels = [.. Enumerable.Range(0, count).Select(i => (float)(i % 2))];
        float[] scores = [.. labels.Select(l => (float)(l + (noise * (random.NextDouble() - 0.5))))];
        return (scores, labels, [.. Enumerable.Range(0, count).Select(i => $"g{i / 2 % 40}")]);
    }
}
