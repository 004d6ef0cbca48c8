using Credibility.Evidence;
using Credibility.Text;

namespace Credibility.Reports;

/// <summary>The text of an article with its evidence marked, the legend, and the evidence as lists.</summary>
internal sealed class EvidenceView(HtmlWriter html, ReportLabels labels)
{
    private const int MaximumExcerpt = 160;

    /// <summary>Writes the text and, if there is any, the list of evidence.</summary>
    public void Write(string text, ArticleEvidence evidence)
    {
        html.Write($"<section id=\"text\">\n<h2>{labels["label.text"]}</h2>\n");
        Legend(MarkedText.Marks(evidence));
        html.Markup("<article>\n");
        new MarkedParagraphs(html).Write(text, evidence);
        html.Markup("</article>\n");
        html.Markup("</section>\n");
        if (evidence.Attributions.Count + evidence.CitedSources.Count + evidence.Hedges.Count + evidence.Denials.Count + evidence.Structure.Count > 0)
            Lists(text, evidence);
        html.Markup("<div id=\"card\" role=\"status\" hidden></div>\n");
    }

    private void Lists(string text, ArticleEvidence evidence)
    {
        html.Markup("<section id=\"evidence\">\n");
        List("label.attributions", evidence.Attributions, (a, i) => Attribution(text, a, i));
        List("label.cited-sources", evidence.CitedSources, Cited);
        List("label.hedges", evidence.Hedges, (h, i) => Hedge(text, h, i));
        List("label.denials", evidence.Denials, (d, i) => Denial(text, d, i));
        List("label.structure", evidence.Structure, (s, i) => Structure(text, s, i));
        html.Markup("</section>\n");
    }

    private void Legend(IReadOnlyList<EvidenceMark> marks)
    {
        if (marks.Count == 0)
            return;
        html.Write($"<fieldset id=\"legend\"><legend>{labels["label.legend"]}</legend>\n");
        foreach (var kind in (MarkKind[])[MarkKind.Content, MarkKind.Source, MarkKind.Cue, MarkKind.Cited, MarkKind.Hedge, MarkKind.Denial, MarkKind.Structure])
        {
            var count = marks.Where(m => m.Kind == kind).Select(m => m.Index).Distinct().Count();
            if (count == 0)
                continue;
            html.Write($"<label><input type=\"checkbox\" id=\"show-{MarkSigns.Class(kind)}\" checked> <span class=\"mark k-{MarkSigns.Class(kind)} last\" data-m=\"{MarkSigns.Letter(kind).ToString()}\">{labels.Of("kind", kind)}</span> <b>{count}</b></label>\n");
        }

        html.Write($"<p>{labels["label.legend-note"]}</p></fieldset>\n");
    }

    private void List<T>(string heading, IReadOnlyList<T> items, Action<T, int> item)
    {
        if (items.Count == 0)
            return;
        html.Write($"<h2>{labels[heading]} <small>{items.Count}</small></h2>\n<ol>\n");
        for (var i = 0; i < items.Count; i++)
            item(items[i], i);
        html.Markup("</ol>\n");
    }

    private void Attribution(string text, Attribution attribution, int index)
    {
        Item(MarkKind.Content, index, labels["kind.content"], (string?[])
        [
            labels.Of("form", attribution.Form),
            labels.Of("source", attribution.SourceType),
            attribution.Relayed ? labels["label.relayed"] : null,
            attribution.NameWithheld ? labels["label.name-withheld"] : null,
        ]);
        html.Write($"<p>{labels["kind.source"]}: ");
        if (attribution.Source is { } source)
            html.Write($"<bdi><b>{Excerpt(source, text)}</b></bdi>");
        if (attribution.ResolvedSource is { } resolved)
            html.Write($"{(attribution.Source is null ? "" : " → ")}<bdi><b>{resolved}</b></bdi>");
        else if (attribution.Source is null)
            html.Write($"{labels["label.nobody"]}");
        if (attribution.Cue is { } cue)
            html.Write($" · {labels["kind.cue"]}: <bdi><i>{Excerpt(cue, text)}</i></bdi>");
        html.Markup("</p></div>\n<blockquote dir=\"auto\">");
        html.Write($"{string.Join(" … ", attribution.Content.Select(c => Excerpt(c, text)))}</blockquote></li>\n");
    }

    private void Cited(CitedSource cited, int index)
    {
        Item(MarkKind.Cited, index, labels["kind.cited"], (string?[])
        [
            labels.Of("outlet", cited.Outlet?.Kind ?? Languages.OutletKind.Unknown),
            cited.Outlet?.Country,
            labels.Of("citation", cited.Form),
            cited.Self ? labels["label.own-outlet"] : null,
        ]);
        html.Write($"<p><bdi><b>{cited.Name}</b></bdi>");
        if (cited.Outlet is { } outlet && outlet.Name != cited.Name)
            html.Write($" → <bdi>{outlet.Name}</bdi>");
        html.Markup("</p></div></li>\n");
    }

    private void Hedge(string text, Hedge hedge, int index)
    {
        Item(MarkKind.Hedge, index, labels["kind.hedge"], [labels.Of("hedge", hedge.Kind), labels.Of("holder", hedge.Holder)]);
        Words(text, hedge.Span);
    }

    private void Denial(string text, Denial denial, int index)
    {
        Item(MarkKind.Denial, index, labels["kind.denial"], [labels.Of("holder", denial.Holder)]);
        Words(text, denial.Span);
    }

    private void Structure(string text, StructureSpan structure, int index)
    {
        Item(MarkKind.Structure, index, labels["kind.structure"], [labels.Of("structure", structure.Kind)]);
        Words(text, structure.Span);
    }

    // The part in "about" is what the card beside a passage shows.
    private void Item(MarkKind kind, int index, string name, IEnumerable<string?> details)
    {
        html.Write($"<li id=\"{MarkSigns.Id(kind, index)}\"><div class=\"about\"><p class=\"tag\"><span class=\"k-{MarkSigns.Class(kind)}\">{MarkSigns.Id(kind, index)}</span> {name}");
        foreach (var detail in details)
            if (!string.IsNullOrEmpty(detail))
                html.Write($" · {detail}");
        html.Markup("</p>");
    }

    private void Words(string text, TextSpan span) => html.Write($"<p><bdi><b>{Excerpt(span, text)}</b></bdi></p></div></li>\n");

    private static string Excerpt(TextSpan span, string text)
    {
        var excerpt = span.Of(text);
        if (excerpt.Length <= MaximumExcerpt)
            return excerpt.ToString();
        var end = MaximumExcerpt - 1;
        if (char.IsHighSurrogate(excerpt[end - 1]))
            end--;
        return string.Concat(excerpt[..end].TrimEnd(), "…");
    }
}
