namespace Credibility.Training.Register;

/// <summary>A matrix by rows of which most values are zero.</summary>
internal sealed class SparseRows(int columnCount)
{
    private readonly List<int[]> _columns = [];
    private readonly List<double[]> _values = [];

    /// <summary>Number of columns.</summary>
    public int ColumnCount { get; } = columnCount;

    /// <summary>Number of rows.</summary>
    public int RowCount => _columns.Count;

    /// <summary>Appends a row.</summary>
    public void Add(int[] columns, double[] values)
    {
        _columns.Add(columns);
        _values.Add(values);
    }

    /// <summary>Product of a row with a vector.</summary>
    public double Dot(int row, double[] x)
    {
        var columns = _columns[row];
        var values = _values[row];
        var sum = 0.0;
        for (var k = 0; k < columns.Length; k++)
            sum += values[k] * x[columns[k]];
        return sum;
    }

    /// <summary>Adds a multiple of a row to a vector.</summary>
    public void AddTo(int row, double factor, double[] x)
    {
        var columns = _columns[row];
        var values = _values[row];
        for (var k = 0; k < columns.Length; k++)
            x[columns[k]] += factor * values[k];
    }
}
