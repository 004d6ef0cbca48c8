using System.Globalization;
using CsvHelper;

namespace Credibility.Training.Data;

/// <summary>Features of articles, one row an article that could be featurized, with its label, group and origin.</summary>
public sealed class FeatureTable
{
    private readonly float[] _features;

    private FeatureTable(IReadOnlyList<string> names, IReadOnlyList<LabelledArticle> articles, float[] features, int skipped)
    {
        Names = names;
        Articles = articles;
        _features = features;
        SkippedCount = skipped;
    }

    /// <summary>Names of the features.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The articles, one a row.</summary>
    public IReadOnlyList<LabelledArticle> Articles { get; }

    /// <summary>Articles that the featurizer could not turn into a row.</summary>
    public int SkippedCount { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount => Articles.Count;

    /// <summary>Features of one row.</summary>
    /// <param name="row">Row, from 0.</param>
    public ReadOnlySpan<float> Row(int row) => _features.AsSpan(row * Names.Count, Names.Count);

    /// <summary>Featurizes articles on all processors; the order of the rows is that of the articles.</summary>
    /// <param name="articles">Articles.</param>
    /// <param name="featurizer">Featurizer.</param>
    /// <param name="progress">Told the number of articles done.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static FeatureTable Create(
        IReadOnlyList<LabelledArticle> articles, IArticleFeaturizer featurizer, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(featurizer);
        var width = featurizer.FeatureCount;
        var all = new float[(long)articles.Count * width];
        var usable = new bool[articles.Count];
        var done = 0;
        Parallel.For(0, articles.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            usable[i] = featurizer.TryFeaturize(articles[i].Article, all.AsSpan(i * width, width));
            progress?.Report(Interlocked.Increment(ref done));
        });
        var kept = Enumerable.Range(0, articles.Count).Where(i => usable[i]).ToArray();
        for (var row = 0; row < kept.Length; row++)
            if (kept[row] != row)
                all.AsSpan(kept[row] * width, width).CopyTo(all.AsSpan(row * width, width));
        return new FeatureTable(
            featurizer.Names, [.. kept.Select(i => articles[i])], all[..(kept.Length * width)], articles.Count - kept.Length);
    }

    /// <summary>A table of features that were computed elsewhere.</summary>
    /// <param name="names">Names of the features.</param>
    /// <param name="articles">One a row.</param>
    /// <param name="features">Row-major values.</param>
    public static FeatureTable From(IReadOnlyList<string> names, IReadOnlyList<LabelledArticle> articles, float[] features)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(features);
        if (features.Length != (long)names.Count * articles.Count)
            throw new ArgumentException($"{features.Length} values are not {articles.Count} rows of {names.Count}.", nameof(features));
        return new FeatureTable(names, articles, features, 0);
    }

    /// <summary>The rows as the trainers take them.</summary>
    /// <param name="weights">One a row; null for none.</param>
    /// <exception cref="InvalidOperationException">An article has no label.</exception>
    public TrainingSet ToTrainingSet(float[]? weights = null) =>
        new(_features, Names.Count, Labels(), weights);

    /// <summary>Share of the positive class of each row.</summary>
    /// <exception cref="InvalidOperationException">An article has no label.</exception>
    public float[] Labels() =>
        [.. Articles.Select(a => a.Label ?? throw new InvalidOperationException($"{a.File}:{a.Line}: the article has no label."))];

    /// <summary>The chosen columns only.</summary>
    /// <param name="columns">Indices of features.</param>
    public FeatureTable Select(IReadOnlyList<int> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var features = new float[columns.Count * RowCount];
        for (var row = 0; row < RowCount; row++)
            for (var c = 0; c < columns.Count; c++)
                features[row * columns.Count + c] = Row(row)[columns[c]];
        return new FeatureTable([.. columns.Select(c => Names[c])], Articles, features, SkippedCount);
    }

    /// <summary>
    /// Writes id, label, group, dataset and the features as CSV, numbers as shortest round-trip text, for those who go on
    /// in other tools.
    /// </summary>
    /// <param name="writer">Where to.</param>
    public void WriteCsv(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var name in (string[])["id", "label", "group", "dataset", .. Names])
            csv.WriteField(name);
        csv.EndRecord();
        for (var row = 0; row < RowCount; row++)
        {
            var article = Articles[row];
            csv.WriteField(article.Article.Id);
            csv.WriteField(article.Label?.ToString(CultureInfo.InvariantCulture));
            csv.WriteField(article.Group);
            csv.WriteField(article.DataSet);
            foreach (var value in Row(row))
                csv.WriteField(value.ToString(CultureInfo.InvariantCulture));
            csv.EndRecord();
        }
    }
}
