namespace Credibility.Training.FastTree;

/// <summary>A leaf's output: one Newton step, learning rate x mean gradient / mean second derivative, clamped.</summary>
internal sealed class LeafOutput
{
    private readonly double _step;
    private readonly double _most;
    private readonly double[] _curvature;
    private readonly double[]? _weights;

    public LeafOutput(FastTreeOptions options, double[] curvature, double[]? weights)
    {
        _step = options.LearningRate * options.Shrinkage;
        _most = options.MaximumTreeOutput;
        _curvature = curvature;
        _weights = weights;
    }

    /// <param name="meanTarget">Mean target of the leaf as the split search found it.</param>
    /// <param name="rows">Rows of the leaf, in order.</param>
    public double Compute(double meanTarget, ReadOnlySpan<int> rows)
    {
        double sum = 0, size = 0;
        if (_weights is null)
        {
            foreach (var row in rows)
                sum += _curvature[row];
            size = rows.Length;
        }
        else
        {
            foreach (var row in rows)
            {
                sum += _curvature[row] * _weights[row];
                size += _weights[row];
            }
        }

        // ML.NET's guard against 0 / 0; the literal, not float.Epsilon, which is 1.401e-45.
        var output = _step * (meanTarget + 1.4e-45) / (sum / size + 1.4e-45);
        return Math.Clamp(output, -_most, _most);
    }
}
