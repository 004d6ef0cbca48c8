namespace Credibility.Training.FastTree;

/// <summary>
/// A fixed number of histograms kept by leaf; the one that was not looked up for longest is reused (the lowest on ties).
/// Which leaf finds its parent's histogram decides the rounding of sums, hence the trees.
/// </summary>
internal sealed class HistogramPool<TSums>
    where TSums : unmanaged, ISums<TSums>
{
    private readonly Histogram<TSums>[] _slots;
    private readonly int[] _slotOfLeaf;
    private readonly int[] _leafOfSlot;
    private readonly int[] _used;
    private int _time;

    public HistogramPool(int leaves, int bins, int features)
    {
        _slots = new Histogram<TSums>[Math.Max(1, Math.Min(2 * leaves / 3, leaves - 1))];
        for (var i = 0; i < _slots.Length; i++)
            _slots[i] = new Histogram<TSums>(bins, features);
        _slotOfLeaf = new int[leaves];
        _leafOfSlot = new int[_slots.Length];
        _used = new int[_slots.Length];
    }

    /// <summary>Forgets which leaf owns which histogram; the histograms keep their stale contents, flags included.</summary>
    public void Empty()
    {
        Array.Fill(_slotOfLeaf, -1);
        Array.Fill(_leafOfSlot, -1);
        Array.Clear(_used);
        _time = 0;
    }

    /// <summary>The leaf's histogram; false when it had none and got a stale one.</summary>
    public bool Get(int leaf, out Histogram<TSums> histogram)
    {
        var slot = _slotOfLeaf[leaf];
        var found = slot >= 0;
        if (!found)
        {
            slot = 0;
            for (var i = 1; i < _used.Length; i++)
                if (_used[i] < _used[slot])
                    slot = i;
            if (_leafOfSlot[slot] >= 0)
                _slotOfLeaf[_leafOfSlot[slot]] = -1;
            _slotOfLeaf[leaf] = slot;
            _leafOfSlot[slot] = leaf;
        }

        _used[slot] = ++_time;
        histogram = _slots[slot];
        return found;
    }

    /// <summary>Gives the histogram of one leaf to another that has none.</summary>
    public void Move(int from, int to)
    {
        var slot = _slotOfLeaf[from];
        _slotOfLeaf[from] = -1;
        _slotOfLeaf[to] = slot;
        _leafOfSlot[slot] = to;
    }
}
