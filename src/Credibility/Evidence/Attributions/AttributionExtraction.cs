namespace Credibility.Evidence;

/// <summary>Finds attributions: direct, mixed and indirect speech with cue and source.</summary>
internal static class AttributionExtraction
{
    /// <summary>Fills <see cref="ArticleAnalysis.Attributions"/> and <see cref="ArticleAnalysis.Contents"/>; citations must be there.</summary>
    public static void Extract(ReadOnlySpan<char> text, ArticleAnalysis analysis)
    {
        var scan = new AttributionScan(text, analysis);
        var paragraph = -1;
        var speech = false;
        for (var s = 0; s < analysis.Sentences.Count; s++)
        {
            if (analysis.Paragraphs[analysis.Sentences[s].Paragraph].Furniture)
                continue;
            if (analysis.Sentences[s].Paragraph != paragraph)
                speech = scan.Paragraph(paragraph = analysis.Sentences[s].Paragraph, s);
            if (!speech)
                scan.Sentence(s);
        }

        Relaying.Mark(text, analysis);
        scan.InsideSpeech();
    }
}
