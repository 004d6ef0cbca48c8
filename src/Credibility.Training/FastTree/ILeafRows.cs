namespace Credibility.Training.FastTree;

/// <summary>Which training rows each leaf of the tree grown last holds.</summary>
internal interface ILeafRows
{
    int Count(int leaf);

    ReadOnlySpan<int> Rows(int leaf);
}
