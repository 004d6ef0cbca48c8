using Credibility.Articles;
using Credibility.Cli.Commands;
using Credibility.Training.Data;

namespace Credibility.Cli.Input;

/// <summary>
/// The articles of the files that a command names; "-" is standard input, plain or gzipped, as a text or, when it starts with a
/// brace, JSON lines. Lines and files that cannot be read are told on standard error and counted.
/// </summary>
internal sealed class ArticleInput(CommandConsole console, IReadOnlyList<string> paths, ColumnMapping columns)
{
    // Labels, votes and dates do not count here, so their form must not stop an article from being scored; a headline
    // without a text is too short, which is a result.
    private readonly ColumnMapping _columns = columns with { Label = "", Votes = "", Group = "", Date = "", AllowsEmptyText = true };
    private int _unusableFiles;

    /// <summary>The files, and "-" for standard input.</summary>
    public IReadOnlyList<string> Paths => paths;

    /// <summary>Language of articles that name none; null to have it detected.</summary>
    public string? Language { get; init; }

    /// <summary>Outlet of articles that name none.</summary>
    public string? Publisher { get; init; }

    /// <summary>Whether articles come one by one from something that may wait, so that each result is due at once.</summary>
    public bool IsStream => paths.Contains("-");

    /// <summary>Lines, files and articles that failed.</summary>
    public int Faults { get; private set; }

    /// <summary>0 when all was well, 2 when none of the files could be used, 1 for anything between.</summary>
    public int ExitCode => Faults == 0 ? CommandRunner.Done : _unusableFiles == paths.Count ? CommandRunner.BadUsage
        : CommandRunner.SomeFailed;

    /// <summary>The articles, as they are read.</summary>
    public IEnumerable<Article> Read()
    {
        foreach (var path in paths)
        {
            var unreadable = 0;
            using var articles = Open(path, fault =>
            {
                Faults++;
                if (++unreadable <= CommonOptions.MostFaultsTold)
                    console.Say(fault.ToString());
            });
            var warned = false;
            while (articles is not null && Next(articles, path) is { } article)
            {
                if (!warned && article.Text.AsSpan().ContainsAny('\uFFFD', '\0'))
                {
                    warned = true;
                    console.Say($"warning: {article.Id}: the text holds characters that cannot be read (U+FFFD or NUL); files must be UTF-8.");
                }

                yield return article;
            }

            if (unreadable > CommonOptions.MostFaultsTold)
                console.Say($"{path}: {unreadable - CommonOptions.MostFaultsTold} more lines could not be read.");
        }
    }

    /// <summary>Says what failed, and counts it.</summary>
    public void Fault(string message)
    {
        Faults++;
        console.Say(message);
    }

    private IEnumerator<LabelledArticle>? Open(string path, Action<ReadFault> fault)
    {
        try
        {
            var reader = new ArticleReader(_columns, fault);
            return (path == "-" ? StandardInput(reader, fault) : reader.Read(path)).GetEnumerator();
        }
        catch (Exception e) when (IsFault(e))
        {
            Unusable(path, e);
            return null;
        }
    }

    private Article? Next(IEnumerator<LabelledArticle> articles, string path)
    {
        try
        {
            if (!articles.MoveNext())
                return null;
        }
        catch (Exception e) when (IsFault(e))
        {
            Unusable(path, e);
            return null;
        }

        var labelled = articles.Current;
        var article = labelled.Article;
        return article with
        {
            Id = article.Id is { Length: > 0 } ? article.Id : labelled.Line > 0 ? $"{path}:{labelled.Line}" : path,
            Language = article.Language ?? Language,
            Publisher = article.Publisher ?? Publisher,
        };
    }

    private IEnumerable<LabelledArticle> StandardInput(ArticleReader reader, Action<ReadFault> fault)
    {
        using var text = new StreamReader(StandardText.Of(console.Input));
        while (text.Peek() is >= 0 and var next && char.IsWhiteSpace((char)next))
            text.Read();
        if (text.Peek() == '{')
            foreach (var article in reader.ReadJsonLines(text, "-"))
                yield return article;
        else if (text.Peek() < 0)
            fault(new ReadFault("-", 0, "the text is empty"));
        else
            yield return new LabelledArticle { Article = Article.FromPlainText(text.ReadToEnd(), "-"), File = "-" };
    }

    private void Unusable(string path, Exception e)
    {
        _unusableFiles++;
        Fault(e.Message.Contains(path, StringComparison.Ordinal) ? e.Message : $"{path}: {e.Message}");
    }

    private static bool IsFault(Exception e) => e is IOException or InvalidDataException or UnauthorizedAccessException;
}
