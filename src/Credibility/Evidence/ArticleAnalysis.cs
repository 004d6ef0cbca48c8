using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>
/// Everything found in one article, in lists that are reused for the next: tokens, layout, evidence. Not thread-safe;
/// a scorer keeps one for each thread.
/// </summary>
internal sealed class ArticleAnalysis
{
    /// <summary>Tokens above which the lists are given back after an article (1 MB of text, about 16 MB of lists).</summary>
    public const int RetainedTokens = 200_000;

    /// <summary>Language of the article; null until it is known or when no pack serves it.</summary>
    public LanguagePack? Pack { get; set; }

    /// <summary>Outlets that citations refer to.</summary>
    public OutletRegistry Outlets { get; set; } = OutletRegistry.Default;

    /// <summary>The body after repair of entities and broken characters; offsets of tokens and marks refer to the repaired text.</summary>
    public TextNormalisation Body { get; } = new();

    /// <summary>The headline after repair.</summary>
    public TextNormalisation Headline { get; } = new();

    /// <summary>Tokens of the body.</summary>
    public TokenStream Tokens { get; } = new();

    /// <summary>Tokens of the headline.</summary>
    public TokenStream TitleTokens { get; } = new();

    /// <summary>Paragraphs of the body.</summary>
    public GrowingList<Paragraph> Paragraphs { get; } = new();

    /// <summary>Lines of the body that have a token.</summary>
    public int Lines { get; set; }

    /// <summary>Quotations of the body.</summary>
    public GrowingList<Quotation> Quotations { get; } = new();

    /// <summary>Sentences of the body.</summary>
    public GrowingList<Sentence> Sentences { get; } = new();

    /// <summary>Structure marks in text order.</summary>
    public GrowingList<StructureMark> Structure { get; } = new();

    /// <summary>Runs of tokens that are flagged as furniture, in text order.</summary>
    public GrowingList<TokenRange> Furniture { get; } = new();

    /// <summary>Citations in text order.</summary>
    public GrowingList<CitationMark> Citations { get; } = new();

    /// <summary>Attributions in the order of their sentences.</summary>
    public GrowingList<AttributionMark> Attributions { get; } = new();

    /// <summary>Content ranges of the attributions.</summary>
    public GrowingList<TokenRange> Contents { get; } = new();

    /// <summary>Hedges and denials in text order.</summary>
    public GrowingList<HedgeMark> Hedges { get; } = new();

    /// <summary>Whether a closing line or wire credit hands the whole article to another outlet.</summary>
    public bool WhollyRelayed { get; set; }

    /// <summary>
    /// Number that is equal for mentions of the same named source: the hash of its last capitalised
    /// word ("Kolonel Riyan Dillon", "Dillon"), or of its last word.
    /// </summary>
    public int SourceIdentity(TokenRange source)
    {
        var last = source.End - 1;
        for (var i = source.End - 1; i >= source.First; i--)
        {
            if (!Tokens[i].Is(TokenFlags.Capital))
                continue;
            last = i;
            break;
        }

        return (int)(Tokens.Key(last).Hash & int.MaxValue);
    }

    /// <summary>Forgets the article; gives memory back when it was far longer than usual.</summary>
    public void Clear()
    {
        Pack = null;
        WhollyRelayed = false;
        Tokens.TrimTo(RetainedTokens);
        TitleTokens.TrimTo(RetainedTokens);
        Paragraphs.TrimTo(RetainedTokens);
        Quotations.TrimTo(RetainedTokens);
        Sentences.TrimTo(RetainedTokens);
        Structure.TrimTo(RetainedTokens);
        Furniture.TrimTo(RetainedTokens);
        Citations.TrimTo(RetainedTokens);
        Attributions.TrimTo(RetainedTokens);
        Contents.TrimTo(RetainedTokens);
        Hedges.TrimTo(RetainedTokens);
    }
}
