namespace Credibility.Reports;

/// <summary>How marks are named in a page: the letter that tells a kind without its colour, classes and ids.</summary>
internal static class MarkSigns
{
    /// <summary>The letter of a kind.</summary>
    public static char Letter(MarkKind kind) => kind switch
    {
        MarkKind.Content => 'A',
        MarkKind.Source => 'S',
        MarkKind.Cue => 'C',
        MarkKind.Cited => 'O',
        MarkKind.Hedge => 'H',
        MarkKind.Denial => 'D',
        _ => 'T',
    };

    /// <summary>The letter of a mark; content, cue and source of one attribution share its number: A3, C3, S3.</summary>
    public static string Letter(EvidenceMark mark) => mark.Kind is MarkKind.Content or MarkKind.Cue or MarkKind.Source
        ? $"{Letter(mark.Kind)}{mark.Index + 1}"
        : Letter(mark.Kind).ToString();

    /// <summary>CSS class of a kind, after <c>k-</c>.</summary>
    public static string Class(MarkKind kind) => Languages.PackFiles.KebabCase(kind.ToString());

    /// <summary>Id of the list item that tells what a mark is; an attribution's content, cue and source share one.</summary>
    public static string Id(MarkKind kind, int index) =>
        $"{Letter(kind is MarkKind.Cue or MarkKind.Source ? MarkKind.Content : kind)}{index + 1}";
}
