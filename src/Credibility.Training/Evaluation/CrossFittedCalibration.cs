using Credibility.Training.Data;

namespace Credibility.Training.Evaluation;

/// <summary>Calibration measured honestly: each group's probabilities come from a calibrator that saw only other groups.</summary>
public static class CrossFittedCalibration
{
    /// <summary>Calibrated probabilities, one a row.</summary>
    /// <param name="scores">Scores of rows that the trees were not trained on.</param>
    /// <param name="labels">Shares of the positive class.</param>
    /// <param name="groups">Group of each row.</param>
    /// <param name="method">Platt or isotonic.</param>
    /// <param name="folds">Number of folds over groups.</param>
    /// <param name="seed">Seed of the folds.</param>
    /// <param name="weights">Weights of the rows in the fit, or empty.</param>
    public static float[] Calibrate(
        ReadOnlySpan<float> scores,
        ReadOnlySpan<float> labels,
        IReadOnlyList<string> groups,
        CalibrationMethod method = CalibrationMethod.Platt,
        int folds = 5,
        int seed = 123,
        ReadOnlySpan<float> weights = default)
    {
        if (method == CalibrationMethod.None)
            throw new ArgumentException("Without a method there is nothing to fit.", nameof(method));
        BinaryMetrics.Check(scores, labels, weights);
        var fold = GroupKFold.Split(groups, labels, folds, seed);
        var result = new float[scores.Length];
        for (var f = 0; f < folds; f++)
        {
            int[] train = [.. Enumerable.Range(0, fold.Length).Where(i => fold[i] != f)];
            var map = Map(Pick(scores, train), Pick(labels, train), weights.IsEmpty ? [] : Pick(weights, train), method);
            for (var i = 0; i < fold.Length; i++)
                if (fold[i] == f)
                    result[i] = map(scores[i]);
        }

        return result;
    }

    private static Func<float, float> Map(float[] scores, float[] labels, float[] weights, CalibrationMethod method) =>
        method == CalibrationMethod.Platt
            ? PlattCalibration.Fit(scores, labels, weights).Probability
            : IsotonicCalibrator.Fit(scores, labels, weights).Probability;

    private static float[] Pick(ReadOnlySpan<float> values, int[] rows)
    {
        var picked = new float[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            picked[i] = values[rows[i]];
        return picked;
    }
}
