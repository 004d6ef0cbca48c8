namespace Credibility.Models.Zip;

/// <summary>
/// Writes a <c>Schema</c> entry: a data view without rows in ML.NET's binary format, with a Boolean column Label and a
/// vector column Features.
/// </summary>
internal static class SchemaWriter
{
    private const int HeaderSize = 0x100;
    private const ulong Signature = 0x00425644004C4D43; // "CML\0DVB\0"
    private const ulong TailSignature = 0x434D4C0044564200; // "\0BVD\0LMC"
    private const ulong Version = 0x0001000100010006;

    public static byte[] Write(int featureCount)
    {
        var contents = new BlockWriter();
        WriteColumn(contents, "Label", "Boolean", []);
        var vector = new BlockWriter();
        vector.Text("Single");
        vector.Leb128(0); // the item type has no parameters
        vector.Int32(1); // dimensions
        vector.Int32(featureCount);
        WriteColumn(contents, "Features", "VBuffer", vector.Written);

        var all = new BlockWriter();
        all.UInt64(Signature);
        all.UInt64(Version);
        all.UInt64(Version);
        all.Int64(HeaderSize);
        all.Int64(HeaderSize + contents.Length);
        all.Int64(0); // rows
        all.Int32(2); // columns
        all.Zeros(HeaderSize - all.Length);
        all.Bytes(contents.Written);
        all.UInt64(TailSignature);
        return all.Written.ToArray();
    }

    private static void WriteColumn(BlockWriter contents, string name, string type, ReadOnlySpan<byte> parameters)
    {
        contents.Text(name);
        contents.Text(type);
        contents.Leb128(parameters.Length);
        contents.Bytes(parameters);
        contents.Byte(1); // Deflate
        contents.Leb128(1); // rows a block
        contents.Int64(HeaderSize); // where the list of blocks would be
        contents.Int64(0); // no annotations
    }
}
