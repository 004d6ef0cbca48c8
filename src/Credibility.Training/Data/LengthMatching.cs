namespace Credibility.Training.Data;

/// <summary>
/// Importance weights that give both classes the same distribution of lengths, so that a model gains nothing from the
/// length: in each bin of log length, a class's weight is the bin's share of all rows over its share of that class.
/// </summary>
public static class LengthMatching
{
    // Bins of factor 1.35 from 90 words up; ten reach 1,800.
    private const int Bins = 10;
    private const double FirstLog = 4.5;
    private const double Width = 0.3;

    // No article counts more than five times, or less than a fifth of, what it would without.
    private const double Least = 0.2;
    private const double Most = 5;

    /// <summary>One weight a row.</summary>
    /// <param name="words">Words of each row.</param>
    /// <param name="labels">Shares of the positive class; positive from one half.</param>
    public static float[] Weights(ReadOnlySpan<int> words, ReadOnlySpan<float> labels)
    {
        if (words.Length != labels.Length)
            throw new ArgumentException($"{words.Length} lengths for {labels.Length} labels.", nameof(words));
        var bin = new int[words.Length];
        var count = new double[Bins, 2];
        double positives = 0;
        for (var i = 0; i < words.Length; i++)
        {
            bin[i] = Math.Clamp((int)((Math.Log(Math.Max(1, words[i])) - FirstLog) / Width), 0, Bins - 1);
            var isPositive = labels[i] >= 0.5f ? 1 : 0;
            count[bin[i], isPositive]++;
            positives += isPositive;
        }

        var weights = new float[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var isPositive = labels[i] >= 0.5f ? 1 : 0;
            var share = (count[bin[i], 0] + count[bin[i], 1]) / words.Length;
            var own = count[bin[i], isPositive] / (isPositive == 1 ? positives : words.Length - positives);
            weights[i] = (float)Math.Clamp(share / own, Least, Most);
        }

        return weights;
    }
}
