using Credibility.Articles;
using Credibility.Scoring;
using Credibility.Text;
using Spectre.Console;

namespace Credibility.Cli.Output;

/// <summary>An explanation for people on a terminal.</summary>
internal static class ExplanationView
{
    private const int MaximumExcerpt = 110;

    /// <summary>Writes it.</summary>
    public static void Write(Article article, Explanation explanation)
    {
        var score = explanation.Score;
        AnsiConsole.Write(new Rule(Markup.Escape(article.Title ?? article.Id ?? "Article")).LeftJustified());
        AnsiConsole.Write(new Spectre.Console.Text(
            score.Status == ScoreStatus.Conclusive ? $"{score.Value} of 100, {ScoreJson.Name(score.Band)}" : ScoreJson.Name(score.Status),
            ScoreTable.StyleOf(score.Band)));
        AnsiConsole.WriteLine($"   language {score.Language ?? "?"}, {score.Words} words");
        var evidence = explanation.Evidence;
        Section("Attributions", evidence.Attributions.Count);
        foreach (var a in evidence.Attributions)
        {
            var source = a.Source is { } s ? Excerpt(s, article.Text) : a.ResolvedSource is null ? "nobody" : "";
            if (a.ResolvedSource is { } resolved)
                source += source.Length > 0 ? $" (= {resolved})" : resolved;
            var details = $"{a.Form.ToString().ToLowerInvariant()}, {a.SourceType.ToString().ToLowerInvariant()}{(a.Relayed ? ", relayed" : "")}{(a.NameWithheld ? ", name withheld" : "")}";
            Item(source, a.Cue is { } cue ? Excerpt(cue, article.Text) : "", string.Join(" … ", a.Content.Select(c => Excerpt(c, article.Text))), details);
        }

        Section("Cited sources", evidence.CitedSources.Count);
        foreach (var c in evidence.CitedSources)
            Item(c.Name, "", c.Outlet is { } o ? $"{o.Kind.ToString().ToLowerInvariant()}, {o.Country}" : "unknown outlet", c.Form.ToString().ToLowerInvariant() + (c.Self ? ", own outlet" : ""));
        Section("Hedges", evidence.Hedges.Count);
        foreach (var h in evidence.Hedges)
            Item(Excerpt(h.Span, article.Text), "", Context(h.Span, article.Text), $"{h.Kind.ToString().ToLowerInvariant()}, {h.Holder.ToString().ToLowerInvariant()}");
        Section("Denials", evidence.Denials.Count);
        foreach (var d in evidence.Denials)
            Item(Excerpt(d.Span, article.Text), "", Context(d.Span, article.Text), d.Holder.ToString().ToLowerInvariant());
        Section("Structure", evidence.Structure.Count);
        foreach (var s in evidence.Structure)
            Item(s.Kind.ToString().ToLowerInvariant(), "", Excerpt(s.Span, article.Text), "");
        AnsiConsole.WriteLine();
    }

    private static void Section(string name, int count)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.Write(new Spectre.Console.Text($"{name} ({count})\n", new Style(decoration: Decoration.Bold)));
    }

    private static void Item(string source, string cue, string content, string details)
    {
        var line = new Paragraph("  ");
        line.Append(source, new Style(Color.Aqua));
        if (cue.Length > 0)
            line.Append(" " + cue, new Style(Color.Blue));
        line.Append(": " + content);
        if (details.Length > 0)
            line.Append($"  [{details}]", new Style(Color.Grey));
        line.Append("\n");
        AnsiConsole.Write(line);
    }

    private static string Excerpt(TextSpan span, string text)
    {
        var excerpt = span.Of(text).ToString().ReplaceLineEndings(" ");
        return excerpt.Length <= MaximumExcerpt ? excerpt : excerpt[..(MaximumExcerpt - 1)] + "…";
    }

    private static string Context(TextSpan span, string text)
    {
        var start = Math.Max(0, span.Start - 40);
        var end = Math.Min(text.Length, span.End + 40);
        return "…" + text[start..end].ReplaceLineEndings(" ") + "…";
    }
}
