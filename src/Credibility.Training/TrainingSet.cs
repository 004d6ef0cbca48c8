namespace Credibility.Training;

/// <summary>
/// Rows to train or test on: a matrix of single-precision features, one label a row and, when given, one weight a row.
/// The arrays are kept, not copied, and are not to be changed while the set is in use.
/// </summary>
public sealed class TrainingSet
{
    private readonly float[] _features;
    private readonly float[] _labels;
    private readonly float[]? _weights;

    /// <summary>Wraps the arrays of a data set.</summary>
    /// <param name="features">Row-major features, <c>rows x featureCount</c> values. NaN and infinities are allowed; such rows are dropped by the trainer and counted.</param>
    /// <param name="featureCount">Number of features, at least 1.</param>
    /// <param name="labels">One a row: 1 for the positive class, 0 for the negative, or between the two the share of votes for the positive class.</param>
    /// <param name="weights">One a row, or null for equal weights. Rows whose weight is not positive and finite are dropped by the trainer.</param>
    /// <exception cref="ArgumentException">The lengths disagree, or a label is outside 0 to 1.</exception>
    public TrainingSet(float[] features, int featureCount, float[] labels, float[]? weights = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfLessThan(featureCount, 1);
        if (features.Length != (long)labels.Length * featureCount)
            throw new ArgumentException($"{features.Length} feature values are not {labels.Length} rows of {featureCount}.", nameof(features));
        if (weights is not null && weights.Length != labels.Length)
            throw new ArgumentException($"{weights.Length} weights for {labels.Length} rows.", nameof(weights));
        for (var i = 0; i < labels.Length; i++)
            if (!(labels[i] >= 0 && labels[i] <= 1))
                throw new ArgumentException($"Label {labels[i]} of row {i} is not between 0 and 1.", nameof(labels));
        _features = features;
        _labels = labels;
        _weights = weights;
        FeatureCount = featureCount;
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => _labels.Length;

    /// <summary>Number of features in a row.</summary>
    public int FeatureCount { get; }

    /// <summary>Share of the positive class, one a row, 0 to 1.</summary>
    public ReadOnlySpan<float> Labels => _labels;

    /// <summary>Whether rows carry weights.</summary>
    public bool IsWeighted => _weights is not null;

    /// <summary>Weights, one a row; empty when <see cref="IsWeighted"/> is false.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>Features of one row.</summary>
    /// <param name="index">Row, from 0.</param>
    public ReadOnlySpan<float> Row(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, RowCount);
        return _features.AsSpan(index * FeatureCount, FeatureCount);
    }

    /// <summary>A set of the chosen rows, copied, in the order given.</summary>
    /// <param name="rows">Row indices; a row may be chosen more than once.</param>
    public TrainingSet Subset(ReadOnlySpan<int> rows)
    {
        var features = new float[rows.Length * FeatureCount];
        var labels = new float[rows.Length];
        var weights = _weights is null ? null : new float[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            Row(rows[i]).CopyTo(features.AsSpan(i * FeatureCount));
            labels[i] = _labels[rows[i]];
            if (weights is not null)
                weights[i] = _weights![rows[i]];
        }

        return new TrainingSet(features, FeatureCount, labels, weights);
    }

    /// <summary>The same rows with other weights.</summary>
    /// <param name="weights">One a row, or null for equal weights.</param>
    public TrainingSet WithWeights(float[]? weights) => new(_features, FeatureCount, _labels, weights);
}
