using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>Turns the marks of an analysis into the public records. Only explanations pay for it.</summary>
internal static class EvidenceObjects
{
    /// <summary>Evidence of the analysed article.</summary>
    public static ArticleEvidence From(string text, ArticleAnalysis analysis)
    {
        var attributions = new List<Attribution>(analysis.Attributions.Count);
        foreach (ref var mark in analysis.Attributions.Span)
        {
            var content = new TextSpan[mark.ContentCount];
            for (var i = 0; i < content.Length; i++)
                content[i] = Span(analysis, analysis.Contents[mark.FirstContent + i]);
            attributions.Add(new Attribution
            {
                Content = content,
                Source = SpanOrNull(analysis, mark.Source),
                Cue = SpanOrNull(analysis, mark.Cue),
                Form = mark.Form,
                SourceType = mark.SourceType,
                Relayed = mark.Relayed,
                NameWithheld = mark.NameWithheld,
                ResolvedSource = SpanOrNull(analysis, mark.Resolved) is { } resolved ? resolved.Of(text).ToString() : null,
            });
        }

        var cited = new List<CitedSource>(analysis.Citations.Count);
        foreach (ref var mark in analysis.Citations.Span)
        {
            var span = Span(analysis, mark.Name);
            cited.Add(new CitedSource
            {
                Span = span,
                Name = span.Of(text).ToString(),
                Outlet = mark.Outlet >= 0 ? analysis.Outlets.Outlets[mark.Outlet] : null,
                Form = mark.Form,
                Self = mark.Self,
            });
        }

        var hedges = new List<Hedge>(analysis.Hedges.Count);
        var denials = new List<Denial>();
        foreach (ref var mark in analysis.Hedges.Span)
        {
            if (mark.Denial)
                denials.Add(new Denial(Span(analysis, mark.Words), mark.Holder));
            else
                hedges.Add(new Hedge(Span(analysis, mark.Words), mark.Kind, mark.Holder));
        }

        var structure = new List<StructureSpan>(analysis.Structure.Count);
        foreach (ref var mark in analysis.Structure.Span)
            structure.Add(new StructureSpan(analysis.Body.Original(mark.Span), mark.Kind));
        return new ArticleEvidence
        {
            Language = analysis.Pack?.Tag,
            Attributions = attributions,
            CitedSources = cited,
            Hedges = hedges,
            Denials = denials,
            Structure = structure,
        };
    }

    private static TextSpan Span(ArticleAnalysis analysis, TokenRange range) =>
        analysis.Body.Original(new TextSpan(analysis.Tokens[range.First].Start, analysis.Tokens[range.End - 1].End));

    private static TextSpan? SpanOrNull(ArticleAnalysis analysis, TokenRange range) => range.Exists ? Span(analysis, range) : null;
}
