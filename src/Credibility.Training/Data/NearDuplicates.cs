namespace Credibility.Training.Data;

/// <summary>
/// Finds texts that are nearly the same: signatures of 128 values in 32 bands of 4, pairs that agree in a band are
/// compared in full. Two texts with 80 % of their shingles in common meet with a probability above 0.9999.
/// </summary>
public static class NearDuplicates
{
    private const int Bands = 32;
    private const int BandSize = 4;
    private const int ShingleWords = 5;

    /// <summary>Cluster of each text: the index of its first member; texts without a near-duplicate are their own.</summary>
    /// <param name="texts">Texts.</param>
    /// <param name="similarity">Share of common five-word shingles from which two texts count as duplicates, above 0 to 1.</param>
    public static int[] Find(IReadOnlyList<string> texts, double similarity = 0.7)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(similarity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(similarity, 1);
        var hash = new MinHash(Bands * BandSize, ShingleWords);
        var signatures = new uint[]?[texts.Count];
        Parallel.For(0, texts.Count, i => signatures[i] = hash.Signature(texts[i]));
        var clusters = new DisjointSets(texts.Count);
        for (var band = 0; band < Bands; band++)
        {
            var first = new Dictionary<(uint, uint, uint, uint), List<int>>();
            for (var i = 0; i < texts.Count; i++)
            {
                if (signatures[i] is not { } s)
                    continue;
                var at = band * BandSize;
                var key = (s[at], s[at + 1], s[at + 2], s[at + 3]);
                if (!first.TryGetValue(key, out var bucket))
                    first.Add(key, bucket = []);
                foreach (var other in bucket)
                    if (clusters.Find(other) != clusters.Find(i) && MinHash.Similarity(signatures[other]!, s) >= similarity)
                        clusters.Join(other, i);
                bucket.Add(i);
            }
        }

        return [.. Enumerable.Range(0, texts.Count).Select(clusters.Find)];
    }
}
