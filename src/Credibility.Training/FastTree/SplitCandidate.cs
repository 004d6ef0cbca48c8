namespace Credibility.Training.FastTree;

/// <summary>The best split of a leaf, on one feature or over all of them.</summary>
internal readonly record struct SplitCandidate(int Feature, int Bin, double Gain, double LteOutput, double GtOutput)
{
    public static SplitCandidate None { get; } = new(-1, 0, double.NegativeInfinity, 0, 0);
}
