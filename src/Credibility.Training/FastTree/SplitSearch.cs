using System.Runtime.Intrinsics;

namespace Credibility.Training.FastTree;

/// <summary>
/// Finds the bin of one feature after which a leaf is best split: from the highest bin down, the sum of S^2/N of both
/// sides; strictly greater wins, so on a tie the higher threshold stays.
/// </summary>
internal sealed class SplitSearch<TSums>
    where TSums : unmanaged, ISums<TSums>
{
    // Four roundings of 2^-53 each separate the estimate from the exact value; this is well above, and the second term
    // covers the range where products underflow.
    private const double EstimateSlack = 1 - 1e-14;
    private const double UnderflowSlack = 1e-300;

    private readonly int _minimumRows;
    private readonly double _entropy;
    private readonly bool _isPlain;
    private readonly double[] _reciprocal;

    public SplitSearch(FastTreeOptions options, int rows)
    {
        _minimumRows = options.MinimumExampleCountPerLeaf;
        _entropy = options.EntropyCoefficient * 1e-6;
        SquaredDeviations = options.GainConfidenceLevel > 0
            ? Math.Pow(NormalDistribution.Quantile(1 - (1 - options.GainConfidenceLevel) / 2), 2)
            : 0;
        _isPlain = _entropy == 0 && SquaredDeviations == 0;
        _reciprocal = new double[_isPlain && !TSums.IsWeighted ? rows + 1 : 0];
        for (var i = 1; i < _reciprocal.Length; i++)
            _reciprocal[i] = 1.0 / i;
    }

    public double SquaredDeviations { get; }

    /// <param name="leaf">Sums over the leaf.</param>
    /// <param name="bins">Sums over each bin of the feature.</param>
    /// <param name="direction">+1 or -1 when the mean of the > side may not be below or above the other, else 0.</param>
    /// <param name="splittable">Set when any candidate was met.</param>
    /// <returns>Bin, gain without penalties, outputs; the feature is left to the caller.</returns>
    public SplitCandidate Find(in LeafStatistics leaf, ReadOnlySpan<TSums> bins, int direction, out bool splittable) =>
        _isPlain && direction == 0 ? FindPlain(leaf, bins, out splittable) : FindGeneral(leaf, bins, direction, out splittable);

    // Divisions cost most here. Unweighted, a multiplication by a tabled reciprocal rejects nearly all bins; only those
    // that might beat the best one are computed exactly, so the result is that of exact comparisons throughout.
    private SplitCandidate FindPlain(in LeafStatistics leaf, ReadOnlySpan<TSums> bins, out bool splittable)
    {
        splittable = false;
        double total = leaf.Target, totalSize = leaf.Size, mostGt = leaf.Count - _minimumRows;
        var reciprocal = _reciprocal;
        double best = double.NegativeInfinity, atLeast = double.NegativeInfinity;
        TSums gt = TSums.Start, bestGt = default;
        var bestBin = -1;
        var bin = bins.Length - 1;
        for (; bin > 0 && gt.Count < _minimumRows; bin--)
            gt += bins[bin];
        if (gt.Count < _minimumRows)
            return SplitCandidate.None;
        while (gt.Count <= mostGt)
        {
            // Here `bin` is the last bin of the <= side.
            splittable = true;
            double gtTarget = gt.Target, lteTarget = total - gtTarget;
            if (TSums.IsWeighted || Estimate(gtTarget, lteTarget, (int)gt.Count, leaf.Count, reciprocal) >= atLeast)
            {
                var exact = ShiftedGain(gtTarget, gt.Size, lteTarget, totalSize - gt.Size);
                if (exact > best)
                {
                    best = exact;
                    atLeast = best * EstimateSlack - UnderflowSlack;
                    bestGt = gt;
                    bestBin = bin;
                }
            }

            if (bin == 0)
                break;
            gt += bins[bin];
            bin--;
        }

        return bestBin < 0
            ? SplitCandidate.None
            : new SplitCandidate(
                -1, bestBin, best - leaf.Shift, (total - bestGt.Target) / (totalSize - bestGt.Size), bestGt.Target / bestGt.Size);
    }

    private SplitCandidate FindGeneral(in LeafStatistics leaf, ReadOnlySpan<TSums> bins, int direction, out bool splittable)
    {
        splittable = false;
        var gt = TSums.Start;
        var best = double.NegativeInfinity;
        var found = SplitCandidate.None;
        for (var bin = bins.Length - 1; bin > 0; bin--)
        {
            gt += bins[bin];
            var gtCount = (int)gt.Count;
            var lteCount = leaf.Count - gtCount;
            if (gtCount < _minimumRows)
                continue;
            if (lteCount < _minimumRows)
                break;
            double gtSize = gt.Size, lteSize = leaf.Size - gtSize, lte = leaf.Target - gt.Target;
            var shifted = ShiftedGain(gt.Target, gtSize, lte, lteSize);
            if (shifted < leaf.LeastShiftedGain)
                continue;
            if (direction != 0 && direction * (gt.Target / gtSize - lte / lteSize) < 0)
                continue;
            splittable = true;
            if (_entropy > 0)
                shifted += _entropy * (XLogX(leaf.Count) - XLogX(lteCount) - XLogX(gtCount));
            if (!(shifted > best))
                continue;
            best = shifted;
            found = new SplitCandidate(-1, bin - 1, best - leaf.Shift, lte / lteSize, gt.Target / gtSize);
        }

        return found;
    }

    private static double Estimate(double gt, double lte, int gtCount, int count, double[] reciprocal) =>
        gt * gt * reciprocal[gtCount] + lte * lte * reciprocal[count - gtCount];

    // One vector division takes as long as a single one.
    private static double ShiftedGain(double gt, double gtSize, double lte, double lteSize)
    {
        var targets = Vector128.Create(gt, lte);
        return Vector128.Sum(targets * targets / Vector128.Create(gtSize, lteSize));
    }

    private static double XLogX(int x) => x * Math.Log(x);
}
