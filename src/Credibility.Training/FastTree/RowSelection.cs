namespace Credibility.Training.FastTree;

/// <summary>The rows that FastTree trains on: all features finite and, where weighted, a positive finite weight.</summary>
internal static class RowSelection
{
    public static int[] Keep(TrainingSet set)
    {
        var kept = new List<int>(set.RowCount);
        for (var i = 0; i < set.RowCount; i++)
            if (IsFinite(set.Row(i)) && (!set.IsWeighted || (set.Weights[i] > 0 && float.IsFinite(set.Weights[i]))))
                kept.Add(i);
        return [.. kept];
    }

    private static bool IsFinite(ReadOnlySpan<float> row)
    {
        foreach (var x in row)
            if (!float.IsFinite(x))
                return false;
        return true;
    }
}
