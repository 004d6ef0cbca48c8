using Credibility.Evidence;
using Credibility.Features;
using Credibility.Features.Register;
using Credibility.Languages;
using Credibility.Text;
using Credibility.Training.Data;

namespace Credibility.Training.Register;

/// <summary>
/// The articles of a training set as counts of words and word pairs (sparse rows) and as features: what registers are
/// trained on. Words that fewer than <c>minimumGroups</c> groups use are left out from the start.
/// </summary>
public sealed class RegisterCorpus
{
    private readonly int[] _starts;
    private readonly int[] _entries;
    private readonly int[] _counts;

    private RegisterCorpus(
        string[] vocabulary, int[] starts, int[] entries, int[] counts, int[] tokens, float[] features, int[] groups, int groupCount)
    {
        Vocabulary = vocabulary;
        _starts = starts;
        _entries = entries;
        _counts = counts;
        Tokens = tokens;
        Features = features;
        Groups = groups;
        GroupCount = groupCount;
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => Tokens.Length;

    /// <summary>Number of groups.</summary>
    public int GroupCount { get; }

    internal string[] Vocabulary { get; }

    internal int[] Tokens { get; }

    internal float[] Features { get; }

    internal int[] Groups { get; }

    /// <summary>Reads articles into a corpus.</summary>
    /// <param name="articles">Articles that a language pack serves; others must have been left out before.</param>
    /// <param name="minimumGroups">Words and pairs that fewer groups use are left out.</param>
    /// <param name="packs">Language packs; the embedded ones when null.</param>
    /// <exception cref="ArgumentException">No pack serves an article.</exception>
    public static RegisterCorpus Build(IReadOnlyList<LabelledArticle> articles, int minimumGroups, LanguagePacks? packs = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        packs ??= LanguagePacks.Default;
        var words = new string[articles.Count][];
        var tokens = new int[articles.Count];
        var features = new float[(long)articles.Count * FeatureList.Count];
        Parallel.For(0, articles.Count, i =>
        {
            var article = articles[i].Article;
            var pack = packs.PackFor(article.Text, article.Language)
                ?? throw new ArgumentException($"{article.Id}: no language pack serves the article.", nameof(articles));
            var scratch = FeatureScratch.Current;
            EvidenceExtraction.Analyse(article.Text, article.Title, article.PublisherOrHost(), pack, scratch.Analysis);
            FeatureExtraction.Write(scratch.Analysis, scratch.Counts, features.AsSpan(i * FeatureList.Count, FeatureList.Count));
            words[i] = Words(scratch.Analysis.Body.Of(article.Text), scratch.Analysis, out tokens[i]);
        });

        var groupNumbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new int[articles.Count];
        for (var i = 0; i < groups.Length; i++)
        {
            var group = articles[i].Group;
            if (!groupNumbers.TryGetValue(group, out groups[i]))
                groupNumbers[group] = groups[i] = groupNumbers.Count;
        }

        var vocabulary = CommonEntries(words, groups, minimumGroups);
        return Count(words, vocabulary, tokens, features, groups, groupNumbers.Count);
    }

    /// <summary>Entries of a row with their counts.</summary>
    internal (ReadOnlyMemory<int> Entries, ReadOnlyMemory<int> Counts) Row(int row) =>
        (_entries.AsMemory(_starts[row], _starts[row + 1] - _starts[row]), _counts.AsMemory(_starts[row], _starts[row + 1] - _starts[row]));

    // The words of the article text in order; null stands for tokens that are no words of a register.
    private static string[] Words(ReadOnlySpan<char> text, ArticleAnalysis analysis, out int tokens)
    {
        var words = new List<string>();
        tokens = 0;
        foreach (ref var paragraph in analysis.Paragraphs.Span)
        {
            if (paragraph.Furniture)
                continue;
            for (var i = paragraph.First; i < paragraph.End; i++)
            {
                ref var token = ref analysis.Tokens[i];
                if ((token.Flags & (TokenFlags.Furniture | TokenFlags.OwnOutlet)) != 0)
                    continue;
                tokens++;
                words.Add(RegisterVocabulary.Spelling(text, token) ?? "");
            }
        }

        return [.. words];
    }

    private static IEnumerable<string> EntriesOf(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length == 0)
                continue;
            yield return words[i];
            if (i > 0 && words[i - 1].Length > 0)
                yield return words[i - 1] + " " + words[i];
        }
    }

    private static string[] CommonEntries(string[][] words, int[] groups, int minimumGroups)
    {
        var order = Enumerable.Range(0, words.Length).OrderBy(i => groups[i]).ThenBy(i => i);
        var seen = new Dictionary<string, (int LastGroup, int Groups)>(StringComparer.Ordinal);
        foreach (var row in order)
        {
            foreach (var entry in EntriesOf(words[row]))
            {
                ref var use = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(seen, entry, out var exists);
                if (!exists || use.LastGroup != groups[row])
                    use = (groups[row], use.Groups + 1);
            }
        }

        return [.. seen.Where(e => e.Value.Groups >= minimumGroups).Select(e => e.Key).Order(StringComparer.Ordinal)];
    }

    private static RegisterCorpus Count(string[][] words, string[] vocabulary, int[] tokens, float[] features, int[] groups, int groupCount)
    {
        var numbers = new Dictionary<string, int>(vocabulary.Length, StringComparer.Ordinal);
        for (var i = 0; i < vocabulary.Length; i++)
            numbers[vocabulary[i]] = i;
        var starts = new int[words.Length + 1];
        var entries = new List<int>();
        var counts = new List<int>();
        var row = new SortedDictionary<int, int>();
        for (var r = 0; r < words.Length; r++)
        {
            row.Clear();
            foreach (var entry in EntriesOf(words[r]))
                if (numbers.TryGetValue(entry, out var number))
                    row[number] = row.GetValueOrDefault(number) + 1;
            foreach (var (number, count) in row)
            {
                entries.Add(number);
                counts.Add(count);
            }

            starts[r + 1] = entries.Count;
        }

        return new RegisterCorpus(vocabulary, starts, [.. entries], [.. counts], tokens, features, groups, groupCount);
    }
}
