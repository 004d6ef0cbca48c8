namespace Credibility.Training.Data;

/// <summary>Union-find; the representative of a set is its lowest member.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parent;

    public DisjointSets(int count)
    {
        _parent = new int[count];
        for (var i = 0; i < count; i++)
            _parent[i] = i;
    }

    public int Find(int item)
    {
        while (_parent[item] != item)
            item = _parent[item] = _parent[_parent[item]];
        return item;
    }

    public void Join(int a, int b)
    {
        int x = Find(a), y = Find(b);
        _parent[Math.Max(x, y)] = Math.Min(x, y);
    }
}
