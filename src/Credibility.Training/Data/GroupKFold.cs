namespace Credibility.Training.Data;

/// <summary>
/// Splits rows into folds so that rows of one group are always in the same fold, and folds are as alike as they can be in
/// size and class: groups from the largest down, each into the fold where it evens out the class counts most.
/// </summary>
public static class GroupKFold
{
    /// <summary>Fold of each row, 0 to <paramref name="folds"/> - 1; the same for the same seed.</summary>
    /// <param name="groups">Group of each row; rows with an empty group are groups of their own.</param>
    /// <param name="labels">Share of the positive class of each row.</param>
    /// <param name="folds">Number of folds, at least 2 and at most the number of groups.</param>
    /// <param name="seed">Decides between equals.</param>
    /// <exception cref="ArgumentException">There are fewer groups than folds.</exception>
    public static int[] Split(IReadOnlyList<string> groups, ReadOnlySpan<float> labels, int folds, int seed)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        if (groups.Count != labels.Length)
            throw new ArgumentException($"{groups.Count} groups for {labels.Length} labels.", nameof(groups));
        var members = Members(groups);
        if (members.Count < folds)
            throw new ArgumentException($"{members.Count} groups cannot fill {folds} folds; give fewer folds or more groups.", nameof(folds));

        var order = Enumerable.Range(0, members.Count).ToArray();
        new SeededRandom(seed, 17).Shuffle(order);
        // A stable sort keeps the seeded order between groups of one size.
        int[] bySize = [.. order.OrderByDescending(g => members[g].Count)];
        var positive = new double[folds];
        var negative = new double[folds];
        double positives = 0, rows = labels.Length;
        foreach (var label in labels)
            positives += label;
        var fold = new int[labels.Length];
        foreach (var group in bySize)
        {
            double p = 0, n = 0;
            foreach (var row in members[group])
            {
                p += labels[row];
                n += 1 - labels[row];
            }

            var best = 0;
            var lowest = double.PositiveInfinity;
            for (var f = 0; f < folds; f++)
            {
                // Growth of the sum of squared class shares: the fold that has least of this group's classes wins.
                var cost = Growth(positive[f], p, positives) + Growth(negative[f], n, rows - positives);
                // On a tie the emptier fold: as an empty fold never costs more, none stays empty.
                if (cost < lowest || (cost == lowest && positive[f] + negative[f] < positive[best] + negative[best]))
                {
                    lowest = cost;
                    best = f;
                }
            }

            positive[best] += p;
            negative[best] += n;
            foreach (var row in members[group])
                fold[row] = best;
        }

        return fold;
    }

    /// <summary>Folds that ignore groups. For the figure that is shown only beside the grouped one, to tell how far it flatters.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="folds">Number of folds, at least 2.</param>
    /// <param name="seed">Seed.</param>
    public static int[] RandomSplit(int rows, int folds, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var order = Enumerable.Range(0, rows).ToArray();
        new SeededRandom(seed, 18).Shuffle(order);
        var fold = new int[rows];
        for (var i = 0; i < rows; i++)
            fold[order[i]] = i % folds;
        return fold;
    }

    private static double Growth(double have, double more, double total) =>
        total > 0 ? ((have + more) * (have + more) - have * have) / (total * total) : 0;

    internal static List<List<int>> Members(IReadOnlyList<string> groups)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<List<int>>();
        for (var row = 0; row < groups.Count; row++)
        {
            if (groups[row].Length == 0 || !index.TryGetValue(groups[row], out var group))
            {
                group = members.Count;
                members.Add([]);
                if (groups[row].Length > 0)
                    index.Add(groups[row], group);
            }

            members[group].Add(row);
        }

        return members;
    }
}
