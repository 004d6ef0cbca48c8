using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Credibility.Evidence;
using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Features.Register;

/// <summary>
/// The words and word pairs whose rates make the register of a text. Words are case-folded; numbers are one word
/// (<c>#</c>), punctuation is a word by its kind, whatever its glyph (<c>"</c> for every double quotation mark).
/// </summary>
/// <remarks>
/// Two look-ups a token: the word by its lexeme, the pair of words in a perfect hash. Neither branches: what is no entry is
/// counted at the first indexes, which have no weight.
/// </remarks>
internal sealed class RegisterVocabulary
{
    // Spelling of the punctuation kinds, by TokenKind; null for kinds that are no words of a register.
    private static readonly string?[] Punctuation = BuildPunctuation();

    private const int Sinks = 8;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ushort[] _numberOfKind = new ushort[Punctuation.Length];
    private readonly int[] _indexOfEntry;
    private readonly ushort[] _pairSeeds;
    private readonly Pair[] _pairs;
    private Binding? _binding;

    /// <summary>Builds the tables.</summary>
    /// <param name="entries">Entries: one or two words, separated by a space; unique.</param>
    /// <exception cref="InvalidDataException">The entries have more than 65,527 words.</exception>
    public RegisterVocabulary(IReadOnlyList<string> entries)
    {
        _indexOfEntry = new int[entries.Count];
        // A word's number is its index; the first ones count what is no entry. Pairs come behind the words. The two words of
        // each entry by number; 0 for the second of one word.
        var (first, second) = (new int[entries.Count], new int[entries.Count]);
        var pairs = 0;
        for (var e = 0; e < first.Length; e++)
        {
            var entry = entries[e];
            var space = entry.IndexOf(' ', StringComparison.Ordinal);
            first[e] = NumberOf(space < 0 ? entry : entry[..space]);
            if (space < 0)
                continue;
            second[e] = NumberOf(entry[(space + 1)..]);
            pairs++;
        }

        if (_numbers.Count > ushort.MaxValue - Sinks)
            throw new InvalidDataException($"the register has {_numbers.Count} different words; at most {ushort.MaxValue - Sinks} are supported.");
        for (var kind = 0; kind < Punctuation.Length; kind++)
            if (Punctuation[kind] is { } spelling)
                _numberOfKind[kind] = (ushort)_numbers.GetValueOrDefault(spelling);

        Length = _numbers.Count + Sinks;
        var hashes = new ulong[pairs];
        pairs = 0;
        for (var e = 0; e < first.Length; e++)
            if (second[e] != 0)
                hashes[pairs++] = HashOf(PairOf(first[e], second[e]));
        _pairSeeds = PerfectHash.FindSeeds(hashes);
        _pairs = new Pair[PerfectHash.PlacesFor(pairs)];
        // Two unknown words make the pair 0: an empty place must not be taken for it.
        Array.Fill(_pairs, new Pair(uint.MaxValue, 0));
        for (var e = 0; e < first.Length; e++)
        {
            if (second[e] == 0)
            {
                _indexOfEntry[e] = first[e];
                continue;
            }

            _indexOfEntry[e] = Length++;
            var pair = PairOf(first[e], second[e]);
            _pairs[PerfectHash.PlaceOf(HashOf(pair), _pairSeeds, _pairs.Length)] = new Pair(pair, _indexOfEntry[e]);
        }

        Length = (Length + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
    }

    /// <summary>Number of indexes: some for what is no entry, then words, then pairs, up to a whole number of vectors of counts.</summary>
    public int Length { get; private set; }

    /// <summary>Index of the counts of an entry.</summary>
    public int IndexOf(int entry) => _indexOfEntry[entry];

    /// <summary>Counts the entries in the article text of an analysis: no datelines, no boilerplate, not the own outlet's name.</summary>
    public void Count(ArticleAnalysis analysis, RegisterCounts result)
    {
        result.Reset(Length);
        var counts = result.Counts;
        var tokens = analysis.Tokens.Tokens;
        var hashes = analysis.Tokens.Hashes;
        var binding = BoundTo(analysis.Pack!.Lexicon);
        var numberOfLexeme = binding.NumberOfLexeme.AsSpan();
        var numberOfKind = _numberOfKind.AsSpan();
        ReadOnlySpan<ushort> seeds = _pairSeeds;
        var pairs = _pairs.AsSpan();
        var previous = 0;
        int total = 0, known = 0, found = 0;
        foreach (ref var paragraph in analysis.Paragraphs.Span)
        {
            if (paragraph.Furniture)
                continue;
            for (var i = paragraph.First; i < paragraph.End; i++)
            {
                ref var token = ref tokens[i];
                if ((token.Flags & (TokenFlags.Furniture | TokenFlags.OwnOutlet)) != 0)
                    continue;
                int number;
                if (token.Kind != TokenKind.Word)
                    number = numberOfKind[(int)token.Kind];
                else if (token.Lexeme != 0)
                    number = numberOfLexeme[token.Lexeme];
                else
                    number = binding.Find(hashes[i]);
                total++;
                counts[number]++;
                var pair = PairOf(previous, number);
                ref readonly var entry = ref pairs[PerfectHash.PlaceOf(HashOf(pair), seeds, pairs.Length)];
                // Eight places for what is no pair: additions to one and the same would wait for one another.
                var sink = total & (Sinks - 1);
                var isEntry = entry.Words == pair ? 1 : 0;
                counts[sink ^ ((sink ^ entry.Index) & -isEntry)]++;
                found += isEntry;
                known += number != 0 ? 1 : 0;
                previous = number;
            }
        }

        result.Tokens = total;
        result.KnownTokens = known;
        result.Pairs = found;
    }

    /// <summary>Spelling of a token as a word of a register, or null for tokens that are none; for building vocabularies.</summary>
    public static string? Spelling(ReadOnlySpan<char> text, in Token token) =>
        token.Kind == TokenKind.Word ? WordKey.Spelling(text.Slice(token.Start, token.Length)) : Punctuation[(int)token.Kind];

    private int NumberOf(string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var known);
        if (!known)
            number = _numbers.Count - 1 + Sinks;
        return number;
    }

    // A register is used with one lexicon at a time, so the latest is kept; two threads may make the same binding, which does
    // no harm.
    private Binding BoundTo(Lexicon lexicon)
    {
        var binding = Volatile.Read(ref _binding);
        if (binding is not null && ReferenceEquals(binding.Lexicon, lexicon))
            return binding;
        binding = new Binding(lexicon, _numbers);
        Volatile.Write(ref _binding, binding);
        return binding;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint PairOf(int first, int second) => ((uint)first << 16) | (uint)second;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashOf(uint pair)
    {
        var hash = pair * 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }

    private static string?[] BuildPunctuation()
    {
        var spelling = new string?[(int)TokenKind.Symbol + 1];
        spelling[(int)TokenKind.Number] = "#";
        spelling[(int)TokenKind.Comma] = ",";
        spelling[(int)TokenKind.Period] = ".";
        spelling[(int)TokenKind.Question] = "?";
        spelling[(int)TokenKind.Exclamation] = "!";
        spelling[(int)TokenKind.Ellipsis] = "...";
        spelling[(int)TokenKind.Colon] = ":";
        spelling[(int)TokenKind.Semicolon] = ";";
        spelling[(int)TokenKind.Dash] = "--";
        spelling[(int)TokenKind.OpenBracket] = "(";
        spelling[(int)TokenKind.CloseBracket] = ")";
        spelling[(int)TokenKind.Quote] = "\"";
        spelling[(int)TokenKind.SingleQuote] = "'";
        spelling[(int)TokenKind.Slash] = "/";
        return spelling;
    }

    /// <summary>A pair of word numbers and the index of its counts.</summary>
    private readonly record struct Pair(uint Words, int Index);

    /// <summary>The words of the register as a lexicon knows them: by lexeme, or by hash when it does not.</summary>
    private sealed class Binding
    {
        private const int FilterBits = 1 << 15;
        private readonly ulong[] _filter = new ulong[FilterBits / 64];
        private readonly Dictionary<ulong, ushort> _others = [];

        public Binding(Lexicon lexicon, Dictionary<string, int> numbers)
        {
            Lexicon = lexicon;
            NumberOfLexeme = new ushort[lexicon.LexemeCount];
            foreach (var (word, number) in numbers)
            {
                if (Array.IndexOf(Punctuation, word) >= 0)
                    continue;
                var hash = WordKey.Of(word).Hash;
                ref readonly var slot = ref lexicon.Slot(lexicon.Place(hash));
                if (slot.Hash != hash)
                {
                    _others[hash] = (ushort)number;
                    _filter[(int)(hash >> 49) >> 6] |= 1UL << (int)(hash >> 49);
                }
                else if (NumberOfLexeme[slot.Lexeme] == 0 || !slot.Facts.Misspelling)
                {
                    // A tolerated misspelling shares the lexeme of its word; the word itself must win.
                    NumberOfLexeme[slot.Lexeme] = (ushort)number;
                }
            }
        }

        public Lexicon Lexicon { get; }

        public ushort[] NumberOfLexeme { get; }

        // Few words are in the register and not in the lexicon; 4 KB of filter answer for nearly all others.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ushort Find(ulong hash) =>
            (_filter[(int)(hash >> 49) >> 6] >> (int)(hash >> 49) & 1) == 0 ? (ushort)0 : FindOther(hash);

        private ushort FindOther(ulong hash) => _others.GetValueOrDefault(hash);
    }
}
