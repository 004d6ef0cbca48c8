namespace Credibility.Models.Contributions;

/// <summary>
/// Gauss-Legendre quadrature on 0..1: n points integrate every polynomial of degree 2n - 1 exactly. Points are the zeros
/// of the Legendre polynomial, found by Newton's method from Tricomi's approximation.
/// </summary>
internal sealed class GaussLegendre
{
    public GaussLegendre(int count)
    {
        Points = new double[count];
        Weights = new double[count];
        for (var i = 0; i < count; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            var slope = 1.0;
            for (var step = 0; step < 8; step++) // converges quadratically: 5 steps suffice for 64 points
            {
                var (value, derivative) = Legendre(count, x);
                slope = derivative;
                x -= value / derivative;
            }
            Points[i] = (1 + x) / 2;
            Weights[i] = 1 / ((1 - (x * x)) * slope * slope);
        }
    }

    /// <summary>Where the function is taken, between 0 and 1.</summary>
    public double[] Points { get; }

    /// <summary>How much each point counts; their sum is 1.</summary>
    public double[] Weights { get; }

    /// <summary>Value and derivative of the Legendre polynomial of a degree, by the three-term recurrence.</summary>
    private static (double Value, double Derivative) Legendre(int degree, double x)
    {
        double before = 1, value = x;
        for (var n = 2; n <= degree; n++)
            (before, value) = (value, ((((2 * n) - 1) * x * value) - ((n - 1) * before)) / n);
        return (value, degree * ((x * value) - before) / ((x * x) - 1));
    }
}
