using System.Buffers.Binary;
using System.Text;

namespace Credibility.Models.Zip;

/// <summary>
/// Reads little-endian values one after the other; a length is checked against the bytes that are left before it is used.
/// </summary>
/// <remarks>
/// Arrays have a method for each type: a generic one is compiled anew for each at the first load, which took a fifth of
/// the load's time.
/// </remarks>
internal sealed class BlockReader(string entry, byte[] bytes, int start, int end)
{
    /// <summary>Name of the entry, for messages.</summary>
    public readonly string Entry = entry;

    private int _at = start;

    /// <summary>Number of bytes that are left.</summary>
    public int Left => end - _at;

    public byte Byte(string what) => bytes[Skip(1, what)];

    public int Int32(string what) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Skip(4, what)));

    public long Int64(string what) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(Skip(8, what)));

    public float Single(string what) => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(Skip(4, what)));

    public double Double(string what) => BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(Skip(8, what)));

    /// <summary>A length that is not negative and whose items fit into the bytes that are left.</summary>
    public int Count(int itemSize, string what)
    {
        var count = Int32(what);
        if (count < 0 || (long)count * itemSize > Left)
            throw Fault($"{what}: the length is {count}, {Left} bytes are left");
        return count;
    }

    /// <summary>Integers with their number before them.</summary>
    public int[] Int32s(string what) => (int[])Items(new int[Count(4, what)], 4, what);

    /// <summary>Integers without sign with their number before them.</summary>
    public uint[] UInt32s(string what) => (uint[])Items(new uint[Count(4, what)], 4, what);

    /// <summary>Numbers in single precision with their number before them.</summary>
    public float[] Singles(string what) => (float[])Items(new float[Count(4, what)], 4, what);

    /// <summary>Numbers in double precision with their number before them.</summary>
    public double[] Doubles(string what) => (double[])Items(new double[Count(8, what)], 8, what);

    /// <summary>A length in groups of seven bits, least first.</summary>
    public int Leb128(string what)
    {
        var value = 0L;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var b = Byte(what);
            value |= (long)(b & 0x7F) << shift;
            if (b < 0x80)
                return value <= int.MaxValue ? (int)value : throw Fault($"{what}: {value} is too great");
        }
        throw Fault($"{what}: the length does not end");
    }

    /// <summary>UTF-8 text with its length before it.</summary>
    public string Text(string what)
    {
        var length = Leb128(what);
        return Encoding.UTF8.GetString(bytes, Skip(length, what), length);
    }

    /// <summary>A reader of the next bytes, which this one leaves out.</summary>
    public BlockReader Part(int length, string what)
    {
        var from = Skip(length, what);
        return new BlockReader(Entry, bytes, from, from + length);
    }

    /// <summary>Leaves out some bytes and gives the place where they start.</summary>
    public int Skip(int count, string what)
    {
        if (count > Left)
            throw Fault($"{what}: the entry ends in it");
        _at += count;
        return _at - count;
    }

    /// <summary>Everything must have been read: bytes that nobody asked for mean that the block is not what it claims to be.</summary>
    public void End()
    {
        if (Left > 0)
            throw Fault($"{Left} bytes are left over at the end of the block");
    }

    public InvalidDataException Fault(string problem) => new($"{Entry}: {problem}");

    private Array Items(Array items, int itemSize, string what)
    {
        var length = itemSize * items.Length;
        var from = Skip(length, what);
        if (!BitConverter.IsLittleEndian)
            for (var i = from; i < from + length; i += itemSize)
                Array.Reverse(bytes, i, itemSize); // they are read once
        Buffer.BlockCopy(bytes, from, items, 0, length);
        return items;
    }
}
