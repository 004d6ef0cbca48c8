using System.Runtime.InteropServices;

namespace Credibility.Languages;

/// <summary>
/// Compiled lexicons: the tables as little-endian bytes, made from the text files when the library is built, so that the
/// first article does not wait for 45,000 lines to be parsed. Only the library's own build writes and reads them.
/// </summary>
internal static class LexiconImage
{
    private const int Magic = 0x31584C43; // "CLX1"

    /// <summary>Writes the tables of a lexicon.</summary>
    public static void Write(Stream stream, Lexicon lexicon)
    {
        var tables = lexicon.Tables;
        stream.Write(BitConverter.GetBytes(Magic));
        Section<WordKey>(stream, tables.Keys);
        Section<int>(stream, tables.LexemeOfKey);
        Section<LexiconEntry>(stream, tables.Lexemes);
        Section<int>(stream, tables.Roots);
        Section<Lexicon.Edge>(stream, tables.Edges);
        Section<int>(stream, tables.Terminals);
        Section<LexiconEntry>(stream, tables.Phrases);
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
            Section<WordKey>(ref bytes), Section<int>(ref bytes), Section<LexiconEntry>(ref bytes), Section<int>(ref bytes),
            Section<Lexicon.Edge>(ref bytes), Section<int>(ref bytes), Section<LexiconEntry>(ref bytes)));
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
