namespace Credibility.Training.FastTree;

/// <summary>A feature with bins of two bytes.</summary>
internal readonly struct WideColumn(ushort[] bins) : IBinColumn
{
    public int this[int row] => bins[row];
}
