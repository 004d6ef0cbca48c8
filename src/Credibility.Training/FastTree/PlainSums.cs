using System.Runtime.Intrinsics;

namespace Credibility.Training.FastTree;

/// <summary>Target and count.</summary>
internal readonly struct PlainSums : ISums<PlainSums>
{
    private readonly Vector128<double> _lanes;

    private PlainSums(Vector128<double> lanes) => _lanes = lanes;

    public static bool IsWeighted => false;

    public static PlainSums Start => default;

    public double Target => _lanes.ToScalar();

    public double Size => _lanes.GetElement(1);

    public double Count => _lanes.GetElement(1);

    public static PlainSums operator +(PlainSums a, PlainSums b) => new(a._lanes + b._lanes);

    public static PlainSums operator -(PlainSums a, PlainSums b) => new(a._lanes - b._lanes);

    public static PlainSums OfRow(double target, double weight) => new(Vector128.Create(target, 1));
}
