using System.IO.Compression;

namespace Credibility.Models.Zip;

/// <summary>
/// The entries of an ML.NET model file by name. Nothing is extracted, nothing is looked for that was not asked for, and
/// no more is decompressed than the asker wants: a size that the file states never decides how much memory is taken.
/// </summary>
internal sealed class ModelArchive : IDisposable
{
    /// <summary>
    /// Real models shrink 1.1 to 9 times (the golden set); zeros shrink 1,032 times. What would grow more than this, and
    /// beyond <see cref="FreeSize"/>, is taken for a bomb.
    /// </summary>
    private const int MaximumRatio = 64;

    private const long FreeSize = 1 << 20;

    private readonly ZipArchive _zip;
    private readonly long _fileSize;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    public ModelArchive(Stream stream)
    {
        try
        {
            _zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _fileSize = stream.CanSeek ? stream.Length : long.MaxValue;
            foreach (var entry in _zip.Entries)
                _entries[entry.FullName] = entry; // of entries with the same name the last one counts, as in ML.NET
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw new InvalidDataException($"not a readable zip file: {e.Message}", e);
        }
    }

    /// <summary>Whether there is an entry of this name, with / or \ between its parts.</summary>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>Opens an entry for reading; throws when there is none.</summary>
    public EntryBytes Open(string name)
    {
        var entry = Find(name) ?? throw new InvalidDataException($"{name}: the model file has no such entry; it is no model of ML.NET or of credibility train, or a part of one");
        try
        {
            var size = Math.Min(entry.CompressedLength, _fileSize);
            return new EntryBytes(name, entry.Open(), Math.Max(0, size) * MaximumRatio + FreeSize);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            throw new InvalidDataException($"{name}: the entry cannot be read: {e.Message}", e);
        }
    }

    /// <summary>All bytes of an entry.</summary>
    public ReadOnlyMemory<byte> ReadAll(string name)
    {
        using var bytes = Open(name);
        bytes.ToEnd();
        return bytes.Buffer.AsMemory(0, bytes.Count);
    }

    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry? Find(string name) =>
        _entries.TryGetValue(name, out var entry) || _entries.TryGetValue(name.Replace('/', '\\'), out entry) ? entry : null;
}
