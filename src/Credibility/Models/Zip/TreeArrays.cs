namespace Credibility.Models.Zip;

/// <summary>
/// Checks the lengths of a tree's arrays. ML.NET makes them for the largest tree that the options allow; what lies beyond
/// the nodes and leaves in use is dropped.
/// </summary>
internal struct TreeArrays(int tree, int leaves)
{
    private int _capacity = -1;

    /// <summary>An array over nodes; the first one says for how many nodes there is room.</summary>
    public T[] Nodes<T>(ref BlockReader block, T[] array, string what, bool required)
        where T : unmanaged
    {
        if (array.Length == 0 && !required)
            return array;
        if (_capacity < 0)
        {
            if (array.Length < leaves - 1)
                throw block.Fault($"tree {tree}: {array.Length} {what} for {leaves} leaves");
            _capacity = array.Length;
        }
        if (array.Length != _capacity)
            throw block.Fault($"tree {tree}: {array.Length} {what}, the tree has room for {_capacity} nodes");
        return array.Length == leaves - 1 ? array : array[..(leaves - 1)];
    }

    public readonly double[] Leaves(ref BlockReader block, double[] array)
    {
        if (array.Length != _capacity + 1)
            throw block.Fault($"tree {tree}: {array.Length} leaf values, the tree has room for {_capacity} nodes");
        return array.Length == leaves ? array : array[..leaves];
    }

    /// <summary>Replacements for NaN; null when all are 0, because ML.NET then leaves NaN alone.</summary>
    public readonly float[]? Defaults(ref BlockReader block, float[] array)
    {
        if (!array.AsSpan().ContainsAnyExcept(0f))
            return null;
        if (array.Length < leaves - 1)
            throw block.Fault($"tree {tree}: {array.Length} defaults for missing values for {leaves - 1} nodes");
        var used = array[..(leaves - 1)];
        return used.AsSpan().ContainsAnyExcept(0f)
            ? used
            : throw block.Fault($"tree {tree}: the only defaults for missing values other than 0 belong to nodes that are not in use");
    }
}
