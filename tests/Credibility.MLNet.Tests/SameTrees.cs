using Credibility.Models;
using Credibility.Training;

namespace Credibility.MLNet.Tests;

/// <summary>Compares the trees of two trainings bit by bit; ML.NET's arrays may be longer than their trees.</summary>
internal static class SameTrees
{
    public static void Assert(TrainedEnsemble expected, TrainedEnsemble actual)
    {
        Xunit.Assert.Equal(expected.Ensemble.Trees.Length, actual.Ensemble.Trees.Length);
        Xunit.Assert.Equal(expected.Calibrator, actual.Calibrator);
        Xunit.Assert.Equal(expected.RowCount, actual.RowCount);
        Xunit.Assert.Equal(expected.DroppedRowCount, actual.DroppedRowCount);
        for (var t = 0; t < expected.Ensemble.Trees.Length; t++)
        {
            RegressionTree e = expected.Ensemble.Trees[t], a = actual.Ensemble.Trees[t];
            Xunit.Assert.Equal(e.LeafCount, a.LeafCount);
            Xunit.Assert.Equal(e.SplitFeature.Take(e.NodeCount), a.SplitFeature.Take(e.NodeCount));
            Xunit.Assert.Equal(e.LteChild.Take(e.NodeCount), a.LteChild.Take(e.NodeCount));
            Xunit.Assert.Equal(e.GtChild.Take(e.NodeCount), a.GtChild.Take(e.NodeCount));
            Xunit.Assert.Equal(e.BinThreshold.Take(e.NodeCount), a.BinThreshold.Take(e.NodeCount));
            Xunit.Assert.Equal(
                e.Threshold.Take(e.NodeCount).Select(BitConverter.SingleToInt32Bits),
                a.Threshold.Take(e.NodeCount).Select(BitConverter.SingleToInt32Bits));
            Xunit.Assert.Equal(Bits(e.LeafValue, e.LeafCount), Bits(a.LeafValue, e.LeafCount));
            Xunit.Assert.Equal(Bits(e.SplitGain!, e.NodeCount), Bits(a.SplitGain!, e.NodeCount));
        }
    }

    private static IEnumerable<long> Bits(double[] values, int count) => values.Take(count).Select(BitConverter.DoubleToInt64Bits);
}
