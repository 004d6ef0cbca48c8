using Credibility.Languages;

namespace Credibility.Benchmarks.Articles;

/// <summary>
/// What one would write in an hour: split into words with string operations, look each up in a hash set a word list,
/// count. No phrases, no sentences, no evidence. The baseline that every text benchmark is a ratio of; it never changes.
/// </summary>
internal sealed class NaiveFeaturizer
{
    private static readonly char[] Separators = [.. " \t\r\n.,;:!?()[]{}\"'\u201C\u201D\u2018\u2019\u2013\u2014/"];
    private readonly List<HashSet<string>> _lists = [];

    public NaiveFeaturizer(string language)
    {
        var folder = Path.Combine(ArticleCorpus.Root(), "src", "Credibility", "Languages", "packs", language);
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            if (Path.GetFileName(file) is not (PackFiles.Language or PackFiles.Explanations))
                _lists.Add([.. File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#' && !l.Contains(' '))]);
    }

    /// <summary>Rates of all word lists.</summary>
    public double[] Featurize(string text)
    {
        var rates = new double[_lists.Count];
        var words = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            var folded = word.ToLowerInvariant();
            for (var i = 0; i < _lists.Count; i++)
                if (_lists[i].Contains(folded))
                    rates[i]++;
        }

        for (var i = 0; i < rates.Length; i++)
            rates[i] /= Math.Max(1, words.Length);
        return rates;
    }
}
