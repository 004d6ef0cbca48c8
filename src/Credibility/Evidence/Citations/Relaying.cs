using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// Tells which attributions another outlet is credited for: those of a sentence that cites it, those that visibly go on
/// from there with the same source, those that a credit in a sentence of its own closes, and all when a closing line or
/// wire credit hands the whole article to it.
/// </summary>
internal static class Relaying
{
    /// <summary>Sentences without an attribution after which nothing goes on any more.</summary>
    private const int Gap = 2;

    /// <summary>Most tokens of a sentence that only credits: "Seperti yang dilansir X dari laman Y (22/7/2016)."</summary>
    private const int CreditSentenceTokens = 24;

    /// <summary>Most quoted paragraphs after a credit that are looked at.</summary>
    private const int BlockParagraphs = 20;

    /// <summary>Sets <see cref="AttributionMark.Relayed"/>; attributions and citations stand in the order of their sentences.</summary>
    public static void Mark(ReadOnlySpan<char> text, ArticleAnalysis analysis)
    {
        var citation = 0;
        var last = -1;
        var sentence = -1;
        var own = false;
        var relayed = false;
        var headFirst = analysis.Pack!.Grammar.HeadFirst;
        // Paragraphs that a credit with a colon hands to an outlet.
        var block = 0;
        for (var a = 0; a < analysis.Attributions.Count; a++)
        {
            ref var mark = ref analysis.Attributions[a];
            if (analysis.WhollyRelayed)
            {
                mark.Relayed = true;
                continue;
            }

            // Once a sentence: an endless one can hold as many attributions as citations.
            if (mark.Sentence != sentence)
            {
                sentence = mark.Sentence;
                for (; citation < analysis.Citations.Count && analysis.Citations[citation].Sentence < sentence; citation++)
                    if (!headFirst && BlockEnd(analysis, analysis.Citations[citation]) is var blockEnd and > 0)
                        block = blockEnd;
                var end = citation;
                own = false;
                relayed = false;
                for (; end < analysis.Citations.Count && analysis.Citations[end].Sentence == sentence; end++)
                {
                    if (analysis.Citations[end].Form == CitationForm.Dateline)
                        continue;
                    own |= analysis.Citations[end].Self;
                    relayed |= !analysis.Citations[end].Self;
                }

                relayed = relayed || CreditFollows(analysis, sentence, end);
                relayed |= analysis.Sentences[sentence].Paragraph < block;
            }

            mark.Relayed |= relayed || (!headFirst && !own && mark.SourceType == SourceType.Outlet);
            if (!mark.Relayed && !own && last >= 0)
                mark.Relayed = GoesOn(text, analysis, analysis.Attributions[last], mark);
            if (mark.Relayed)
                last = a;
            else if (mark.SourceType != SourceType.None && mark.Sentence != (last < 0 ? -1 : analysis.Attributions[last].Sentence))
                last = -1;
        }
    }

    // "From X:", "X reports:" at the end of a paragraph: the quoted paragraphs after it, or all that follows. One past the last, or 0.
    private static int BlockEnd(ArticleAnalysis analysis, in CitationMark citation)
    {
        var next = citation.Sentence + 1;
        if (citation.Self || citation.Form != CitationForm.Inline || citation.Sentence < 0 || next >= analysis.Sentences.Count)
            return 0;
        ref var sentence = ref analysis.Sentences[citation.Sentence];
        if (analysis.Sentences[next].Paragraph == sentence.Paragraph || analysis.Tokens[sentence.End - 1].Kind != TokenKind.Colon
            || sentence.End - sentence.First > CreditSentenceTokens)
            return 0;
        var paragraph = sentence.Paragraph + 1;
        while (paragraph < analysis.Paragraphs.Count && paragraph <= sentence.Paragraph + BlockParagraphs
            && analysis.Paragraphs[paragraph].First < analysis.Paragraphs[paragraph].End
            && analysis.Tokens[analysis.Paragraphs[paragraph].First].Is(TokenFlags.Opens))
            paragraph++;
        return paragraph > sentence.Paragraph + 1 ? paragraph : analysis.Paragraphs.Count;
    }

    // The next sentence of the paragraph holds nothing but the credit.
    private static bool CreditFollows(ArticleAnalysis analysis, int sentence, int citation)
    {
        var next = sentence + 1;
        if (next >= analysis.Sentences.Count)
            return false;
        ref var s = ref analysis.Sentences[next];
        if (s.Paragraph != analysis.Sentences[sentence].Paragraph || s.End - s.First > CreditSentenceTokens
            || analysis.Tokens.Match(s.First, LexicalClasses.CitationCues) == 0)
            return false;
        for (var c = citation; c < analysis.Citations.Count && analysis.Citations[c].Sentence <= next; c++)
            if (analysis.Citations[c].Sentence == next && !analysis.Citations[c].Self)
                return true;
        return false;
    }

    // A pronoun, "-nya" or the same name, close behind.
    private static bool GoesOn(ReadOnlySpan<char> text, ArticleAnalysis analysis, in AttributionMark before, in AttributionMark mark)
    {
        if (mark.Sentence - before.Sentence > Gap + 1 || mark.SourceType == SourceType.None)
            return false;
        var known = before.Resolved.Exists ? before.Resolved : before.Source;
        if (!known.Exists)
            return false;
        // "The council" and "The paper" share no name.
        var nameless = analysis.Pack!.Grammar.HeadFirst ? LexicalClasses.None : LexicalClasses.Determiners;
        if (mark.Resolved.Exists)
            return SharesName(text, analysis.Tokens, mark.Resolved, known, nameless);
        return mark.Source.Exists && SharesName(text, analysis.Tokens, mark.Source, known, nameless);
    }

    private static bool SharesName(ReadOnlySpan<char> text, TokenStream tokens, TokenRange a, TokenRange b, LexicalClasses nameless)
    {
        if (a.First == b.First)
            return true;
        // Names are short; twelve tokens a side bound the time.
        for (var i = a.First; i < Math.Min(a.End, a.First + 12); i++)
        {
            ref var x = ref tokens[i];
            if (x.Kind != TokenKind.Word || !x.Is(TokenFlags.Capital) || x.Length < 3
                || tokens.Has(i, LexicalClasses.Titles | LexicalClasses.Roles | nameless))
                continue;
            for (var j = b.First; j < Math.Min(b.End, b.First + 12); j++)
                if (tokens[j].Length == x.Length
                    && text.Slice(x.Start, x.Length).Equals(text.Slice(tokens[j].Start, x.Length), StringComparison.OrdinalIgnoreCase))
                    return true;
        }

        return false;
    }
}
