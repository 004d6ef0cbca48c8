namespace Credibility.Features.Register;

/// <summary>How often each entry of a vocabulary stands in an article. Reused from article to article.</summary>
internal sealed class RegisterCounts
{
    private int[] _counts = [];
    private int[] _touched = new int[256];
    private int _touchedCount;

    /// <summary>Tokens of article text: the denominator of the rates.</summary>
    public int Tokens { get; set; }

    /// <summary>Tokens that are words of the vocabulary, alone or in a pair.</summary>
    public int KnownTokens { get; set; }

    /// <summary>Pairs of neighbours that are entries.</summary>
    public int Pairs { get; set; }

    /// <summary>Share of the tokens that are words of the vocabulary; NaN without tokens.</summary>
    public double KnownShare => Tokens > 0 ? (double)KnownTokens / Tokens : double.NaN;

    /// <summary>
    /// Word pairs found against those to expect of known words next to each other in any order: pairs x tokens / known tokens².
    /// Around 0.4 in news, whatever its subject; half of that when the words are shuffled. NaN without known words.
    /// </summary>
    public double PairShare => KnownTokens > 0 ? (double)Pairs * Tokens / ((double)KnownTokens * KnownTokens) : double.NaN;

    /// <summary>Entries that occur, in the order of their first occurrence.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    /// <summary>Count of an entry.</summary>
    public int this[int entry] => _counts[entry];

    /// <summary>Forgets the counts and makes room for a vocabulary.</summary>
    public void Reset(int entries)
    {
        if (_counts.Length < entries)
        {
            _counts = new int[entries];
        }
        else
        {
            foreach (var entry in Touched)
                _counts[entry] = 0;
        }

        _touchedCount = 0;
        Tokens = KnownTokens = Pairs = 0;
    }

    /// <summary>Counts one occurrence.</summary>
    public void Add(int entry)
    {
        if (_counts[entry]++ != 0)
            return;
        if (_touchedCount == _touched.Length)
            Array.Resize(ref _touched, _touched.Length * 2);
        _touched[_touchedCount++] = entry;
    }
}
