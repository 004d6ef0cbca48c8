using System.Text.Encodings.Web;
using System.Text.Json;

namespace Credibility.Cli.Output;

/// <summary>Writes JSON lines to standard output or a file, in UTF-8, one object a line.</summary>
internal sealed class JsonOutput(Stream stream) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Utf8JsonWriter _writer = new(stream, Options);

    /// <summary>JSON lines on standard output.</summary>
    public static JsonOutput Standard() => new(new BufferedStream(Console.OpenStandardOutput(), 1 << 16));

    /// <summary>Writes one object; <paramref name="write"/> writes its members.</summary>
    public void Line(Action<Utf8JsonWriter> write)
    {
        _writer.Reset();
        _writer.WriteStartObject();
        write(_writer);
        _writer.WriteEndObject();
        _writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        stream.Flush();
        stream.Dispose();
    }
}
