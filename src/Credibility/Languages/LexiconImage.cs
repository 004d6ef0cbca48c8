using System.Runtime.InteropServices;

namespace Credibility.Languages;

/// <summary>
/// Compiled lexicons: the tables as little-endian bytes, made from the text files when the library is built, so that the
/// first article does not wait for 45,000 lines to be parsed. Only the library's own build writes and reads them.
/// </summary>
internal static class LexiconImage
{
    private const int Magic = 0x33584C43; // "CLX3"

    /// <summary>Writes the tables of a lexicon.</summary>
    public static void Write(Stream stream, Lexicon lexicon)
    {
        var tables = lexicon.Tables;
        stream.Write(BitConverter.GetBytes(Magic));
        Section<ushort>(stream, tables.Seeds);
        Section<LexiconSlot>(stream, tables.Slots);
        Section<LexiconEntry>(stream, tables.Lexemes);
        Section<ClassSet>(stream, tables.ClassSets);
        Section<ushort>(stream, tables.EdgeSeeds);
        Section<PhraseEdge>(stream, tables.Edges);
        Section<int>(stream, tables.PhraseOutlets);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="PlatformNotSupportedException">The machine is big-endian.</exception>
    /// <exception cref="InvalidDataException">The bytes are no image of this version.</exception>
    public static Lexicon Read(ReadOnlySpan<byte> bytes)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Compiled language packs are little-endian; load the text packs with LanguagePacks.Load.");
        if (bytes.Length < 4 || MemoryMarshal.Read<int>(bytes) != Magic)
            throw new InvalidDataException("compiled language pack: not an image of this version; build the library again.");
        bytes = bytes[4..];
        return new Lexicon(new LexiconTables(
            Section<ushort>(ref bytes), Section<LexiconSlot>(ref bytes), Section<LexiconEntry>(ref bytes), Section<ClassSet>(ref bytes),
            Section<ushort>(ref bytes), Section<PhraseEdge>(ref bytes), Section<int>(ref bytes)));
    }

    private static void Section<T>(Stream stream, T[] items)
        where T : unmanaged
    {
        stream.Write(BitConverter.GetBytes(items.Length));
        stream.Write(MemoryMarshal.AsBytes(items.AsSpan()));
    }

    private static T[] Section<T>(ref ReadOnlySpan<byte> bytes)
        where T : unmanaged
    {
        var count = MemoryMarshal.Read<int>(bytes);
        var size = count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        var items = new T[count];
        bytes.Slice(4, size).CopyTo(MemoryMarshal.AsBytes(items.AsSpan()));
        bytes = bytes[(4 + size)..];
        return items;
    }
}
