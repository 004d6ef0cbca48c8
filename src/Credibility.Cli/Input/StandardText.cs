using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;

namespace Credibility.Cli.Input;

/// <summary>Standard input as the bytes of a text: a gzip file is unpacked, so that a pipe takes what a file name takes.</summary>
internal static class StandardText
{
    // What every gzip file starts with (RFC 1952), and no text in UTF-8.
    private static ReadOnlySpan<byte> GzipMagic => [0x1F, 0x8B];

    /// <summary>The bytes of the text. The input is left open, and read no further than what has come.</summary>
    /// <param name="input">Standard input.</param>
    public static Stream Of(Stream input)
    {
        var pipe = PipeReader.Create(input, new StreamPipeReaderOptions(leaveOpen: true));
        var start = pipe.ReadAtLeastAsync(GzipMagic.Length).AsTask().GetAwaiter().GetResult().Buffer;
        Span<byte> magic = stackalloc byte[GzipMagic.Length];
        var packed = start.Length >= magic.Length;
        if (packed)
        {
            start.Slice(0, magic.Length).CopyTo(magic);
            packed = magic.SequenceEqual(GzipMagic);
        }

        pipe.AdvanceTo(start.Start);
        return packed ? new GZipStream(pipe.AsStream(), CompressionMode.Decompress) : pipe.AsStream();
    }
}
