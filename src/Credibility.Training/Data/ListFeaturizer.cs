using Credibility.Articles;
using Credibility.Features;

namespace Credibility.Training.Data;

/// <summary>The features of <see cref="FeatureList"/> for articles with enough words.</summary>
/// <param name="minimumWords">Articles with fewer words of article text are left out.</param>
public sealed class ListFeaturizer(int minimumWords = 0) : IArticleFeaturizer
{
    private readonly Featurizer _featurizer = new();

    /// <inheritdoc/>
    public int FeatureCount => FeatureList.Count;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = [.. FeatureList.Features.Select(f => f.Name)];

    /// <inheritdoc/>
    public int ListVersion => FeatureList.Version;

    /// <inheritdoc/>
    public string ListHash => FeatureList.Hash;

    /// <inheritdoc/>
    public bool TryFeaturize(Article article, Span<float> row) =>
        _featurizer.TryFeaturize(article, row, out var words) && words >= minimumWords;
}
