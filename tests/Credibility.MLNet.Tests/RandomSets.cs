using Credibility.Training;
using Credibility.Training.FastTree;

namespace Credibility.MLNet.Tests;

/// <summary>Training sets and options drawn from a seed: every kind of column that binning and splitting treat differently.</summary>
internal static class RandomSets
{
    public static TrainingSet Draw(int seed)
    {
        var random = new Random(seed);
        var rows = random.Next(25, 1500);
        var features = random.Next(1, 30);
        var kinds = Enumerable.Range(0, features).Select(_ => random.Next(6)).ToArray();
        var x = new float[rows * features];
        var labels = new float[rows];
        var weights = random.Next(3) == 0 ? new float[rows] : null;
        var broken = random.Next(3) == 0 ? 0.01 : 0;
        for (var i = 0; i < rows; i++)
        {
            var signal = 0.0;
            for (var f = 0; f < features; f++)
            {
                var value = Value(random, kinds[f]);
                signal += f % 3 == 0 ? Math.Sin(value) : 0;
                x[i * features + f] = random.NextDouble() < broken ? Broken(random) : value;
            }

            labels[i] = random.NextDouble() < 1 / (1 + Math.Exp(-signal)) ? 1 : 0;
            if (weights is not null)
                weights[i] = random.Next(10) == 0 ? 0 : (float)(random.NextDouble() * 3);
        }

        return new TrainingSet(x, features, labels, weights);
    }

    public static FastTreeOptions Options(int seed)
    {
        var random = new Random(seed + 1_000_000);
        var options = new FastTreeOptions
        {
            NumberOfTrees = random.Next(1, 25),
            NumberOfLeaves = random.Next(2, 40),
            MinimumExampleCountPerLeaf = random.Next(1, 25),
            LearningRate = Math.Round(0.02 + random.NextDouble(), 3),
            MaximumBinCountPerFeature = random.Next(2) == 0 ? 255 : random.Next(4, 255),
            UnbalancedSets = random.Next(4) == 0,
        };
        return random.Next(5) switch
        {
            0 => options with { Smoothing = 0.2, Shrinkage = 0.7 },
            1 => options with { EntropyCoefficient = 0.8, FeatureReusePenalty = 0.1 },
            2 => options with { MaximumTreeOutput = 0.4, FeatureFirstUsePenalty = 0.5 },
            _ => options,
        };
    }

    private static float Value(Random random, int kind) => kind switch
    {
        0 => (float)(random.NextDouble() * 8 - 4),
        1 => random.Next(5),
        2 => random.NextDouble() < 0.93 ? 0 : (float)random.NextDouble(),
        3 => random.NextDouble() < 0.04 ? 1 : 0,
        4 => (float)Math.Exp(random.NextDouble() * 40 - 20),
        _ => (float)Math.Round(random.NextDouble() * 2 - 1, 2),
    };

    private static float Broken(Random random) => random.Next(4) == 0 ? float.PositiveInfinity : float.NaN;
}
