using System.Text.Encodings.Web;
using System.Text.Json;

namespace Credibility.Cli.Output;

/// <summary>Writes JSON lines in UTF-8, one object a line. The stream stays open.</summary>
internal sealed class JsonOutput(Stream stream) : IDisposable
{
    // Output is not embedded in HTML: quotation marks and letters of all languages are written as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly BufferedStream _buffer = new(stream, 1 << 16);
    private Utf8JsonWriter? _writer;

    /// <summary>Writes one object; <paramref name="write"/> writes its members.</summary>
    public void Line(Action<Utf8JsonWriter> write)
    {
        _writer ??= new Utf8JsonWriter(_buffer, Options);
        _writer.Reset();
        _writer.WriteStartObject();
        write(_writer);
        _writer.WriteEndObject();
        _writer.Flush();
        _buffer.WriteByte((byte)'\n');
    }

    /// <summary>Hands the lines on to whoever reads them.</summary>
    public void Flush() => _buffer.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        _buffer.Flush();
        stream.Flush();
    }
}
