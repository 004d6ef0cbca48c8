using Credibility.Evidence;
using Credibility.Text;

namespace Credibility.Tests.Evidence;

/// <summary>Writes evidence as the lines of spec files.</summary>
/// <remarks>
/// attribution FORM TYPE [relayed] | content: A // B | cue: C | source: S | resolved: R — hedge KIND HOLDER | W —
/// denial | W — cited FORM [self] | N — structure KIND | W. Parts that are not there are left out; a line break inside a
/// span is written as a blank.
/// </remarks>
internal static class EvidenceLines
{
    /// <summary>Lines of all evidence.</summary>
    public static List<string> Of(ArticleEvidence evidence, string text)
    {
        var lines = new List<string>();
        foreach (var a in evidence.Attributions)
        {
            var line = $"attribution {Name(a.Form)} {Name(a.SourceType)}{(a.Relayed ? " relayed" : "")}"
                + $" | content: {string.Join(" // ", a.Content.Select(c => Words(c, text)))}";
            if (a.Cue is { } cue)
                line += $" | cue: {Words(cue, text)}";
            if (a.Source is { } source)
                line += $" | source: {Words(source, text)}";
            if (a.ResolvedSource is { } resolved)
                line += $" | resolved: {resolved}";
            lines.Add(line);
        }

        lines.AddRange(evidence.Hedges.Select(h => $"hedge {Name(h.Kind)} {Name(h.Holder)} | {Words(h.Span, text)}"));
        lines.AddRange(evidence.Denials.Select(d => $"denial | {Words(d.Span, text)}"));
        lines.AddRange(evidence.CitedSources.Select(c => $"cited {Name(c.Form)}{(c.Self ? " self" : "")} | {Words(c.Span, text)}"));
        lines.AddRange(evidence.Structure.Select(s => $"structure {Name(s.Kind)} | {Words(s.Span, text)}"));
        return lines;
    }

    /// <summary>First word of a line: the kind of evidence.</summary>
    public static string Kind(string line) => line.Split(' ', 2)[0];

    private static string Words(TextSpan span, string text) => span.Of(text).ToString().ReplaceLineEndings(" ");

    private static string Name<T>(T value)
        where T : struct, Enum =>
        value is StructureKind.SourceLine ? "source-line" : value.ToString().ToLowerInvariant();
}
