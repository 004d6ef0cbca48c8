using Credibility.Evidence;
using Credibility.Reports;
using Spectre.Console;

namespace Credibility.Cli.Output;

/// <summary>An article's text on a terminal, its evidence in colours.</summary>
internal sealed class MarkedTextView(IAnsiConsole console, ReportLabels labels)
{
    /// <summary>Writes a legend and the text.</summary>
    public void Write(string text, ArticleEvidence evidence)
    {
        var kinds = MarkedText.Marks(evidence).Select(m => m.Kind).ToHashSet();
        if (kinds.Count == 0)
            return;
        console.WriteLine();
        var legend = new Paragraph();
        legend.Append(labels["label.text"], new Style(decoration: Decoration.Bold)).Append("   ");
        foreach (var kind in Enum.GetValues<MarkKind>().Where(kinds.Contains))
            legend.Append(labels.Of("kind", kind), StyleOf(kind)).Append("  ");
        console.Write(legend.Append("\n\n"));
        var paragraph = new Paragraph();
        foreach (var segment in MarkedText.Segments(text, evidence))
        {
            // The innermost mark gives the colour, content around it the slant.
            var style = segment.Marks.Aggregate(Style.Plain, (outer, mark) => outer.Combine(StyleOf(mark.Kind)));
            paragraph.Append(string.Concat(segment.Span.Of(text).ToString().Select(c => char.IsControl(c) && c != '\n' ? ' ' : c)), style);
        }

        console.Write(paragraph.Append("\n"));
    }

    private static Style StyleOf(MarkKind kind) => kind switch
    {
        MarkKind.Content => new Style(decoration: Decoration.Italic),
        MarkKind.Source => new Style(Color.Aqua, decoration: Decoration.Bold),
        MarkKind.Cue => new Style(Color.Blue, decoration: Decoration.Underline),
        MarkKind.Cited => new Style(Color.Fuchsia, decoration: Decoration.Bold),
        MarkKind.Hedge => new Style(Color.Yellow, decoration: Decoration.Underline),
        MarkKind.Denial => new Style(Color.Red, decoration: Decoration.Underline),
        _ => new Style(Color.Grey),
    };
}
