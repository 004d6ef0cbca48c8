using Credibility.Training.FastTree;

namespace Credibility.Training.Evaluation;

/// <summary>What a random search draws from; every list is drawn from evenly, and the base options fill in the rest.</summary>
public sealed record SearchSpace
{
    /// <summary>Options that are not drawn.</summary>
    public FastTreeOptions Base { get; init; } = new();

    /// <summary>Numbers of trees.</summary>
    public IReadOnlyList<int> NumberOfTrees { get; init; } = [50, 100, 200, 400];

    /// <summary>Most leaves.</summary>
    public IReadOnlyList<int> NumberOfLeaves { get; init; } = [4, 8, 16, 32];

    /// <summary>Learning rates.</summary>
    public IReadOnlyList<double> LearningRate { get; init; } = [0.03, 0.05, 0.1, 0.2];

    /// <summary>Fewest rows in a leaf.</summary>
    public IReadOnlyList<int> MinimumExampleCountPerLeaf { get; init; } = [5, 10, 20, 40];

    /// <summary>Shares of features a tree.</summary>
    public IReadOnlyList<double> FeatureFraction { get; init; } = [0.5, 0.7, 1];

    /// <summary>Shares of rows a bag of one tree; 1 for no bagging.</summary>
    public IReadOnlyList<double> BaggingExampleFraction { get; init; } = [0.6, 0.8, 1];

    /// <summary>The draw of a number; the base options are draw 0.</summary>
    internal FastTreeOptions Draw(int number, int seed)
    {
        if (number == 0)
            return Base;
        var random = new SeededRandom(seed, number);
        var bagging = Pick(BaggingExampleFraction, ref random);
        return Base with
        {
            NumberOfTrees = Pick(NumberOfTrees, ref random),
            NumberOfLeaves = Pick(NumberOfLeaves, ref random),
            LearningRate = Pick(LearningRate, ref random),
            MinimumExampleCountPerLeaf = Pick(MinimumExampleCountPerLeaf, ref random),
            FeatureFraction = Pick(FeatureFraction, ref random),
            BaggingSize = bagging < 1 ? 1 : 0,
            BaggingExampleFraction = bagging < 1 ? bagging : Base.BaggingExampleFraction,
        };
    }

    private static T Pick<T>(IReadOnlyList<T> list, ref SeededRandom random) => list[random.Next(list.Count)];
}
