namespace Credibility.Languages;

/// <summary>What is known of a word, in four bytes. All zero for a word that the lexicon does not know.</summary>
/// <param name="bits">The facts as they are packed.</param>
internal readonly struct WordFacts(uint bits)
{
    /// <summary>Mask of the number of the class set.</summary>
    public const uint ClassSetMask = (1u << SyllableShift) - 1;

    /// <summary>Where the syllables stand.</summary>
    public const int SyllableShift = 10;

    /// <summary>Mask of the syllables once they are shifted down.</summary>
    public const uint SyllableMask = 7;

    /// <summary>Where the bit stands that marks a claim.</summary>
    public const int ClaimShift = SyllableShift + 3;

    private const int MisspellingShift = ClaimShift + 1;

    /// <summary>Where the lexeme stands, up to the highest bit.</summary>
    public const int LexemeShift = MisspellingShift + 1;

    /// <summary>Most lexemes of a lexicon, the unknown one included.</summary>
    public const int MostLexemes = 1 << (32 - LexemeShift);

    /// <summary>Most class sets of a lexicon.</summary>
    public const int MostClassSets = 1 << SyllableShift;

    /// <summary>Packs the facts.</summary>
    /// <param name="lexeme">The lexeme, below <see cref="MostLexemes"/>.</param>
    /// <param name="number">Number of the class set, below <see cref="MostClassSets"/>.</param>
    /// <param name="classSet">The class set.</param>
    /// <param name="syllables">Syllables; more than there is room for are left to be counted, as for an unknown word.</param>
    /// <param name="misspelling">Whether it is a tolerated misspelling of its lexeme.</param>
    public WordFacts(int lexeme, int number, in ClassSet classSet, int syllables, bool misspelling)
        : this(((uint)lexeme << LexemeShift) | (uint)number | (syllables <= SyllableMask ? (uint)syllables << SyllableShift : 0)
            | (classSet.IsClaim ? 1u << ClaimShift : 0) | (misspelling ? 1u << MisspellingShift : 0))
    {
    }

    /// <summary>The facts as they are packed.</summary>
    public uint Bits => bits;

    /// <summary>The lexeme; 0 for an unknown word.</summary>
    public int Lexeme => (int)(bits >> LexemeShift);

    /// <summary>Number of the <see cref="Languages.ClassSet"/>.</summary>
    public int ClassSet => (int)(bits & ClassSetMask);

    /// <summary>Syllables, 1 and up; 0 when they must be counted.</summary>
    public int Syllables => (int)((bits >> SyllableShift) & SyllableMask);

    /// <summary>Whether its classes make a sentence assert something checkable.</summary>
    public bool IsClaim => (bits & (1u << ClaimShift)) != 0;

    /// <summary>Whether it is a tolerated misspelling of its lexeme.</summary>
    public bool Misspelling => (bits & (1u << MisspellingShift)) != 0;
}
