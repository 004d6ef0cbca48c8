using Credibility.Articles;

namespace Credibility.Training.Data;

/// <summary>Turns an article into the features that a model is trained on. Used from several threads at once.</summary>
public interface IArticleFeaturizer
{
    /// <summary>Number of features.</summary>
    int FeatureCount { get; }

    /// <summary>Names, in the order of the row.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Version of the list; 0 when it has none.</summary>
    int ListVersion { get; }

    /// <summary>SHA-256 of the list, lower-case hexadecimal; empty when it has none.</summary>
    string ListHash { get; }

    /// <summary>Writes the features of an article; false when it cannot be scored (too short, unsupported language).</summary>
    /// <param name="article">Article.</param>
    /// <param name="row">Receives <see cref="FeatureCount"/> values.</param>
    bool TryFeaturize(Article article, Span<float> row);
}
