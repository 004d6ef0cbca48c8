using System.Runtime.CompilerServices;
using Credibility.Languages;

namespace Credibility.Text;

/// <summary>The tokens of a text with the classes that the lexicon gives each, as a word and as the start of a phrase.</summary>
internal sealed partial class TokenStream
{
    /// <summary>Places behind the last token that read as full stops, so that rules may look a few tokens ahead.</summary>
    private const int Padding = 8;

    private const int Capacity = 2048;

    private Token[] _tokens = new Token[Capacity];
    private WordKey[] _keys = new WordKey[Capacity];
    private ulong[] _hashes = new ulong[Capacity];
    private int[] _places = new int[Capacity];
    private WordFacts[] _facts = new WordFacts[Capacity];
    private LexicalClasses[] _words = new LexicalClasses[Capacity];
    private PhraseHit[] _phrases = new PhraseHit[Capacity];
    private LexicalClasses[] _classes = new LexicalClasses[Capacity];
    private int[] _open = new int[Capacity];
    private int[] _nodes = new int[Capacity];
    private (int Start, int Place)[] _ended = new (int, int)[Capacity];
    private byte[] _parts = [];
    private TokenIndex _cues = new(Capacity);
    private TokenIndex _citations = new(Capacity);
    private TokenIndex _hedges = new(Capacity);
    private TokenIndex _marks = new(Capacity);
    private TokenIndex _phraseStarts = new(Capacity);
    private TokenIndex _others = new(Capacity);

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The lexicon that the tokens were looked up in.</summary>
    public Lexicon Lexicon { get; private set; } = Lexicon.Empty;

    /// <summary>Token by reference.</summary>
    public ref Token this[int index] => ref _tokens[index];

    /// <summary>All tokens.</summary>
    public Span<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Keys of the tokens' folded words.</summary>
    public ReadOnlySpan<WordKey> Keys => _keys.AsSpan(0, Count);

    /// <summary>Hashes of the keys.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>What is counted of the tokens as single words.</summary>
    public ReadOnlySpan<WordFacts> Facts => _facts.AsSpan(0, Count);

    /// <summary>Tokens that start a phrase, in text order.</summary>
    public ReadOnlySpan<int> PhraseStarts => _phraseStarts.Span;

    /// <summary>Tokens that have or start a cue of attribution, in text order; the few that a pass needs to look at.</summary>
    public ReadOnlySpan<int> Cues => _cues.Span;

    /// <summary>Tokens that may name an outlet or lead up to one.</summary>
    public ReadOnlySpan<int> Citations => _citations.Span;

    /// <summary>Tokens that have or start a hedge or denial.</summary>
    public ReadOnlySpan<int> Hedges => _hedges.Span;

    /// <summary>Quotation marks, opening brackets, and marks that can end a sentence.</summary>
    public ReadOnlySpan<int> Marks => _marks.Span;

    /// <summary>Whether any token is a handle ("@name").</summary>
    public bool HasHandles { get; private set; }

    /// <summary>Forgets the tokens.</summary>
    public void Clear() => Count = 0;

    /// <summary>Appends a token with the key of its folded word; all zero for one that is not looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Token token, WordKey key)
    {
        var index = Count;
        if (index + Padding >= _keys.Length)
            Grow();
        _keys[index] = key;
        _tokens[index] = token;
        Count = index + 1;
    }

    /// <summary>Free places for tokens, two and more, and those of their keys; <see cref="Took"/> says how many were filled.</summary>
    public Span<Token> Room(out Span<WordKey> keys)
    {
        if (Count + Padding + 2 > _keys.Length)
            Grow();
        keys = _keys.AsSpan(Count, _keys.Length - Padding - Count);
        return _tokens.AsSpan(Count, keys.Length);
    }

    /// <summary>Appends the tokens that were written into <see cref="Room"/>.</summary>
    public void Took(int count) => Count += count;

    /// <summary>Key of the folded word: the same for the same word. All zero for punctuation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordKey Key(int index) => _keys[index];

    /// <summary>Whether the token is a word; never when the word is the empty key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int index, WordKey word) => (uint)index < (uint)Count && word.Low != 0 && _keys[index].Equals(word);

    /// <summary>Whether the token is one of some words.</summary>
    public bool IsOneOf(int index, WordKey[] words)
    {
        foreach (var word in words)
            if (Is(index, word))
                return true;
        return false;
    }

    /// <summary>Whether two single letters with a slash between them start at a token: "h/t".</summary>
    public bool IsAbbreviatedCredit(int index) => _tokens[index].Kind == TokenKind.Word && _tokens[index].Length == 1
        && _tokens[index + 1].Kind == TokenKind.Slash && _tokens[index + 2].Kind == TokenKind.Word && _tokens[index + 2].Length == 1;

    /// <summary>Hash of the key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(int index) => _hashes[index];

    /// <summary>Classes of the token as a single word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LexicalClasses WordClasses(int index) => _words[index];

    /// <summary>Classes of the longest phrase that starts at the token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LexicalClasses PhraseClasses(int index) =>
        _tokens[index].PhraseLength > 1 ? _phrases[index].Classes : LexicalClasses.None;

    /// <summary>Index of the longest phrase that starts at the token, or -1.</summary>
    public int Phrase(int index) => _tokens[index].PhraseLength > 1 ? _phrases[index].Phrase : -1;

    /// <summary>Classes as a word and as the start of a phrase.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LexicalClasses Classes(int index) => _classes[index];

    /// <summary>Whether the single word has one of the classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int index, LexicalClasses classes) => (_words[index] & classes) != 0;

    /// <summary>Whether any token of a range has one of the classes as a single word.</summary>
    public bool HasAny(int first, int end, LexicalClasses classes)
    {
        for (var i = first; i < end; i++)
            if (Has(i, classes))
                return true;
        return false;
    }

    /// <summary>Whether the single word has one of the style classes.</summary>
    public bool Has(int index, StyleClasses classes) => (Lexicon.ClassSets[_facts[index].ClassSet].Style & classes) != 0;

    /// <summary>
    /// Number of tokens of the longest entry of the classes that starts at the token: the phrase when it has one of
    /// them, else 1 when the word has, else 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Match(int index, LexicalClasses classes)
    {
        // Most tokens have none of the classes in any way.
        return (_classes[index] & classes) == 0 ? 0 : MatchKnown(index, classes);
    }

    private int MatchKnown(int index, LexicalClasses classes)
    {
        var length = _tokens[index].PhraseLength;
        if (length > 1 && (_phrases[index].Classes & classes) != 0)
            return length;
        // A cue inside a longer phrase of another class: "according to" in "according to many".
        if (length > 1 && (_phrases[index].CueClasses & classes) != 0)
            return _phrases[index].CueLength;
        return (_words[index] & classes) != 0 ? 1 : 0;
    }

    /// <summary>One byte a token for whoever classifies tokens once and asks often.</summary>
    public byte[] Parts => _parts;

    /// <summary>Makes room in <see cref="Parts"/>; what is there is of the article before.</summary>
    public Span<byte> MakeParts()
    {
        if (_parts.Length < _words.Length)
            _parts = new byte[_words.Length];
        return _parts.AsSpan(0, Count);
    }

    /// <summary>Gives memory back after an article far longer than usual.</summary>
    public void TrimTo(int limit)
    {
        Count = 0;
        if (_words.Length > limit || _tokens.Length > limit)
        {
            _tokens = new Token[Capacity];
            _cues = new(Capacity);
            _citations = new(Capacity);
            _hedges = new(Capacity);
            _marks = new(Capacity);
            _phraseStarts = new(Capacity);
            _others = new(Capacity);
            _keys = new WordKey[Capacity];
            _parts = [];
            AllocateLookUp(Capacity);
        }
    }

    private void Grow()
    {
        Array.Resize(ref _keys, _keys.Length * 2);
        Array.Resize(ref _tokens, _keys.Length);
    }

    private struct PhraseHit
    {
        public LexicalClasses Classes;
        public LexicalClasses CueClasses;
        public int Phrase;
        public byte CueLength;
    }
}
