namespace Credibility.Training.FastTree;

/// <summary>Finds the upper bounds of a feature's histogram bins, as ML.NET's greedy bin finder does.</summary>
internal static class BinFinder
{
    /// <summary>Ascending upper bounds, the last one positive infinity; null when no split of the feature leaves enough rows on both sides.</summary>
    /// <param name="sorted">The feature's values, ascending.</param>
    /// <param name="maximumBins">Most bins.</param>
    /// <param name="minimumRows">Fewest rows in a leaf.</param>
    public static double[]? Find(ReadOnlySpan<float> sorted, int maximumBins, int minimumRows)
    {
        var values = new List<double>();
        var accumulated = new List<int> { 0 };
        for (var i = 0; i < sorted.Length; i++)
        {
            // -0 and 0 compare equal, so they share a bin.
            if (values.Count == 0 || sorted[i] != values[^1])
            {
                values.Add(sorted[i]);
                accumulated.Add(accumulated[^1]);
            }

            accumulated[^1]++;
        }

        if (IsTrivial(accumulated, minimumRows))
            return null;
        return values.Count <= maximumBins
            ? BetweenAll(values)
            : BetweenPegs(values, new PegPlacement([.. accumulated], maximumBins).Place());
    }

    private static bool IsTrivial(List<int> accumulated, int minimumRows)
    {
        foreach (var low in accumulated)
            if (low >= minimumRows)
                return accumulated[^1] - low < minimumRows;
        return true;
    }

    private static double[] BetweenAll(List<double> values)
    {
        var bounds = new double[values.Count];
        for (var i = 0; i < bounds.Length - 1; i++)
            bounds[i] = Middle(values[i], values[i + 1]);
        bounds[^1] = double.PositiveInfinity;
        return bounds;
    }

    private static double[] BetweenPegs(List<double> values, int[] pegs)
    {
        var bounds = new double[pegs.Length + 1];
        for (var i = 0; i < pegs.Length; i++)
            bounds[i] = Middle(values[pegs[i] - 1], values[pegs[i]]);
        bounds[^1] = double.PositiveInfinity;
        return bounds;
    }

    private static double Middle(double low, double high)
    {
        var middle = low / 2 + high / 2;
        return low < middle ? middle : high;
    }
}
