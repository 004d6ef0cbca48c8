using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Features.Register;

/// <summary>
/// The words and word pairs whose rates make the register of a text. Words are case-folded; numbers are one word
/// (<c>#</c>), punctuation is a word by its kind, whatever its glyph (<c>"</c> for every double quotation mark).
/// </summary>
/// <remarks>
/// Two look-ups a token, the word by its lexeme and the pair in a <see cref="PairTable"/>. Neither branches: what is no word of
/// the register is counted at index 0, which has no weight, and the pairs that are entries are listed.
/// </remarks>
internal sealed class RegisterVocabulary
{
    // Spelling of the punctuation kinds, by TokenKind; null for kinds that are no words of a register.
    private static readonly string?[] Punctuation = BuildPunctuation();

    // Number of what is no word of the register.
    private const int Unknown = 0;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ushort[] _numberOfKind = new ushort[Punctuation.Length];
    private readonly int[] _indexOfEntry;
    private readonly PairTable _pairs;
    private readonly int _firstPair;
    private Binding? _binding;

    /// <summary>Builds the tables.</summary>
    /// <param name="entries">Entries: one or two words, separated by a space; unique.</param>
    /// <param name="order">
    /// Their indexes in the order in which they are numbered: frequent ones first share the cache lines that are always
    /// at hand. In the order of <paramref name="entries"/> when null.
    /// </param>
    /// <exception cref="InvalidDataException">The entries have more than 65,534 words, or more than 65,535 pairs.</exception>
    public RegisterVocabulary(IReadOnlyList<string> entries, int[]? order = null)
    {
        _indexOfEntry = new int[entries.Count];
        // A word's number is its index; pairs come behind the words. The numbers of the pairs' words, and their entries.
        var (pairs, entriesOfPairs) = (new (int, int)[entries.Count], new int[entries.Count]);
        var count = 0;
        for (var i = 0; i < _indexOfEntry.Length; i++)
        {
            var e = order is null ? i : order[i];
            var entry = entries[e];
            var space = entry.IndexOf(' ', StringComparison.Ordinal);
            _indexOfEntry[e] = NumberOf(space < 0 ? entry : entry[..space]);
            if (space < 0)
                continue;
            pairs[count] = (_indexOfEntry[e], NumberOf(entry[(space + 1)..]));
            entriesOfPairs[count++] = e;
        }

        if (_numbers.Count >= ushort.MaxValue)
            throw new InvalidDataException($"the register has {_numbers.Count} different words; at most {ushort.MaxValue - 1} are supported.");
        for (var kind = 0; kind < Punctuation.Length; kind++)
            if (Punctuation[kind] is { } spelling)
                _numberOfKind[kind] = (ushort)_numbers.GetValueOrDefault(spelling);

        if (count > ushort.MaxValue)
            throw new InvalidDataException($"the register has {count} pairs of words; at most {ushort.MaxValue} are supported.");
        _firstPair = _numbers.Count + 1;
        Length = _firstPair + count;
        for (var p = 0; p < count; p++)
            _indexOfEntry[entriesOfPairs[p]] = _firstPair + p;
        _pairs = new PairTable(_firstPair, pairs.AsSpan(0, count));
    }

    /// <summary>Number of indexes: one for what is no word, then words, then pairs.</summary>
    public int Length { get; private set; }

    /// <summary>Index of the counts of an entry.</summary>
    public int IndexOf(int entry) => _indexOfEntry[entry];

    /// <summary>Counts the entries in the text of an article.</summary>
    /// <param name="article">The article, counted.</param>
    /// <param name="result">Receives the counts.</param>
    public void Count(ArticleCounts article, RegisterCounts result)
    {
        result.Reset(Length);
        var binding = BoundTo(article.Analysis.Pack!.Lexicon);
        var survey = article.Survey;
        var hashes = article.Analysis.Tokens.Hashes;
        // Portions that stay in the first-level cache; the last number of one leads to the first of the next.
        var last = Unknown;
        for (var first = 0; first < survey.Codes.Length; first += RegisterCounts.Portion)
        {
            var numbers = result.Numbers;
            numbers[0] = (ushort)last;
            numbers = numbers[..(1 + Number(survey, first, hashes, binding, numbers[1..]))];
            result.Took(numbers.Length - 1, CountWords(numbers[1..], result.Counts, result.Occurring));
            var found = result.Found[..FindPairs(numbers, _pairs.Rows, _pairs.Places, result.Found)];
            result.TookPairs(found.Length, CountPairs(found, _firstPair, result.Counts, result.Occurring));
            last = numbers[^1];
        }
    }

    // The numbers of a portion's tokens of article text; gives how many they are.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Number(TokenSurvey survey, int first, ReadOnlySpan<ulong> hashes, Binding binding, Span<ushort> numbers)
    {
        ReadOnlySpan<ushort> numberOfCode = binding.NumberOfCode;
        var codes = survey.Codes[first..];
        codes = codes[..Math.Min(codes.Length, RegisterCounts.Portion)];
        var count = 0;
        for (var at = 0; at < codes.Length; at += TokenMask.BlockTokens)
        {
            var some = codes[at..Math.Min(codes.Length, at + TokenMask.BlockTokens)];
            var target = numbers.Slice(count, some.Length);
            for (var i = 0; i < some.Length; i++)
                target[i] = numberOfCode[some[i]];
            var block = (first + at) / TokenMask.BlockTokens;
            for (var left = survey.Unknown.Blocks[block]; left != 0; left &= left - 1)
            {
                var i = BitOperations.TrailingZeroCount(left);
                var hash = hashes[first + at + i];
                if (binding.MayHave(hash))
                    target[i] = binding.Find(hash);
            }

            count += KeepText(target, survey.Text.Blocks[block]);
        }

        return count;
    }

    // Leaves out what is no article text; that is rare.
    private static int KeepText(Span<ushort> numbers, ulong text)
    {
        var count = BitOperations.PopCount(text);
        if (count == numbers.Length)
            return count;
        var kept = 0;
        for (; text != 0; text &= text - 1)
            numbers[kept++] = numbers[BitOperations.TrailingZeroCount(text)];
        return count;
    }

    // Gives how many indexes occur for the first time. Not inlined, here and below: together the loops run out of registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CountWords(ReadOnlySpan<ushort> numbers, Span<int> counts, Span<int> occurring)
    {
        var different = 0;
        foreach (var number in numbers)
        {
            ref var count = ref counts[number];
            occurring[different] = number;
            different += count == 0 ? 1 : 0;
            count++;
        }

        return different;
    }

    // Gives how many pairs are entries and lists them. The first number was counted with the portion before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindPairs(ReadOnlySpan<ushort> numbers, ReadOnlySpan<int> rows, ReadOnlySpan<uint> places, Span<ushort> found)
    {
        var pairs = 0;
        int previous = numbers[0];
        foreach (var number in numbers[1..])
        {
            // Written always and counted only when it is one: no branch to mispredict.
            var place = places[rows[previous] + number];
            found[pairs] = (ushort)PairTable.IndexOf(place);
            pairs += PairTable.FirstOf(place) == previous ? 1 : 0;
            previous = number;
        }

        return pairs;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CountPairs(ReadOnlySpan<ushort> pairs, int firstPair, Span<int> counts, Span<int> occurring)
    {
        var different = 0;
        foreach (var pair in pairs)
        {
            var index = firstPair + pair;
            ref var count = ref counts[index];
            occurring[different] = index;
            different += count == 0 ? 1 : 0;
            count++;
        }

        return different;
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
        private const int FilterBits = 1 << 15;
        private readonly ulong[] _filter = new ulong[FilterBits / 64];
        private readonly Dictionary<ulong, ushort> _others = [];

        public Binding(Lexicon lexicon, Dictionary<string, int> numbers, ushort[] numberOfKind)
        {
            Lexicon = lexicon;
            NumberOfCode = new ushort[TokenSurvey.FirstLexeme + lexicon.LexemeCount];
            numberOfKind.CopyTo(NumberOfCode, 0);
            var numberOfLexeme = NumberOfCode.AsSpan(TokenSurvey.FirstLexeme);
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

        /// <summary>Numbers by <see cref="TokenSurvey.Codes"/>.</summary>
        public ushort[] NumberOfCode { get; }

        /// <summary>Whether a word that is not in the lexicon may be in the register: few are, and 4 KB of filter say so.</summary>
        public bool MayHave(ulong hash) => (_filter[(int)(hash >> 49) >> 6] >> (int)(hash >> 49) & 1) != 0;

        /// <summary>Number of a word that is not in the lexicon.</summary>
        public ushort Find(ulong hash) => _others.GetValueOrDefault(hash);
    }
}
