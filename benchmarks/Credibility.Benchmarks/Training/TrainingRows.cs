using Credibility.Training;

namespace Credibility.Benchmarks.Training;

/// <summary>Seeded rows of Gaussian features, of which ten carry the label.</summary>
internal static class TrainingRows
{
    public static TrainingSet Make(int rows, int features)
    {
        var random = new Random(1);
        var values = new float[rows * features];
        var labels = new float[rows];
        for (var i = 0; i < rows; i++)
        {
            var signal = 0.0;
            for (var f = 0; f < features; f++)
            {
                var x = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
                values[(i * features) + f] = (float)x;
                signal += f < 10 ? Math.Sin(2 * x) / 2 : 0;
            }

            labels[i] = random.NextDouble() < 1 / (1 + Math.Exp(-signal)) ? 1 : 0;
        }

        return new TrainingSet(values, features, labels);
    }
}
