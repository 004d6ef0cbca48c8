using Credibility.Evidence;
using Credibility.Text;

namespace Credibility.Reports;

/// <summary>
/// Cuts a text at every boundary of its evidence, so that passages that overlap in any way can be shown as elements that
/// nest. Time is linear in text and marks, up to the sorting of the marks.
/// </summary>
public static class MarkedText
{
    /// <summary>The marks of an article's evidence, in text order.</summary>
    public static IReadOnlyList<EvidenceMark> Marks(ArticleEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var marks = new List<EvidenceMark>();
        for (var i = 0; i < evidence.Attributions.Count; i++)
        {
            var attribution = evidence.Attributions[i];
            foreach (var content in attribution.Content)
                Add(MarkKind.Content, i, content);
            if (attribution.Cue is { } cue)
                Add(MarkKind.Cue, i, cue);
            if (attribution.Source is { } source)
                Add(MarkKind.Source, i, source);
        }

        for (var i = 0; i < evidence.CitedSources.Count; i++)
            Add(MarkKind.Cited, i, evidence.CitedSources[i].Span);
        for (var i = 0; i < evidence.Hedges.Count; i++)
            Add(MarkKind.Hedge, i, evidence.Hedges[i].Span);
        for (var i = 0; i < evidence.Denials.Count; i++)
            Add(MarkKind.Denial, i, evidence.Denials[i].Span);
        for (var i = 0; i < evidence.Structure.Count; i++)
            Add(MarkKind.Structure, i, evidence.Structure[i].Span);
        marks.Sort(InTextOrder);
        return marks;

        void Add(MarkKind kind, int index, TextSpan span)
        {
            if (span.Length > 0)
                marks.Add(new EvidenceMark(kind, index, span));
        }
    }

    /// <summary>The segments of a text, in order; together they are the whole text. Line feeds are segments of their own.</summary>
    /// <param name="text">Text of the article.</param>
    /// <param name="evidence">Its evidence.</param>
    /// <exception cref="ArgumentException">The evidence is that of a longer text.</exception>
    public static IEnumerable<MarkedSegment> Segments(string text, ArticleEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(text);
        var marks = Marks(evidence);
        foreach (var mark in marks)
            if (mark.Span.Start < 0 || mark.Span.End > text.Length)
                throw new ArgumentException($"Evidence from {mark.Span.Start} to {mark.Span.End} lies outside a text of {text.Length} UTF-16 units.", nameof(evidence));
        return Cut(text, marks);
    }

    private static IEnumerable<MarkedSegment> Cut(string text, IReadOnlyList<EvidenceMark> marks)
    {
        var active = new List<EvidenceMark>();
        EvidenceMark[] covering = [];
        var next = 0;
        for (var start = 0; start < text.Length;)
        {
            var changed = active.RemoveAll(m => m.Span.End <= start) > 0;
            for (; next < marks.Count && marks[next].Span.Start <= start; next++, changed = true)
                active.Add(marks[next]);
            var end = next < marks.Count ? marks[next].Span.Start : text.Length;
            foreach (var mark in active)
                end = Math.Min(end, mark.Span.End);
            if (changed)
                covering = [.. active.OrderBy(m => m.Kind).ThenBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ThenBy(m => m.Index)];
            while (start < end)
            {
                var feed = text.IndexOf('\n', start, end - start);
                var stop = feed < 0 ? end : feed == start ? start + 1 : feed;
                yield return new MarkedSegment(new TextSpan(start, stop), covering);
                start = stop;
            }
        }
    }

    private static int InTextOrder(EvidenceMark a, EvidenceMark b)
    {
        var order = a.Span.Start.CompareTo(b.Span.Start);
        if (order == 0)
            order = b.Span.End.CompareTo(a.Span.End);
        if (order == 0)
            order = a.Kind.CompareTo(b.Kind);
        return order != 0 ? order : a.Index.CompareTo(b.Index);
    }
}
