namespace Credibility.Training.FastTree;

/// <summary>
/// What is added up over rows: target, count and, where weighted, weight, in the lanes of one vector, so that a histogram
/// needs one load and one store a row. Each lane adds in row order, so the bits are those of separate sums.
/// </summary>
internal interface ISums<TSelf>
    where TSelf : unmanaged, ISums<TSelf>
{
    /// <summary>Whether <see cref="Size"/> is a sum of weights and not the count.</summary>
    static abstract bool IsWeighted { get; }

    /// <summary>Where ML.NET starts the sums of the > side.</summary>
    static abstract TSelf Start { get; }

    static abstract TSelf OfRow(double target, double weight);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    double Target { get; }

    /// <summary>N of S^2/N.</summary>
    double Size { get; }

    double Count { get; }
}
