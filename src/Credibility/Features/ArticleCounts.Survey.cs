using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Credibility.Evidence;
using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Features;

/// <summary>
/// The look at every token, eight at a time and without a branch: what a token is goes into masks, from which words are
/// counted by sentence and the few tokens are picked that need a look of their own.
/// </summary>
internal sealed partial class ArticleCounts
{
    private const int Step = 8;
    private const int BlockTokens = 64;

    // A token's kind, phrase length and flags are the last four of its 16 bytes, in this order.
    private const int FlagsShift = 16;
    private const uint KindBits = 0xFF;
    private const uint ExcludedBits = (uint)Excluded << FlagsShift;
    private const uint CliticBit = (uint)TokenFlags.Clitic << FlagsShift;
    private const uint CapitalBit = (uint)TokenFlags.Capital << FlagsShift;
    private const uint AllCapitalsBit = (uint)TokenFlags.AllCapitals << FlagsShift;
    private const uint SentenceStartBit = (uint)TokenFlags.SentenceStart << FlagsShift;
    private const int QuotedShift = FlagsShift + 4;
    private const int MostShort = 3;
    private const int LeastLong = 7;
    private const int LeastComplex = 3;

    // Words of article text and numbers; words without clitics; numbers; tokens that make a sentence assert something.
    private readonly TokenMask _spoken = new();
    private readonly TokenMask _plain = new();
    private readonly TokenMask _numbers = new();
    private readonly TokenMask _claims = new();
    private readonly Token[] _lastTokens = new Token[Step];
    private readonly uint[] _lastFacts = new uint[Step];
    private int[] _setIndexes = [];

    private void Survey(TokenStream tokens)
    {
        var count = tokens.Count;
        _spoken.Reset(count);
        _plain.Reset(count);
        _numbers.Reset(count);
        _claims.Reset(count);
        var (whole, rest) = (count & -Step, count & (Step - 1));
        if (_setIndexes.Length < whole + Step || _setIndexes.Length > ArticleAnalysis.RetainedTokens)
            _setIndexes = new int[whole + Step];
        // The last tokens stand among excluded ones, so that the loop sees eight at any time.
        Array.Fill(_lastTokens, new Token { Flags = Excluded });
        tokens.Tokens[whole..].CopyTo(_lastTokens);
        MemoryMarshal.Cast<WordFacts, uint>(tokens.Facts[whole..]).CopyTo(_lastFacts);

        Vector256<uint> letters = default, syllables = default, complex = default, longs = default, shorts = default, quoted = default;
        var names = 0UL;
        for (var block = 0; block * BlockTokens < count; block++)
        {
            ulong words = 0, plain = 0, numbers = 0, others = 0, claims = 0, unknown = 0, capitals = 0, shouted = 0;
            var end = Math.Min(BlockTokens, count - (block * BlockTokens));
            for (var shift = 0; shift < end; shift += Step)
            {
                var i = (block * BlockTokens) + shift;
                ref var token = ref Unsafe.As<Token, ulong>(ref MemoryMarshal.GetArrayDataReference(_lastTokens));
                ref var fact = ref MemoryMarshal.GetArrayDataReference(_lastFacts);
                if (i < whole)
                {
                    token = ref Unsafe.As<Token, ulong>(ref tokens[i]);
                    fact = ref Unsafe.As<WordFacts, uint>(ref Unsafe.AsRef(in tokens.Facts[i]));
                }

                // Of each 16 bytes the second four (length) and the last four (kind, phrase length, flags).
                var low = Vector256.Narrow(Vector256.LoadUnsafe(ref token) >> 32, Vector256.LoadUnsafe(ref token, 4) >> 32).AsUInt64();
                var high = Vector256.Narrow(Vector256.LoadUnsafe(ref token, 8) >> 32, Vector256.LoadUnsafe(ref token, 12) >> 32).AsUInt64();
                var length = Vector256.Narrow(low, high);
                var bits = Vector256.Narrow(low >> 32, high >> 32);
                var facts = Vector256.LoadUnsafe(ref fact);

                var inText = Vector256.Equals(bits & Vector256.Create(ExcludedBits), default);
                var isWord = Vector256.Equals(bits & Vector256.Create(ExcludedBits | KindBits), default);
                var isPlain = Vector256.Equals(bits & Vector256.Create(ExcludedBits | KindBits | CliticBit), default);
                var inQuotation = ((bits & isWord) >> QuotedShift) & Vector256<uint>.One;
                var syllable = (facts >> WordFacts.SyllableShift) & Vector256.Create(WordFacts.SyllableMask) & isPlain;

                letters += length & isPlain;
                syllables += syllable;
                quoted += inQuotation;
                complex -= Vector256.GreaterThan(syllable.AsInt32(), Vector256.Create(LeastComplex - 1)).AsUInt32();
                longs -= Vector256.GreaterThan(length.AsInt32(), Vector256.Create(LeastLong - 1)).AsUInt32() & isPlain;
                shorts -= Vector256.LessThan(length.AsInt32(), Vector256.Create(MostShort + 1)).AsUInt32() & isPlain;
                var set = facts & Vector256.Create(WordFacts.ClassSetMask) & isWord;
                var index = ((set << 1) | inQuotation) + Vector256.Create((uint)ClassSetCounts.Sinks);
                Vector256.ConditionalSelect(Vector256.Equals(set, default), Vector256<uint>.Indices, index).AsInt32().CopyTo(_setIndexes, i);

                words |= (ulong)isWord.ExtractMostSignificantBits() << shift;
                plain |= (ulong)isPlain.ExtractMostSignificantBits() << shift;
                others |= (ulong)(inText & ~isWord).ExtractMostSignificantBits() << shift;
                claims |= (ulong)((facts << (31 - WordFacts.ClaimShift)) & inText).ExtractMostSignificantBits() << shift;
                unknown |= (ulong)(Vector256.Equals(syllable, default) & isPlain).ExtractMostSignificantBits() << shift;
                capitals |= (ulong)Vector256.Equals(bits & Vector256.Create(ExcludedBits | KindBits | CapitalBit | AllCapitalsBit | SentenceStartBit), Vector256.Create(CapitalBit)).ExtractMostSignificantBits() << shift;
                shouted |= (ulong)Vector256.Equals(bits & Vector256.Create(ExcludedBits | KindBits | CapitalBit | AllCapitalsBit), Vector256.Create(CapitalBit | AllCapitalsBit)).ExtractMostSignificantBits() << shift;
                numbers |= (ulong)Vector256.Equals(bits & Vector256.Create(ExcludedBits | KindBits), Vector256.Create((uint)TokenKind.Number)).ExtractMostSignificantBits() << shift;
            }

            _spoken.Blocks[block] = words | numbers;
            _plain.Blocks[block] = plain;
            _numbers.Blocks[block] = numbers;
            _claims.Blocks[block] = claims | numbers;
            CapitalInside += BitOperations.PopCount(capitals);
            NameRuns += BitOperations.PopCount(capitals & ((capitals << 1) | names));
            names = capitals >> (BlockTokens - 1);
            var first = block * BlockTokens;
            for (; others != 0; others &= others - 1)
                CountOther(tokens, first + BitOperations.TrailingZeroCount(others));
            for (; unknown != 0; unknown &= unknown - 1)
                CountUnknown(tokens, first + BitOperations.TrailingZeroCount(unknown));
            for (; shouted != 0; shouted &= shouted - 1)
                CountShouted(tokens, first + BitOperations.TrailingZeroCount(shouted));
        }

        Kinds[(int)TokenKind.Word] = _spoken.Sum() - _numbers.Sum();
        Words = _plain.Sum() + Kinds[(int)TokenKind.Number];
        QuotedWords = (int)Vector256.Sum(quoted);
        Letters += (int)Vector256.Sum(letters);
        Syllables += (int)Vector256.Sum(syllables);
        ComplexWords += (int)Vector256.Sum(complex);
        LongWords = (int)Vector256.Sum(longs);
        ShortWords = (int)Vector256.Sum(shorts);
    }

    private void CountOther(TokenStream tokens, int i)
    {
        ref readonly var token = ref tokens[i];
        Kinds[(int)token.Kind]++;
        if (token.Kind == TokenKind.Number)
        {
            // Numbers count as words of two syllables.
            Letters += token.Length;
            Syllables += 2;
        }
        else if (token.Kind == TokenKind.Symbol && token.Lexeme != 0)
        {
            Tally(Lexical, (ulong)tokens.WordClasses(i));
        }
    }

    private void CountUnknown(TokenStream tokens, int i)
    {
        var syllables = SyllableCount.Of(tokens.Key(i), tokens[i].Length);
        Syllables += syllables;
        ComplexWords += syllables >= LeastComplex ? 1 : 0;
    }

    private void CountShouted(TokenStream tokens, int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.Length <= 5 && token.Lexeme == 0 || tokens.Has(i, LexicalClasses.Organisations | LexicalClasses.Outlet))
            Acronyms++;
        else
            Shouted++;
    }
}
