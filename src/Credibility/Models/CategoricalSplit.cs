namespace Credibility.Models;

/// <summary>
/// A node that tests a group of indicator features instead of a threshold: a row in which any of them is greater than 0
/// goes to the greater-than child, every other row to the less-or-equal child. The node's threshold is not used.
/// </summary>
/// <param name="Node">Index of the node in its tree.</param>
/// <param name="Features">Indexes of the features, ascending.</param>
/// <param name="FirstFeature">First feature of the indicator group as stored; informative only.</param>
/// <param name="LastFeature">Last feature of the indicator group as stored; informative only.</param>
public sealed record CategoricalSplit(int Node, int[] Features, int FirstFeature, int LastFeature);
