using Credibility.Training.Data;

namespace Credibility.Training.Guards;

/// <summary>The signals of the leak check. Each was seen to separate the classes of some public data set.</summary>
internal static class LeakSignals
{
    public static IReadOnlyList<LeakSignal> For(IReadOnlyList<LabelledArticle> articles)
    {
        var signals = new List<LeakSignal>
        {
            new("glyphs", "which quotation marks, dashes, apostrophes, spaces and broken characters a text has", Glyphs),
            new("length", "number of characters, words and sentences", Length),
            new("layout", "line breaks, empty lines, spaces at the ends of lines and double spaces", Layout),
            new("outlet name", "mentions of the article's own outlet", OutletName),
            new("title case", "share of title words that begin with a capital; presence of a title", TitleCase),
            new("publication data", "presence of a date, an address, a publisher; the year", PublicationData),
        };
        var sets = articles.Select(a => a.DataSet).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (sets.Count > 1)
            signals.Add(new("data set", "which data set the article comes from", a => OneHot(sets, a.DataSet)));
        var languages = articles.Select(a => a.Article.Language ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (languages.Count > 1)
            signals.Add(new("language", "which language the article names", a => OneHot(languages, a.Article.Language ?? "")));
        return signals;
    }

    private static float[] Glyphs(LabelledArticle article)
    {
        var text = article.Article.Text;
        var counts = new float[9];
        foreach (var c in text)
        {
            var kind = c switch
            {
                '"' => 0,
                '\'' => 1,
                '\u201C' or '\u201D' or '\u201E' => 2,
                '\u2018' or '\u2019' => 3,
                '\u2013' => 4,
                '\u2014' => 5,
                '\u00A0' or '\u200B' => 6,
                '\uFFFD' or '\u00C2' or '\u00C3' or '\u00E2' => 7,
                '\u2026' => 8,
                _ => -1,
            };
            if (kind >= 0)
                counts[kind]++;
        }

        // Rates, so that the length does not count here.
        for (var i = 0; i < counts.Length; i++)
            counts[i] *= 1000f / Math.Max(1, text.Length);
        return counts;
    }

    private static float[] Length(LabelledArticle article)
    {
        var text = article.Article.Text;
        return [text.Length, ArticleFilter.CountWords(text), text.Count(c => c is '.' or '!' or '?'), article.Article.Title?.Length ?? 0];
    }

    private static float[] Layout(LabelledArticle article)
    {
        var text = article.Article.Text;
        float length = Math.Max(1, text.Length);
        return
        [
            1000 * text.Count(c => c == '\n') / length,
            1000 * Occurrences(text, "\n\n") / length,
            1000 * Occurrences(text, "  ") / length,
            1000 * Occurrences(text, " \n") / length,
            text.Length > 0 && char.IsWhiteSpace(text[0]) ? 1 : 0,
            text.Length > 0 && char.IsWhiteSpace(text[^1]) ? 1 : 0,
            text.Contains('\r') || text.Contains('\t') ? 1 : 0,
        ];
    }

    private static float[] OutletName(LabelledArticle article)
    {
        var name = article.Article.Publisher;
        if (string.IsNullOrEmpty(name))
            return [0, 0];
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = dot > 2 ? name[..dot] : name;
        var text = article.Article.Text;
        var mentions = Occurrences(text, stem);
        return [1000f * mentions / Math.Max(1, text.Length), text.AsSpan(0, Math.Min(100, text.Length)).Contains(stem, StringComparison.OrdinalIgnoreCase) ? 1 : 0];
    }

    private static float[] TitleCase(LabelledArticle article)
    {
        var words = (article.Article.Title ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [words.Length == 0 ? -1 : (float)words.Count(w => char.IsUpper(w[0])) / words.Length, words.Length > 0 ? 1 : 0];
    }

    private static float[] PublicationData(LabelledArticle article) =>
    [
        article.Article.Date is { } date ? date.Year : 0,
        article.Article.Url is null ? 0 : 1,
        article.Article.Publisher is null ? 0 : 1,
    ];

    private static float[] OneHot(List<string> values, string value) => [.. values.Select(v => v == value ? 1f : 0f)];

    private static int Occurrences(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.OrdinalIgnoreCase))
            count++;
        return count;
    }
}
