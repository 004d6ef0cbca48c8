namespace Credibility.Languages;

/// <summary>What is counted of a word, in four bytes. All zero for a word that the lexicon does not know.</summary>
internal readonly struct WordFacts
{
    private const int SyllableShift = 16;
    private const uint MisspellingBit = 1u << 31;
    private const uint ClaimBit = 1u << 30;
    private const int MostSyllables = 63;
    private readonly uint _bits;

    /// <summary>From the bits of another.</summary>
    public WordFacts(uint bits) => _bits = bits;

    /// <summary>Packs the facts.</summary>
    public WordFacts(ushort number, in ClassSet classSet, int syllables, bool misspelling) =>
        _bits = number | ((uint)Math.Min(syllables, MostSyllables) << SyllableShift) | (misspelling ? MisspellingBit : 0) | (classSet.IsClaim ? ClaimBit : 0);

    /// <summary>The facts as they are packed.</summary>
    public uint Bits => _bits;

    /// <summary>Number of the <see cref="Languages.ClassSet"/>.</summary>
    public int ClassSet => (ushort)_bits;

    /// <summary>Syllables, 1 and up.</summary>
    public int Syllables => (int)(_bits >> SyllableShift) & MostSyllables;

    /// <summary>Whether its classes make a sentence assert something checkable.</summary>
    public bool IsClaim => (_bits & ClaimBit) != 0;

    /// <summary>Whether it is a tolerated misspelling of its lexeme.</summary>
    public bool Misspelling => (_bits & MisspellingBit) != 0;
}
