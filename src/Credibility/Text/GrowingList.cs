using System.Runtime.CompilerServices;

namespace Credibility.Text;

/// <summary>
/// A list that keeps its array when it is cleared, so that analysing one article after the other allocates nothing
/// once the longest has been seen.
/// </summary>
internal sealed class GrowingList<T>(int capacity = 64)
    where T : struct
{
    private T[] _items = new T[capacity];

    /// <summary>Number of items in use.</summary>
    public int Count { get; private set; }

    /// <summary>Item by reference, so that structs can be changed in place.</summary>
    public ref T this[int index] => ref _items[index];

    /// <summary>The latest item by reference; there must be one.</summary>
    public ref T Last => ref _items[Count - 1];

    /// <summary>The items in use.</summary>
    public Span<T> Span => _items.AsSpan(0, Count);

    /// <summary>Forgets the items and keeps the array.</summary>
    public void Clear() => Count = 0;

    /// <summary>Cuts the list to its first <paramref name="count"/> items.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Appends an item.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in T item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = item;
    }

    /// <summary>Appends an item of default value and returns it for filling.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T AddDefault()
    {
        if (Count == _items.Length)
            Grow();
        ref var item = ref _items[Count++];
        item = default;
        return ref item;
    }

    /// <summary>Writes an item over the <paramref name="length"/> places behind the last, which rules may look at but which are not in use.</summary>
    public void Pad(int length, in T item)
    {
        while (_items.Length < Count + length)
            Grow();
        _items.AsSpan(Count, length).Fill(item);
    }

    /// <summary>Gives the array back when one huge article has grown it beyond <paramref name="limit"/> items.</summary>
    public void TrimTo(int limit)
    {
        if (_items.Length > limit)
            _items = new T[capacity];
        Count = 0;
    }

    private void Grow() => Array.Resize(ref _items, _items.Length * 2);
}
