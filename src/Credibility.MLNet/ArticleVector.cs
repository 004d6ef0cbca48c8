namespace Credibility.MLNet;

/// <summary>
/// What a saved ML.NET pipeline remembers of the featurizer. ML.NET takes the width of a vector column from an attribute
/// and finds the code again by a name, so both are constants here; a test that runs in every build, also in one without
/// ML.NET, holds them to the feature list.
/// </summary>
internal static class ArticleVector
{
    /// <summary>Number of features: <c>FeatureList.Count</c>.</summary>
    public const int Length = 172;

    /// <summary>Name of the mapping in saved pipelines; it ends in the version of the feature list.</summary>
    public const string Contract = "Credibility.ArticleFeatures.v2";

    /// <summary>Name of the mapping that stands in for columns that the data do not have.</summary>
    public const string DefaultsContract = "Credibility.ArticleDefaults";
}
