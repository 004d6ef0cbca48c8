using Credibility.Training.Evaluation;

namespace Credibility.Training.Tests.Evaluation;

public sealed class CalibrationTests
{
    [Fact]
    public void Platt_LogisticData_FindsSlopeAndOffset()
    {
        var (scores, labels) = Logistic(20000, slope: -1.5, offset: 0.7, seed: 1);
        var calibrator = PlattCalibration.Fit(scores, labels);
        Assert.InRange(calibrator.Slope, -1.6, -1.4);
        Assert.InRange(calibrator.Offset, 0.6, 0.8);
    }

    [Fact]
    public void Platt_Weights_CountAsCopies()
    {
        var (scores, labels) = Logistic(200, -1, 0, seed: 2);
        var weights = scores.Select((_, i) => 1f + i % 2).ToArray();
        var copied = Enumerable.Range(0, 200).SelectMany(i => Enumerable.Repeat(i, 1 + i % 2)).ToArray();
        var weighted = PlattCalibration.Fit(scores, labels, weights);
        var doubled = PlattCalibration.Fit([.. copied.Select(i => scores[i])], [.. copied.Select(i => labels[i])]);
        Assert.Equal(doubled.Slope, weighted.Slope, 6);
        Assert.Equal(doubled.Offset, weighted.Offset, 6);
    }

    [Theory]
    [InlineData(new[] { 1f, 1f, 1f }, new[] { 0f, 1f, 1f })]
    [InlineData(new[] { -5f, 5f }, new[] { 0f, 1f })]
    [InlineData(new[] { 1f, 2f }, new[] { 1f, 1f })]
    public void Platt_DegenerateRows_GivesFiniteParameters(float[] scores, float[] labels)
    {
        var calibrator = PlattCalibration.Fit(scores, labels);
        Assert.True(double.IsFinite(calibrator.Slope) && double.IsFinite(calibrator.Offset));
        Assert.InRange(calibrator.Probability(scores[0]), 0f, 1f);
    }

    [Fact]
    public void Isotonic_AnyData_RisesAndPoolsViolators()
    {
        var isotonic = IsotonicCalibrator.Fit([1, 2, 3, 4], [0, 1, 0, 1]);
        Assert.Equal([0f, 0.5f, 1f], new[] { 1f, 2.5f, 4f }.Select(isotonic.Probability));
        var (scores, labels) = Logistic(2000, -1, 0, seed: 3);
        var fitted = IsotonicCalibrator.Fit(scores, labels);
        var values = scores.Order().Select(fitted.Probability).ToList();
        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.Second >= pair.First));
        Assert.Equal(labels.Average(), scores.Average(fitted.Probability), 2);
    }

    [Theory]
    [InlineData(CalibrationMethod.Platt)]
    [InlineData(CalibrationMethod.Isotonic)]
    public void CrossFitted_MiscalibratedScores_LowersTheCalibrationError(CalibrationMethod method)
    {
        var (scores, labels) = Logistic(3000, -3, 1.5, seed: 4);
        var groups = Enumerable.Range(0, 3000).Select(i => "g" + i % 50).ToList();
        var raw = scores.Select(s => (float)(1 / (1 + Math.Exp(-s)))).ToArray();
        var calibrated = CrossFittedCalibration.Calibrate(scores, labels, groups, method);
        Assert.True(BinaryMetrics.ExpectedCalibrationError(raw, labels) > 0.1);
        Assert.InRange(BinaryMetrics.ExpectedCalibrationError(calibrated, labels), 0, 0.03);
    }

    private static (float[] Scores, float[] Labels) Logistic(int rows, double slope, double offset, int seed)
    {
        var random = new Random(seed);
        var scores = Enumerable.Range(0, rows).Select(_ => (float)(4 * random.NextDouble() - 2)).ToArray();
        return (scores, [.. scores.Select(s => random.NextDouble() < 1 / (1 + Math.Exp(slope * s + offset)) ? 1f : 0f)]);
    }
}
