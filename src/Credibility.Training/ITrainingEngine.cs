using Credibility.Training.FastTree;

namespace Credibility.Training;

/// <summary>Something that trains boosted trees: the managed FastTree here, or ML.NET's in Credibility.MLNet.</summary>
public interface ITrainingEngine
{
    /// <summary>Short name as the command line takes it: <c>managed</c>, <c>mlnet</c>.</summary>
    string Name { get; }

    /// <summary>Trains an ensemble.</summary>
    /// <param name="set">Rows to train on.</param>
    /// <param name="options">Options; an engine refuses those that it cannot honour.</param>
    /// <param name="validation">Rows for early stopping; null for none.</param>
    /// <param name="progress">Told the number of finished rounds, where the engine knows.</param>
    /// <param name="cancellation">Ends training.</param>
    /// <exception cref="NotSupportedException">An option is set that this engine lacks.</exception>
    TrainedEnsemble Train(
        TrainingSet set,
        FastTreeOptions options,
        TrainingSet? validation = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default);
}
