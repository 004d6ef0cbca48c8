using System.Globalization;
using Credibility.Articles;
using Credibility.Scoring;
using Credibility.Text;
using Spectre.Console;

namespace Credibility.Cli.Output;

/// <summary>An explanation for people: on a terminal with colours, else as plain lines.</summary>
internal sealed class ExplanationView(CommandConsole console)
{
    private const int MaximumExcerpt = 110;
    private const int MostReasons = 6;

    /// <summary>Writes it.</summary>
    public void Write(Article article, Explanation explanation)
    {
        var score = explanation.Score;
        Heading(Clean(article.Title ?? article.Id ?? "Article"));
        console.Ansi.Write(new Spectre.Console.Text(
            score.Status == ScoreStatus.Conclusive ? $"{score.Value} of 100, {ScoreJson.Name(score.Band)}" : ScoreJson.Name(score.Status),
            Tones.Of(score.Band).ToStyle()));
        console.Ansi.WriteLine($"   language {score.Language ?? "?"}, {score.Words} words");
        Reasons("Reasons for", [.. explanation.ReasonsFor], Tone.Good);
        Reasons("Reasons against", [.. explanation.ReasonsAgainst.OrderBy(r => r.Margin)], Tone.Bad);
        var evidence = explanation.Evidence;
        Section("Attributions", evidence.Attributions.Count);
        foreach (var a in evidence.Attributions)
        {
            var source = a.Source is { } s ? Excerpt(s, article.Text) : a.ResolvedSource is null ? "nobody" : "";
            if (a.ResolvedSource is { } resolved)
                source += source.Length > 0 ? $" (= {resolved})" : resolved;
            var details = $"{Name(a.Form)}, {Name(a.SourceType)}{(a.Relayed ? ", relayed" : "")}{(a.NameWithheld ? ", name withheld" : "")}";
            Item(source, a.Cue is { } cue ? Excerpt(cue, article.Text) : "", string.Join(" … ", a.Content.Select(c => Excerpt(c, article.Text))), details);
        }

        Section("Cited sources", evidence.CitedSources.Count);
        foreach (var c in evidence.CitedSources)
            Item(c.Name, "", c.Outlet is { } o ? $"{Name(o.Kind)}, {o.Country}" : "unknown outlet", Name(c.Form) + (c.Self ? ", own outlet" : ""));
        Section("Hedges", evidence.Hedges.Count);
        foreach (var h in evidence.Hedges)
            Item(Excerpt(h.Span, article.Text), "", Context(h.Span, article.Text), $"{Name(h.Kind)}, {Name(h.Holder)}");
        Section("Denials", evidence.Denials.Count);
        foreach (var d in evidence.Denials)
            Item(Excerpt(d.Span, article.Text), "", Context(d.Span, article.Text), Name(d.Holder));
        Section("Structure", evidence.Structure.Count);
        foreach (var s in evidence.Structure)
            Item(Name(s.Kind), "", Excerpt(s.Span, article.Text), "");
        console.Ansi.WriteLine();
    }

    private void Reasons(string name, IReadOnlyList<FeatureContribution> reasons, Tone tone)
    {
        if (reasons.Count == 0)
            return;
        Section(name, reasons.Count);
        foreach (var reason in reasons.Take(MostReasons))
        {
            var line = new Paragraph("  ");
            line.Append(string.Create(CultureInfo.InvariantCulture, $"{100 * reason.Probability,5:+0;-0;0}"), tone.ToStyle());
            line.Append("  " + Clean(reason.Sentence) + "\n");
            console.Ansi.Write(line);
        }
    }

    private void Heading(string title)
    {
        // A rule fills the line, and a line of a pipe has no end.
        if (console.IsTerminal)
            console.Ansi.Write(new Rule(Markup.Escape(title)).LeftJustified());
        else
            console.Ansi.WriteLine(title);
    }

    private void Section(string name, int count)
    {
        console.Ansi.WriteLine();
        console.Ansi.Write(new Spectre.Console.Text($"{name} ({count})\n", new Style(decoration: Decoration.Bold)));
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

    // Line breaks and the control characters of an article must not reach a terminal.
    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
