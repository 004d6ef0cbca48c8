using Credibility.Training.Evaluation;

namespace Credibility.Training.Tests.Evaluation;

public sealed class BinaryMetricsTests
{
    [Theory]
    [InlineData(new[] { 0.1f, 0.4f, 0.35f, 0.8f }, new[] { 0f, 0f, 1f, 1f }, 0.75)]
    [InlineData(new[] { 0.5f, 0.5f, 0.5f, 0.5f }, new[] { 0f, 1f, 0f, 1f }, 0.5)]
    [InlineData(new[] { 0.9f, 0.5f, 0.5f, 0.1f }, new[] { 1f, 1f, 0f, 0f }, 0.875)]
    [InlineData(new[] { 1f, 2f }, new[] { 1f, 0f }, 0)]
    public void RocAuc_SmallCases_CountsTiesHalf(float[] scores, float[] labels, double auc) =>
        Assert.Equal(auc, BinaryMetrics.RocAuc(scores, labels), 12);

    [Fact]
    public void RocAuc_RandomRowsWithTies_EqualsThePairwiseDefinition()
    {
        var random = new Random(1);
        for (var round = 0; round < 50; round++)
        {
            var n = random.Next(2, 60);
            var scores = Enumerable.Range(0, n).Select(_ => (float)random.Next(8)).ToArray();
            var labels = Enumerable.Range(0, n).Select(_ => (float)random.Next(2)).ToArray();
            var weights = Enumerable.Range(0, n).Select(_ => (float)random.Next(4)).ToArray();
            double won = 0, pairs = 0;
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++)
                    if (labels[i] == 1 && labels[j] == 0)
                    {
                        won += weights[i] * weights[j] * (scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0);
                        pairs += weights[i] * weights[j];
                    }

            Assert.Equal(pairs == 0 ? double.NaN : won / pairs, BinaryMetrics.RocAuc(scores, labels, weights), 10);
        }
    }

    [Fact]
    public void RocAuc_OneClass_IsNaN() => Assert.Equal(double.NaN, BinaryMetrics.RocAuc([1, 2], [1, 1]));

    [Fact]
    public void AveragePrecision_KnownCase_EqualsTheStepSum() =>
        Assert.Equal(0.5 * 1 + 0.5 * (2.0 / 3), BinaryMetrics.AveragePrecision([0.1f, 0.4f, 0.35f, 0.8f], [0, 0, 1, 1]), 12);

    [Fact]
    public void AveragePrecision_AllTied_IsTheShareOfPositives() =>
        Assert.Equal(0.25, BinaryMetrics.AveragePrecision([1, 1, 1, 1], [0, 0, 1, 0]), 12);

    [Fact]
    public void LogLossAndBrier_SoftLabels_EqualTheirFormulas()
    {
        Assert.Equal(-(Math.Log(0.8) + 0.25 * Math.Log(0.5) + 0.75 * Math.Log(0.5)) / 2, BinaryMetrics.LogLoss([0.8f, 0.5f], [1, 0.25f]), 6);
        Assert.Equal((0.04 + 0.0625) / 2, BinaryMetrics.BrierScore([0.8f, 0.5f], [1, 0.25f]), 6);
        Assert.Equal(-Math.Log(1e-7), BinaryMetrics.LogLoss([0f], [1f]), 6);
    }

    [Fact]
    public void Accuracy_Threshold_CountsEqualAsPositive()
    {
        Assert.Equal(0.75, BinaryMetrics.Accuracy([0.5f, 0.4f, 0.6f, 0.7f], [1, 0, 0, 1]));
        Assert.Equal(0.5, BinaryMetrics.Accuracy([0.5f, 0.4f, 0.6f, 0.7f], [1, 0, 0, 1], threshold: 0.3));
    }

    [Fact]
    public void ExpectedCalibrationError_TwoBins_WeighsGapsByRows()
    {
        float[] probabilities = [0.15f, 0.15f, 0.15f, 0.95f];
        float[] labels = [0, 0, 1, 1];
        Assert.Equal(0.75 * (1.0 / 3 - 0.15) + 0.25 * 0.05, BinaryMetrics.ExpectedCalibrationError(probabilities, labels), 6);
        Assert.Equal(4, BinaryMetrics.ReliabilityDiagram(probabilities, labels).Sum(b => b.Weight));
        Assert.Equal(1, BinaryMetrics.ReliabilityDiagram([1f], [1f])[9].Weight);
    }

    [Fact]
    public void Roc_Curve_HasTheAucUnderIt()
    {
        var random = new Random(2);
        var scores = Enumerable.Range(0, 200).Select(_ => (float)random.Next(30)).ToArray();
        var labels = scores.Select(s => random.Next(30) < s ? 1f : 0f).ToArray();
        var curve = Curves.Roc(scores, labels);
        var area = curve.Zip(curve.Skip(1)).Sum(p => (p.Second.X - p.First.X) * (p.First.Y + p.Second.Y) / 2);
        Assert.Equal(BinaryMetrics.RocAuc(scores, labels), area, 10);
        Assert.Equal((1.0, 1.0), (curve[^1].X, curve[^1].Y));
        Assert.Equal(1, Curves.PrecisionRecall(scores, labels)[^1].X);
    }
}
