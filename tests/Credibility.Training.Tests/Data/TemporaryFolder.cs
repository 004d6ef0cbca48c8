using System.IO.Compression;
using System.Text;

namespace Credibility.Training.Tests.Data;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("credibility-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        if (name.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var gzip = new GZipStream(File.Create(this[name]), CompressionLevel.Fastest);
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }
        else
        {
            File.WriteAllText(this[name], text);
        }

        return this[name];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
