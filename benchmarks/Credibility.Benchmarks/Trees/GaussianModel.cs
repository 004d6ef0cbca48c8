using Credibility.Models;
using Credibility.Training;
using Credibility.Training.FastTree;

namespace Credibility.Benchmarks.Trees;

/// <summary>
/// The peers' scoring task: 100 trees x 20 leaves trained on 4,000 seeded rows of 100 Gaussian features, of which ten carry
/// the label; and other rows to score.
/// </summary>
internal static class GaussianModel
{
    public const int FeatureCount = 100;

    public static CredibilityModel Train(int trees = 100, int leaves = 20)
    {
        var options = new FastTreeOptions { NumberOfTrees = trees, NumberOfLeaves = leaves };
        var trained = new ManagedEngine().Train(new TrainingSet(Rows(4000, 20, out var labels), FeatureCount, labels), options);
        return new CredibilityModel(trained.Ensemble, trained.Calibrator);
    }

    /// <summary>Seeded rows, one after the other, with labels that depend on the first ten features.</summary>
    public static float[] Rows(int count, int seed, out float[] labels)
    {
        var random = new Random(seed);
        var rows = new float[count * FeatureCount];
        labels = new float[count];
        for (var i = 0; i < count; i++)
        {
            var signal = 0.0;
            for (var feature = 0; feature < FeatureCount; feature++)
            {
                var x = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
                rows[(i * FeatureCount) + feature] = (float)x;
                signal += feature < 10 ? Math.Sin(2 * x) / 2 : 0;
            }

            labels[i] = random.NextDouble() < 1 / (1 + Math.Exp(-signal)) ? 1 : 0;
        }

        return rows;
    }
}
