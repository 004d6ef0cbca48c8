using System.CommandLine;
using System.CommandLine.Parsing;
using Credibility.Training.Data;

namespace Credibility.Cli.Commands;

/// <summary>Options that say which fields of labelled files mean what.</summary>
internal sealed class ColumnOptions
{
    private static readonly string[] Known = ["id", "title", "text", "publisher", "lang", "date", "url", "label", "group", "dataset", "votes", "weight", "file"];

    private readonly Option<string?> _label = new("--label") { Description = "Field with the label: a number from 0 to 1 (1 reliable), true or false, or a word of --positive or --negative; label without it.", HelpName = "FIELD" };
    private readonly Option<string?> _group = new("--group") { Description = "Field that no split may tear apart, such as publisher or topic; group without it, and the publisher where that is empty.", HelpName = "FIELD" };
    private readonly Option<string[]> _columns = new("--column")
    {
        Description = $"What a field is called in the files, as meaning=FIELD; meanings are {string.Join(", ", Known)}.",
        HelpName = "NAME=FIELD",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string?> _positive = new("--positive") { Description = "Labels of the reliable class, separated by commas.", HelpName = "WORDS" };
    private readonly Option<string?> _negative = new("--negative") { Description = "Labels of the unreliable class, separated by commas.", HelpName = "WORDS" };
    private readonly Option<bool> _votes = new("--votes") { Description = "Use the share of annotators' votes (field votes) as a soft label where there are any." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_label, _group, _columns, _positive, _negative, _votes])
            command.Options.Add(option);
        command.Validators.Add(Check);
    }

    /// <summary>Adds the names of the fields alone, for articles whose labels do not count.</summary>
    public void AddNamesTo(Command command)
    {
        command.Options.Add(_columns);
        command.Validators.Add(Check);
    }

    /// <summary>Says that a field which the call names is in none of the articles: without it something else would stand in.</summary>
    /// <exception cref="ArgumentException">Fields of --label or --group are in no article.</exception>
    public void CheckFields(ParseResult parsed, IReadOnlyList<LabelledArticle> articles)
    {
        if (articles.Count == 0)
            return;
        if (parsed.GetValue(_label) is { } label && articles.All(a => a.Label is null))
            throw new ArgumentException($"--label {label}: none of the {articles.Count} articles has a label in a field of that name.");
        if (parsed.GetValue(_group) is { } group && !articles.Any(a => a.HasOwnGroup))
            throw new ArgumentException($"--group {group}: none of the {articles.Count} articles has a field of that name.");
    }

    /// <summary>The mapping that a call asks for.</summary>
    public ColumnMapping Mapping(ParseResult parsed)
    {
        var mapping = new ColumnMapping { VotesAsSoftLabels = parsed.GetValue(_votes) };
        foreach (var (name, field) in (parsed.GetValue(_columns) ?? []).Select(Split))
            mapping = With(mapping, name, field);
        if (parsed.GetValue(_label) is { } label)
            mapping = mapping with { Label = label };
        if (parsed.GetValue(_group) is { } group)
            mapping = mapping with { Group = group };
        if (parsed.GetValue(_positive) is { } positive)
            mapping = mapping with { PositiveLabels = CommonOptions.Words(positive) };
        if (parsed.GetValue(_negative) is { } negative)
            mapping = mapping with { NegativeLabels = CommonOptions.Words(negative) };
        return mapping;
    }

    private void Check(CommandResult result)
    {
        foreach (var column in result.GetValue(_columns) ?? [])
        {
            var (name, field) = Split(column);
            if (field.Length == 0)
                result.AddError($"--column {column}: write meaning=FIELD, for example text=body.");
            else if (!Known.Contains(name))
                result.AddError($"--column {column}: '{name}' is none of {string.Join(", ", Known)}.");
        }
    }

    private static (string Name, string Field) Split(string column)
    {
        var equals = column.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (column, "") : (column[..equals], column[(equals + 1)..]);
    }

    private static ColumnMapping With(ColumnMapping mapping, string name, string field) => name switch
    {
        "id" => mapping with { Id = field },
        "title" => mapping with { Title = field },
        "text" => mapping with { Text = field },
        "publisher" => mapping with { Publisher = field },
        "lang" => mapping with { Language = field },
        "date" => mapping with { Date = field },
        "url" => mapping with { Url = field },
        "label" => mapping with { Label = field },
        "group" => mapping with { Group = field },
        "dataset" => mapping with { DataSet = field },
        "votes" => mapping with { Votes = field },
        "weight" => mapping with { Weight = field },
        "file" => mapping with { File = field },
        _ => throw new ArgumentException($"There is no field '{name}'; there are {string.Join(", ", Known)}."),
    };
}
