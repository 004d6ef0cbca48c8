namespace Credibility.Training.Evaluation;

/// <summary>Trains on some rows of a fixed data set; what a cross-validation runs once a fold.</summary>
public interface IRowTrainer
{
    /// <summary>Trains.</summary>
    /// <param name="rows">Indices of the rows to train on, ascending.</param>
    /// <param name="cancellation">Ends it.</param>
    IRowScorer Train(int[] rows, CancellationToken cancellation);
}
