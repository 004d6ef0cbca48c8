using Credibility.Articles;
using Credibility.Scoring;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Credibility.MLNet;

/// <summary>The feature vector of one article as a column.</summary>
internal sealed class ArticleFeatures
{
    internal const string VectorName = "Credibility.Features";

    [ColumnName(VectorName)]
    [VectorType(ArticleVector.Length)]
    public float[] Vector { get; set; } = new float[ArticleVector.Length];

    /// <summary>Finds the mapping again when ML.NET loads a saved pipeline.</summary>
    [CustomMappingFactoryAttribute(ArticleVector.Contract)]
    internal sealed class Factory : CustomMappingFactory<ArticleColumns, ArticleFeatures>
    {
        public override Action<ArticleColumns, ArticleFeatures> GetMapping() => Map;

        /// <summary>Called by several threads at once; the scorer is made for that, the columns and the vector are the caller's.</summary>
        internal static void Map(ArticleColumns columns, ArticleFeatures features)
        {
            var article = new Article
            {
                Text = columns.Text,
                Title = NullIfEmpty(columns.Title),
                Language = NullIfEmpty(columns.Language),
                Publisher = NullIfEmpty(columns.Publisher),
            };
            if (!CredibilityScorer.Default.Featurize(article, features.Vector))
                features.Vector.AsSpan().Fill(float.NaN);
        }

        private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
    }
}
