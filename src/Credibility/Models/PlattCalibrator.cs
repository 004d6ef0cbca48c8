namespace Credibility.Models;

/// <summary>
/// Turns a score into a probability: <c>1 / (1 + exp(Slope * score + Offset))</c> (Platt 1999), as ML.NET computes it:
/// the single-precision score is widened, the rest is double precision, the result is rounded to single precision.
/// </summary>
/// <remarks>FastTree fits no calibrator; it writes <c>Slope = -2 * LearningRate</c> and <c>Offset = 0</c>.</remarks>
/// <param name="Slope">Factor of the score; negative when a greater score means a greater probability.</param>
/// <param name="Offset">Constant in the exponent.</param>
public readonly record struct PlattCalibrator(double Slope, double Offset)
{
    /// <summary>Probability in 0..1 of a score; NaN for NaN.</summary>
    public float Probability(float score) =>
        float.IsNaN(score) ? score : (float)(1 / (1 + Math.Exp(Slope * score + Offset)));

    /// <summary>
    /// The margin (log-odds) of a score: <c>-(Slope * score + Offset)</c>, so that the probability is its logistic function.
    /// </summary>
    public double Margin(double score) => -(Slope * score + Offset);
}
