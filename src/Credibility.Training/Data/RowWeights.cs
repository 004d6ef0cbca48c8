namespace Credibility.Training.Data;

/// <summary>Weights of rows by group size and class.</summary>
public static class RowWeights
{
    /// <summary>One weight a row, with mean 1.</summary>
    /// <param name="groups">Group of each row; an empty group counts as one of its own.</param>
    /// <param name="labels">Share of the positive class of each row.</param>
    /// <param name="weighting">How a group's size counts.</param>
    /// <param name="balanceClasses">Whether both classes get the same total weight.</param>
    /// <param name="given">Weights that the file gives, to be multiplied in; empty for none.</param>
    public static float[] Compute(
        IReadOnlyList<string> groups, ReadOnlySpan<float> labels, GroupWeighting weighting, bool balanceClasses, ReadOnlySpan<float> given = default)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != labels.Length || (!given.IsEmpty && given.Length != labels.Length))
            throw new ArgumentException($"{groups.Count} groups and {given.Length} weights for {labels.Length} labels.", nameof(groups));
        var weights = new double[labels.Length];
        foreach (var members in GroupKFold.Members(groups))
        {
            var weight = weighting switch
            {
                GroupWeighting.None => 1,
                GroupWeighting.InverseSquareRoot => 1 / Math.Sqrt(members.Count),
                GroupWeighting.Inverse => 1.0 / members.Count,
                _ => throw new ArgumentOutOfRangeException(nameof(weighting)),
            };
            foreach (var row in members)
                weights[row] = given.IsEmpty ? weight : weight * given[row];
        }

        if (balanceClasses)
            Balance(weights, labels);
        var total = weights.Sum();
        var scale = total > 0 ? weights.Length / total : 1;
        return Array.ConvertAll(weights, w => (float)(w * scale));
    }

    private static void Balance(double[] weights, ReadOnlySpan<float> labels)
    {
        double positive = 0, negative = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            positive += weights[i] * labels[i];
            negative += weights[i] * (1 - labels[i]);
        }

        if (positive <= 0 || negative <= 0)
            return;
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= labels[i] / positive + (1 - labels[i]) / negative;
    }
}
