namespace Credibility.Features;

/// <summary>
/// Moving-average type-token ratio (Covington and McFall 2010): the mean share of distinct words over all windows of
/// <see cref="Window"/> words, which does not depend on the length of the text. Linear time: a word counts as a type in
/// every window that starts after its previous occurrence, so each word needs only that.
/// </summary>
internal sealed class LexicalDiversity
{
    /// <summary>Words of a window.</summary>
    public const int Window = 50;

    /// <summary>Words that are looked at; enough for a stable mean and a bound on memory.</summary>
    public const int MaximumWords = 2000;

    private const int Slots = 1 << 12;
    private const int Shift = 32 - 12;
    private readonly (uint Hash, int Position)[] _slots = new (uint, int)[Slots];
    private readonly int[] _starts = new int[64];
    private int _base = 1;
    private int _count;
    private long _sum;
    private long _tail;

    /// <summary>The ratio, 0 to 1; over fewer words than a window, of all words.</summary>
    public float MovingAverage
    {
        get
        {
            if (_count == 0)
                return 0;
            if (_count <= Window)
                return (float)_tail / _count;
            // Windows start at 0 .. count - Window; those that the last words opened beyond are taken off.
            var sum = _sum;
            var beyond = _count - Window + 1;
            for (var j = beyond; j < _count; j++)
                sum -= Math.Max(0, j - Math.Max(_starts[j & 63], beyond) + 1);
            return (float)(sum / ((double)beyond * Window));
        }
    }

    /// <summary>Starts a new text.</summary>
    public void Start()
    {
        // Entries of earlier texts lie below the base and count as empty; once in a million texts they are cleared.
        if (_base > int.MaxValue - (2 * MaximumWords))
        {
            Array.Clear(_slots);
            _base = 1;
        }

        _base += MaximumWords;
        _count = 0;
        _sum = 0;
        _tail = 0;
    }

    /// <summary>Adds the next word by its hash.</summary>
    public void Add(uint hash)
    {
        if (_count == MaximumWords)
            return;
        hash |= 1;
        var i = (int)((hash * 2654435769u) >> Shift);
        while (_slots[i].Position >= _base && _slots[i].Hash != hash)
            i = (i + 1) & (Slots - 1);
        var previous = _slots[i].Position >= _base ? _slots[i].Position - _base : -1;
        _slots[i] = (hash, _base + _count);
        if (previous < 0)
            _tail++;
        // Windows that hold this word and not its previous occurrence start at max(0, j - Window + 1, previous + 1) .. j.
        var first = Math.Max(Math.Max(0, _count - Window + 1), previous + 1);
        _sum += _count - first + 1;
        _starts[_count & 63] = first;
        _count++;
    }

    /// <summary>Whether the text has a word with this hash.</summary>
    public bool Contains(uint hash)
    {
        hash |= 1;
        var i = (int)((hash * 2654435769u) >> Shift);
        while (_slots[i].Position >= _base)
        {
            if (_slots[i].Hash == hash)
                return true;
            i = (i + 1) & (Slots - 1);
        }

        return false;
    }
}
