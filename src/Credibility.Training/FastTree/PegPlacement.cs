namespace Credibility.Training.FastTree;

/// <summary>
/// Places the cuts ("pegs") between more distinct values than there are bins. Phase 1 halves segments greedily by the
/// product of the row counts on both sides; phase 2 moves single pegs between their neighbours while that product grows.
/// </summary>
internal sealed class PegPlacement
{
    private readonly int[] _accumulated;
    private readonly int _pegCount;
    private readonly float _mean;
    private readonly int[] _heapPosition;
    private readonly int[] _pegs;
    private readonly int[] _better;

    /// <param name="accumulated">Rows below each distinct value; item 0 is 0, the last the number of rows.</param>
    /// <param name="maximumBins">Number of bins, fewer than the distinct values.</param>
    public PegPlacement(int[] accumulated, int maximumBins)
    {
        _accumulated = accumulated;
        _pegCount = maximumBins - 1;
        _mean = (float)accumulated[^1] / maximumBins;
        _pegs = new int[_pegCount + 2];
        _pegs[^1] = accumulated.Length - 1;
        _better = new int[_pegs.Length];
        _heapPosition = new int[_pegs.Length];
    }

    /// <summary>Indices of the distinct values before which a bin ends, ascending.</summary>
    public int[] Place()
    {
        Halve();
        Improve();
        return _pegs[1..^1];
    }

    private void Halve()
    {
        var segments = new MaxHeap<(int Low, int Cut, int High)>();
        Push(0, _accumulated.Length - 1);
        for (var i = 1; i <= _pegCount; i++)
        {
            var (low, cut, high) = segments.Pop();
            _pegs[i] = cut;
            if (low < cut - 1)
                Push(low, cut);
            if (cut < high - 1)
                Push(cut, high);
        }

        Array.Sort(_pegs, 1, _pegCount);

        void Push(int low, int high)
        {
            var cut = BestCut(low, high, peg: 0);
            segments.Add(Energy(low, cut, high), (low, cut, high));
        }
    }

    private void Improve()
    {
        var moves = new MaxHeap<int>((peg, at) => _heapPosition[peg] = at);
        for (var peg = 1; peg <= _pegCount; peg++)
            Consider(moves, peg);
        while (moves.Count > 0)
        {
            var peg = moves.Pop();
            _pegs[peg] = _better[peg];
            Reconsider(moves, peg - 1);
            Reconsider(moves, peg + 1);
        }
    }

    private void Reconsider(MaxHeap<int> moves, int peg)
    {
        if (peg < 1 || peg > _pegCount)
            return;
        if (_heapPosition[peg] > 0)
            moves.Delete(_heapPosition[peg]);
        Consider(moves, peg);
    }

    private void Consider(MaxHeap<int> moves, int peg)
    {
        int low = _pegs[peg - 1], high = _pegs[peg + 1], now = _pegs[peg];
        var cut = BestCut(low, high, peg);
        if (cut == now)
            return;
        _better[peg] = cut;
        moves.Add(Energy(low, cut, high) - Energy(low, now, high), peg);
    }

    private long Energy(int low, int cut, int high) =>
        (long)(_accumulated[high] - _accumulated[cut]) * (_accumulated[cut] - _accumulated[low]);

    /// <summary>The cut of a segment with the greatest energy; peg 0 where no peg stands for it (phase 1).</summary>
    private int BestCut(int low, int high, int peg)
    {
        var key = (_accumulated[low] + _accumulated[high]) / 2;
        var cut = FirstAtLeast(key, low, high);
        if (cut == low)
            return cut + 1;
        if (cut == high)
            return cut - 1;
        var energy = Energy(low, cut, high);
        if (cut < high - 1 && Energy(low, cut + 1, high) is var above && above >= energy)
            return above > energy || IsBetterPlaced(cut + 1, cut, peg) ? cut + 1 : cut;
        if (cut > low + 1 && Energy(low, cut - 1, high) is var below && below >= energy)
            return below > energy || IsBetterPlaced(cut - 1, cut, peg) ? cut - 1 : cut;
        return cut;
    }

    private bool IsBetterPlaced(int candidate, int cut, int peg) =>
        peg > 0 && MathF.Abs(_accumulated[candidate] - _mean * peg) < MathF.Abs(_accumulated[cut] - _mean * peg);

    private int FirstAtLeast(int key, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_accumulated[middle] >= key)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
