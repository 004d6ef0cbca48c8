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
/// Two look-ups a token: the word by its lexeme, the pair of words in a perfect hash. Neither branches: words that are none
/// of the register are counted at index 0, which has no weight, and of the pairs those that are entries are listed.
/// </remarks>
internal sealed class RegisterVocabulary
{
    // Spelling of the punctuation kinds, by TokenKind; null for kinds that are no words of a register.
    private static readonly string?[] Punctuation = BuildPunctuation();

    // Number of what is no word of the register.
    private const int Unknown = 0;

    // No pair: a word has at most number 65,534.
    private const uint NoPair = uint.MaxValue;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ushort[] _numberOfKind = new ushort[Punctuation.Length];
    private readonly int[] _indexOfEntry;
    private readonly ushort[] _pairSeeds;
    private readonly uint[] _pairs;
    private readonly int _firstPair;
    private Binding? _binding;

    /// <summary>Builds the tables.</summary>
    /// <param name="entries">Entries: one or two words, separated by a space; unique.</param>
    /// <exception cref="InvalidDataException">The entries have more than 65,534 words.</exception>
    public RegisterVocabulary(IReadOnlyList<string> entries)
    {
        _indexOfEntry = new int[entries.Count];
        // The two words of each entry by number; 0 for the second of one word.
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

        if (_numbers.Count >= ushort.MaxValue)
            throw new InvalidDataException($"the register has {_numbers.Count} different words; at most {ushort.MaxValue - 1} are supported.");
        for (var kind = 0; kind < Punctuation.Length; kind++)
            if (Punctuation[kind] is { } spelling)
                _numberOfKind[kind] = (ushort)_numbers.GetValueOrDefault(spelling);

        var hashes = new ulong[pairs];
        pairs = 0;
        for (var e = 0; e < first.Length; e++)
            if (second[e] != 0)
                hashes[pairs++] = HashOf(PairOf(first[e], second[e]));
        _pairSeeds = PerfectHash.FindSeeds(hashes);
        _pairs = new uint[PerfectHash.PlacesFor(pairs)];
        Array.Fill(_pairs, NoPair);
        // A word's number is its index; pairs come behind the words, by their places.
        _firstPair = _numbers.Count + 1;
        for (var e = 0; e < first.Length; e++)
        {
            _indexOfEntry[e] = first[e];
            if (second[e] == 0)
                continue;
            var pair = PairOf(first[e], second[e]);
            var place = PerfectHash.PlaceOf(HashOf(pair), _pairSeeds, _pairs.Length);
            _pairs[place] = pair;
            _indexOfEntry[e] = _firstPair + place;
        }

        Length = (_firstPair + _pairs.Length + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
    }

    /// <summary>Number of indexes: one for what is no word, then words, then places of pairs, up to a whole number of vectors of counts.</summary>
    public int Length { get; private set; }

    /// <summary>Index of the counts of an entry.</summary>
    public int IndexOf(int entry) => _indexOfEntry[entry];

    /// <summary>Counts the entries in the article text of an analysis: no datelines, no boilerplate, not the own outlet's name.</summary>
    public void Count(ArticleAnalysis analysis, RegisterCounts result)
    {
        result.Reset(Length);
        var binding = BoundTo(analysis.Pack!.Lexicon);
        var tokens = analysis.Tokens;
        // Portions that stay in the first-level cache; the last number of one leads to the first of the next.
        var last = Unknown;
        for (var first = 0; first < tokens.Count; first += RegisterCounts.Portion)
        {
            var length = Math.Min(RegisterCounts.Portion, tokens.Count - first);
            var numbers = result.Numbers;
            numbers[0] = (ushort)last;
            numbers = numbers[..(1 + Number(tokens.Tokens.Slice(first, length), tokens.Hashes.Slice(first, length), binding, numbers[1..]))];
            CountWords(numbers[1..], result);
            CountPairs(numbers, result);
            last = numbers[^1];
        }
    }

    // Gives how many tokens are article text.
    private static int Number(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> hashes, Binding binding, Span<ushort> numbers)
    {
        ReadOnlySpan<ushort> numberOfCode = binding.NumberOfCode;
        var count = 0;
        for (var i = 0; i < tokens.Length && i < hashes.Length && count < numbers.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if ((token.Flags & (TokenFlags.Furniture | TokenFlags.OwnOutlet)) != 0)
                continue;
            // All ones for a word: its code is its lexeme's, that of punctuation its kind.
            var isWord = ((int)token.Kind - 1) >> 31;
            var code = (int)token.Kind + ((token.Lexeme + Binding.FirstLexeme) & isWord);
            int number = numberOfCode[code];
            // One condition: whether the lexicon has a word is a toss-up, whether only the register has it is rare.
            if (((code == Binding.FirstLexeme ? 1 : 0) & binding.MayHave(hashes[i])) != 0)
                number = binding.Find(hashes[i]);
            numbers[count++] = (ushort)number;
        }

        return count;
    }

    private static void CountWords(ReadOnlySpan<ushort> numbers, RegisterCounts result)
    {
        var counts = result.Counts;
        var known = 0;
        foreach (var number in numbers)
        {
            counts[number]++;
            known += number != Unknown ? 1 : 0;
        }

        result.Tokens += numbers.Length;
        result.KnownTokens += known;
    }

    private void CountPairs(ReadOnlySpan<ushort> numbers, RegisterCounts result)
    {
        ReadOnlySpan<ushort> seeds = _pairSeeds;
        ReadOnlySpan<uint> pairs = _pairs;
        var found = result.Found;
        var count = 0;
        int previous = numbers[0];
        foreach (var number in numbers[1..])
        {
            var pair = PairOf(previous, number);
            var place = PerfectHash.PlaceOf(HashOf(pair), seeds, pairs.Length);
            // Written always and counted only when it is one: no branch to mispredict.
            found[count] = place;
            count += pairs[place] == pair ? 1 : 0;
            previous = number;
        }

        var counts = result.Counts[_firstPair..];
        foreach (var place in found[..count])
            counts[place]++;
        result.Pairs += count;
    }

    /// <summary>Spelling of a token as a word of a register, or null for tokens that are none; for building vocabularies.</summary>
    public static string? Spelling(ReadOnlySpan<char> text, in Token token) =>
        token.Kind == TokenKind.Word ? WordKey.Spelling(text.Slice(token.Start, token.Length)) : Punctuation[(int)token.Kind];

    private int NumberOf(string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var known);
        if (!known)
            number = _numbers.Count;
        return number;
    }

    // A register is used with one lexicon at a time, so the latest is kept; two threads may make the same binding, which does
    // no harm.
    private Binding BoundTo(Lexicon lexicon)
    {
        var binding = Volatile.Read(ref _binding);
        if (binding is not null && ReferenceEquals(binding.Lexicon, lexicon))
            return binding;
        binding = new Binding(lexicon, _numbers, _numberOfKind);
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

    /// <summary>The words of the register as a lexicon knows them: by lexeme, or by hash when it does not.</summary>
    private sealed class Binding
    {
        /// <summary>Where the lexemes begin; the unknown one has the first code.</summary>
        public const int FirstLexeme = (int)TokenKind.Symbol + 1;

        private const int FilterBits = 1 << 15;
        private readonly ulong[] _filter = new ulong[FilterBits / 64];
        private readonly Dictionary<ulong, ushort> _others = [];

        public Binding(Lexicon lexicon, Dictionary<string, int> numbers, ushort[] numberOfKind)
        {
            Lexicon = lexicon;
            NumberOfCode = new ushort[FirstLexeme + lexicon.LexemeCount];
            numberOfKind.CopyTo(NumberOfCode, 0);
            var numberOfLexeme = NumberOfCode.AsSpan(FirstLexeme);
            foreach (var (word, number) in numbers)
            {
                if (Array.IndexOf(Punctuation, word) >= 0)
                    continue;
                var hash = WordKey.Of(word).Hash;
                var facts = lexicon.Slot(lexicon.Place(hash)).FactsOf(hash);
                if (facts.Lexeme == 0)
                {
                    _others[hash] = (ushort)number;
                    _filter[(int)(hash >> 49) >> 6] |= 1UL << (int)(hash >> 49);
                }
                else if (numberOfLexeme[facts.Lexeme] == 0 || !facts.Misspelling)
                {
                    // A tolerated misspelling shares the lexeme of its word; the word itself must win.
                    numberOfLexeme[facts.Lexeme] = (ushort)number;
                }
            }
        }

        public Lexicon Lexicon { get; }

        /// <summary>Numbers by kind of token, then, from <see cref="FirstLexeme"/> on, by lexeme.</summary>
        public ushort[] NumberOfCode { get; }

        /// <summary>1 when a word that is not in the lexicon may be in the register, else 0: few are, and 4 KB of filter say so.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int MayHave(ulong hash) => (int)(_filter[(int)(hash >> 49) >> 6] >> (int)(hash >> 49)) & 1;

        /// <summary>Number of a word that is not in the lexicon.</summary>
        public ushort Find(ulong hash) => _others.GetValueOrDefault(hash);
    }
}
