using Credibility.Articles;

namespace Credibility.Training.Data;

/// <summary>An article of a data set, with what is known about it beyond its text.</summary>
public sealed record LabelledArticle
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>Share of the positive class, 0 to 1 (1 reliable); null when the file gives no label.</summary>
    public float? Label { get; init; }

    /// <summary>What a split must never tear apart: publisher or topic. Empty when the file names none.</summary>
    public string Group { get; init; } = "";

    /// <summary>Whether the file names <see cref="Group"/>; if not, the publisher stands in for it.</summary>
    public bool HasOwnGroup { get; init; }

    /// <summary>Origin, for the leak check: the data set's name in the file, else the name of the file.</summary>
    public string DataSet { get; init; } = "";

    /// <summary>Weight that the file gives, 1 when none.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>File that the article was read from.</summary>
    public string File { get; init; } = "";

    /// <summary>Line of <see cref="File"/>, from 1; 0 for a file that holds one article.</summary>
    public int Line { get; init; }

    /// <summary>The class by majority: true from a share of one half.</summary>
    public bool IsPositive => Label >= 0.5f;
}
