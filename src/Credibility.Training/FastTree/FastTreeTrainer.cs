namespace Credibility.Training.FastTree;

/// <summary>
/// Gradient boosted trees for two classes by ML.NET's FastTree algorithm in managed code: the same bins, splits,
/// thresholds, gains and leaf values, bit for bit, whatever the number of threads. Logarithms and exponentials come from
/// the platform's C library and may differ in the last bit between platforms.
/// </summary>
public static class FastTreeTrainer
{
    /// <summary>Trains an ensemble.</summary>
    /// <param name="set">Rows; those with a NaN or infinite feature or without a positive finite weight are dropped and counted.</param>
    /// <param name="options">Options; null for the defaults.</param>
    /// <param name="validation">Rows to stop early on; null for none.</param>
    /// <param name="progress">Told the number of finished rounds.</param>
    /// <param name="cancellation">Ends training with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">An option is out of range, early stopping has no validation set, or no row is left.</exception>
    public static TrainedEnsemble Train(
        TrainingSet set,
        FastTreeOptions? options = null,
        TrainingSet? validation = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        options ??= new FastTreeOptions();
        options.Validate(set.FeatureCount);
        if (options.EarlyStoppingRounds > 0 && validation is null)
            throw new ArgumentException("EarlyStoppingRounds needs a validation set.", nameof(validation));
        if (validation is not null && validation.FeatureCount != set.FeatureCount)
            throw new ArgumentException($"The validation set has {validation.FeatureCount} features, the training set {set.FeatureCount}.", nameof(validation));
        var rows = RowSelection.Keep(set);
        if (rows.Length == 0)
            throw new ArgumentException($"None of the {set.RowCount} rows has finite features and a positive weight.", nameof(set));
        return new Boosting(set, rows, options, new FeatureLoop(options.NumberOfThreads, cancellation)).Run(validation, progress);
    }
}
