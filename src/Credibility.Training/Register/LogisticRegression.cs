namespace Credibility.Training.Register;

/// <summary>
/// L2-regularised logistic regression with row weights, minimised by L-BFGS (Liu and Nocedal 1989) with a backtracking
/// line search. Sums run in a fixed order, so the same input gives the same bits.
/// </summary>
/// <remarks>minimises C * sum w_i log(1 + exp(-y_i (b + x_i beta))) + |beta|^2 / 2; the intercept b is not penalised.</remarks>
internal static class LogisticRegression
{
    private const int Memory = 10;
    // Of the first gradient; a tenth of it changes no AUC in the third decimal and takes twice as long.
    private const double GradientTolerance = 1e-3;

    /// <summary>Fits the coefficients; the last one is the intercept.</summary>
    /// <param name="rows">Sparse rows.</param>
    /// <param name="labels">Share of the positive class, 0 to 1, one a row.</param>
    /// <param name="weights">Weight of each row.</param>
    /// <param name="c">Inverse strength of the penalty.</param>
    /// <param name="maximumIterations">Most iterations.</param>
    public static double[] Fit(SparseRows rows, float[] labels, double[] weights, double c, int maximumIterations)
    {
        var n = rows.ColumnCount + 1;
        var x = new double[n];
        var gradient = new double[n];
        var value = Evaluate(rows, labels, weights, c, x, gradient);
        var scale = Math.Max(1, Norm(gradient));
        var steps = new List<double[]>();
        var changes = new List<double[]>();
        for (var iteration = 0; iteration < maximumIterations && Norm(gradient) > GradientTolerance * scale; iteration++)
        {
            var direction = Direction(gradient, steps, changes);
            var slope = Dot(direction, gradient);
            if (slope >= 0)
            {
                steps.Clear();
                changes.Clear();
                direction = [.. gradient.Select(g => -g)];
                slope = -Dot(gradient, gradient);
            }

            var step = iteration == 0 ? 1 / Math.Max(1, Norm(gradient)) : 1.0;
            var nextX = new double[n];
            var nextGradient = new double[n];
            double nextValue;
            while (true)
            {
                for (var i = 0; i < n; i++)
                    nextX[i] = x[i] + (step * direction[i]);
                nextValue = Evaluate(rows, labels, weights, c, nextX, nextGradient);
                if (nextValue <= value + (1e-4 * step * slope))
                    break;
                step /= 2;
                if (step < 1e-12)
                    return x;
            }

            var s = new double[n];
            var y = new double[n];
            for (var i = 0; i < n; i++)
            {
                s[i] = nextX[i] - x[i];
                y[i] = nextGradient[i] - gradient[i];
            }

            if (Dot(s, y) > 1e-12)
            {
                if (steps.Count == Memory)
                {
                    steps.RemoveAt(0);
                    changes.RemoveAt(0);
                }

                steps.Add(s);
                changes.Add(y);
            }

            x = nextX;
            gradient = nextGradient;
            value = nextValue;
        }

        return x;
    }

    private static double Evaluate(SparseRows rows, float[] labels, double[] weights, double c, double[] x, double[] gradient)
    {
        var intercept = rows.ColumnCount;
        var value = 0.0;
        for (var i = 0; i < intercept; i++)
        {
            value += x[i] * x[i] / 2;
            gradient[i] = x[i];
        }

        gradient[intercept] = 0;
        for (var row = 0; row < rows.RowCount; row++)
        {
            if (weights[row] == 0)
                continue;
            var margin = x[intercept] + rows.Dot(row, x);
            // Cross-entropy against a soft label: log(1 + e^m) - label * m, without overflow.
            var softplus = margin > 0 ? margin + Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin));
            value += c * weights[row] * (softplus - (labels[row] * margin));
            var slope = c * weights[row] * ((1 / (1 + Math.Exp(-margin))) - labels[row]);
            rows.AddTo(row, slope, gradient);
            gradient[intercept] += slope;
        }

        return value;
    }

    private static double[] Direction(double[] gradient, List<double[]> steps, List<double[]> changes)
    {
        var q = (double[])gradient.Clone();
        Span<double> alpha = stackalloc double[Memory];
        for (var k = steps.Count - 1; k >= 0; k--)
        {
            alpha[k] = Dot(steps[k], q) / Dot(steps[k], changes[k]);
            for (var i = 0; i < q.Length; i++)
                q[i] -= alpha[k] * changes[k][i];
        }

        if (steps.Count > 0)
        {
            var scale = Dot(steps[^1], changes[^1]) / Dot(changes[^1], changes[^1]);
            for (var i = 0; i < q.Length; i++)
                q[i] *= scale;
        }

        for (var k = 0; k < steps.Count; k++)
        {
            var beta = Dot(changes[k], q) / Dot(steps[k], changes[k]);
            for (var i = 0; i < q.Length; i++)
                q[i] += (alpha[k] - beta) * steps[k][i];
        }

        for (var i = 0; i < q.Length; i++)
            q[i] = -q[i];
        return q;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static double Norm(double[] a) => Math.Sqrt(Dot(a, a));
}
