namespace Credibility.Training.Data;

/// <summary>Which fields of a file mean what. Names compare ordinally and exactly; a field that is absent counts as empty.</summary>
public sealed record ColumnMapping
{
    /// <summary>The names that <c>credibility</c> itself writes.</summary>
    public static ColumnMapping Default { get; } = new();

    /// <summary>Identifier.</summary>
    public string Id { get; init; } = "id";

    /// <summary>Headline.</summary>
    public string Title { get; init; } = "title";

    /// <summary>Body text; a line without it is a fault unless <see cref="AllowsEmptyText"/>.</summary>
    public string Text { get; init; } = "text";

    /// <summary>Outlet.</summary>
    public string Publisher { get; init; } = "publisher";

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; init; } = "lang";

    /// <summary>Date, ISO 8601.</summary>
    public string Date { get; init; } = "date";

    /// <summary>Address.</summary>
    public string Url { get; init; } = "url";

    /// <summary>Label: a number from 0 to 1, true or false, or one of <see cref="PositiveLabels"/> and <see cref="NegativeLabels"/>.</summary>
    public string Label { get; init; } = "label";

    /// <summary>What a split must not tear apart; where it is empty the publisher stands in.</summary>
    public string Group { get; init; } = "group";

    /// <summary>Origin of the article.</summary>
    public string DataSet { get; init; } = "dataset";

    /// <summary>Single annotators' labels: a JSON array, or values separated by '|' in a table.</summary>
    public string Votes { get; init; } = "votes";

    /// <summary>Weight; empty for none.</summary>
    public string Weight { get; init; } = "";

    /// <summary>File name, in the labels file of a folder of texts.</summary>
    public string File { get; init; } = "file";

    /// <summary>Labels of the positive class (compared ignoring ASCII case).</summary>
    public IReadOnlyList<string> PositiveLabels { get; init; } = ["reliable", "credible", "valid", "true", "real", "yes"];

    /// <summary>Labels of the negative class (compared ignoring ASCII case).</summary>
    public IReadOnlyList<string> NegativeLabels { get; init; } = ["unreliable", "not credible", "hoax", "false", "fake", "no"];

    /// <summary>Whether an article with votes gets their share as a soft label, instead of its label.</summary>
    public bool VotesAsSoftLabels { get; init; }

    /// <summary>Whether an article may consist of its headline alone; its text is then empty. Training has no use for it, scoring calls it too short.</summary>
    public bool AllowsEmptyText { get; init; }
}
