using Microsoft.ML.Data;

namespace Credibility.MLNet;

/// <summary>The columns of a pipeline that are read for the features of one article.</summary>
internal sealed class ArticleColumns
{
    internal const string TextName = "Credibility.Text";
    internal const string TitleName = "Credibility.Title";
    internal const string LanguageName = "Credibility.Language";
    internal const string PublisherName = "Credibility.Publisher";

    [ColumnName(TextName)]
    public string Text { get; set; } = "";

    [ColumnName(TitleName)]
    public string Title { get; set; } = "";

    [ColumnName(LanguageName)]
    public string Language { get; set; } = "";

    [ColumnName(PublisherName)]
    public string Publisher { get; set; } = "";
}
