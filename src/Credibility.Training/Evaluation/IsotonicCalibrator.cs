namespace Credibility.Training.Evaluation;

/// <summary>
/// A rising step function from scores to probabilities, fitted by pooling adjacent violators (Ayer et al. 1955), linear
/// between the middles of the steps. For measuring; a model file holds Platt's calibrator.
/// </summary>
public sealed class IsotonicCalibrator
{
    private readonly double[] _scores;
    private readonly double[] _probabilities;

    private IsotonicCalibrator(double[] scores, double[] probabilities)
    {
        _scores = scores;
        _probabilities = probabilities;
    }

    /// <summary>Fits a calibrator.</summary>
    /// <param name="scores">Scores of rows that the model was not trained on.</param>
    /// <param name="labels">Shares of the positive class.</param>
    /// <param name="weights">Weights, or empty.</param>
    public static IsotonicCalibrator Fit(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights = default)
    {
        BinaryMetrics.Check(scores, labels, weights);
        if (scores.IsEmpty)
            throw new ArgumentException("There is no row to calibrate on.", nameof(scores));
        var keys = scores.ToArray();
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order);
        var blocks = new List<Block>();
        for (var i = 0; i < order.Length;)
        {
            // Rows of equal score cannot be told apart, so they begin as one block.
            var block = default(Block);
            var score = keys[i];
            for (; i < order.Length && keys[i].Equals(score); i++)
            {
                double weight = BinaryMetrics.Weight(weights, order[i]);
                block = block.Add(new Block(weight, weight * labels[order[i]], weight * score));
            }

            if (block.Weight <= 0)
                continue;
            while (blocks.Count > 0 && blocks[^1].Mean >= block.Mean)
            {
                block = blocks[^1].Add(block);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        return new IsotonicCalibrator([.. blocks.Select(b => b.Score)], [.. blocks.Select(b => b.Mean)]);
    }

    /// <summary>Probability of the positive class for a score.</summary>
    /// <param name="score">Score.</param>
    public float Probability(float score)
    {
        if (float.IsNaN(score))
            return score;
        var at = Array.BinarySearch(_scores, score);
        if (at >= 0)
            return (float)_probabilities[at];
        at = ~at;
        if (at == 0 || at == _scores.Length)
            return (float)_probabilities[at == 0 ? 0 : ^1];
        var share = (score - _scores[at - 1]) / (_scores[at] - _scores[at - 1]);
        return (float)(_probabilities[at - 1] + share * (_probabilities[at] - _probabilities[at - 1]));
    }

    private readonly record struct Block(double Weight, double Label, double WeightedScore)
    {
        public double Mean => Label / Weight;

        public double Score => WeightedScore / Weight;

        public Block Add(Block other) => new(Weight + other.Weight, Label + other.Label, WeightedScore + other.WeightedScore);
    }
}
