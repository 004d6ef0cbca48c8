namespace Credibility.Training.FastTree;

/// <summary>
/// A plain 1-based binary heap. Which of several equal items comes out first decides bin bounds, so every comparison is
/// as in ML.NET: up while the parent is less; down to the right child only if the left one is less; a deletion moves the
/// last item into the hole and sifts it down only.
/// </summary>
internal sealed class MaxHeap<T>
{
    private readonly List<(long Key, T Item)> _items = [default];
    private readonly Action<T, int>? _moved;

    /// <param name="moved">Told the position of each item that is placed, and 0 when it leaves.</param>
    public MaxHeap(Action<T, int>? moved = null) => _moved = moved;

    public int Count => _items.Count - 1;

    public void Add(long key, T item)
    {
        _items.Add((key, item));
        var at = Count;
        for (; at > 1 && _items[at / 2].Key < key; at /= 2)
            Place(at, _items[at / 2]);
        Place(at, (key, item));
    }

    public T Pop()
    {
        var top = _items[1].Item;
        Delete(1);
        return top;
    }

    public void Delete(int at)
    {
        _moved?.Invoke(_items[at].Item, 0);
        var last = _items[Count];
        _items.RemoveAt(Count);
        if (at <= Count)
            SiftDown(at, last);
    }

    private void SiftDown(int at, (long Key, T Item) entry)
    {
        while (2 * at <= Count)
        {
            var child = 2 * at;
            if (child < Count && _items[child].Key < _items[child + 1].Key)
                child++;
            if (entry.Key >= _items[child].Key)
                break;
            Place(at, _items[child]);
            at = child;
        }

        Place(at, entry);
    }

    private void Place(int at, (long Key, T Item) entry)
    {
        _items[at] = entry;
        _moved?.Invoke(entry.Item, at);
    }
}
