using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Credibility.Models.Zip;

/// <summary>Writes little-endian values one after the other: the counterpart of <see cref="BlockReader"/>.</summary>
internal sealed class BlockWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public int Length => _buffer.WrittenCount;

    public void Byte(byte value) => Take(1)[0] = value;

    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    public void UInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Take(8), value);

    public void Single(float value) => BinaryPrimitives.WriteSingleLittleEndian(Take(4), value);

    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(8), value);

    public void Bytes(ReadOnlySpan<byte> value) => _buffer.Write(value);

    public void Zeros(int count) => Take(count).Clear();

    /// <summary>UTF-16 characters without a length.</summary>
    public void Characters(string value)
    {
        foreach (var c in value)
            BinaryPrimitives.WriteUInt16LittleEndian(Take(2), c);
    }

    /// <summary>UTF-8 text with its length before it, in groups of seven bits.</summary>
    public void Text(string value)
    {
        Leb128(Encoding.UTF8.GetByteCount(value));
        Bytes(Encoding.UTF8.GetBytes(value));
    }

    public void Leb128(int value)
    {
        for (; value >= 0x80; value >>= 7)
            Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    public void Array(ReadOnlySpan<int> values)
    {
        Int32(values.Length);
        foreach (var value in values)
            Int32(value);
    }

    public void Array(ReadOnlySpan<uint> values)
    {
        Int32(values.Length);
        foreach (var value in values)
            UInt32(value);
    }

    public void Array(ReadOnlySpan<float> values)
    {
        Int32(values.Length);
        foreach (var value in values)
            Single(value);
    }

    public void Array(ReadOnlySpan<double> values)
    {
        Int32(values.Length);
        foreach (var value in values)
            Double(value);
    }

    private Span<byte> Take(int count)
    {
        var span = _buffer.GetSpan(count)[..count];
        _buffer.Advance(count);
        return span;
    }
}
