using System.Buffers.Binary;
using System.Runtime.InteropServices;

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

    /// <summary>Newest version of the container that ML.NET writes; 0x00010002 added the assembly name.</summary>
    public const uint ContainerVersion = 0x00010002;

    private readonly ReadOnlyMemory<byte> _block;
    private readonly string[] _strings;

    private ModelKey(string entry, ReadOnlyMemory<byte> block, string[] strings, ReadOnlySpan<byte> header)
    {
        Entry = entry;
        _block = block;
        _strings = strings;
        Signature = Ascii(header.Slice(0x40, 8));
        VersionWritten = BinaryPrimitives.ReadUInt32LittleEndian(header[0x48..]);
        VersionReadable = BinaryPrimitives.ReadUInt32LittleEndian(header[0x4C..]);
        Loader = Ascii(header.Slice(0x50, 24));
    }

    /// <summary>Name of the entry.</summary>
    public string Entry { get; }

    /// <summary>Eight characters that name the layout of the block, NUL shown as a space.</summary>
    public string Signature { get; }

    /// <summary>Name under which ML.NET finds the code that loads the block.</summary>
    public string Loader { get; }

    /// <summary>Version of the layout that was written.</summary>
    public uint VersionWritten { get; }

    /// <summary>Oldest version of a reader that understands the layout.</summary>
    public uint VersionReadable { get; }

    public static ModelKey Read(ModelArchive archive, string folder)
    {
        var entry = folder + "/Model.key";
        using var bytes = archive.Open(entry);
        var header = bytes.First(HeaderSize);
        var limit = CheckHeader(header.Span, entry);
        var all = bytes.First(limit);
        return Parse(all, entry);
    }

    /// <summary>A reader at the start of the block.</summary>
    public BlockReader Block() => new(Entry, _block.Span);

    /// <summary>Reads the number of a string and gives the string; null for -1.</summary>
    public string? Text(ref BlockReader block, string what)
    {
        var id = block.Int32(what);
        if (id < -1 || id >= _strings.Length)
            throw block.Fault($"{what}: string {id} of {_strings.Length}");
        return id < 0 ? null : _strings[id];
    }

    /// <summary>Reads the number of a string that must be there and not be empty.</summary>
    public string Name(ref BlockReader block, string what) =>
        Text(ref block, what) is { Length: > 0 } text ? text : throw block.Fault($"{what}: the name is missing");

    /// <summary>The signature must be the one that goes with the loader, in a version that this reader knows.</summary>
    public void Expect(string signature, uint newest, uint oldest = 0x00010001)
    {
        if (Signature != signature)
            throw new InvalidDataException($"{Entry}: model signature '{Signature}', '{signature}' goes with the loader '{Loader}'");
        if (VersionReadable > VersionWritten)
            throw new InvalidDataException($"{Entry}: version {VersionWritten:x8} states to be readable only by {VersionReadable:x8}");
        if (VersionReadable > newest || VersionWritten < oldest)
            throw new InvalidDataException(
                $"{Entry}: '{Loader}' version {VersionWritten:x8} (readable by {VersionReadable:x8}) is not supported, {oldest:x8} to {newest:x8} are");
    }

    /// <summary>Checks that the parts follow each other as ML.NET wants it, and gives the length up to the end of the tail.</summary>
    private static long CheckHeader(ReadOnlySpan<byte> header, string entry)
    {
        if (BinaryPrimitives.ReadUInt64LittleEndian(header) != FileSignature)
            throw new InvalidDataException($"{entry}: does not start with ML.NET's file signature");
        var written = BinaryPrimitives.ReadUInt32LittleEndian(header[0x08..]);
        var readable = BinaryPrimitives.ReadUInt32LittleEndian(header[0x0C..]);
        if (readable > written || readable > ContainerVersion || written < 0x00010001)
            throw new InvalidDataException($"{entry}: container version {written:x8} (readable by {readable:x8}) is not supported");
        var parts = new HeaderParts(header);
        if (parts.Fault(written) is { } fault)
            throw new InvalidDataException($"{entry}: header: {fault}");
        return parts.End;
    }

    private static ModelKey Parse(ReadOnlyMemory<byte> all, string entry)
    {
        var parts = new HeaderParts(all.Span);
        if (BinaryPrimitives.ReadUInt64LittleEndian(all.Span[(int)parts.Tail..]) != TailSignature)
            throw new InvalidDataException($"{entry}: the tail signature is missing");
        var strings = new string[parts.StringTableSize / 8];
        var offsets = all.Span.Slice((int)parts.StringTable, (int)parts.StringTableSize);
        var characters = all.Span.Slice((int)parts.StringCharacters, (int)parts.StringCharactersSize);
        var start = 0;
        for (var i = 0; i < strings.Length; i++)
        {
            var end = BinaryPrimitives.ReadInt64LittleEndian(offsets[(8 * i)..]);
            if (end < start || end > characters.Length || end % 2 != 0)
                throw new InvalidDataException($"{entry}: string {i} ends at {end}, it starts at {start} of {characters.Length}");
            strings[i] = new string(MemoryMarshal.Cast<byte, char>(characters[start..(int)end]));
            start = (int)end;
        }
        if (start != characters.Length)
            throw new InvalidDataException($"{entry}: the strings end at {start} of {characters.Length}");
        var block = all.Slice(HeaderSize, (int)parts.BlockSize);
        return new ModelKey(entry, block, strings, all.Span);
    }

    private static string Ascii(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
            text[i] = bytes[i] is >= 0x20 and < 0x7F ? (char)bytes[i] : ' ';
        return new string(text.TrimEnd(' '));
    }
}
