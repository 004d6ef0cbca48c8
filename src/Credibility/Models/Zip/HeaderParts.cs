using System.Buffers.Binary;

namespace Credibility.Models.Zip;

/// <summary>Offsets and sizes in a Model.key header. ML.NET lets the parts follow each other without gaps.</summary>
internal readonly ref struct HeaderParts
{
    private readonly ReadOnlySpan<byte> _header;

    public HeaderParts(ReadOnlySpan<byte> header) => _header = header;

    public long Block => At(0x10);

    public long BlockSize => At(0x18);

    public long StringTable => At(0x20);

    public long StringTableSize => At(0x28);

    public long StringCharacters => At(0x30);

    public long StringCharactersSize => At(0x38);

    public long Tail => At(0x80);

    public long End => At(0x88);

    public long AssemblyName => At(0x90);

    public long AssemblyNameSize => BinaryPrimitives.ReadUInt32LittleEndian(_header[0x98..]);

    /// <summary>What is wrong, or null.</summary>
    /// <param name="version">Version of the container: the assembly name counts from 0x00010002 on.</param>
    public string? Fault(uint version)
    {
        const long Most = int.MaxValue; // keeps the sums below from overflowing
        if (Block != ModelKey.HeaderSize)
            return $"the block starts at {Block}, not at {ModelKey.HeaderSize}";
        if (BlockSize is < 0 or > Most || StringTableSize is < 0 or > Most || StringCharactersSize is < 0 or > Most)
            return $"sizes {BlockSize}, {StringTableSize} and {StringCharactersSize} of block, string table and characters";
        var next = Block + BlockSize;
        if (StringTable == 0)
        {
            if (StringTableSize != 0 || StringCharacters != 0 || StringCharactersSize != 0)
                return "there is no string table, but it has a size";
        }
        else
        {
            if (StringTable != next || StringTableSize == 0 || StringTableSize % 8 != 0)
                return $"the string table at {StringTable} has {StringTableSize} bytes; it should start at {next} and hold 8 bytes a string";
            if (StringCharacters != StringTable + StringTableSize || StringCharactersSize % 2 != 0)
                return $"the characters of the strings start at {StringCharacters} and have {StringCharactersSize} bytes";
            next = StringCharacters + StringCharactersSize;
        }
        if (version >= 0x00010002)
        {
            if (AssemblyName == 0 ? AssemblyNameSize != 0 : AssemblyName != next || AssemblyNameSize % 2 != 0)
                return $"the assembly name at {AssemblyName} has {AssemblyNameSize} bytes; it should start at {next}";
            next += AssemblyNameSize;
        }
        if (Tail != next || End != Tail + 8)
            return $"the tail is at {Tail}..{End}; it should be at {next}..{next + 8}";
        return null;
    }

    private long At(int offset) => BinaryPrimitives.ReadInt64LittleEndian(_header[offset..]);
}
