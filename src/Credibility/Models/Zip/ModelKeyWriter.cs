namespace Credibility.Models.Zip;

/// <summary>Puts ML.NET's header, string table, assembly name and tail around a block: a <c>Model.key</c> entry.</summary>
internal sealed class ModelKeyWriter(string signature, string loader, uint written, uint readable, string assembly)
{
    private readonly List<string> _strings = [];

    /// <summary>The block; its layout is what the signature names.</summary>
    public BlockWriter Block { get; } = new();

    /// <summary>Writes the number of a string, or -1 for null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Block.Int32(-1);
            return;
        }
        var id = _strings.IndexOf(text);
        if (id < 0)
        {
            id = _strings.Count;
            _strings.Add(text);
        }
        Block.Int32(id);
    }

    public byte[] ToBytes()
    {
        var body = new BlockWriter();
        body.Bytes(Block.Written);
        long stringTable = 0, characters = 0, charactersSize = 0;
        if (_strings.Count > 0)
        {
            stringTable = ModelKey.HeaderSize + body.Length;
            foreach (var text in _strings)
                body.Int64(charactersSize += 2 * text.Length);
            characters = ModelKey.HeaderSize + body.Length;
            foreach (var text in _strings)
                body.Characters(text);
        }
        long assemblyName = ModelKey.HeaderSize + body.Length;
        body.Characters(assembly);
        long tail = ModelKey.HeaderSize + body.Length;
        body.UInt64(ModelKey.TailSignature);

        var all = new BlockWriter();
        all.UInt64(ModelKey.FileSignature);
        all.UInt32(ModelKey.ContainerVersion);
        all.UInt32(ModelKey.ContainerVersion);
        all.Int64(ModelKey.HeaderSize);
        all.Int64(Block.Length);
        all.Int64(stringTable);
        all.Int64(8 * _strings.Count);
        all.Int64(characters);
        all.Int64(charactersSize);
        Ascii(all, signature.Replace(' ', '\0'), 8);
        all.UInt32(written);
        all.UInt32(readable);
        Ascii(all, loader, 24);
        all.Zeros(24); // the alternative loader name, which none of these parts has
        all.Int64(tail);
        all.Int64(tail + 8);
        all.Int64(assemblyName);
        all.UInt32((uint)(2 * assembly.Length));
        all.Zeros(ModelKey.HeaderSize - all.Length);
        all.Bytes(body.Written);
        return all.Written.ToArray();
    }

    private static void Ascii(BlockWriter writer, string text, int length)
    {
        foreach (var c in text)
            writer.Byte((byte)c);
        writer.Zeros(length - text.Length);
    }
}
