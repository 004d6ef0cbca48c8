using System.Globalization;
using Credibility.Articles;
using Credibility.Reports;
using Credibility.Scoring;

namespace Credibility.Cli.Output;

/// <summary>Reports of articles: one in a file, or many in a folder.</summary>
/// <param name="console">Told what was written.</param>
/// <param name="path">A file, or a folder: one that exists or a name that ends in a separator.</param>
/// <param name="reader">BCP 47 tag of the reader's language; the article's when null.</param>
internal sealed class ReportFiles(CommandConsole console, string path, string? reader)
{
    private readonly bool _isFolder = IsFolder(path);
    private int _count;

    /// <summary>Whether there were more articles than a single file holds.</summary>
    public bool Refused { get; private set; }

    /// <summary>Whether a path takes one report an article.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path) || Path.EndsInDirectorySeparator(path);

    /// <summary>Writes a report.</summary>
    public void Write(Article article, Explanation explanation)
    {
        _count++;
        if (!_isFolder && _count > 1)
        {
            if (!Refused)
                console.Say($"{path} holds the report of the first article; give --html a folder ('{path}{Path.DirectorySeparatorChar}') for one a file.");
            Refused = true;
            return;
        }

        var name = path;
        if (_isFolder)
        {
            Directory.CreateDirectory(path);
            name = Path.Combine(path, FileName(article));
        }

        using var file = new AsideFile(name);
        new ArticleReport(article, explanation, reader).WriteTo(file.Writer);
        file.Commit();
        if (!_isFolder)
            console.Say($"wrote {name}");
    }

    // The number keeps names apart; of the id only what every file system takes.
    private string FileName(Article article)
    {
        var id = string.Concat(Path.GetFileNameWithoutExtension(article.Id ?? "").Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')).Trim('-');
        if (id.Length > 60)
            id = id[..60];
        var number = _count.ToString("D4", CultureInfo.InvariantCulture);
        return id.Length == 0 ? number + ".html" : $"{number}-{id}.html";
    }
}
