using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// The road from text to evidence: repair of broken characters, tokens, layout, structure, citations, attributions, hedges. Each step is a pass in
/// linear time that writes into the lists of an <see cref="ArticleAnalysis"/>.
/// </summary>
internal static class EvidenceExtraction
{
    /// <summary>
    /// Analyses an article; <paramref name="analysis"/> is cleared first. Its offsets refer to the repaired text
    /// (<see cref="ArticleAnalysis.Body"/>), which nearly always is the text itself.
    /// </summary>
    /// <param name="text">Body.</param>
    /// <param name="title">Headline, or empty.</param>
    /// <param name="publisher">The article's own outlet, name or domain, or empty.</param>
    /// <param name="pack">Language of the article.</param>
    /// <param name="analysis">Receives everything.</param>
    public static void Analyse(
        ReadOnlySpan<char> text, ReadOnlySpan<char> title, ReadOnlySpan<char> publisher, LanguagePack pack, ArticleAnalysis analysis)
    {
        analysis.Clear();
        analysis.Pack = pack;
        text = analysis.Body.Apply(text);
        title = analysis.Headline.Apply(title);
        Tokenizer.Tokenize(text, pack.Lexicon, analysis.Tokens);
        Tokenizer.Tokenize(title, pack.Lexicon, analysis.TitleTokens);
        analysis.Lines = ParagraphSplitting.Split(analysis.Tokens, analysis.Paragraphs);
        StructureRecognition.Recognise(text, publisher, analysis);
        QuotationPairing.Pair(analysis.Tokens, analysis.Paragraphs, analysis.Quotations);
        SentenceSegmentation.Split(analysis.Tokens, analysis.Paragraphs, analysis.Quotations, analysis.Sentences);
        CitationExtraction.Extract(text, publisher, analysis);
        AttributionExtraction.Extract(text, analysis);
        HedgeExtraction.Extract(text, analysis);
    }
}
