using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Credibility.Training.FastTree;

namespace Credibility.Training.Tests.FastTree;

/// <summary>Reads a folder of ML.NET's recorded trainings: data, options, trees, scores.</summary>
internal static class GoldenTraining
{
    public static TrainingSet Rows(string path)
    {
        using var reader = Open(path);
        var header = reader.ReadLine()!.Split(',');
        var first = header[1] == "Weight" ? 2 : 1;
        var features = new List<float>();
        var labels = new List<float>();
        var weights = new List<float>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(',');
            labels.Add(Number(cells[0]));
            if (first == 2)
                weights.Add(Number(cells[1]));
            for (var i = first; i < cells.Length; i++)
                features.Add(Number(cells[i]));
        }

        return new TrainingSet([.. features], header.Length - first, [.. labels], first == 2 ? [.. weights] : null);
    }

    public static string TrainFile(string set) =>
        File.Exists(Path.Combine(set, "train.csv")) ? Path.Combine(set, "train.csv") : Path.Combine(set, "train.csv.gz");

    public static FastTreeOptions Options(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var o = json.RootElement;
        return new FastTreeOptions
        {
            NumberOfTrees = o.GetProperty("NumberOfTrees").GetInt32(),
            NumberOfLeaves = o.GetProperty("NumberOfLeaves").GetInt32(),
            LearningRate = o.GetProperty("LearningRate").GetDouble(),
            MinimumExampleCountPerLeaf = o.GetProperty("MinimumExampleCountPerLeaf").GetInt32(),
            MaximumBinCountPerFeature = o.GetProperty("MaximumBinCountPerFeature").GetInt32(),
            Shrinkage = o.GetProperty("Shrinkage").GetDouble(),
            MaximumTreeOutput = o.GetProperty("MaximumTreeOutput").GetDouble(),
            EntropyCoefficient = o.GetProperty("EntropyCoefficient").GetDouble(),
            GainConfidenceLevel = o.GetProperty("GainConfidenceLevel").GetDouble(),
            FeatureFirstUsePenalty = o.GetProperty("FeatureFirstUsePenalty").GetDouble(),
            FeatureReusePenalty = o.GetProperty("FeatureReusePenalty").GetDouble(),
            Smoothing = o.GetProperty("Smoothing").GetDouble(),
            UnbalancedSets = o.GetProperty("UnbalancedSets").GetBoolean(),
        };
    }

    private static StreamReader Open(string path) => path.EndsWith(".gz", StringComparison.Ordinal)
        ? new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
        : new StreamReader(path);

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
