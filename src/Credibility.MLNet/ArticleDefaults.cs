using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Credibility.MLNet;

/// <summary>Empty columns for what the data do not tell of an article.</summary>
internal sealed class ArticleDefaults
{
    [ColumnName(ArticleColumns.TitleName)]
    public string Title { get; set; } = "";

    [ColumnName(ArticleColumns.LanguageName)]
    public string Language { get; set; } = "";

    [ColumnName(ArticleColumns.PublisherName)]
    public string Publisher { get; set; } = "";

    /// <summary>The only column that an article must have.</summary>
    internal sealed class Source
    {
        [ColumnName(ArticleColumns.TextName)]
        public string Text { get; set; } = "";
    }

    /// <summary>Finds the mapping again when ML.NET loads a saved pipeline.</summary>
    [CustomMappingFactoryAttribute(ArticleVector.DefaultsContract)]
    internal sealed class Factory : CustomMappingFactory<Source, ArticleDefaults>
    {
        public override Action<Source, ArticleDefaults> GetMapping() => Map;

        internal static void Map(Source source, ArticleDefaults defaults)
        {
            // The properties keep their initial values: empty.
        }
    }
}
