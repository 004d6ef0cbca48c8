using System.IO.Compression;

namespace Credibility.Training.Data;

/// <summary>
/// Reads labelled articles from JSON lines (.jsonl, .ndjson, .json), tables with a header (.csv, .tsv), any of these
/// compressed by gzip (.gz), single texts (.txt), and folders of .txt files with a table of labels beside them, which may be
/// missing when no label is asked for (<see cref="ColumnMapping.Label"/> is empty).
/// A line that cannot be read is reported by file and line and left out; the others are read.
/// </summary>
public sealed class ArticleReader
{
    private readonly ColumnMapping _columns;
    private readonly Action<ReadFault>? _fault;

    /// <param name="columns">Which fields mean what; null for <see cref="ColumnMapping.Default"/>.</param>
    /// <param name="fault">Told about each line that could not be read.</param>
    public ArticleReader(ColumnMapping? columns = null, Action<ReadFault>? fault = null)
    {
        _columns = columns ?? ColumnMapping.Default;
        _fault = fault;
    }

    /// <summary>Reads a file or folder; articles come as they are read, in file order.</summary>
    /// <param name="path">Path.</param>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    /// <exception cref="InvalidDataException">The kind of file is unknown, a table lacks its text column, or a folder its labels file.</exception>
    public IEnumerable<LabelledArticle> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
            return new TextFolder(path, _columns, _fault).Read();
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: there is no such file or folder.", path);
        return Kind(path) switch
        {
            ".jsonl" or ".ndjson" or ".json" => JsonLines.Read(path, _columns, _fault),
            ".csv" => ArticleTable.Read(path, ',', _columns, _fault),
            ".tsv" => ArticleTable.Read(path, '\t', _columns, _fault),
            ".txt" => TextFolder.ReadOne(path, _columns, _fault),
            var other => throw new InvalidDataException(
                $"{path}: {(other.Length == 0 ? "files without an ending" : $"files '{other}'")} are not read; .jsonl, .csv, .tsv, .txt (also .gz) and folders of .txt are."),
        };
    }

    /// <summary>Reads JSON lines from an open text, such as standard input.</summary>
    /// <param name="reader">Text; it is left open.</param>
    /// <param name="name">Name of the text, for messages.</param>
    public IEnumerable<LabelledArticle> ReadJsonLines(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return JsonLines.Read(reader, name, _columns, _fault);
    }

    /// <summary>Extension without a closing .gz.</summary>
    internal static string Kind(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant();
    }

    internal static string DataSetName(string path) => Path.GetFileName(path);

    internal static StreamReader Open(string path)
    {
        Stream stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            stream = new GZipStream(stream, CompressionMode.Decompress);
        return new StreamReader(stream);
    }
}
