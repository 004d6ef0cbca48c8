using Credibility.Training.Evaluation;

namespace Credibility.Training;

/// <summary>A random search over options, run inside each fold and once more on all rows.</summary>
public sealed record TuningOptions
{
    /// <summary>Time for the whole training's searches, shared evenly; null for no limit. With a limit the result depends on the machine.</summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>Most draws a search.</summary>
    public int MaximumTrials { get; init; } = 20;

    /// <summary>Folds within the rows of a search.</summary>
    public int Folds { get; init; } = 4;

    /// <summary>What to draw from; the base is replaced by the options of the training.</summary>
    public SearchSpace Space { get; init; } = new()
    {
        NumberOfTrees = [50, 100, 200],
        NumberOfLeaves = [3, 4, 8, 16],
        LearningRate = [0.03, 0.05, 0.1],
        MinimumExampleCountPerLeaf = [10, 20, 50],
    };
}
