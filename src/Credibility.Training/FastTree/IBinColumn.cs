namespace Credibility.Training.FastTree;

/// <summary>The bins of one feature, row by row.</summary>
internal interface IBinColumn
{
    int this[int row] { get; }
}
