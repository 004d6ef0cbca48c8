using Credibility.Models;

namespace Credibility.Training;

/// <summary>How much of the trees' gain is a column's.</summary>
/// <param name="Column">Name of the feature, or <c>register</c>.</param>
/// <param name="Share">Share of the summed gain of all splits, 0 to 1.</param>
/// <param name="Splits">Number of splits on it.</param>
public readonly record struct ColumnGain(string Column, double Share, int Splits)
{
    /// <summary>The columns that a model's trees split on, the greatest share first; shares are 0 when the file holds no gains.</summary>
    /// <param name="model">Model; columns without a name in its metadata are called by their number.</param>
    public static IReadOnlyList<ColumnGain> Of(CredibilityModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Of(model.Ensemble, model.Metadata?.FeatureNames ?? []);
    }

    internal static IReadOnlyList<ColumnGain> Of(TreeEnsemble ensemble, IReadOnlyList<string> names)
    {
        var gains = new SortedDictionary<int, (double Gain, int Splits)>();
        foreach (var tree in ensemble.Trees)
        {
            for (var node = 0; node < tree.NodeCount; node++)
            {
                var column = tree.SplitFeature[node];
                var (gain, splits) = gains.GetValueOrDefault(column);
                gains[column] = (gain + Math.Max(0, tree.SplitGain?[node] ?? 0), splits + 1);
            }
        }

        var total = gains.Values.Sum(g => g.Gain);
        return
        [
            .. gains
                .Select(g => new ColumnGain(g.Key < names.Count ? names[g.Key] : $"column {g.Key}", total > 0 ? g.Value.Gain / total : 0, g.Value.Splits))
                .OrderByDescending(g => g.Share)
                .ThenByDescending(g => g.Splits)
                .ThenBy(g => g.Column, StringComparer.Ordinal),
        ];
    }
}
