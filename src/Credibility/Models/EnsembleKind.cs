namespace Credibility.Models;

/// <summary>Which of ML.NET's tree trainers an ensemble comes from; it decides how the trees' outputs are combined.</summary>
public enum EnsembleKind
{
    /// <summary>FastTree binary classifier (<c>FTREE BC</c>): the score is the sum of the leaf values.</summary>
    FastTreeBinary,

    /// <summary>FastTree regression (<c>FTREE RE</c>): the score is the sum of the leaf values.</summary>
    FastTreeRegression,

    /// <summary>FastForest binary classifier (<c>FFORE BC</c>): the score is the sum of the leaf values, not their mean.</summary>
    FastForestBinary,

    /// <summary>FastForest regression (<c>FFORE RE</c>): the single-precision sum divided by the number of trees.</summary>
    FastForestRegression,
}
