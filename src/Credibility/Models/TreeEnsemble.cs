using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Credibility.Models.Evaluation;

namespace Credibility.Models;

/// <summary>
/// An immutable, thread-safe sum of regression trees that scores rows exactly as ML.NET does: the leaf values are added
/// in double precision, in file order, starting at 0, and the sum is rounded to single precision once. Tree weights and
/// the ensemble's bias are stored but not used, as in ML.NET.
/// </summary>
public sealed class TreeEnsemble
{
    private const int StackLimit = 256; // vectors of 32 bytes: 8 KB

    private readonly int _requiredWidth;
    private readonly InterleavedTrees[]? _interleaved;
    private readonly Lazy<MaskedTrees?> _masked;

    /// <summary>Makes an ensemble of trees, which must be well-formed.</summary>
    /// <param name="trees">The trees in the order in which their outputs are added; none is a valid ensemble of score 0.</param>
    /// <param name="featureCount">Width of a row; 0 when unknown, then a row must only be wide enough for the trees.</param>
    /// <param name="kind">How the trees' outputs are combined.</param>
    /// <exception cref="ArgumentException">A tree's arrays disagree, its children form no tree, or a feature is out of range.</exception>
    public TreeEnsemble(ImmutableArray<RegressionTree> trees, int featureCount, EnsembleKind kind = EnsembleKind.FastTreeBinary)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(featureCount);
        if (trees.IsDefault)
            throw new ArgumentException("the array of trees is not initialised", nameof(trees));
        var check = new TreeCheck();
        for (var i = 0; i < trees.Length; i++)
            if (check.Fault(trees[i], featureCount) is { } fault)
                throw new ArgumentException($"tree {i}: {fault}", nameof(trees));
        Trees = trees;
        FeatureCount = featureCount;
        Kind = kind;
        _requiredWidth = featureCount > 0 ? featureCount : check.LargestFeature + 1;
        _interleaved = InterleavedTrees.TryCreate(this, check.LargestFeature);
        _masked = new Lazy<MaskedTrees?>(() => MaskedTrees.TryCreate(this)); // costs its time only where batches are scored
    }

    /// <summary>The trees in the order in which their outputs are added.</summary>
    public ImmutableArray<RegressionTree> Trees { get; }

    /// <summary>Number of features of a row; 0 when the model does not say (an old ML.NET file).</summary>
    public int FeatureCount { get; }

    /// <summary>How the trees' outputs are combined.</summary>
    public EnsembleKind Kind { get; }

    /// <summary>Bias as stored. ML.NET reads it and does not use it; neither do we.</summary>
    public double Bias { get; init; }

    /// <summary>The trainer's options as stored in the file, for example <c>ps=13 iter=100</c>; null when there are none.</summary>
    public string? TrainerOptions { get; init; }

    /// <summary>Sampled labels a leaf that a regression forest keeps, as stored; informative only.</summary>
    internal int QuantileSamples { get; init; }

    /// <summary>Number of values that a row must have at least.</summary>
    internal int RequiredWidth => _requiredWidth;

    /// <summary>Scores one row.</summary>
    /// <param name="row">The features, <see cref="FeatureCount"/> values; NaN stands for a missing value.</param>
    /// <returns>The score (margin): greater means more likely the positive class.</returns>
    /// <exception cref="ArgumentException">The row has another width.</exception>
    public float Score(ReadOnlySpan<float> row)
    {
        CheckWidth(row.Length);
        return ScoreChecked(row);
    }

    /// <summary>Scores many rows, with the same bits as <see cref="Score"/>.</summary>
    /// <param name="rows">The rows one after the other, each of the same width.</param>
    /// <param name="scores">Receives a score a row; its length is the number of rows.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public void ScoreBatch(ReadOnlySpan<float> rows, Span<float> scores)
    {
        if (scores.IsEmpty && rows.IsEmpty)
            return;
        var width = scores.IsEmpty ? 0 : rows.Length / scores.Length;
        if (width * scores.Length != rows.Length)
            throw new ArgumentException($"{rows.Length} values are no whole number of {scores.Length} rows", nameof(rows));
        CheckWidth(width);
        var done = scores.Length >= MaskedTrees.BlockRows && _masked.Value is { } masked ? ScoreBlocks(masked, rows, width, scores) : 0;
        for (var i = done; i < scores.Length; i++)
            scores[i] = ScoreChecked(rows.Slice(i * width, width));
    }

    private int ScoreBlocks(MaskedTrees masked, ReadOnlySpan<float> rows, int width, Span<float> scores)
    {
        Vector256<float>[]? rented = null;
        var needed = 2 * masked.UsedFeatures;
        var scratch = needed <= StackLimit
            ? stackalloc Vector256<float>[StackLimit]
            : rented = ArrayPool<Vector256<float>>.Shared.Rent(needed);
        Span<double> sums = stackalloc double[MaskedTrees.BlockRows];
        var done = 0;
        for (; done + MaskedTrees.BlockRows <= scores.Length; done += MaskedTrees.BlockRows)
        {
            masked.Sums(rows.Slice(done * width, MaskedTrees.BlockRows * width), width, scratch, sums);
            for (var i = 0; i < sums.Length; i++)
                scores[done + i] = Combine(sums[i]);
        }
        if (rented is not null)
            ArrayPool<Vector256<float>>.Shared.Return(rented);
        return done;
    }

    private float ScoreChecked(ReadOnlySpan<float> row)
    {
        if (_interleaved is null)
            return NaiveWalk.Score(this, row);
        var sum = 0.0;
        foreach (var trees in _interleaved)
            sum = trees.AddTo(sum, row);
        return Combine(sum);
    }

    /// <summary>The score that a sum of leaf values stands for.</summary>
    internal float Combine(double sum) =>
        Kind == EnsembleKind.FastForestRegression ? (float)sum / Trees.Length : (float)sum;

    /// <summary>Throws when a row is not as wide as the trees want it.</summary>
    internal void CheckWidth(int width)
    {
        if (FeatureCount > 0 ? width != FeatureCount : width < _requiredWidth)
            throw new ArgumentException(
                $"a row has {width} features, the model wants {(FeatureCount > 0 ? "" : "at least ")}{_requiredWidth}");
    }
}
