namespace Credibility.Training.Evaluation;

/// <summary>Curves over all thresholds.</summary>
public static class Curves
{
    /// <summary>ROC curve from (0, 0) to (1, 1), a point a distinct score.</summary>
    /// <param name="scores">Scores or probabilities.</param>
    /// <param name="labels">Shares of the positive class; positive from one half.</param>
    public static IReadOnlyList<CurvePoint> Roc(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels) =>
        new RankedScores(scores, labels).RocCurve(scores);

    /// <summary>Precision over recall, recall ascending, a point a distinct score.</summary>
    /// <param name="scores">Scores or probabilities.</param>
    /// <param name="labels">Shares of the positive class; positive from one half.</param>
    public static IReadOnlyList<CurvePoint> PrecisionRecall(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels) =>
        new RankedScores(scores, labels).PrecisionRecallCurve(scores);
}
