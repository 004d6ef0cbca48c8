namespace Credibility.Models.Zip;

/// <summary>The decompressed bytes of one entry, taken from the front and only as far as they are asked for.</summary>
internal sealed class EntryBytes(string name, Stream stream, long limit) : IDisposable
{
    private byte[] _buffer = new byte[1024];
    private int _count;

    /// <summary>The first bytes of the entry, which must have that many.</summary>
    public ReadOnlyMemory<byte> First(long length)
    {
        if (length > limit)
            throw new InvalidDataException($"{name}: states a length of {length} bytes; {limit} are the most for its size in the file");
        while (_count < length)
            if (!Fill((int)length))
                throw new InvalidDataException($"{name}: ends after {_count} bytes, {length} were expected");
        return _buffer.AsMemory(0, (int)length);
    }

    /// <summary>All bytes.</summary>
    public ReadOnlyMemory<byte> ReadToEnd()
    {
        while (Fill(int.MaxValue))
            if (_count > limit)
                throw new InvalidDataException($"{name}: grows beyond {limit} bytes, the most for its size in the file");
        return _buffer.AsMemory(0, _count);
    }

    public void Dispose() => stream.Dispose();

    /// <summary>Reads some more; the buffer at most doubles, so that it never outgrows what has really arrived.</summary>
    private bool Fill(int wanted)
    {
        if (_count == _buffer.Length)
            Array.Resize(ref _buffer, (int)Math.Min(Math.Max(_count * 2L, 1024), Math.Max(wanted, _count + 1L)));
        try
        {
            var read = stream.Read(_buffer, _count, _buffer.Length - _count);
            _count += read;
            return read > 0;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new InvalidDataException($"{name}: the compressed data are damaged: {e.Message}", e);
        }
    }
}
