using Credibility.Training.FastTree;

namespace Credibility.Training.Evaluation;

/// <summary>Scores rows of the data set that it was trained on a part of.</summary>
public interface IRowScorer
{
    /// <summary>Options that were used in the end.</summary>
    FastTreeOptions Options { get; }

    /// <summary>Score of a row.</summary>
    /// <param name="row">Index.</param>
    float Score(int row);

    /// <summary>Probability of the positive class for a score, by the trainer's own calibrator.</summary>
    /// <param name="score">Score.</param>
    float Probability(float score);
}
