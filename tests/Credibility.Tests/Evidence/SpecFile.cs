namespace Credibility.Tests.Evidence;

/// <summary>One case of a spec file: an article and the evidence that is expected of it.</summary>
/// <param name="Name">File, nearest heading and line: what a failing case is called by.</param>
/// <param name="Language">Tag of the folder that the file stands in.</param>
/// <param name="Article">Text of the article.</param>
/// <param name="Publisher">Its own outlet, or null.</param>
/// <param name="Expected">Expected items, one a line.</param>
public sealed record SpecCase(string Name, string Language, string Article, string? Publisher, IReadOnlyList<string> Expected)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>
/// Reads spec files: Markdown in which each block <c>text</c> is an article (its first line may be <c>publisher: …</c>)
/// and the block <c>evidence</c> after it says what must be found. Everything else is prose for people.
/// </summary>
public static class SpecFile
{
    /// <summary>Cases of a file in their order.</summary>
    /// <exception cref="InvalidDataException">A block is not closed, or an article has no expectation.</exception>
    public static List<SpecCase> Read(string path, string language)
    {
        var cases = new List<SpecCase>();
        var heading = "";
        string[]? article = null;
        var articleLine = 0;
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                heading = lines[i].TrimStart('#', ' ');
                continue;
            }

            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;
            var kind = lines[i][3..].Trim();
            var end = Array.IndexOf(lines, "```", i + 1);
            if (end < 0)
                throw new InvalidDataException($"{path}({i + 1}): the block is not closed by a line of three back quotes.");
            var block = lines[(i + 1)..end];
            if (kind == "text")
            {
                article = block;
                articleLine = i + 2;
            }
            else if (kind == "evidence")
            {
                if (article is null)
                    throw new InvalidDataException($"{path}({i + 1}): expected evidence without an article before it.");
                cases.Add(Case($"{language}/{Path.GetFileName(path)}({articleLine}) {heading}", language, article, block));
                article = null;
            }

            i = end;
        }

        return article is null ? cases : throw new InvalidDataException($"{path}({articleLine}): an article without expected evidence.");
    }

    private static SpecCase Case(string name, string language, string[] article, string[] expected)
    {
        const string Publisher = "publisher:";
        var hasPublisher = article.Length > 0 && article[0].StartsWith(Publisher, StringComparison.Ordinal);
        return new SpecCase(
            name,
            language,
            string.Join('\n', hasPublisher ? article[1..] : article),
            hasPublisher ? article[0][Publisher.Length..].Trim() : null,
            [.. expected.Where(line => line.Length > 0)]);
    }
}
