namespace Credibility.Features.Register;

/// <summary>How often each word and word pair of a vocabulary stands in an article. Reused from article to article.</summary>
internal sealed class RegisterCounts
{
    /// <summary>Tokens that are counted at a time.</summary>
    public const int Portion = 1024;

    private readonly ushort[] _numbers = new ushort[Portion + 1];
    private readonly int[] _found = new int[Portion];
    private int[] _counts = [];
    private int _length;

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

    /// <summary>The counts, in the order of <see cref="RegisterVocabulary.IndexOf"/>; the first one collects what is no word of it.</summary>
    public Span<int> Counts => _counts.AsSpan(0, _length);

    /// <summary>Room for the numbers of the words of a portion and of the word before it.</summary>
    public Span<ushort> Numbers => _numbers;

    /// <summary>Room for the places of the pairs of a portion that are entries.</summary>
    public Span<int> Found => _found;

    /// <summary>Forgets the counts and makes room for a vocabulary.</summary>
    public void Reset(int length)
    {
        if (_counts.Length < length)
            _counts = new int[length];
        _length = length;
        Counts.Clear();
        Tokens = KnownTokens = Pairs = 0;
    }
}
