namespace Credibility.Articles;

/// <summary>A news article as it is handed in: its text, and what is known about it.</summary>
public sealed record Article
{
    /// <summary>Caller's own identifier, carried through to results; null when there is none.</summary>
    public string? Id { get; init; }

    /// <summary>Headline, or null. Some features exist only with a headline.</summary>
    public string? Title { get; init; }

    /// <summary>Body text, plain; paragraphs are separated by line breaks. All offsets in results count its UTF-16 units.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// Name or domain of the outlet that publishes the article ("kiblat.net"), or null. It tells the article's own outlet
    /// from cited ones; it never raises or lowers the score by itself.
    /// </summary>
    public string? Publisher { get; init; }

    /// <summary>BCP 47 tag of the language ("id", "en-GB"), or null to have it detected.</summary>
    public string? Language { get; init; }

    /// <summary>Date of publication, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Address of the article, or null. Its host serves as <see cref="Publisher"/> when that is null.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// Splits plain text into headline and body: the first line is the headline when an empty line follows it and it
    /// is shorter than 200 characters and does not end like a sentence. Otherwise everything is body.
    /// </summary>
    /// <param name="plainText">Text of a file.</param>
    /// <param name="id">Identifier to carry through, or null.</param>
    public static Article FromPlainText(string plainText, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(plainText);
        var text = plainText.AsSpan().TrimStart('\uFEFF').TrimStart();
        var lineEnd = text.IndexOf('\n');
        if (lineEnd > 0)
        {
            var line = text[..lineEnd].Trim();
            var rest = text[(lineEnd + 1)..];
            var blank = rest.IndexOf('\n');
            var emptyLineFollows = blank >= 0 && rest[..blank].IsWhiteSpace();
            if (emptyLineFollows && line.Length is > 0 and < 200 && line[^1] is not ('.' or ',' or ';' or ':'))
                return new Article { Id = id, Title = line.ToString(), Text = rest[(blank + 1)..].Trim().ToString() };
        }

        return new Article { Id = id, Text = plainText };
    }

    /// <summary>The publisher, or the host of the article's address.</summary>
    internal ReadOnlySpan<char> PublisherOrHost()
    {
        if (!string.IsNullOrEmpty(Publisher))
            return Publisher;
        var url = Url.AsSpan();
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            url = url[(scheme + 3)..];
        var slash = url.IndexOf('/');
        if (slash >= 0)
            url = url[..slash];
        return url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url[4..] : url;
    }
}
