namespace Credibility.Training.FastTree;

/// <summary>
/// Keeps leaf outputs in order where features are constrained: each split on such a feature bounds the leaves on either
/// side by the middle of its two children's outputs, and leaves below inherit the bounds (as XGBoost does).
/// </summary>
internal sealed class MonotoneBounds
{
    private readonly int[] _direction;
    private readonly double[] _low;
    private readonly double[] _high;

    private MonotoneBounds(int[] direction, int leaves)
    {
        _direction = direction;
        _low = new double[leaves];
        _high = new double[leaves];
    }

    public static MonotoneBounds? Create(FastTreeOptions options, BinnedFeatures features) =>
        options.MonotoneConstraints is { Count: > 0 } all && all.Any(d => d != 0)
            ? new MonotoneBounds(Array.ConvertAll(features.Source, f => all[f]), options.NumberOfLeaves)
            : null;

    public int Direction(int feature) => _direction[feature];

    public void Start()
    {
        _low[0] = double.NegativeInfinity;
        _high[0] = double.PositiveInfinity;
    }

    public void Split(int feature, int leaf, int newLeaf, double lteOutput, double gtOutput)
    {
        _low[newLeaf] = _low[leaf];
        _high[newLeaf] = _high[leaf];
        var middle = (Clamp(leaf, lteOutput) + Clamp(newLeaf, gtOutput)) / 2;
        switch (_direction[feature])
        {
            case > 0:
                _high[leaf] = middle;
                _low[newLeaf] = middle;
                break;
            case < 0:
                _low[leaf] = middle;
                _high[newLeaf] = middle;
                break;
        }
    }

    public double Clamp(int leaf, double output) => Math.Min(Math.Max(output, _low[leaf]), _high[leaf]);
}
