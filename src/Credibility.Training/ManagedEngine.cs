using Credibility.Training.FastTree;

namespace Credibility.Training;

/// <summary>The engine <c>managed</c>: <see cref="FastTreeTrainer"/>, available everywhere.</summary>
public sealed class ManagedEngine : ITrainingEngine
{
    internal const string EngineName = "managed";

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <inheritdoc/>
    public TrainedEnsemble Train(
        TrainingSet set,
        FastTreeOptions options,
        TrainingSet? validation = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default) =>
        FastTreeTrainer.Train(set, options, validation, progress, cancellation);
}
