using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Credibility.Training.FastTree;

/// <summary>Sums over all bins of all features for one leaf.</summary>
internal sealed class Histogram<TSums>
    where TSums : unmanaged, ISums<TSums>
{
    private readonly TSums[] _bins;

    public Histogram(int bins, int features)
    {
        _bins = new TSums[bins];
        Splittable = new bool[features];
    }

    /// <summary>Whether the last search of each feature met a candidate; a feature that did not is not searched again below.</summary>
    public bool[] Splittable { get; }

    /// <summary>Some bins.</summary>
    public Span<TSums> Bins(int start, int count) => _bins.AsSpan(start, count);

    /// <summary>Sums one feature over the rows of a leaf, in row order.</summary>
    /// <param name="bins">Bins of the feature.</param>
    /// <param name="column">Bin of each row of the training set.</param>
    /// <param name="leaf">Rows of the leaf.</param>
    public static void Sum<TColumn>(Span<TSums> bins, TColumn column, in LeafRows<TSums> leaf)
        where TColumn : struct, IBinColumn
    {
        bins.Clear();
        var rows = leaf.Rows;
        var sums = leaf.Sums[..rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            ref var bin = ref bins[column[rows[i]]];
            bin += sums[i];
        }
    }

    /// <summary>
    /// Sums the four features of a packed block. A feature with few values adds to the same bin again and again, each time
    /// waiting for the store before; four separate chains hide that wait.
    /// </summary>
    /// <param name="bins">Four times 256 bins.</param>
    /// <param name="block">Bins of each row of the training set, a byte a feature.</param>
    /// <param name="leaf">Rows of the leaf.</param>
    public static void SumBlock(Span<TSums> bins, uint[] block, in LeafRows<TSums> leaf)
    {
        bins = bins[..(BinnedFeatures.BlockSize * BinnedFeatures.PackedBins)];
        bins.Clear();
        // A byte cannot leave its 256 bins, so the bounds need no check; this loop is most of the time for many rows.
        ref var first = ref Unsafe.As<TSums, byte>(ref MemoryMarshal.GetReference(bins));
        if (TSums.IsWeighted)
            SumBlock(ref first, block, leaf.Rows, MemoryMarshal.Cast<TSums, Vector256<double>>(leaf.Sums));
        else
            SumBlock(ref first, block, leaf.Rows, MemoryMarshal.Cast<TSums, Vector128<double>>(leaf.Sums));
    }

    // 16 bytes a bin: a byte's place in the word is shifted so that it becomes the offset of its bin.
    private static void SumBlock(ref byte first, uint[] block, ReadOnlySpan<int> rows, ReadOnlySpan<Vector128<double>> sums)
    {
        const int Feature = 16 * BinnedFeatures.PackedBins;
        sums = sums[..rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var packed = block[rows[i]];
            var sum = sums[i];
            Unsafe.As<byte, Vector128<double>>(ref Unsafe.AddByteOffset(ref first, (packed << 4) & 0xFF0)) += sum;
            Unsafe.As<byte, Vector128<double>>(ref Unsafe.AddByteOffset(ref first, ((packed >> 4) & 0xFF0) + Feature)) += sum;
            Unsafe.As<byte, Vector128<double>>(ref Unsafe.AddByteOffset(ref first, ((packed >> 12) & 0xFF0) + 2 * Feature)) += sum;
            Unsafe.As<byte, Vector128<double>>(ref Unsafe.AddByteOffset(ref first, ((packed >> 20) & 0xFF0) + 3 * Feature)) += sum;
        }
    }

    // 32 bytes a bin.
    private static void SumBlock(ref byte first, uint[] block, ReadOnlySpan<int> rows, ReadOnlySpan<Vector256<double>> sums)
    {
        const int Feature = 32 * BinnedFeatures.PackedBins;
        sums = sums[..rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var packed = block[rows[i]];
            var sum = sums[i];
            Unsafe.As<byte, Vector256<double>>(ref Unsafe.AddByteOffset(ref first, (packed << 5) & 0x1FE0)) += sum;
            Unsafe.As<byte, Vector256<double>>(ref Unsafe.AddByteOffset(ref first, ((packed >> 3) & 0x1FE0) + Feature)) += sum;
            Unsafe.As<byte, Vector256<double>>(ref Unsafe.AddByteOffset(ref first, ((packed >> 11) & 0x1FE0) + 2 * Feature)) += sum;
            Unsafe.As<byte, Vector256<double>>(ref Unsafe.AddByteOffset(ref first, ((packed >> 19) & 0x1FE0) + 3 * Feature)) += sum;
        }
    }

    /// <summary>Turns bins of the parent's histogram into the larger child's by taking the smaller child's away.</summary>
    public static void Subtract(Span<TSums> bins, ReadOnlySpan<TSums> smaller)
    {
        for (var i = 0; i < bins.Length && i < smaller.Length; i++)
            bins[i] -= smaller[i];
    }
}
