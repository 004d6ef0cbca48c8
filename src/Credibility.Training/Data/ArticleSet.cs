using System.Security.Cryptography;
using Credibility.Models;

namespace Credibility.Training.Data;

/// <summary>All articles of one or more files or folders, with what could not be read and what was read from where.</summary>
public sealed class ArticleSet
{
    private ArticleSet(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<ReadFault> faults, IReadOnlyList<ModelDataSet> sources)
    {
        Articles = articles;
        Faults = faults;
        Sources = sources;
    }

    /// <summary>The articles, in the order of the files and their lines.</summary>
    public IReadOnlyList<LabelledArticle> Articles { get; }

    /// <summary>Lines that could not be read.</summary>
    public IReadOnlyList<ReadFault> Faults { get; }

    /// <summary>Name, SHA-256 and number of articles of each file or folder.</summary>
    public IReadOnlyList<ModelDataSet> Sources { get; }

    /// <summary>Reads files and folders.</summary>
    /// <param name="paths">Paths, at least one.</param>
    /// <param name="columns">Which fields mean what; null for <see cref="ColumnMapping.Default"/>.</param>
    /// <param name="progress">Told the number of articles read so far.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="FileNotFoundException">A path leads nowhere.</exception>
    /// <exception cref="InvalidDataException">A file is of an unknown kind or lacks what it must have.</exception>
    public static ArticleSet Load(
        IReadOnlyList<string> paths, ColumnMapping? columns = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentOutOfRangeException.ThrowIfZero(paths.Count);
        var articles = new List<LabelledArticle>();
        var faults = new List<ReadFault>();
        var sources = new List<ModelDataSet>();
        var reader = new ArticleReader(columns, faults.Add);
        foreach (var path in paths)
        {
            var before = articles.Count;
            foreach (var article in reader.Read(path))
            {
                cancellation.ThrowIfCancellationRequested();
                articles.Add(article);
                progress?.Report(articles.Count);
            }

            sources.Add(new ModelDataSet(ArticleReader.DataSetName(path.TrimEnd('/', '\\')), Hash(path), Rows: articles.Count - before));
        }

        return new ArticleSet(articles, faults, sources);
    }

    /// <summary>A set of articles that are already at hand.</summary>
    /// <param name="articles">Articles.</param>
    public static ArticleSet From(IReadOnlyList<LabelledArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return new ArticleSet(articles, [], []);
    }

    /// <summary>The same files' set with other articles, as filters leave them.</summary>
    /// <param name="articles">Articles.</param>
    public ArticleSet With(IReadOnlyList<LabelledArticle> articles) => new(articles, Faults, Sources);

    // A folder's hash is that of its files' names and hashes, in ordinal order.
    private static string Hash(string path)
    {
        if (!Directory.Exists(path))
            return HashFile(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal))
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{Path.GetFileName(file)} {HashFile(file)}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string HashFile(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
