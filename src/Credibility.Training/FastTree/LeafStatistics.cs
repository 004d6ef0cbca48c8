namespace Credibility.Training.FastTree;

/// <summary>Sums over the rows of a leaf, added in row order, and what the split search derives from them once.</summary>
internal readonly struct LeafStatistics
{
    // ML.NET starts the weight of the > side at this and adds twice as much to the total, against division by zero.
    public const double WeightEpsilon = 1e-10;

    /// <param name="leaf">Rows of the leaf.</param>
    /// <param name="squaredDeviations">Square of the confidence level in standard deviations; 0 without one.</param>
    public LeafStatistics(in LeafRows leaf, double squaredDeviations)
    {
        Count = leaf.Rows.Length;
        var sum = 0.0;
        var weight = 0.0;
        var squares = 0.0;
        foreach (var target in leaf.Targets)
            sum += target;
        foreach (var w in leaf.Weights)
            weight += w;
        var weighted = !leaf.Weights.IsEmpty;
        Targets = sum;
        Weights = weight + 2 * WeightEpsilon;
        Shift = weighted ? sum * sum / Weights : sum * sum / Count;
        if (squaredDeviations <= 0)
            return;
        for (var i = 0; i < leaf.Targets.Length; i++)
            squares += weighted ? leaf.Targets[i] * leaf.Targets[i] / leaf.Weights[i] : leaf.Targets[i] * leaf.Targets[i];
        var n = weighted ? weight : Count;
        // As ML.NET codes it: the sum of targets is not squared here.
        var variance = (squares - sum / n) / (n - 1);
        LeastShiftedGain = squaredDeviations * variance * Count / (Count - 1) + Shift;
    }

    public int Count { get; }

    public double Targets { get; }

    /// <summary>Sum of the weights plus 2e-10.</summary>
    public double Weights { get; }

    /// <summary>S^2/N of the whole leaf, which a split must beat to gain anything.</summary>
    public double Shift { get; }

    /// <summary>Splits below this sum of S^2/N of both sides are no candidates.</summary>
    public double LeastShiftedGain { get; }
}
