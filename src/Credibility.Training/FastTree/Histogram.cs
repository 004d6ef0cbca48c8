using System.Numerics;
using System.Runtime.InteropServices;

namespace Credibility.Training.FastTree;

/// <summary>Sums of targets, counts and, where weighted, sums of weights over all bins of all features for one leaf.</summary>
internal sealed class Histogram
{
    private readonly double[] _targets;
    private readonly int[] _counts;
    private readonly double[]? _weights;

    public Histogram(int bins, int features, bool weighted)
    {
        _targets = new double[bins];
        _counts = new int[bins];
        _weights = weighted ? new double[bins] : null;
        Splittable = new bool[features];
    }

    /// <summary>Whether the last search of each feature met a candidate; a feature that did not is not searched again below.</summary>
    public bool[] Splittable { get; }

    public ReadOnlySpan<double> Targets(int start, int end) => _targets.AsSpan(start, end - start);

    public ReadOnlySpan<int> Counts(int start, int end) => _counts.AsSpan(start, end - start);

    public ReadOnlySpan<double> Weights(int start, int end) => _weights is null ? default : _weights.AsSpan(start, end - start);

    /// <summary>Sums one feature over the rows of a leaf, in row order.</summary>
    /// <param name="start">First bin of the feature.</param>
    /// <param name="end">End of the feature's bins.</param>
    /// <param name="column">Bin of each row of the training set.</param>
    /// <param name="leaf">Rows of the leaf with their targets and weights.</param>
    public void Sum<T>(int start, int end, ReadOnlySpan<T> column, in LeafRows leaf)
        where T : unmanaged, IBinaryInteger<T>
    {
        var targets = _targets.AsSpan(start, end - start);
        var counts = _counts.AsSpan(start, end - start);
        targets.Clear();
        counts.Clear();
        var rows = leaf.Rows;
        var leafTargets = leaf.Targets[..rows.Length];
        if (_weights is null)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                var bin = int.CreateTruncating(column[rows[i]]);
                targets[bin] += leafTargets[i];
                counts[bin]++;
            }

            return;
        }

        var weights = _weights.AsSpan(start, end - start);
        weights.Clear();
        var leafWeights = leaf.Weights[..rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var bin = int.CreateTruncating(column[rows[i]]);
            targets[bin] += leafTargets[i];
            weights[bin] += leafWeights[i];
            counts[bin]++;
        }
    }

    /// <summary>Turns one feature of the parent's histogram into the larger child's by taking the smaller child's away.</summary>
    public void Subtract(int start, int end, Histogram smaller)
    {
        Subtract<double>(_targets.AsSpan(start, end - start), smaller.Targets(start, end));
        Subtract<int>(_counts.AsSpan(start, end - start), smaller.Counts(start, end));
        if (_weights is not null)
            Subtract<double>(_weights.AsSpan(start, end - start), smaller.Weights(start, end));
    }

    private static void Subtract<T>(Span<T> from, ReadOnlySpan<T> amount)
        where T : unmanaged, INumber<T>
    {
        var wideFrom = MemoryMarshal.Cast<T, Vector<T>>(from);
        var wideAmount = MemoryMarshal.Cast<T, Vector<T>>(amount);
        for (var i = 0; i < wideFrom.Length && i < wideAmount.Length; i++)
            wideFrom[i] -= wideAmount[i];
        for (var i = wideFrom.Length * Vector<T>.Count; i < from.Length; i++)
            from[i] -= amount[i];
    }
}
