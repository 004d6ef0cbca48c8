namespace Credibility.Training.FastTree;

/// <summary>One of the four features of a packed block.</summary>
internal readonly struct PackedColumn(uint[] block, int place) : IBinColumn
{
    private readonly int _shift = 8 * place;

    public int this[int row] => (int)(block[row] >> _shift) & 0xFF;
}
