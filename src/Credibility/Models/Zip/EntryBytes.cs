namespace Credibility.Models.Zip;

/// <summary>The decompressed bytes of one entry, taken from the front and only as far as they are asked for.</summary>
internal sealed class EntryBytes(string name, Stream stream, long limit) : IDisposable
{
    /// <summary>The bytes, <see cref="Count"/> of them; what follows is room.</summary>
    public byte[] Buffer = new byte[1024];

    /// <summary>Number of bytes read so far.</summary>
    public int Count;

    /// <summary>Reads the first bytes of the entry, which must have that many.</summary>
    public void First(long length)
    {
        if (length > limit)
            throw new InvalidDataException($"{name}: states a length of {length} bytes; {limit} are the most for its size in the file");
        while (Count < length)
            if (!Fill((int)length))
                throw new InvalidDataException($"{name}: ends after {Count} bytes, {length} were expected");
    }

    /// <summary>Reads all bytes.</summary>
    public void ToEnd()
    {
        while (Fill(int.MaxValue))
            if (Count > limit)
                throw new InvalidDataException($"{name}: grows beyond {limit} bytes, the most for its size in the file");
    }

    public void Dispose() => stream.Dispose();

    /// <summary>Reads some more; the buffer at most doubles, so that it never outgrows what has really arrived.</summary>
    private bool Fill(int wanted)
    {
        if (Count == Buffer.Length)
        {
            var larger = new byte[(int)Math.Min(Count * 2L, Math.Max(wanted, Count + 1L))];
            System.Buffer.BlockCopy(Buffer, 0, larger, 0, Count);
            Buffer = larger;
        }
        try
        {
            var read = stream.Read(Buffer, Count, Buffer.Length - Count);
            Count += read;
            return read > 0;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new InvalidDataException($"{name}: the compressed data are damaged: {e.Message}", e);
        }
    }
}
