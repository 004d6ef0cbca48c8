namespace Credibility.Models;

/// <summary>
/// What a model says about itself: our own entry <c>Credibility/metadata.json</c> in ML.NET's zip, which ML.NET ignores.
/// A model that ML.NET wrote has none. Members that a later version adds are ignored by this one.
/// </summary>
public sealed record ModelMetadata
{
    /// <summary>Version of the entry that this library writes.</summary>
    public const int CurrentFormatVersion = 1;

    /// <summary>Number of quantiles a feature in <see cref="FeatureQuantiles"/>: 0 %, 5 %, … 100 %.</summary>
    public const int QuantileCount = 21;

    /// <summary>Version of the entry; later versions only add members.</summary>
    public int FormatVersion { get; init; } = CurrentFormatVersion;

    /// <summary>Name of the model, for example <c>id-2026.11</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Version of the feature list that the model was trained on.</summary>
    public int FeatureListVersion { get; init; }

    /// <summary>SHA-256 of that list, lower-case hexadecimal; a scorer refuses a model of another list. Empty for none.</summary>
    public string FeatureListHash { get; init; } = "";

    /// <summary>Names of the features in the order of the row; empty when unknown.</summary>
    public IReadOnlyList<string> FeatureNames { get; init; } = [];

    /// <summary>Languages that the model was trained on, as BCP 47 tags.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Probability below which an article's band is low.</summary>
    public double LowThreshold { get; init; } = 0.4;

    /// <summary>Probability at and above which an article's band is high.</summary>
    public double HighThreshold { get; init; } = 0.6;

    /// <summary>Least number of words for a conclusive score; 0 when the model sets none.</summary>
    public int MinimumWords { get; init; }

    /// <summary>Day of the training as the caller gave it (never the clock: the same input gives the same bytes).</summary>
    public DateOnly? Trained { get; init; }

    /// <summary>Engine that trained the model: <c>managed</c>, <c>mlnet</c>, <c>xgboost</c> …</summary>
    public string Engine { get; init; } = "";

    /// <summary>Options of the training by name.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = Empty<string>.Map;

    /// <summary>The data sets that the model was trained on.</summary>
    public IReadOnlyList<ModelDataSet> DataSets { get; init; } = [];

    /// <summary>Measured results by name, for example <c>recovery.auc</c>.</summary>
    public IReadOnlyDictionary<string, double> Figures { get; init; } = Empty<double>.Map;

    /// <summary>
    /// For each feature its <see cref="QuantileCount"/> quantiles over the training rows, ascending: tells how unusual a
    /// value is and whether an article is far from the training data. Empty when unknown.
    /// </summary>
    public IReadOnlyList<float[]> FeatureQuantiles { get; init; } = [];

    /// <summary>Share of words and punctuation that the register knows, which 99 % of the training articles exceed; NaN when unknown (few articles, no register).</summary>
    public double LeastKnownShare { get; init; } = double.NaN;

    /// <summary>
    /// The share of word pairs of the register that 99 % of the training articles exceed (pairs x tokens / known tokens²):
    /// words in a lower share do not stand in the order of sentences. NaN when unknown.
    /// </summary>
    public double LeastPairShare { get; init; } = double.NaN;

    /// <summary>Mean probability over the training rows, 0..1; NaN when unknown.</summary>
    public double BaseProbability { get; init; } = double.NaN;

    /// <summary>Mean margin (log-odds) over the training rows; NaN when unknown.</summary>
    public double BaseMargin { get; init; } = double.NaN;

    /// <summary>
    /// Share of the training rows whose value of a feature is below the given one, 0..1 in linear interpolation between
    /// the quantiles (half of a run of equal quantiles); NaN when the model has no quantiles or the value is NaN.
    /// </summary>
    /// <param name="feature">Index of the feature.</param>
    /// <param name="value">Value of the feature.</param>
    public double ShareBelow(int feature, float value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(feature);
        if (feature >= FeatureQuantiles.Count || float.IsNaN(value))
            return double.NaN;
        var quantiles = FeatureQuantiles[feature];
        int below = 0, upTo = 0;
        foreach (var quantile in quantiles)
        {
            below += quantile < value ? 1 : 0;
            upTo += quantile <= value ? 1 : 0;
        }
        if (upTo > below) // equals at least one quantile: the middle of the run
            return (below + (upTo - 1)) / (2.0 * (quantiles.Length - 1));
        if (below == 0 || below == quantiles.Length)
            return below == 0 ? 0 : 1;
        double low = quantiles[below - 1], high = quantiles[below];
        return (below - 1 + (value - low) / (high - low)) / (quantiles.Length - 1);
    }

    private static class Empty<T>
    {
        public static readonly IReadOnlyDictionary<string, T> Map = new Dictionary<string, T>();
    }
}
