using Credibility.MLNet;

namespace Microsoft.ML;

/// <summary>Brings <see cref="ArticleFeaturizer"/> to <c>mlContext.Transforms</c>.</summary>
public static class ArticleTransformsCatalog
{
    /// <summary>Computes this library's features of an article from text columns.</summary>
    /// <param name="catalog">The catalogue of transforms.</param>
    /// <param name="outputColumnName">Column of the vector, as trainers expect it.</param>
    /// <param name="textColumnName">Column of the body, plain text; required in the data.</param>
    /// <param name="titleColumnName">Column of the headline, or null when there is none.</param>
    /// <param name="languageColumnName">Column of the BCP 47 tag, or null to have the language detected; an empty cell is detected too.</param>
    /// <param name="publisherColumnName">Column of the outlet's own name or domain, or null.</param>
    /// <example>
    /// <code>
    /// var pipeline = mlContext.Transforms.FeaturizeArticles(textColumnName: "text", titleColumnName: "title")
    ///     .Append(mlContext.BinaryClassification.Trainers.FastTree());
    /// </code>
    /// </example>
    public static ArticleFeaturizer FeaturizeArticles(
        this TransformsCatalog catalog,
        string outputColumnName = "Features",
        string textColumnName = "Text",
        string? titleColumnName = null,
        string? languageColumnName = null,
        string? publisherColumnName = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        ArgumentException.ThrowIfNullOrEmpty(textColumnName);
        return new ArticleFeaturizer(catalog, outputColumnName, textColumnName, titleColumnName, languageColumnName, publisherColumnName);
    }
}
