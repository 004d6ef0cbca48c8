using Credibility.Articles;
using Credibility.Evidence;
using Credibility.Languages;

namespace Credibility.Features;

/// <summary>Turns articles into feature vectors. Immutable and thread-safe; allocates nothing after the first articles of a thread.</summary>
/// <param name="packs">Language packs; the embedded ones when null.</param>
public sealed class Featurizer(LanguagePacks? packs = null)
{
    private readonly LanguagePacks _packs = packs ?? LanguagePacks.Default;

    /// <summary>Writes the features of an article.</summary>
    /// <param name="article">Article.</param>
    /// <param name="row">Receives <see cref="FeatureList.Count"/> values in the order of <see cref="FeatureList.Features"/>.</param>
    /// <param name="words">Words of article text that were counted.</param>
    /// <returns>Whether a pack serves the article's language; otherwise <paramref name="row"/> is left as it was.</returns>
    /// <exception cref="ArgumentException"><paramref name="row"/> is shorter than the feature list.</exception>
    public bool TryFeaturize(Article article, Span<float> row, out int words)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (row.Length < FeatureList.Count)
            throw new ArgumentException($"The row holds {row.Length} values, the feature list has {FeatureList.Count}.", nameof(row));
        words = 0;
        var pack = _packs.PackFor(article.Text, article.Language);
        if (pack is null)
            return false;
        var scratch = FeatureScratch.Current;
        EvidenceExtraction.Analyse(article.Text, article.Title, article.PublisherOrHost(), pack, scratch.Analysis);
        FeatureExtraction.Write(scratch.Analysis, scratch.Counts, row[..FeatureList.Count]);
        words = scratch.Counts.Words;
        return true;
    }
}
