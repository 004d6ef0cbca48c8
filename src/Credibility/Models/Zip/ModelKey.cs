using System.Buffers.Binary;
using System.Text;

namespace Credibility.Models.Zip;

/// <summary>
/// A <c>Model.key</c> entry: ML.NET's header of 256 bytes, a block whose layout the signatures name, a string table, the
/// name of the assembly and a tail. Bytes after the tail are not read.
/// </summary>
internal sealed class ModelKey
{
    public const int HeaderSize = 0x100;

    /// <summary>"ML\0MODEL" as a little-endian number; the tail is the same backwards.</summary>
    public const ulong FileSignature = 0x4C45444F4D004C4D;

    /// <summary>"LEDOM\0LM": the last eight bytes of the entry.</summary>
    public const ulong TailSignature = 0x4D4C004D4F44454C;

    /// <summary>Newest version of the container that ML.NET writes; it added the assembly name.</summary>
    public const uint ContainerVersion = 0x00010002;

    /// <summary>Name of the entry.</summary>
    public readonly string Entry;

    /// <summary>Eight characters that name the layout of the block, NUL shown as a space.</summary>
    public readonly string Signature;

    /// <summary>Name under which ML.NET finds the code that loads the block.</summary>
    public readonly string Loader;

    /// <summary>Version of the layout that was written.</summary>
    public readonly uint VersionWritten;

    /// <summary>Oldest version of a reader that understands the layout.</summary>
    public readonly uint VersionReadable;

    private readonly byte[] _bytes;
    private readonly int _blockEnd;
    private readonly string[] _strings;

    private ModelKey(string entry, byte[] bytes)
    {
        Entry = entry;
        _bytes = bytes;
        _blockEnd = HeaderSize + (int)At(bytes, 0x18);
        Signature = Ascii(bytes, 0x40, 8);
        VersionWritten = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(0x48));
        VersionReadable = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(0x4C));
        Loader = Ascii(bytes, 0x50, 24);
        _strings = Strings();
    }

    public static ModelKey Read(ModelArchive archive, string folder)
    {
        var entry = folder + "/Model.key";
        using var bytes = archive.Open(entry);
        bytes.First(HeaderSize);
        if (At(bytes.Buffer, 0) != unchecked((long)FileSignature))
            throw new InvalidDataException($"{entry}: does not start with ML.NET's file signature");
        if (HeaderFault(bytes.Buffer) is { } fault)
            throw new InvalidDataException($"{entry}: header: {fault}");
        bytes.First(At(bytes.Buffer, 0x88));
        if (At(bytes.Buffer, (int)At(bytes.Buffer, 0x80)) != unchecked((long)TailSignature))
            throw new InvalidDataException($"{entry}: the tail signature is missing");
        return new ModelKey(entry, bytes.Buffer);
    }

    /// <summary>A reader at the start of the block.</summary>
    public BlockReader Block() => new(Entry, _bytes, HeaderSize, _blockEnd);

    /// <summary>Reads the number of a string and gives the string; null for -1.</summary>
    public string? Text(BlockReader block, string what)
    {
        var id = block.Int32(what);
        if (id < -1 || id >= _strings.Length)
            throw block.Fault($"{what}: string {id} of {_strings.Length}");
        return id < 0 ? null : _strings[id];
    }

    /// <summary>Reads the number of a string that must be there and not be empty.</summary>
    public string Name(BlockReader block, string what) =>
        Text(block, what) is { Length: > 0 } text ? text : throw block.Fault($"{what}: the name is missing");

    /// <summary>The signature must be the one that goes with the loader, in a version that this reader knows.</summary>
    public void Expect(string signature, uint newest, uint oldest = 0x00010001)
    {
        if (Signature != signature)
            throw new InvalidDataException($"{Entry}: model signature '{Signature}', '{signature}' goes with the loader '{Loader}'");
        if (VersionReadable > VersionWritten || VersionReadable > newest || VersionWritten < oldest)
            throw new InvalidDataException(
                $"{Entry}: '{Loader}' version {VersionWritten:x8} (readable by {VersionReadable:x8}) is not supported, {oldest:x8} to {newest:x8} are");
    }

    /// <summary>What is wrong with a header, or null: ML.NET lets the parts follow each other without gaps.</summary>
    private static string? HeaderFault(byte[] header)
    {
        const long Most = int.MaxValue; // keeps the sums below from overflowing
        uint written = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(0x08)), readable = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(0x0C));
        if (readable > written || readable > ContainerVersion || written < 0x00010001)
            return $"container version {written:x8} (readable by {readable:x8}) is not supported";
        long block = At(header, 0x10), blockSize = At(header, 0x18);
        long table = At(header, 0x20), tableSize = At(header, 0x28), characters = At(header, 0x30), charactersSize = At(header, 0x38);
        if (block != HeaderSize)
            return $"the block starts at {block}, not at {HeaderSize}";
        if (blockSize is < 0 or > Most || tableSize is < 0 or > Most || charactersSize is < 0 or > Most)
            return $"sizes {blockSize}, {tableSize} and {charactersSize} of block, string table and characters";
        var next = block + blockSize;
        if (table == 0 ? tableSize != 0 || characters != 0 || charactersSize != 0 : table != next || tableSize == 0 || tableSize % 8 != 0)
            return $"the string table at {table} has {tableSize} bytes; it should start at {next} and hold 8 bytes a string";
        if (table != 0)
        {
            if (characters != table + tableSize || charactersSize % 2 != 0)
                return $"the characters of the strings start at {characters} and have {charactersSize} bytes";
            next = characters + charactersSize;
        }
        long assembly = At(header, 0x90), assemblySize = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(0x98));
        if (written >= ContainerVersion)
        {
            if (assembly == 0 ? assemblySize != 0 : assembly != next || assemblySize % 2 != 0)
                return $"the assembly name at {assembly} has {assemblySize} bytes; it should start at {next}";
            next += assemblySize;
        }
        long tail = At(header, 0x80), end = At(header, 0x88);
        return tail != next || end != tail + 8 ? $"the tail is at {tail}..{end}; it should be at {next}..{next + 8}" : null;
    }

    private string[] Strings()
    {
        int table = (int)At(_bytes, 0x20), characters = (int)At(_bytes, 0x30), size = (int)At(_bytes, 0x38);
        var strings = new string[(int)At(_bytes, 0x28) / 8];
        var start = 0;
        for (var i = 0; i < strings.Length; i++)
        {
            var end = At(_bytes, table + (8 * i));
            if (end < start || end > size || end % 2 != 0)
                throw new InvalidDataException($"{Entry}: string {i} ends at {end}, it starts at {start} of {size}");
            strings[i] = Encoding.Unicode.GetString(_bytes, characters + start, (int)end - start);
            start = (int)end;
        }
        return start == size ? strings : throw new InvalidDataException($"{Entry}: the strings end at {start} of {size}");
    }

    private static long At(byte[] bytes, int offset) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(offset));

    private static string Ascii(byte[] bytes, int start, int length)
    {
        while (length > 0 && bytes[start + length - 1] == 0)
            length--;
        return Encoding.ASCII.GetString(bytes, start, length).Replace('\0', ' ');
    }
}
