using Credibility.Articles;
using Credibility.Training.Data;

namespace Credibility.Cli.Input;

/// <summary>
/// The articles of the files that a command names; "-" is standard input, as plain text or, when it starts with a brace,
/// JSON lines. Lines that cannot be read are told on standard error and counted.
/// </summary>
internal sealed class ArticleInput(IReadOnlyList<string> paths)
{
    /// <summary>Lines or files that could not be read.</summary>
    public int Faults { get; private set; }

    /// <summary>The articles, as they are read.</summary>
    public IEnumerable<Article> Read()
    {
        foreach (var path in paths)
        {
            IEnumerator<LabelledArticle> articles;
            try
            {
                articles = Open(path).GetEnumerator();
            }
            catch (Exception e) when (IsFault(e))
            {
                Fault(e.Message);
                continue;
            }

            using (articles)
            {
                while (true)
                {
                    LabelledArticle labelled;
                    try
                    {
                        if (!articles.MoveNext())
                            break;
                        labelled = articles.Current;
                    }
                    catch (Exception e) when (IsFault(e))
                    {
                        Fault($"{path}: {e.Message}");
                        break;
                    }

                    yield return labelled.Article.Id is { Length: > 0 }
                        ? labelled.Article
                        : labelled.Article with { Id = labelled.Line > 0 ? $"{path}:{labelled.Line}" : path };
                }
            }
        }
    }

    private IEnumerable<LabelledArticle> Open(string path)
    {
        var reader = new ArticleReader(fault: fault => Fault(fault.ToString()));
        if (path != "-")
            return reader.Read(path);
        using var standardInput = new StreamReader(Console.OpenStandardInput());
        var content = standardInput.ReadToEnd();
        if (content.AsSpan().TrimStart() is ['{', ..])
            return reader.ReadJsonLines(new StringReader(content), "-");
        return [new LabelledArticle { Article = Article.FromPlainText(content, "-"), File = "-" }];
    }

    private static bool IsFault(Exception e) => e is IOException or InvalidDataException or UnauthorizedAccessException;

    private void Fault(string message)
    {
        Faults++;
        Console.Error.WriteLine("credibility: " + message);
    }
}
