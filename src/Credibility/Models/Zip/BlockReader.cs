using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Credibility.Models.Zip;

/// <summary>Reads little-endian values one after the other; a length is checked against the bytes that are left before it is used.</summary>
internal ref struct BlockReader(string entry, ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Name of the entry, for messages.</summary>
    public readonly string Entry { get; } = entry;

    /// <summary>Number of bytes that are left.</summary>
    public readonly int Left => _bytes.Length - _at;

    public byte Byte(string what) => Take(1, what)[0];

    public int Int32(string what) => BinaryPrimitives.ReadInt32LittleEndian(Take(4, what));

    public long Int64(string what) => BinaryPrimitives.ReadInt64LittleEndian(Take(8, what));

    public float Single(string what) => BinaryPrimitives.ReadSingleLittleEndian(Take(4, what));

    public double Double(string what) => BinaryPrimitives.ReadDoubleLittleEndian(Take(8, what));

    /// <summary>A length that is not negative and whose items fit into the bytes that are left.</summary>
    public int Count(int itemSize, string what)
    {
        var count = Int32(what);
        if (count < 0)
            throw Fault($"{what}: the length is {count}");
        if ((long)count * itemSize > Left)
            throw Fault($"{what}: the length is {count}, but only {Left} bytes are left");
        return count;
    }

    /// <summary>An array with its length before it.</summary>
    public T[] Array<T>(string what)
        where T : unmanaged => Array<T>(Count(Size<T>(), what), what);

    /// <summary>An array of a known length.</summary>
    public T[] Array<T>(int count, string what)
        where T : unmanaged
    {
        if ((long)count * Size<T>() > Left)
            throw Fault($"{what}: {count} items are expected, but only {Left} bytes are left");
        if (count == 0)
            return [];
        var items = new T[count];
        var target = MemoryMarshal.AsBytes(items.AsSpan());
        Take(target.Length, what).CopyTo(target);
        if (!BitConverter.IsLittleEndian)
            ReverseEach(target, Size<T>());
        return items;
    }

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
    public string Text(string what) => Encoding.UTF8.GetString(Take(Leb128(what), what));

    public ReadOnlySpan<byte> Take(int count, string what)
    {
        if (count > Left)
            throw Fault($"{what}: the entry ends in it");
        var taken = _bytes.Slice(_at, count);
        _at += count;
        return taken;
    }

    /// <summary>Everything must have been read: bytes that nobody asked for mean that the block is not what it claims to be.</summary>
    public readonly void End()
    {
        if (Left > 0)
            throw Fault($"{Left} bytes are left over at the end of the block");
    }

    public readonly InvalidDataException Fault(string problem) => new($"{Entry}: {problem}");

    private static int Size<T>()
        where T : unmanaged => System.Runtime.CompilerServices.Unsafe.SizeOf<T>();

    private static void ReverseEach(Span<byte> bytes, int size)
    {
        for (var i = 0; i < bytes.Length; i += size)
            bytes.Slice(i, size).Reverse();
    }
}
