using System.Text;

namespace Credibility.Cli;

/// <summary>A text file that is written aside and renamed when it is whole, so that an interruption leaves nothing half-written.</summary>
internal sealed class AsideFile : IDisposable
{
    private readonly string _path;
    private readonly string _aside;
    private bool _committed;

    /// <summary>Opens the file aside.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public AsideFile(string path)
    {
        _path = path;
        _aside = $"{path}.{Path.GetRandomFileName()}.tmp";
        Writer = new StreamWriter(_aside, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    /// <summary>Writes to it.</summary>
    public StreamWriter Writer { get; }

    /// <summary>Gives the file its name.</summary>
    public void Commit()
    {
        Writer.Dispose();
        File.Move(_aside, _path, overwrite: true);
        _committed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_committed)
            return;
        Writer.Dispose();
        File.Delete(_aside);
    }
}
