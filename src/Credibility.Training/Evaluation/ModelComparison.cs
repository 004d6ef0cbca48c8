using Credibility.Training.Data;

namespace Credibility.Training.Evaluation;

/// <summary>
/// Whether model B is better than model A on the same rows, by how much, and where they differ: both are measured in the
/// same draws of groups (paired bootstrap), so that what the rows have in common cancels out.
/// </summary>
public sealed record ModelComparison
{
    /// <summary>Figures of A.</summary>
    public required EvaluationFigures A { get; init; }

    /// <summary>Figures of B.</summary>
    public required EvaluationFigures B { get; init; }

    /// <summary>AUC of B minus AUC of A.</summary>
    public required double AucDifference { get; init; }

    /// <summary>95 % interval of <see cref="AucDifference"/>.</summary>
    public required Interval AucDifferenceInterval { get; init; }

    /// <summary>Two-sided p-value: twice the smaller share of draws on either side of no difference, at least 2 / (draws + 1).</summary>
    public required double PValue { get; init; }

    /// <summary>Log loss of B minus that of A, in nats; below 0 where B is better.</summary>
    public required double LogLossDifference { get; init; }

    /// <summary>95 % interval of <see cref="LogLossDifference"/>.</summary>
    public required Interval LogLossDifferenceInterval { get; init; }

    /// <summary>Groups by how much the mean log loss of B differs from that of A, the greatest differences first.</summary>
    public required IReadOnlyList<GroupDifference> Groups { get; init; }

    /// <summary>Rows on which the probabilities differ most, the greatest differences first, 20 at most.</summary>
    public required IReadOnlyList<RowDifference> Rows { get; init; }

    /// <summary>The articles behind <see cref="Rows"/>, one a row; empty when probabilities alone were compared.</summary>
    public IReadOnlyList<LabelledArticle> Articles { get; init; } = [];

    /// <summary>In words: B is better, worse, or the data do not tell (the interval of the AUC difference includes 0).</summary>
    public ComparisonVerdict Verdict =>
        AucDifferenceInterval.Low > 0 ? ComparisonVerdict.Better
        : AucDifferenceInterval.High < 0 ? ComparisonVerdict.Worse
        : ComparisonVerdict.Undecided;

    /// <summary>Compares the probabilities of two models.</summary>
    /// <param name="a">Probabilities of A, one a row.</param>
    /// <param name="b">Probabilities of B, one a row.</param>
    /// <param name="labels">Shares of the positive class.</param>
    /// <param name="groups">Group of each row.</param>
    /// <param name="replicates">Draws of the bootstrap.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    public static ModelComparison Compare(
        float[] a, float[] b, float[] labels, IReadOnlyList<string> groups, int replicates = 2000, int seed = 123)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(labels);
        RankedScores rankedA = new(a, labels), rankedB = new(b, labels);
        var bootstrap = new GroupBootstrap(groups, replicates, seed);
        var auc = bootstrap.Draw(w => rankedB.RocAuc(w) - rankedA.RocAuc(w));
        var loss = bootstrap.Draw(w => BinaryMetrics.LogLoss(b, labels, w) - BinaryMetrics.LogLoss(a, labels, w));
        return new ModelComparison
        {
            A = EvaluationFigures.Compute(a, labels, groups, replicates, seed),
            B = EvaluationFigures.Compute(b, labels, groups, replicates, seed),
            AucDifference = rankedB.RocAuc(default) - rankedA.RocAuc(default),
            AucDifferenceInterval = GroupBootstrap.Percentiles(auc, 0.95),
            PValue = TwoSided(auc),
            LogLossDifference = BinaryMetrics.LogLoss(b, labels) - BinaryMetrics.LogLoss(a, labels),
            LogLossDifferenceInterval = GroupBootstrap.Percentiles(loss, 0.95),
            Groups = ByGroup(a, b, labels, groups),
            Rows = ByRow(a, b, labels),
        };
    }

    private static double TwoSided(double[] draws)
    {
        int below = 0, above = 0, all = 0;
        foreach (var draw in draws)
        {
            if (double.IsNaN(draw))
                continue;
            all++;
            below += draw <= 0 ? 1 : 0;
            above += draw >= 0 ? 1 : 0;
        }

        return Math.Min(1, 2 * (Math.Min(below, above) + 1.0) / (all + 1));
    }

    private static List<GroupDifference> ByGroup(float[] a, float[] b, float[] labels, IReadOnlyList<string> groups)
    {
        var differences = new List<GroupDifference>();
        foreach (var members in GroupKFold.Members(groups))
        {
            float[] groupLabels = [.. members.Select(i => labels[i])];
            differences.Add(new GroupDifference(
                groups[members[0]],
                members.Count,
                groupLabels.Average(),
                BinaryMetrics.LogLoss([.. members.Select(i => a[i])], groupLabels),
                BinaryMetrics.LogLoss([.. members.Select(i => b[i])], groupLabels)));
        }

        return [.. differences.OrderByDescending(d => Math.Abs(d.LogLossB - d.LogLossA) * d.Rows)];
    }

    private static List<RowDifference> ByRow(float[] a, float[] b, float[] labels) =>
        [.. Enumerable.Range(0, a.Length)
            .OrderByDescending(i => Math.Abs(b[i] - a[i]))
            .Take(20)
            .Select(i => new RowDifference(i, labels[i], a[i], b[i]))];
}
