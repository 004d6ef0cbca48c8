using System.Numerics;
using System.Runtime.CompilerServices;

namespace Credibility.Features;

/// <summary>
/// One bit a token. What a sentence has of something is then a subtraction of two counts, whatever its length, where a loop
/// over its tokens ends in a mispredicted branch.
/// </summary>
internal sealed class TokenMask
{
    /// <summary>Tokens of a block.</summary>
    public const int BlockTokens = 1 << BlockBits;

    private const int BlockBits = 6;
    private const int RetainedBlocks = 1 << 12; // 262,144 tokens; 50 KB

    private ulong[] _blocks = [0];
    private int[] _before = [0];
    private int _length = 1;

    /// <summary>The bits, 64 tokens a block, with at least one free bit behind the last token.</summary>
    public Span<ulong> Blocks => _blocks.AsSpan(0, _length);

    /// <summary>Clears the mask and makes room.</summary>
    public void Reset(int tokens)
    {
        _length = (tokens >> BlockBits) + 1;
        if (_blocks.Length < _length || _blocks.Length > RetainedBlocks)
        {
            _blocks = new ulong[_length];
            _before = new int[_length];
        }
        else
        {
            Blocks.Clear();
        }
    }

    /// <summary>Sets a bit.</summary>
    public void Set(int token) => _blocks[token >> BlockBits] |= 1UL << token;

    /// <summary>1 when the token's bit is set, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(int token) => (int)(_blocks[token >> BlockBits] >> token) & 1;

    /// <summary>Counts the bits of every block, for <see cref="Before"/>. Gives the number of all.</summary>
    public int Sum()
    {
        var before = _before.AsSpan(0, _length);
        var blocks = Blocks;
        var sum = 0;
        for (var b = 0; b < before.Length && b < blocks.Length; b++)
        {
            before[b] = sum;
            sum += BitOperations.PopCount(blocks[b]);
        }

        return sum;
    }

    /// <summary>Number of set bits before a token, by the latest <see cref="Sum"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Before(int token)
    {
        var block = token >> BlockBits;
        return _before[block] + BitOperations.PopCount(_blocks[block] & ((1UL << token) - 1));
    }

    /// <summary>The first token whose bit is set, from one up to another; that other when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int token, int end)
    {
        var block = token >> BlockBits;
        var bits = _blocks[block] >> token << token;
        while (bits == 0 && block < end >> BlockBits)
            bits = _blocks[++block];
        // No bit at all gives 64, which lies at or beyond the end.
        return Math.Min(end, (block << BlockBits) + BitOperations.TrailingZeroCount(bits));
    }
}
