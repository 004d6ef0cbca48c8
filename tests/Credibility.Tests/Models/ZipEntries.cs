using System.IO.Compression;

namespace Credibility.Tests.Models;

/// <summary>Reads and writes all entries of a zip, for tests that look inside or change something.</summary>
internal static class ZipEntries
{
    public static OrderedDictionary<string, byte[]> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        var entries = new OrderedDictionary<string, byte[]>();
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            entries[entry.FullName] = bytes.ToArray();
        }
        return entries;
    }

    public static byte[] Write(OrderedDictionary<string, byte[]> entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in entries)
            {
                using var target = archive.CreateEntry(name).Open();
                target.Write(bytes);
            }
        return stream.ToArray();
    }
}
