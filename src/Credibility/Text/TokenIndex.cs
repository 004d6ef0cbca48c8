namespace Credibility.Text;

/// <summary>Indices of the tokens that one pass needs to look at, in an array that is kept from article to article.</summary>
internal struct TokenIndex(int capacity)
{
    private int[] _items = new int[capacity];

    /// <summary>Number of indices in use.</summary>
    public int Count;

    /// <summary>The indices, ascending.</summary>
    public readonly ReadOnlySpan<int> Span => _items.AsSpan(0, Count);

    /// <summary>Room for as many indices as there are tokens, to be filled; then <see cref="Count"/> must be set.</summary>
    public Span<int> Reset(int tokens)
    {
        if (_items.Length < tokens)
            _items = new int[Math.Max(tokens, _items.Length * 2)];
        Count = 0;
        return _items.AsSpan(0, tokens);
    }
}
