using System.Buffers.Binary;

namespace Credibility.Models.Zip;

/// <summary>
/// The columns that a <c>Schema</c> or <c>TrainSchema</c> entry lists: an empty data view in ML.NET's binary format, of
/// which only the table of contents matters here.
/// </summary>
internal sealed class SchemaColumns
{
    private const ulong Signature = 0x00425644004C4D43; // "CML\0DVB\0"
    private const int HeaderSize = 0x100;

    /// <summary>Name of the entry.</summary>
    public readonly string Entry;

    /// <summary>The columns in the order of the file.</summary>
    public readonly SchemaColumn[] Columns;

    private SchemaColumns(string entry, SchemaColumn[] columns)
    {
        Entry = entry;
        Columns = columns;
    }

    public static SchemaColumns Read(ModelArchive archive, string entry)
    {
        using var all = archive.Open(entry);
        all.ToEnd();
        var bytes = all.Buffer;
        if (all.Count < HeaderSize || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != Signature)
            throw new InvalidDataException($"{entry}: does not start with the signature of a binary data view");
        var contents = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(0x18));
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(0x30));
        if (contents < HeaderSize || contents > all.Count)
            throw new InvalidDataException($"{entry}: the table of contents is at {contents} of {all.Count} bytes");
        var block = new BlockReader(entry, bytes, (int)contents, all.Count);
        if (count < 0 || (long)count * 20 > block.Left)
            throw block.Fault($"{count} columns cannot be in {block.Left} bytes");
        var columns = new SchemaColumn[count];
        for (var i = 0; i < count; i++)
            columns[i] = ReadColumn(block);
        return new SchemaColumns(entry, columns);
    }

    /// <summary>The column of a name; of columns with the same name the last one counts.</summary>
    public SchemaColumn? Find(string name)
    {
        for (var i = Columns.Length - 1; i >= 0; i--)
            if (Columns[i].Name == name)
                return Columns[i];
        return null;
    }

    private static SchemaColumn ReadColumn(BlockReader block)
    {
        var name = block.Text("column name");
        var codec = block.Text("column type");
        var width = 1;
        var parameters = block.Part(block.Leb128("column type"), "column type");
        if (codec == "VBuffer")
        {
            codec = parameters.Text("item type");
            parameters.Skip(parameters.Leb128("item type"), "item type");
            width = 0;
            var dimensions = parameters.Int32s("dimensions");
            if (dimensions.Length > 0)
            {
                var size = 1L;
                foreach (var dimension in dimensions)
                    size = dimension >= 0 ? Math.Min(size * dimension, int.MaxValue)
                        : throw block.Fault($"column '{name}' has a dimension of {dimension}");
                width = (int)size;
            }
            codec = $"Vector<{codec}>";
        }
        block.Byte("compression");
        block.Leb128("rows a block");
        block.Int64("position of the rows");
        block.Int64("position of the annotations");
        return new SchemaColumn(name, codec, width);
    }
}

/// <summary>A column: its type as ML.NET names it and the number of its values (0: not fixed).</summary>
internal sealed class SchemaColumn(string name, string type, int width)
{
    public readonly string Name = name;

    public readonly string Type = type;

    public readonly int Width = width;

    public bool IsSingle => Type is "Single" or "Vector<Single>";
}
