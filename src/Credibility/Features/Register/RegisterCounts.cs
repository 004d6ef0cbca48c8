namespace Credibility.Features.Register;

/// <summary>How often each word and word pair of a vocabulary stands in an article. Reused from article to article.</summary>
internal sealed class RegisterCounts
{
    /// <summary>Tokens that are counted at a time; whole blocks of a <see cref="TokenMask"/>.</summary>
    public const int Portion = 16 * TokenMask.BlockTokens;

    private readonly ushort[] _numbers = new ushort[Portion + 2];
    private readonly ushort[] _found = new ushort[Portion];
    private int[] _counts = [];
    private int[] _occurring = [];
    private int _length;
    private int _different;

    /// <summary>Tokens of article text: the denominator of the rates.</summary>
    public int Tokens { get; private set; }

    /// <summary>Tokens that are words of the vocabulary, alone or in a pair.</summary>
    public int KnownTokens => _length > 0 ? Tokens - _counts[0] : 0;

    /// <summary>Pairs of neighbours that are entries.</summary>
    public int Pairs { get; private set; }

    /// <summary>Share of the tokens that are words of the vocabulary; NaN without tokens.</summary>
    public double KnownShare => Tokens > 0 ? (double)KnownTokens / Tokens : double.NaN;

    /// <summary>
    /// Word pairs found against those to expect of known words next to each other in any order: pairs x tokens / known tokens².
    /// Around 0.4 in news, whatever its subject; half of that when the words are shuffled. NaN without known words.
    /// </summary>
    public double PairShare => KnownTokens > 0 ? (double)Pairs * Tokens / ((double)KnownTokens * KnownTokens) : double.NaN;

    /// <summary>The counts, in the order of <see cref="RegisterVocabulary.IndexOf"/>; the first one collects what is no word of it.</summary>
    public Span<int> Counts => _counts.AsSpan(0, _length);

    /// <summary>Indexes of the counts that are not 0, each once: an article has some 500 of several thousand.</summary>
    public ReadOnlySpan<int> Different => _occurring.AsSpan(0, _different);

    /// <summary>Room for the numbers of a portion and the one before it.</summary>
    public Span<ushort> Numbers => _numbers;

    /// <summary>Room for the pairs of a portion that are entries.</summary>
    public Span<ushort> Found => _found;

    /// <summary>Room for further indexes of <see cref="Different"/>, one more than there can be.</summary>
    public Span<int> Occurring => _occurring.AsSpan(_different);

    /// <summary>Notes tokens that were counted, and how many indexes were added to <see cref="Different"/>.</summary>
    public void Took(int tokens, int different)
    {
        Tokens += tokens;
        _different += different;
    }

    /// <summary>The same for pairs.</summary>
    public void TookPairs(int pairs, int different)
    {
        Pairs += pairs;
        _different += different;
    }

    /// <summary>Forgets the counts and makes room for a vocabulary.</summary>
    public void Reset(int length)
    {
        foreach (var index in Different)
            _counts[index] = 0;
        if (_counts.Length < length)
        {
            _counts = new int[length];
            _occurring = new int[length + 1];
        }

        _length = length;
        Tokens = Pairs = _different = 0;
    }
}
