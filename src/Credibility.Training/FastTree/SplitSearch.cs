namespace Credibility.Training.FastTree;

/// <summary>
/// Finds the bin of one feature after which a leaf is best split: from the highest bin down, the sum of S^2/N of both
/// sides; strictly greater wins, so on a tie the higher threshold stays.
/// </summary>
internal sealed class SplitSearch
{
    // Four roundings of 2^-53 each separate the estimate from the exact value; this is well above, and the second term
    // covers the range where products underflow.
    private const double EstimateSlack = 1 - 1e-14;
    private const double UnderflowSlack = 1e-300;

    private readonly int _minimumRows;
    private readonly double _entropy;
    private readonly bool _isPlain;
    private readonly double[] _reciprocal;

    public SplitSearch(FastTreeOptions options, int rows, bool weighted)
    {
        _minimumRows = options.MinimumExampleCountPerLeaf;
        _entropy = options.EntropyCoefficient * 1e-6;
        SquaredDeviations = options.GainConfidenceLevel > 0
            ? Math.Pow(NormalDistribution.Quantile(1 - (1 - options.GainConfidenceLevel) / 2), 2)
            : 0;
        _isPlain = !weighted && _entropy == 0 && SquaredDeviations == 0;
        _reciprocal = new double[_isPlain ? rows + 1 : 0];
        for (var i = 1; i < _reciprocal.Length; i++)
            _reciprocal[i] = 1.0 / i;
    }

    public double SquaredDeviations { get; }

    /// <param name="leaf">Sums over the leaf.</param>
    /// <param name="targets">Sums of targets, one a bin.</param>
    /// <param name="counts">Counts, one a bin.</param>
    /// <param name="weights">Sums of weights, one a bin; empty when unweighted.</param>
    /// <param name="direction">+1 or -1 when the > side may not be below or above the other, else 0.</param>
    /// <param name="splittable">Set when any candidate was met.</param>
    /// <returns>Bin, gain without penalties, outputs; the feature is left to the caller.</returns>
    public SplitCandidate Find(
        in LeafStatistics leaf,
        ReadOnlySpan<double> targets,
        ReadOnlySpan<int> counts,
        ReadOnlySpan<double> weights,
        int direction,
        out bool splittable) =>
        _isPlain && direction == 0
            ? FindPlain(leaf, targets, counts, out splittable)
            : FindGeneral(leaf, targets, counts, weights, direction, out splittable);

    // Divisions cost most here. A multiplication by a tabled reciprocal rejects nearly all bins; only those that might
    // beat the best one are computed exactly, so the result is that of exact comparisons throughout.
    private SplitCandidate FindPlain(in LeafStatistics leaf, ReadOnlySpan<double> targets, ReadOnlySpan<int> counts, out bool splittable)
    {
        splittable = false;
        var total = leaf.Targets;
        var totalCount = leaf.Count;
        var reciprocal = _reciprocal;
        double gt = 0, best = double.NegativeInfinity, atLeast = double.NegativeInfinity, bestGt = 0;
        int gtCount = 0, bestBin = -1, bestGtCount = 0;
        var bin = targets.Length - 1;
        counts = counts[..targets.Length];
        for (; bin > 0 && gtCount < _minimumRows; bin--)
        {
            gt += targets[bin];
            gtCount += counts[bin];
        }

        if (gtCount < _minimumRows)
            return SplitCandidate.None;
        var mostGt = totalCount - _minimumRows;
        while (gtCount <= mostGt)
        {
            // Here `bin` is the last bin of the <= side.
            var lte = total - gt;
            var estimate = gt * gt * reciprocal[gtCount] + lte * lte * reciprocal[totalCount - gtCount];
            if (estimate >= atLeast)
            {
                var exact = gt * gt / gtCount + lte * lte / (totalCount - gtCount);
                if (exact > best)
                {
                    best = exact;
                    atLeast = best * EstimateSlack - UnderflowSlack;
                    bestGt = gt;
                    bestGtCount = gtCount;
                    bestBin = bin;
                }
            }

            splittable = true;
            if (bin == 0)
                break;
            gt += targets[bin];
            gtCount += counts[bin];
            bin--;
        }

        return bestBin < 0
            ? SplitCandidate.None
            : new SplitCandidate(-1, bestBin, best - leaf.Shift, (total - bestGt) / (totalCount - bestGtCount), bestGt / bestGtCount);
    }

    private SplitCandidate FindGeneral(
        in LeafStatistics leaf,
        ReadOnlySpan<double> targets,
        ReadOnlySpan<int> counts,
        ReadOnlySpan<double> weights,
        int direction,
        out bool splittable)
    {
        splittable = false;
        var weighted = !weights.IsEmpty;
        double gt = 0, gtWeight = LeafStatistics.WeightEpsilon, best = double.NegativeInfinity;
        var gtCount = 0;
        var found = SplitCandidate.None;
        for (var bin = targets.Length - 1; bin > 0; bin--)
        {
            gt += targets[bin];
            gtCount += counts[bin];
            if (weighted)
                gtWeight += weights[bin];
            var lteCount = leaf.Count - gtCount;
            if (gtCount < _minimumRows)
                continue;
            if (lteCount < _minimumRows)
                break;
            var gtSize = weighted ? gtWeight : gtCount;
            var lteSize = weighted ? leaf.Weights - gtWeight : lteCount;
            var lte = leaf.Targets - gt;
            var shifted = gt * gt / gtSize + lte * lte / lteSize;
            if (shifted < leaf.LeastShiftedGain)
                continue;
            if (direction != 0 && direction * (gt / gtSize - lte / lteSize) < 0)
                continue;
            splittable = true;
            if (_entropy > 0)
                shifted += _entropy * (XLogX(leaf.Count) - XLogX(lteCount) - XLogX(gtCount));
            if (!(shifted > best))
                continue;
            best = shifted;
            found = new SplitCandidate(-1, bin - 1, best - leaf.Shift, lte / lteSize, gt / gtSize);
        }

        return found;
    }

    private static double XLogX(int x) => x * Math.Log(x);
}
