namespace Credibility.Models;

/// <summary>
/// One regression tree as ML.NET's FastTree stores it. Arrays over nodes have <c>LeafCount - 1</c> items, arrays over
/// leaves <c>LeafCount</c>. A child index at least 0 is a node, a negative one the leaf <c>~index</c>. A row goes to
/// <see cref="LteChild"/> when <c>x[SplitFeature] &lt;= Threshold</c> in single precision, else (NaN included) to
/// <see cref="GtChild"/>.
/// </summary>
/// <remarks>The arrays belong to the tree and are not to be changed after construction.</remarks>
public sealed class RegressionTree
{
    /// <summary>Number of leaves that are in use, at least 2.</summary>
    public required int LeafCount { get; init; }

    /// <summary>Child for rows at or below the threshold, one a node.</summary>
    public required int[] LteChild { get; init; }

    /// <summary>Child for rows above the threshold, one a node.</summary>
    public required int[] GtChild { get; init; }

    /// <summary>Index of the feature that a node compares, one a node.</summary>
    public required int[] SplitFeature { get; init; }

    /// <summary>Threshold in feature units, one a node.</summary>
    public required float[] Threshold { get; init; }

    /// <summary>Threshold as a bin index of the training histogram, one a node; empty when unknown.</summary>
    public uint[] BinThreshold { get; init; } = [];

    /// <summary>Values that replace NaN, one a node; null when the file stores none (the trainer never does).</summary>
    public float[]? DefaultForMissing { get; init; }

    /// <summary>Output of each leaf, in units of the margin.</summary>
    public required double[] LeafValue { get; init; }

    /// <summary>Gain of each split in units of the training objective; null when unknown.</summary>
    public double[]? SplitGain { get; init; }

    /// <summary>P-value of each gain; ML.NET writes zeros.</summary>
    public double[]? GainPValue { get; init; }

    /// <summary>Value that each node had as a leaf before it was split; null when unknown.</summary>
    public double[]? PreviousLeafValue { get; init; }

    /// <summary>Largest absolute output as stored; informative only.</summary>
    public double MaxOutput { get; init; }

    /// <summary>Weight as stored. ML.NET reads it and does not use it; neither do we.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>
    /// Number (or summed weight) of the training rows in each leaf; null when unknown. ML.NET's format has no place for
    /// it: it travels in an entry of our own and serves the feature contributions.
    /// </summary>
    public double[]? LeafCover { get; init; }

    /// <summary>Nodes that test indicator features instead of a threshold, ascending by node; empty in most trees.</summary>
    public CategoricalSplit[] CategoricalSplits { get; init; } = [];

    /// <summary>Sampled labels of the training rows by leaf, which only FastForest stores; null when there are none.</summary>
    public double[]? SampledLabels { get; init; }

    /// <summary>Weights of <see cref="SampledLabels"/>; null when there are none.</summary>
    public double[]? SampleWeights { get; init; }

    /// <summary>Number of nodes that split.</summary>
    public int NodeCount => LeafCount - 1;

    /// <summary>
    /// Whether the tree counts as empty and adds 0 to every score: ML.NET takes a root whose less-or-equal child is node
    /// 0 for an empty tree, whatever else the tree holds.
    /// </summary>
    public bool IsEmpty => LteChild[0] == 0;

    /// <summary>Whether NaN is replaced by <see cref="DefaultForMissing"/>: only if it holds a value other than 0.</summary>
    internal bool ReplacesMissing
    {
        get
        {
            if (DefaultForMissing is { } values)
                foreach (var value in values)
                    if (value != 0)
                        return true;
            return false;
        }
    }

    /// <summary>The categorical split of a node, or null when the node compares a threshold.</summary>
    internal CategoricalSplit? CategoricalAt(int node)
    {
        foreach (var split in CategoricalSplits)
            if (split.Node == node)
                return split;
        return null;
    }
}
