using System.Globalization;
using Credibility.Articles;

namespace Credibility.Training.Data;

/// <summary>The fields of one article by name, from whatever file, and what becomes of them.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Votes { get; set; } = [];

    public string? this[string name]
    {
        get => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
        set => _values[name] = value ?? "";
    }

    /// <exception cref="FormatException">A field is missing or cannot be read.</exception>
    public LabelledArticle ToArticle(ColumnMapping columns, string file, int line, string defaultDataSet)
    {
        var text = this[columns.Text];
        if (string.IsNullOrWhiteSpace(text) && columns.AllowsEmptyText && this[columns.Title] is not null)
            text = "";
        else if (string.IsNullOrWhiteSpace(text))
            throw new FormatException($"field '{columns.Text}' is missing or empty");
        var publisher = this[columns.Publisher];
        return new LabelledArticle
        {
            Article = new Article
            {
                Id = this[columns.Id],
                Title = this[columns.Title],
                Text = text,
                Publisher = publisher,
                Language = this[columns.Language],
                Date = Date(this[columns.Date]),
                Url = this[columns.Url],
            },
            Label = columns.VotesAsSoftLabels && Votes.Count > 0
                ? LabelParser.Share(Votes, columns)
                : LabelParser.Parse(this[columns.Label], columns),
            Group = this[columns.Group] ?? publisher ?? "",
            HasOwnGroup = this[columns.Group] is not null,
            DataSet = this[columns.DataSet] ?? defaultDataSet,
            Weight = Weight(columns.Weight.Length == 0 ? null : this[columns.Weight]),
            File = file,
            Line = line,
        };
    }

    // A date is context only: one that cannot be read does not cost the article.
    private static DateOnly? Date(string? text) =>
        text is { Length: >= 10 }
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static float Weight(string? text)
    {
        if (text is null)
            return 1;
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight >= 0
            && float.IsFinite(weight)
            ? weight
            : throw new FormatException($"weight '{text}' is not a number of at least 0");
    }
}
