using Credibility.Training.FastTree;

namespace Credibility.Training.Evaluation;

/// <summary>All that turns rows into an ensemble, choices included; what a cross-validation measures.</summary>
public interface ITrainingProcedure
{
    /// <summary>Trains on rows.</summary>
    /// <param name="set">Rows.</param>
    /// <param name="groups">Group of each row; choices made on a part of the rows must not tear one apart.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The ensemble and the options it was trained with in the end.</returns>
    (TrainedEnsemble Trained, FastTreeOptions Options) Train(TrainingSet set, IReadOnlyList<string> groups, CancellationToken cancellation);
}
