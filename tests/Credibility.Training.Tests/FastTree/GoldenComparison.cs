using System.Globalization;
using System.Text.Json;
using Credibility.Models;

namespace Credibility.Training.Tests.FastTree;

/// <summary>Compares an ensemble bit by bit with what ML.NET recorded for the same data and options.</summary>
internal static class GoldenComparison
{
    /// <summary>Number of equal trees and a line for each difference.</summary>
    public static (int Equal, int Compared, List<string> Differences) Trees(TrainedEnsemble ensemble, string treesJson)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(treesJson));
        var differences = new List<string>();
        var trees = json.RootElement.GetProperty("trees").EnumerateArray().ToArray();
        var equal = 0;
        for (var t = 0; t < trees.Length; t++)
        {
            if (t >= ensemble.Ensemble.Trees.Length)
            {
                differences.Add($"tree {t}: missing");
                continue;
            }

            var tree = ensemble.Ensemble.Trees[t];
            var found = Compare(tree, trees[t]).ToList();
            if (found.Count == 0)
                equal++;
            differences.AddRange(found.Select(d => $"tree {t}: {d}"));
        }

        return (equal, trees.Length, differences);
    }

    /// <summary>Number of trees of a model file that the ensemble has bit for bit.</summary>
    public static (int Equal, int Compared) AllTrees(TrainedEnsemble ensemble, string modelZip)
    {
        var recorded = CredibilityModel.Load(modelZip);
        Assert.Equal(recorded.Calibrator, ensemble.Calibrator);
        Assert.Equal(recorded.Ensemble.Trees.Length, ensemble.Ensemble.Trees.Length);
        return (recorded.Ensemble.Trees.Zip(ensemble.Ensemble.Trees).Count(pair => Same(pair.First, pair.Second)), recorded.Ensemble.Trees.Length);
    }

    private static bool Same(RegressionTree recorded, RegressionTree trained)
    {
        var nodes = trained.NodeCount;
        return recorded.LeafCount == trained.LeafCount
            && recorded.LteChild.AsSpan(0, nodes).SequenceEqual(trained.LteChild)
            && recorded.GtChild.AsSpan(0, nodes).SequenceEqual(trained.GtChild)
            && recorded.SplitFeature.AsSpan(0, nodes).SequenceEqual(trained.SplitFeature)
            && recorded.BinThreshold.AsSpan(0, nodes).SequenceEqual(trained.BinThreshold)
            && recorded.Threshold.AsSpan(0, nodes).SequenceEqual(trained.Threshold)
            && Bits(recorded.LeafValue).SequenceEqual(Bits(trained.LeafValue))
            && Bits(recorded.SplitGain!).SequenceEqual(Bits(trained.SplitGain!))
            && Bits(recorded.PreviousLeafValue!).SequenceEqual(Bits(trained.PreviousLeafValue!))
            && !Differ(recorded.MaxOutput, trained.MaxOutput);

        IEnumerable<long> Bits(double[] values) => values.Take(values.Length - (recorded.LeafValue.Length - recorded.LeafCount)).Select(BitConverter.DoubleToInt64Bits);
    }

    /// <summary>Rows whose score or probability differs in any bit from the recorded ones.</summary>
    public static (int Rows, int Different) Scores(TrainedEnsemble ensemble, TrainingSet test, string expectedCsv)
    {
        var lines = File.ReadAllLines(expectedCsv)[1..];
        var different = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = lines[i].Split(',');
            var score = ensemble.Ensemble.Score(test.Row(i));
            if (Bits(cells[1]) != BitConverter.SingleToUInt32Bits(score)
                || Bits(cells[3]) != BitConverter.SingleToUInt32Bits(ensemble.Calibrator.Probability(score)))
                different++;
        }

        return (lines.Length, different);

        static uint Bits(string hex) => uint.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Compare(RegressionTree tree, JsonElement golden)
    {
        var leaves = golden.GetProperty("leaves").GetInt32();
        if (tree.LeafCount != leaves)
        {
            yield return $"{tree.LeafCount} leaves, not {leaves}";
            yield break;
        }

        for (var n = 0; n < leaves - 1; n++)
        {
            if (tree.SplitFeature[n] != golden.GetProperty("feature")[n].GetInt32())
                yield return $"feature of node {n} {tree.SplitFeature[n]}, not {golden.GetProperty("feature")[n]}";
            if (tree.BinThreshold[n] != golden.GetProperty("bin")[n].GetUInt32())
                yield return $"bin of node {n} {tree.BinThreshold[n]}, not {golden.GetProperty("bin")[n]}";
            if (tree.LteChild[n] != golden.GetProperty("lte")[n].GetInt32() || tree.GtChild[n] != golden.GetProperty("gt")[n].GetInt32())
                yield return $"children of node {n}";
            if (Differ(tree.Threshold[n], golden.GetProperty("threshold")[n].GetSingle()))
                yield return $"threshold of node {n} {tree.Threshold[n]}, not {golden.GetProperty("threshold")[n]}";
            if (Differ(tree.SplitGain![n], golden.GetProperty("gain")[n].GetDouble()))
                yield return $"gain of node {n} {tree.SplitGain[n]}, not {golden.GetProperty("gain")[n]}";
        }

        for (var n = 0; n < leaves; n++)
            if (Differ(tree.LeafValue[n], golden.GetProperty("leaf")[n].GetDouble()))
                yield return $"value of leaf {n} {tree.LeafValue[n]}, not {golden.GetProperty("leaf")[n]}";
        if (Differ(tree.MaxOutput, golden.GetProperty("maxOutput").GetDouble()))
            yield return $"maximum output {tree.MaxOutput}, not {golden.GetProperty("maxOutput")}";
    }

    private static bool Differ(double a, double b) => BitConverter.DoubleToInt64Bits(a) != BitConverter.DoubleToInt64Bits(b);
}
