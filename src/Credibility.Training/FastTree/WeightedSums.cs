using System.Runtime.Intrinsics;

namespace Credibility.Training.FastTree;

/// <summary>Target, weight and count; the fourth lane is idle.</summary>
internal readonly struct WeightedSums : ISums<WeightedSums>
{
    /// <summary>ML.NET starts the weight of the > side at this and adds twice as much to the total, against division by zero.</summary>
    public const double Epsilon = 1e-10;

    private readonly Vector256<double> _lanes;

    private WeightedSums(Vector256<double> lanes) => _lanes = lanes;

    public static bool IsWeighted => true;

    public static WeightedSums Start => new(Vector256.Create(0, Epsilon, 0, 0));

    public double Target => _lanes.ToScalar();

    public double Size => _lanes.GetElement(1);

    public double Count => _lanes.GetElement(2);

    public static WeightedSums operator +(WeightedSums a, WeightedSums b) => new(a._lanes + b._lanes);

    public static WeightedSums operator -(WeightedSums a, WeightedSums b) => new(a._lanes - b._lanes);

    public static WeightedSums OfRow(double target, double weight) => new(Vector256.Create(target, weight, 1, 0));
}
