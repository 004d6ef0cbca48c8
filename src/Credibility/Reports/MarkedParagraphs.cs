using Credibility.Evidence;

namespace Credibility.Reports;

/// <summary>The text of an article as paragraphs with its evidence marked.</summary>
/// <param name="html">Where to.</param>
/// <param name="linked">Whether the page has lists that the marks refer to.</param>
internal sealed class MarkedParagraphs(HtmlWriter html, bool linked = true)
{
    /// <summary>Writes the paragraphs.</summary>
    /// <param name="text">Text of the article.</param>
    /// <param name="evidence">Its evidence.</param>
    /// <param name="limit">UTF-16 units after which the next segment ends the text with an ellipsis.</param>
    public void Write(string text, ArticleEvidence evidence, int limit = int.MaxValue)
    {
        bool open = false, apart = false;
        foreach (var segment in MarkedText.Segments(text, evidence))
        {
            var characters = segment.Span.Of(text);
            if (characters is "\n" || (!open && characters.IsWhiteSpace()))
            {
                if (open)
                    html.Markup("</p>\n");
                else
                    apart = true;
                open = false;
                continue;
            }

            if (!open)
                html.Markup(apart ? "<p dir=\"auto\" class=\"apart\">" : "<p dir=\"auto\">");
            (open, apart) = (true, false);
            if (segment.Span.Start > limit)
            {
                html.Markup("…");
                break;
            }

            Segment(segment, characters);
        }

        if (open)
            html.Markup("</p>\n");
    }

    private void Segment(MarkedSegment segment, ReadOnlySpan<char> characters)
    {
        foreach (var mark in segment.Marks)
        {
            html.Write($"<{Element(segment, mark)} class=\"mark k-{MarkSigns.Class(mark.Kind)}");
            if (segment.Opens(mark))
                html.Markup(" first");
            if (segment.Closes(mark))
                html.Markup(" last");
            html.Write($"\" data-m=\"{MarkSigns.Letter(mark)}\"");
            if (linked)
            {
                html.Write($" data-e=\"{MarkSigns.Id(mark.Kind, mark.Index)}\"");
                if (segment.Opens(mark))
                    html.Write($" tabindex=\"0\" aria-describedby=\"{MarkSigns.Id(mark.Kind, mark.Index)}\"");
            }

            html.Markup(">");
        }

        html.Text(characters);
        for (var i = segment.Marks.Count - 1; i >= 0; i--)
            html.Write($"</{Element(segment, segment.Marks[i])}>");
    }

    // A name that is cut by no other mark is isolated, so that one from right to left does not turn its surroundings.
    private static string Element(MarkedSegment segment, EvidenceMark mark) =>
        mark.Kind is MarkKind.Source or MarkKind.Cited && segment.Opens(mark) && segment.Closes(mark) ? "bdi" : "span";
}
