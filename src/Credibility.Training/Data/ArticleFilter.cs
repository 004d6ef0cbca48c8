namespace Credibility.Training.Data;

/// <summary>Leaves out articles that are not to be trained on, and says how many and why.</summary>
public sealed record ArticleFilter
{
    /// <summary>Fewest words of the body; shorter articles are left out.</summary>
    public int MinimumWords { get; init; } = 80;

    /// <summary>Most articles of one group, drawn by <see cref="Seed"/>; 0 for all.</summary>
    public int MaximumPerGroup { get; init; }

    /// <summary>Languages to keep, as primary subtags; empty for all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Seed of the draw within groups.</summary>
    public int Seed { get; init; } = 123;

    /// <summary>The articles that stay, in their order, and how many were left out for each reason.</summary>
    /// <param name="set">Articles.</param>
    public (ArticleSet Kept, FilterCounts Left) Apply(ArticleSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var kept = new List<LabelledArticle>();
        int unlabelled = 0, tooShort = 0, otherLanguage = 0;
        foreach (var article in set.Articles)
        {
            if (article.Label is null)
                unlabelled++;
            else if (CountWords(article.Article.Text) < MinimumWords)
                tooShort++;
            else if (!IsWanted(article.Article.Language))
                otherLanguage++;
            else
                kept.Add(article);
        }

        var capped = Cap(kept);
        return (set.With(capped), new FilterCounts(unlabelled, tooShort, otherLanguage, kept.Count - capped.Count));
    }

    /// <summary>Words of a text: runs of letters and digits, with apostrophes and hyphens inside.</summary>
    /// <param name="text">Text.</param>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var isWord = char.IsLetterOrDigit(text[i]) || (inside && text[i] is '\'' or '’' or '-');
            if (isWord && !inside)
                words++;
            inside = isWord;
        }

        return words;
    }

    private bool IsWanted(string? language) =>
        Languages.Count == 0 || language is null || Languages.Contains(language.Split('-')[0].ToLowerInvariant(), StringComparer.Ordinal);

    private List<LabelledArticle> Cap(List<LabelledArticle> articles)
    {
        if (MaximumPerGroup <= 0)
            return articles;
        var keep = new bool[articles.Count];
        var stream = 0;
        foreach (var members in GroupKFold.Members([.. articles.Select(a => a.Group)]))
            foreach (var chosen in new SeededRandom(Seed, ++stream).Sample(members.Count, Math.Min(members.Count, MaximumPerGroup)))
                keep[members[chosen]] = true;
        return [.. articles.Where((_, i) => keep[i])];
    }
}
