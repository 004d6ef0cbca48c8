using System.Numerics;
using System.Runtime.CompilerServices;
using Credibility.Evidence;
using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Features.Register;

/// <summary>
/// The words and word pairs whose rates make the register of a text. Words are case-folded; numbers are one word
/// (<c>#</c>), punctuation is a word by its kind, whatever its glyph (<c>"</c> for every double quotation mark).
/// </summary>
/// <remarks>Two look-ups a token: the word in a hash table, the pair of word numbers in another.</remarks>
internal sealed class RegisterVocabulary
{
    // Spelling of the punctuation kinds, by TokenKind; null for kinds that are no words of a register.
    private static readonly string?[] Punctuation = BuildPunctuation();

    private readonly WordKey[] _keys;
    private readonly int[] _words;
    private readonly int _mask;
    private readonly int[] _entryOfWord;
    private readonly ulong[] _pairs;
    private readonly int[] _entryOfPair;
    private readonly int _pairMask;
    private readonly int[] _wordOfKind = new int[Punctuation.Length];
    private readonly ulong[] _pairFilter = new ulong[1 << 10];
    private readonly string[] _spelling;
    private Binding? _binding;

    /// <summary>Builds the tables.</summary>
    /// <param name="entries">Entries: one or two words, separated by a space; unique.</param>
    public RegisterVocabulary(IReadOnlyList<string> entries)
    {
        Entries = entries;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        // The two words of each entry by number; 0 for the second of one word.
        var (first, second) = (new int[entries.Count], new int[entries.Count]);
        var pairs = 0;
        for (var e = 0; e < first.Length; e++)
        {
            var entry = entries[e];
            var space = entry.IndexOf(' ', StringComparison.Ordinal);
            first[e] = NumberOf(numbers, space < 0 ? entry : entry[..space]);
            if (space < 0)
                continue;
            second[e] = NumberOf(numbers, entry[(space + 1)..]);
            pairs++;
        }

        _spelling = new string[numbers.Count + 1];
        foreach (var (word, number) in numbers)
            _spelling[number] = word;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, numbers.Count * 3));
        _keys = new WordKey[size];
        _words = new int[size];
        _mask = size - 1;
        foreach (var (word, number) in numbers)
        {
            var kind = Array.IndexOf(Punctuation, word);
            if (kind >= 0)
            {
                _wordOfKind[kind] = number;
                continue;
            }

            var key = WordKey.Of(word);
            var i = (int)key.Hash & _mask;
            while (_words[i] != 0)
                i = (i + 1) & _mask;
            _keys[i] = key;
            _words[i] = number;
        }

        _entryOfWord = new int[numbers.Count + 1];
        Array.Fill(_entryOfWord, -1);
        var pairSize = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, pairs * 3));
        _pairs = new ulong[pairSize];
        _entryOfPair = new int[pairSize];
        _pairMask = pairSize - 1;
        for (var e = 0; e < first.Length; e++)
        {
            if (second[e] == 0)
            {
                _entryOfWord[first[e]] = e;
                continue;
            }

            var key = PairOf(first[e], second[e]);
            var i = Slot(key) & _pairMask;
            while (_pairs[i] != 0)
                i = (i + 1) & _pairMask;
            _pairs[i] = key;
            _entryOfPair[i] = e;
            var bit = FilterBit(key);
            _pairFilter[bit >> 6] |= 1UL << bit;
        }
    }

    private static int NumberOf(Dictionary<string, int> numbers, string word)
    {
        if (!numbers.TryGetValue(word, out var number))
            numbers.Add(word, number = numbers.Count + 1);
        return number;
    }

    /// <summary>The entries in the order of their weights.</summary>
    public IReadOnlyList<string> Entries { get; }

    /// <summary>Counts the entries in the article text of an analysis: no datelines, no boilerplate, not the own outlet's name.</summary>
    public void Count(ArticleAnalysis analysis, RegisterCounts counts)
    {
        counts.Reset(Entries.Count);
        var tokens = analysis.Tokens;
        var wordOfLexeme = BoundTo(analysis.Pack!.Lexicon);
        var previous = 0;
        var total = 0;
        var known = 0;
        var pairs = 0;
        foreach (ref var paragraph in analysis.Paragraphs.Span)
        {
            if (paragraph.Furniture)
                continue;
            for (var i = paragraph.First; i < paragraph.End; i++)
            {
                ref var token = ref tokens[i];
                if ((token.Flags & (TokenFlags.Furniture | TokenFlags.OwnOutlet)) != 0)
                    continue;
                var word = token.Kind != TokenKind.Word ? _wordOfKind[(int)token.Kind]
                    : token.Lexeme != 0 ? wordOfLexeme[token.Lexeme]
                    : Find(tokens.Key(i));
                total++;
                if (word != 0)
                {
                    known++;
                    var entry = _entryOfWord[word];
                    if (entry >= 0)
                        counts.Add(entry);
                    if (previous != 0 && (entry = FindPair(PairOf(previous, word))) >= 0)
                    {
                        pairs++;
                        counts.Add(entry);
                    }
                }

                previous = word;
            }
        }

        counts.Tokens = total;
        counts.KnownTokens = known;
        counts.Pairs = pairs;
    }

    /// <summary>Spelling of a token as a word of a register, or null for tokens that are none; for building vocabularies.</summary>
    public static string? Spelling(ReadOnlySpan<char> text, in Token token) =>
        token.Kind == TokenKind.Word ? WordKey.Spelling(text.Slice(token.Start, token.Length)) : Punctuation[(int)token.Kind];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(WordKey key)
    {
        for (var i = (int)key.Hash & _mask; _words[i] != 0; i = (i + 1) & _mask)
            if (_keys[i].Low == key.Low && _keys[i].High == key.High)
                return _words[i];
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindPair(ulong key)
    {
        // Most pairs of known words are no entry; 8 KB of filter say so before the tables are asked.
        var bit = FilterBit(key);
        if ((_pairFilter[bit >> 6] & (1UL << bit)) == 0)
            return -1;
        for (var i = Slot(key) & _pairMask; _pairs[i] != 0; i = (i + 1) & _pairMask)
            if (_pairs[i] == key)
                return _entryOfPair[i];
        return -1;
    }

    private static int FilterBit(ulong key) => (int)((key * 0xD6E8FEB86659FD93UL) >> 48);

    // Words that the lexicon knows are looked up by their lexeme: one array access in place of a hash table. A register is
    // used with one lexicon at a time, so the latest is kept; two threads may make the same binding, which does no harm.
    private int[] BoundTo(Lexicon lexicon)
    {
        var binding = Volatile.Read(ref _binding);
        if (binding is not null && ReferenceEquals(binding.Lexicon, lexicon))
            return binding.WordOfLexeme;
        var words = new int[lexicon.LexemeCount];
        for (var number = 1; number < _spelling.Length; number++)
        {
            var key = WordKey.Of(_spelling[number]);
            // A tolerated misspelling shares the lexeme of its word; the word itself must win.
            var lexeme = lexicon.Find(key);
            if (lexeme != 0 && (words[lexeme] == 0 || lexicon.IsSpelling(lexeme, key)))
                words[lexeme] = number;
        }

        Volatile.Write(ref _binding, new Binding(lexicon, words));
        return words;
    }

    private sealed record Binding(Lexicon Lexicon, int[] WordOfLexeme);

    private static ulong PairOf(int first, int second) => ((ulong)(uint)first << 32) | (uint)second;

    private static int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 36) & int.MaxValue;

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
}
