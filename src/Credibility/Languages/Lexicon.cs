using System.Numerics;
using System.Runtime.CompilerServices;

namespace Credibility.Languages;

/// <summary>
/// The words and phrases of a language in one immutable table: word to lexeme by open addressing over 16-byte keys,
/// lexeme sequences to phrases by a trie. Every look-up is constant in the size of the lexicon.
/// </summary>
internal sealed class Lexicon
{
    private readonly byte[] _tags;
    private readonly Slot[] _slots;
    private readonly int _slotMask;
    private readonly LexiconEntry[] _lexemes;
    private readonly Edge[] _edges;
    private readonly ulong[] _edgeFilter;
    private readonly int _edgeMask;
    private readonly int[] _terminals;
    private readonly LexiconEntry[] _phrases;

    /// <summary>Lays out the hash tables. Runs at start-up, so it is compiled to its final form at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal Lexicon(LexiconTables tables)
    {
        Tables = tables;
        var slotCount = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, tables.Keys.Length * 2));
        _slots = new Slot[slotCount];
        _tags = new byte[slotCount];
        _slotMask = slotCount - 1;
        for (var word = 0; word < tables.Keys.Length; word++)
        {
            var key = tables.Keys[word];
            var hash = key.Hash;
            var i = (int)hash & _slotMask;
            while (_tags[i] != 0)
                i = (i + 1) & _slotMask;
            _tags[i] = TagOf(hash);
            _slots[i] = new Slot { Low = key.Low, High = key.High, Lexeme = tables.LexemeOfKey[word] };
        }

        var edgeCount = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, tables.Edges.Length * 2));
        _edges = new Edge[edgeCount];
        _edgeFilter = new ulong[Edge.FilterBits / 64];
        _edgeMask = edgeCount - 1;
        foreach (var edge in tables.Edges)
        {
            var i = Edge.HashOf(edge.Key) & _edgeMask;
            while (_edges[i].Key != 0)
                i = (i + 1) & _edgeMask;
            _edges[i] = edge;
            var bit = Edge.FilterOf(edge.Key);
            _edgeFilter[bit >> 6] |= 1UL << bit;
        }

        _lexemes = tables.Lexemes;
        for (var lexeme = 0; lexeme < _lexemes.Length; lexeme++)
            _lexemes[lexeme].Root = tables.Roots[lexeme];
        NoteFollowers(tables);
        _terminals = tables.Terminals;
        _phrases = tables.Phrases;
    }

    /// <summary>What the hash tables were laid out from.</summary>
    internal LexiconTables Tables { get; }

    /// <summary>A lexicon without words.</summary>
    public static Lexicon Empty { get; } = new LexiconBuilder().Build(0);

    /// <summary>Number of lexemes, the unknown one (0) included.</summary>
    public int LexemeCount => _lexemes.Length;

    /// <summary>Number of phrases of two words and more.</summary>
    public int PhraseCount => _phrases.Length;

    /// <summary>Lexeme of a word as it stands in a text, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<char> text, int start, int length) => Find(WordKey.Of(text, start, length));

    /// <summary>Lexeme of a folded word, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(WordKey key)
    {
        var hash = key.Hash;
        var tag = TagOf(hash);
        var mask = _slotMask;
        var tags = _tags;
        for (var i = (int)hash & mask; ; i = (i + 1) & mask)
        {
            var found = tags[i];
            if (found == tag)
            {
                ref var slot = ref _slots[i];
                if (slot.Low == key.Low && slot.High == key.High)
                    return slot.Lexeme;
            }
            else if (found == 0)
            {
                return 0;
            }
        }
    }

    /// <summary>Whether a key is the lexeme's own spelling, not a tolerated misspelling. Own spellings stand first, in the order of the lexemes.</summary>
    public bool IsSpelling(int lexeme, WordKey key) => Tables.Keys[lexeme - 1].Equals(key);

    /// <summary>Classes of a lexeme as a single word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly LexiconEntry Lexeme(int lexeme) => ref _lexemes[lexeme];

    /// <summary>Node to start matching phrases from at a lexeme, or 0 when none starts with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Root(int lexeme) => _lexemes[lexeme].Root;

    /// <summary>Node reached from <paramref name="node"/> by <paramref name="lexeme"/>, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int node, int lexeme)
    {
        var key = Edge.KeyOf(node, lexeme);
        // Most word pairs start no phrase; 64 KB of filter say so without a look at the megabyte of edges.
        var bit = Edge.FilterOf(key);
        if ((_edgeFilter[bit >> 6] & (1UL << bit)) == 0)
            return 0;
        for (var i = Edge.HashOf(key) & _edgeMask; ; i = (i + 1) & _edgeMask)
        {
            ref var edge = ref _edges[i];
            if (edge.Key == key)
                return edge.Node;
            if (edge.Key == 0)
                return 0;
        }
    }

    /// <summary>Index of the phrase that ends at a node, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Terminal(int node) => _terminals[node];

    /// <summary>Classes of a phrase.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly LexiconEntry Phrase(int phrase) => ref _phrases[phrase];

    // 0 stands for an empty slot.
    internal static byte TagOf(ulong hash)
    {
        var tag = (byte)(hash >> 56);
        return tag == 0 ? (byte)1 : tag;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void NoteFollowers(LexiconTables tables)
    {
        var lexemeOfRoot = new int[tables.Terminals.Length];
        for (var lexeme = 1; lexeme < tables.Roots.Length; lexeme++)
            lexemeOfRoot[tables.Roots[lexeme]] = lexeme;
        foreach (var edge in tables.Edges)
        {
            var lexeme = lexemeOfRoot[(int)(edge.Key >> 32)];
            if (lexeme != 0 && tables.Roots[lexeme] != 0)
                _lexemes[lexeme].Followers |= 1UL << (int)(edge.Key & 63);
        }
    }

    /// <summary>A word's key and lexeme.</summary>
    internal struct Slot
    {
        public ulong Low;
        public ulong High;
        public int Lexeme;
    }

    /// <summary>An edge of the phrase trie.</summary>
    internal struct Edge
    {
        public ulong Key;
        public int Node;

        public const int FilterBits = 1 << 19;

        public static int FilterOf(ulong key) => (int)((key * 0xD6E8FEB86659FD93UL) >> 45);

        public static ulong KeyOf(int node, int lexeme) => ((ulong)(uint)node << 32) | (uint)lexeme;

        public static int HashOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 40);
    }
}
