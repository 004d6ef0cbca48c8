using Credibility.Models;
using Credibility.Training;
using Credibility.Training.FastTree;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace Credibility.MLNet;

/// <summary>
/// The engine <c>mlnet</c>: trains with ML.NET's own <c>BinaryClassification.Trainers.FastTree</c>, has ML.NET save the
/// model, and reads that file with this library's reader, so that what is handed back is what ML.NET would load again.
/// </summary>
/// <remarks>
/// ML.NET fixes <see cref="FastTreeOptions.NumberOfThreads"/> for the whole process at the first training; the trees do
/// not depend on it. Early stopping is this library's: all rounds are trained and the ensemble is cut back to the round
/// with the lowest validation loss, which are the trees that stopping in time would have given.
/// </remarks>
public sealed class MLNetFastTreeTrainer : ITrainingEngine
{
    /// <summary>Name of the engine on the command line and in model metadata.</summary>
    public const string EngineName = "mlnet";

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <inheritdoc/>
    public TrainedEnsemble Train(
        TrainingSet set,
        FastTreeOptions options,
        TrainingSet? validation = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        var (transformer, view) = Fit(set, options, validation, progress, cancellation);
        using var zip = new MemoryStream();
        new MLContext().Model.Save(transformer, view.Schema, zip);
        zip.Position = 0;
        var model = CredibilityModel.Load(zip);
        var calibrator = model.Calibrator
            ?? throw new InvalidDataException("ML.NET saved a FastTree classifier without its calibrator.");
        return AdoptedEnsemble.Complete(model.Ensemble, calibrator, EngineName, set, options, validation);
    }

    /// <summary>Trains and hands back ML.NET's own transformer, for those who go on in ML.NET.</summary>
    /// <param name="set">Rows to train on.</param>
    /// <param name="options">Options; early stopping is not among those that apply here.</param>
    /// <param name="progress">Told the number of finished rounds.</param>
    /// <param name="cancellation">Ends training before its next round.</param>
    /// <returns>The transformer, which reads a column <c>Features</c>.</returns>
    /// <exception cref="NotSupportedException">An option or a label is one that ML.NET's trainer lacks.</exception>
    public static ITransformer Fit(
        TrainingSet set, FastTreeOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.EarlyStoppingRounds > 0)
            throw new NotSupportedException("EarlyStoppingRounds cuts trees that this method hands to ML.NET whole; use Train.");
        return Fit(set, options, null, progress, cancellation).Transformer;
    }

    private static (ITransformer Transformer, IDataView View) Fit(
        TrainingSet set, FastTreeOptions options, TrainingSet? validation, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(set.FeatureCount);
        Refuse(set, options, validation);
        cancellation.ThrowIfCancellationRequested();
        var context = new MLContext(options.Seed);
        var rounds = new RoundLog(progress, cancellation);
        context.Log += rounds.Read;
        var view = new TrainingSetView(set);
        ITransformer transformer = context.BinaryClassification.Trainers.FastTree(Translate(options, set.IsWeighted)).Fit(view);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(options.NumberOfTrees);
        return (transformer, view);
    }

    private static FastTreeBinaryTrainer.Options Translate(FastTreeOptions options, bool isWeighted) => new()
    {
        LabelColumnName = TrainingSetView.Label,
        FeatureColumnName = TrainingSetView.Features,
        ExampleWeightColumnName = isWeighted ? TrainingSetView.Weight : null,
        NumberOfTrees = options.NumberOfTrees,
        NumberOfLeaves = options.NumberOfLeaves,
        MinimumExampleCountPerLeaf = options.MinimumExampleCountPerLeaf,
        LearningRate = options.LearningRate,
        Shrinkage = options.Shrinkage,
        MaximumBinCountPerFeature = options.MaximumBinCountPerFeature,
        MaximumTreeOutput = options.MaximumTreeOutput,
        EntropyCoefficient = options.EntropyCoefficient,
        GainConfidenceLevel = options.GainConfidenceLevel,
        FeatureFirstUsePenalty = options.FeatureFirstUsePenalty,
        FeatureReusePenalty = options.FeatureReusePenalty,
        Smoothing = options.Smoothing,
        UnbalancedSets = options.UnbalancedSets,
        FeatureFraction = options.FeatureFraction,
        BaggingSize = options.BaggingSize,
        BaggingExampleFraction = options.BaggingExampleFraction,
        NumberOfThreads = options.NumberOfThreads == 0 ? null : options.NumberOfThreads,
        Seed = options.Seed,
        FeatureSelectionSeed = options.Seed,
    };

    private static void Refuse(TrainingSet set, FastTreeOptions options, TrainingSet? validation)
    {
        if (options.MonotoneConstraints is { Count: > 0 } directions && directions.Any(d => d != 0))
            throw new NotSupportedException("ML.NET's FastTree has no MonotoneConstraints; train with the engine managed.");
        for (var i = 0; i < set.RowCount; i++)
            if (set.Labels[i] is not (0 or 1))
                throw new NotSupportedException(
                    $"ML.NET's FastTree takes labels 0 and 1, row {i} has {set.Labels[i]}; train with the engine managed, or round the votes.");
        if (options.EarlyStoppingRounds > 0 && validation is null)
            throw new ArgumentException("EarlyStoppingRounds needs a validation set.", nameof(validation));
        if (validation is not null && validation.FeatureCount != set.FeatureCount)
            throw new ArgumentException(
                $"The validation set has {validation.FeatureCount} features, the training set {set.FeatureCount}.", nameof(validation));
        if (!AdoptedEnsemble.AnyRow(set))
            throw new ArgumentException($"None of the {set.RowCount} rows has finite features and a positive weight.", nameof(set));
    }
}
