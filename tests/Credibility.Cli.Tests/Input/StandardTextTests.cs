using System.IO.Compression;
using System.Text;

namespace Credibility.Cli.Tests.Input;

public class StandardTextTests
{
    [Fact]
    public void Score_OfGzippedStandardInput_IsThatOfTheLines()
    {
        var lines = Encoding.UTF8.GetBytes(string.Join('\n', Seeds.Lines(2)));
        var plain = CliRun.WithInput(lines, "score", "--json", "-");
        var packed = CliRun.WithInput(Gzip(lines), "score", "--json", "-");
        Assert.Equal(0, packed.ExitCode);
        Assert.Equal(2, packed.Lines.Length);
        Assert.Equal(plain.Out, packed.Out);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { (byte)'a' })]
    [InlineData(new byte[] { 0x1F })]
    public void Score_OfAByteOrNone_FailsOrIsTooShort(byte[] input)
    {
        var run = CliRun.WithInput(input, "score", "--json", "-");
        Assert.Equal(input.Length == 0 ? 1 : 0, run.ExitCode);
        Assert.Equal(input.Length == 0 ? 0 : 1, run.Lines.Length);
    }

    [Fact]
    public void Score_OfGzipThatIsDamaged_SaysSo()
    {
        var packed = Gzip(Encoding.UTF8.GetBytes(string.Join('\n', Seeds.Lines(2))));
        packed.AsSpan(40, 60).Fill(0xFF);
        var run = CliRun.WithInput(packed, "score", "--json", "-");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(" -: ", run.Error, StringComparison.Ordinal);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
