using Credibility.Training.Register;

namespace Credibility.Training.Tests.Register;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void Fit_InterceptOnly_IsTheLogOddsOfTheWeightedShare()
    {
        var rows = new SparseRows(1);
        for (var i = 0; i < 4; i++)
            rows.Add([], []);
        var beta = LogisticRegression.Fit(rows, [1, 0, 0, 0.5f], [3, 1, 1, 2], c: 1, maximumIterations: 100);
        Assert.Equal(0, beta[0]);
        Assert.Equal(Math.Log(4.0 / 3), beta[1], 2);
    }

    [Fact]
    public void Fit_RandomRows_EndsWhereTheGradientVanishes()
    {
        var random = new SeededRandom(7);
        const int Width = 5, Count = 200;
        const double C = 0.3;
        var rows = new SparseRows(Width);
        var x = new double[Count][];
        var labels = new float[Count];
        var weights = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            x[i] = [.. Enumerable.Range(0, Width).Select(_ => (2 * random.NextDouble()) - 1)];
            rows.Add([0, 1, 2, 3, 4], x[i]);
            labels[i] = (2 * x[i][0]) - x[i][1] + random.NextDouble() - 0.5 > 0 ? 1 : 0;
            weights[i] = 0.5 + random.NextDouble();
        }

        var beta = LogisticRegression.Fit(rows, labels, weights, C, 500);
        var gradient = (double[])beta.Clone();
        gradient[Width] = 0;
        for (var i = 0; i < Count; i++)
        {
            var margin = beta[Width];
            for (var k = 0; k < Width; k++)
                margin += x[i][k] * beta[k];
            var slope = C * weights[i] * ((1 / (1 + Math.Exp(-margin))) - labels[i]);
            for (var k = 0; k < Width; k++)
                gradient[k] += slope * x[i][k];
            gradient[Width] += slope;
        }

        Assert.All(gradient, g => Assert.InRange(g, -0.05, 0.05));
        Assert.True(beta[0] > 1 && beta[1] < -0.5, string.Join(' ', beta));
    }

    [Fact]
    public void Fit_RowsOfWeightZero_DoNotCount()
    {
        var with = new SparseRows(1);
        var without = new SparseRows(1);
        float[] labels = [1, 0, 1, 0];
        foreach (var value in (double[])[1, -1, 0.5, 0.2])
        {
            with.Add([0], [value]);
            without.Add([0], [value]);
        }

        with.Add([0], [-100]);
        Assert.Equal(
            LogisticRegression.Fit(without, labels, [1, 1, 1, 1], 1, 100),
            LogisticRegression.Fit(with, [.. labels, 1], [1, 1, 1, 1, 0], 1, 100));
    }
}
