using Credibility.Training.Evaluation;

namespace Credibility.Training.Tests.Evaluation;

public sealed class GroupBootstrapTests
{
    [Fact]
    public void Draw_EachReplicate_DrawsWholeGroups()
    {
        var groups = Enumerable.Range(0, 40).Select(i => "g" + i / 4).ToList();
        var torn = new GroupBootstrap(groups, 50).Draw(weights =>
        {
            var sum = weights.Sum();
            for (var i = 0; i < 40; i++)
                if (weights[i] != weights[i / 4 * 4])
                    return -1;
            return sum;
        });
        Assert.All(torn, sum => Assert.Equal(40, sum));
    }

    [Fact]
    public void Draw_SameSeed_SameValues()
    {
        var groups = Enumerable.Range(0, 60).Select(i => "g" + i / 3).ToList();
        double[] Values(int seed) => new GroupBootstrap(groups, 30, seed).Draw(w => w[0] + 2 * w[7] + 4 * w[20]);
        Assert.Equal(Values(1), Values(1));
        Assert.NotEqual(Values(1), Values(2));
    }

    [Fact]
    public void Interval_MeanOfNoise_CoversTheTruthAsOftenAsItSays()
    {
        var random = new Random(5);
        var covered = 0;
        for (var round = 0; round < 200; round++)
        {
            var values = new double[300];
            for (var g = 0; g < 100; g++)
            {
                var common = random.NextDouble() - 0.5;
                for (var i = 0; i < 3; i++)
                    values[3 * g + i] = common + 0.1 * (random.NextDouble() - 0.5);
            }

            var groups = Enumerable.Range(0, 300).Select(i => "g" + i / 3).ToList();
            var interval = new GroupBootstrap(groups, 200, round).Interval(w => values.Select((v, i) => v * w[i]).Sum() / w.Sum());
            covered += interval.Low <= 0 && interval.High >= 0 ? 1 : 0;
        }

        Assert.InRange(covered, 176, 200);
    }
}
