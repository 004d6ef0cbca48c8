using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Credibility.Languages;

/// <summary>
/// The words and phrases of a language in one immutable table: word to lexeme and phrase edges by perfect hashes. Every
/// look-up is one place of a table, whatever the size of the lexicon.
/// </summary>
internal sealed class Lexicon
{
    private const int FilterBits = 1 << 19;

    private readonly ushort[] _seeds;
    private readonly LexiconSlot[] _slots;
    private readonly LexiconEntry[] _lexemes;
    private readonly ClassSet[] _classSets;
    private readonly ulong[] _pairFilter;
    private readonly ushort[] _edgeSeeds;
    private readonly PhraseEdge[] _edges;
    private readonly int[] _phraseOutlets;

    /// <summary>Takes the tables.</summary>
    internal Lexicon(LexiconTables tables)
    {
        Tables = tables;
        (_seeds, _slots, _lexemes, _classSets, _edgeSeeds, _edges, _phraseOutlets) = tables;
        ClassMembers = new ClassMembers(_classSets);
        WordParts = new WordPartTable(_classSets);
        _pairFilter = new ulong[FilterBits / 64];
        foreach (ref readonly var edge in _edges.AsSpan())
        {
            if (edge.From == 0)
                continue;
            var bit = FilterBit(edge.From, edge.Lexeme);
            _pairFilter[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>What the lexicon was made of.</summary>
    internal LexiconTables Tables { get; }

    /// <summary>A lexicon without words.</summary>
    public static Lexicon Empty { get; } = new LexiconBuilder().Build(0);

    /// <summary>Number of lexemes, the unknown one (0) included.</summary>
    public int LexemeCount => _lexemes.Length;

    /// <summary>The different sets of classes that words and phrases have; 0 is the empty one.</summary>
    public ReadOnlySpan<ClassSet> ClassSets => _classSets;

    /// <summary>Classes of each set.</summary>
    public ClassMembers ClassMembers { get; }

    /// <summary>Parts that the sets give a word.</summary>
    public WordPartTable WordParts { get; }

    /// <summary>Number of phrases of two words and more.</summary>
    public int PhraseCount => _edges.Count(e => e.Ends != 0);

    /// <summary>Lexeme of a word as it stands in a text, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<char> text, int start, int length) => Find(WordKey.Of(text, start, length));

    /// <summary>Lexeme of a folded word, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(WordKey key)
    {
        var hash = key.Hash;
        return Slot(Place(hash)).FactsOf(hash).Lexeme;
    }

    /// <summary>The only place where a word with this hash can stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Place(ulong hash) => PerfectHash.PlaceOf(hash, _seeds, _slots.Length);

    /// <summary>What stands at a place; <see cref="LexiconSlot.FactsOf"/> says whether it is the word that was looked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly LexiconSlot Slot(int place) => ref _slots[place];

    /// <summary>Brings places into the cache: as few instructions as can be, for they bound how many loads are under way at once.</summary>
    public void Touch(ReadOnlySpan<int> places) => Touch(_slots, places);

    /// <summary>The same for edges.</summary>
    public void TouchEdges(ReadOnlySpan<int> places) => Touch(_edges, places);

    /// <summary>A lexeme as a single word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly LexiconEntry Lexeme(int lexeme) => ref _lexemes[lexeme];

    /// <summary>1 when an edge may lead on by a lexeme, else 0: 0 is certain, 1 is wrong for one pair in twenty. A number, for sums without a branch.</summary>
    /// <param name="from">The first word's lexeme, or the <see cref="PhraseEdge.Node"/> that was reached.</param>
    /// <param name="lexeme">The next word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MayLead(int from, int lexeme)
    {
        // Most word pairs start no phrase; 64 KB of filter say so without a look at the edges.
        var bit = FilterBit(from, lexeme);
        return (int)(_pairFilter[bit >> 6] >> bit) & 1;
    }

    /// <summary>The only place where the edge can stand that leads on by a lexeme; whether it does, <see cref="PhraseEdge.Leads"/> says.</summary>
    /// <param name="from">The first word's lexeme, or the <see cref="PhraseEdge.Node"/> that was reached.</param>
    /// <param name="lexeme">The next word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Place(int from, int lexeme) => PerfectHash.PlaceOf(PhraseEdge.HashOf(from, lexeme), _edgeSeeds, _edges.Length);

    /// <summary>An edge by its place, which is the number of the phrase that ends there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly PhraseEdge Edge(int place) => ref _edges[place];

    /// <summary>Outlet that a phrase names, or -1.</summary>
    public int PhraseOutlet(int phrase) => _phraseOutlets[phrase];

    // The sum is returned lest the loads be removed.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Touch<T>(T[] table, ReadOnlySpan<int> places)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(table.AsSpan());
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var sum = 0UL;
        foreach (var place in places)
            sum += Unsafe.Add(ref first, (nint)place * Unsafe.SizeOf<T>());
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FilterBit(int first, int second) =>
        (int)(((((ulong)(uint)first << 32) | (uint)second) * 0xD6E8FEB86659FD93UL) >> 45);
}
