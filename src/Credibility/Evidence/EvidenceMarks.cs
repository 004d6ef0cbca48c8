using Credibility.Text;

namespace Credibility.Evidence;

/// <summary>A half-open range of tokens; <see cref="First"/> is -1 when there is none.</summary>
internal struct TokenRange(int first, int end)
{
    /// <summary>First token, or -1.</summary>
    public int First = first;

    /// <summary>One past the last token.</summary>
    public int End = end;

    /// <summary>No tokens.</summary>
    public static TokenRange None => new(-1, -1);

    /// <summary>Whether there are tokens.</summary>
    public readonly bool Exists => First >= 0 && End > First;

    /// <summary>Whether a token lies inside.</summary>
    public readonly bool Contains(int token) => token >= First && token < End;
}

/// <summary>An attribution as token ranges; its contents stand in <see cref="ArticleAnalysis.Contents"/>.</summary>
internal struct AttributionMark
{
    /// <summary>Index of the first content range.</summary>
    public int FirstContent;

    /// <summary>Number of content ranges, at least 1.</summary>
    public int ContentCount;

    /// <summary>Source as it stands, or none.</summary>
    public TokenRange Source;

    /// <summary>Cue, or none.</summary>
    public TokenRange Cue;

    /// <summary>What a pronoun, "-nya" or shortened name stands for, or none.</summary>
    public TokenRange Resolved;

    /// <summary>Sentence of the cue, or of the content where there is no cue.</summary>
    public int Sentence;

    /// <summary>Form.</summary>
    public AttributionForm Form;

    /// <summary>Type of the source.</summary>
    public SourceType SourceType;

    /// <summary>Whether another outlet is credited for the content.</summary>
    public bool Relayed;

    /// <summary>Whether a phrase withholds the source's name.</summary>
    public bool NameWithheld;
}

/// <summary>A citation of an outlet.</summary>
internal struct CitationMark
{
    /// <summary>The outlet's name.</summary>
    public TokenRange Name;

    /// <summary>Index into the outlet registry, or -1.</summary>
    public int Outlet;

    /// <summary>Sentence, or -1 outside sentences.</summary>
    public int Sentence;

    /// <summary>Form.</summary>
    public CitationForm Form;

    /// <summary>Whether it is the article's own publisher.</summary>
    public bool Self;
}

/// <summary>A hedge, or a denial.</summary>
internal struct HedgeMark
{
    /// <summary>The hedging words.</summary>
    public TokenRange Words;

    /// <summary>Sentence.</summary>
    public int Sentence;

    /// <summary>Kind.</summary>
    public HedgeKind Kind;

    /// <summary>Holder.</summary>
    public HedgeHolder Holder;

    /// <summary>Whether it denies a claim; then it is no hedge and <see cref="Kind"/> means nothing.</summary>
    public bool Denial;
}

/// <summary>A part of the text that is not its content.</summary>
internal struct StructureMark
{
    /// <summary>Where.</summary>
    public TextSpan Span;

    /// <summary>Kind.</summary>
    public StructureKind Kind;
}
