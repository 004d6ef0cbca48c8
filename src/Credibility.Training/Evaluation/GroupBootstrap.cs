using Credibility.Training.Data;

namespace Credibility.Training.Evaluation;

/// <summary>
/// Bootstrap that draws whole groups with replacement: articles of one publisher are alike, so drawing single articles
/// would make intervals far too narrow. Percentile intervals; the same seed gives the same draws.
/// </summary>
public sealed class GroupBootstrap
{
    private readonly List<List<int>> _members;
    private readonly int _rows;

    /// <param name="groups">Group of each row; an empty group counts as one of its own.</param>
    /// <param name="replicates">Number of draws.</param>
    /// <param name="seed">Seed.</param>
    public GroupBootstrap(IReadOnlyList<string> groups, int replicates = 1000, int seed = 123)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        _members = GroupKFold.Members(groups);
        _rows = groups.Count;
        Replicates = replicates;
        Seed = seed;
    }

    /// <summary>Number of draws.</summary>
    public int Replicates { get; }

    /// <summary>Seed.</summary>
    public int Seed { get; }

    /// <summary>Number of groups.</summary>
    public int GroupCount => _members.Count;

    /// <summary>
    /// The figure in each draw, in the order of the draws. The figure gets the number of times that each row was drawn as
    /// its weight. Runs on all processors; the result does not depend on how many there are.
    /// </summary>
    /// <param name="figure">Figure under weights, one a row.</param>
    public double[] Draw(Func<float[], double> figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var values = new double[Replicates];
        Parallel.For(0, Replicates, () => new float[_rows], (replicate, _, weights) =>
        {
            Array.Clear(weights);
            var random = new SeededRandom(Seed, replicate);
            for (var i = 0; i < _members.Count; i++)
                foreach (var row in _members[random.Next(_members.Count)])
                    weights[row]++;
            values[replicate] = figure(weights);
            return weights;
        }, _ => { });
        return values;
    }

    /// <summary>Percentile interval of a figure; draws without a value (a class missing) are left out.</summary>
    /// <param name="figure">Figure under weights, one a row.</param>
    /// <param name="level">Confidence, between 0 and 1.</param>
    public Interval Interval(Func<float[], double> figure, double level = 0.95) => Percentiles(Draw(figure), level);

    internal static Interval Percentiles(double[] values, double level)
    {
        var sorted = values.Where(v => !double.IsNaN(v)).Order().ToArray();
        return sorted.Length == 0
            ? new Interval(double.NaN, double.NaN)
            : new Interval(Quantile(sorted, (1 - level) / 2), Quantile(sorted, (1 + level) / 2));
    }

    private static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
