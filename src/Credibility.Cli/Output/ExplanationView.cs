using System.Globalization;
using Credibility.Articles;
using Credibility.Reports;
using Credibility.Scoring;
using Credibility.Text;
using Spectre.Console;

namespace Credibility.Cli.Output;

/// <summary>An explanation for people: on a terminal with colours, else as plain lines.</summary>
/// <param name="console">Where to.</param>
/// <param name="reader">BCP 47 tag of the reader's language; the article's when null.</param>
internal sealed class ExplanationView(CommandConsole console, string? reader)
{
    private const int MaximumExcerpt = 110;
    private const int MaximumReasons = 5;
    private ReportLabels _labels = ReportLabels.For("en");

    /// <summary>Writes it.</summary>
    public void Write(Article article, Explanation explanation)
    {
        _labels = ReportLabels.For(reader, explanation.Score.Language, article.Language);
        Heading(Clean(article.Title ?? article.Id ?? _labels["label.article"]));
        Score(explanation.Score);
        if (explanation.Contributions.Count > 0)
        {
            Reasons("label.reasons-for", explanation.ReasonsFor, Tone.Good);
            Reasons("label.reasons-against", explanation.ReasonsAgainst, Tone.Bad);
        }

        // Without colours the marked text would be the text alone; the lists below quote what matters.
        if (console.IsTerminal && console.HasColour)
            new MarkedTextView(console.Ansi, _labels).Write(article.Text, explanation.Evidence);
        Evidence(article.Text, explanation);
        console.Ansi.WriteLine();
    }

    private void Score(Score score)
    {
        console.Ansi.Write(new Spectre.Console.Text(
            score.Status == ScoreStatus.Conclusive
                ? $"{score.Value} {_labels["label.of-100"]}, {Lower(_labels.Of("band", score.Band))}"
                : _labels.Of("status", score.Status),
            Tones.Of(score.Band).ToStyle().Decoration(Decoration.Bold)));
        console.Ansi.WriteLine($"   {_labels["label.language"].ToLowerInvariant()} {score.Language ?? "?"}, {score.Words} {_labels["label.words"]}");
    }

    private void Reasons(string heading, IEnumerable<FeatureContribution> contributions, Tone tone)
    {
        console.Ansi.WriteLine();
        console.Ansi.Write(new Spectre.Console.Text(_labels[heading] + "\n", new Style(decoration: Decoration.Bold)));
        var none = true;
        foreach (var contribution in contributions.Take(MaximumReasons))
        {
            none = false;
            var line = new Paragraph("  ");
            line.Append(Signed(contribution.Probability * 100).PadLeft(6), tone.ToStyle());
            line.Append("  " + contribution.Sentence + "\n");
            console.Ansi.Write(line);
        }

        if (none)
            console.Ansi.WriteLine("  " + _labels["label.no-reasons"]);
    }

    private void Evidence(string text, Explanation explanation)
    {
        var evidence = explanation.Evidence;
        Section("label.attributions", evidence.Attributions.Count);
        foreach (var a in evidence.Attributions)
        {
            var source = a.Source is { } s ? Excerpt(s, text) : a.ResolvedSource is null ? _labels["label.nobody"] : "";
            if (a.ResolvedSource is { } resolved)
                source += source.Length > 0 ? $" (= {resolved})" : resolved;
            var details = $"{_labels.Of("form", a.Form)}, {_labels.Of("source", a.SourceType)}{(a.Relayed ? ", " + _labels["label.relayed"] : "")}{(a.NameWithheld ? ", " + _labels["label.name-withheld"] : "")}";
            Item(source, a.Cue is { } cue ? Excerpt(cue, text) : "", string.Join(" … ", a.Content.Select(c => Excerpt(c, text))), details);
        }

        Section("label.cited-sources", evidence.CitedSources.Count);
        foreach (var c in evidence.CitedSources)
            Item(c.Name, "", c.Outlet is { } o ? $"{_labels.Of("outlet", o.Kind)}, {o.Country}" : _labels["outlet.unknown"], _labels.Of("citation", c.Form) + (c.Self ? ", " + _labels["label.own-outlet"] : ""));
        Section("label.hedges", evidence.Hedges.Count);
        foreach (var h in evidence.Hedges)
            Item(Excerpt(h.Span, text), "", Context(h.Span, text), $"{_labels.Of("hedge", h.Kind)}, {_labels.Of("holder", h.Holder)}");
        Section("label.denials", evidence.Denials.Count);
        foreach (var d in evidence.Denials)
            Item(Excerpt(d.Span, text), "", Context(d.Span, text), _labels.Of("holder", d.Holder));
        Section("label.structure", evidence.Structure.Count);
        foreach (var s in evidence.Structure)
            Item(_labels.Of("structure", s.Kind), "", Excerpt(s.Span, text), "");
    }

    private void Heading(string title)
    {
        // A rule fills the line, and a line of a pipe has no end.
        if (console.IsTerminal)
            console.Ansi.Write(new Rule(Markup.Escape(title)).LeftJustified());
        else
            console.Ansi.WriteLine(title);
    }

    private void Section(string heading, int count)
    {
        console.Ansi.WriteLine();
        console.Ansi.Write(new Spectre.Console.Text($"{_labels[heading]} ({count})\n", new Style(decoration: Decoration.Bold)));
    }

    private void Item(string source, string cue, string content, string details)
    {
        var line = new Paragraph("  ");
        line.Append(Clean(source), new Style(Color.Aqua));
        if (cue.Length > 0)
            line.Append(" " + Clean(cue), new Style(Color.Blue));
        line.Append(": " + Clean(content));
        if (details.Length > 0)
            line.Append($"  [{details}]", new Style(Color.Grey));
        line.Append("\n");
        console.Ansi.Write(line);
    }

    private string Signed(double value)
    {
        var number = value.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
        return number.Replace(".", _labels.DecimalSeparator, StringComparison.Ordinal);
    }

    private static string Excerpt(TextSpan span, string text)
    {
        var excerpt = span.Of(text).ToString();
        return excerpt.Length <= MaximumExcerpt ? excerpt : excerpt[..(MaximumExcerpt - 1)] + "…";
    }

    private static string Context(TextSpan span, string text)
    {
        var start = Math.Max(0, span.Start - 40);
        var end = Math.Min(text.Length, span.End + 40);
        return "…" + text[start..end] + "…";
    }

    private static string Lower(string label) => label.ToLowerInvariant();

    // Line breaks and the control characters of an article must not reach a terminal.
    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
