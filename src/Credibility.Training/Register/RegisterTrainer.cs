using System.Collections.Immutable;
using Credibility.Features;
using Credibility.Features.Register;

namespace Credibility.Training.Register;

/// <summary>Trains registers: which words and word pairs, beside the features, tell the publishers of the two classes apart.</summary>
/// <param name="corpus">Articles.</param>
/// <param name="labels">Share of the positive class, one a row.</param>
/// <param name="options">How to train.</param>
public sealed class RegisterTrainer(RegisterCorpus corpus, float[] labels, RegisterOptions options)
{
    private const int NuisanceColumns = 2;

    /// <summary>Trains on some rows.</summary>
    /// <param name="rows">Indices of the rows.</param>
    /// <param name="weights">Weights, one a row of the corpus; they are scaled to a mean of 1 over <paramref name="rows"/>.</param>
    public RegisterModel Fit(IReadOnlyList<int> rows, float[] weights)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(weights);
        var entries = EntriesFor(rows);
        var numbers = new int[corpus.Vocabulary.Length];
        Array.Fill(numbers, -1);
        for (var i = 0; i < entries.Length; i++)
            numbers[entries[i]] = i;
        var rms = RootMeanSquares(rows, entries, numbers);
        var (mean, deviation) = Moments(rows);
        var used = UsedFeatures(deviation);

        var matrix = new SparseRows(used.Length + entries.Length + NuisanceColumns);
        var logTokens = rows.Select(r => Math.Log(Math.Max(1, corpus.Tokens[r]))).ToArray();
        var logMean = logTokens.Average();
        var logDeviation = Math.Max(1e-9, Math.Sqrt(logTokens.Average(v => (v - logMean) * (v - logMean))));
        for (var i = 0; i < rows.Count; i++)
            AddRow(matrix, rows[i], used, mean, deviation, numbers, rms, (logTokens[i] - logMean) / logDeviation);

        var total = rows.Sum(r => (double)weights[r]);
        var scaled = rows.Select(r => weights[r] * rows.Count / total).ToArray();
        var beta = LogisticRegression.Fit(matrix, [.. rows.Select(r => labels[r])], scaled, options.C, options.MaximumIterations);

        var features = new RegisterFeature[FeatureList.Count];
        for (var f = 0; f < features.Length; f++)
            features[f] = new RegisterFeature(0, mean[f], Math.Max(deviation[f], 1e-6));
        for (var i = 0; i < used.Length; i++)
            features[used[i]] = features[used[i]] with { Weight = beta[i] };
        var words = ImmutableArray.CreateBuilder<RegisterEntry>(entries.Length);
        for (var i = 0; i < entries.Length; i++)
            words.Add(new RegisterEntry(corpus.Vocabulary[entries[i]], beta[used.Length + i] * options.EntryScale / rms[i], options.Clip * rms[i]));
        return new RegisterModel(beta[^1], words.MoveToImmutable(), [.. features]);
    }

    /// <summary>
    /// Margins of rows, each by a register that was trained without the row's group: what a tree ensemble can be trained on
    /// without being told the labels through the margin.
    /// </summary>
    /// <param name="rows">Indices of the rows.</param>
    /// <param name="weights">Weights, one a row of the corpus.</param>
    /// <returns>One margin for each of <paramref name="rows"/>.</returns>
    public float[] CrossFit(IReadOnlyList<int> rows, float[] weights)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var folds = FoldsByGroup(rows, options.CrossFitFolds);
        var margins = new float[rows.Count];
        Parallel.For(0, options.CrossFitFolds, fold =>
        {
            var train = Enumerable.Range(0, rows.Count).Where(i => folds[i] != fold).Select(i => rows[i]).ToArray();
            var model = Fit(train, weights);
            var scorer = new CorpusMargin(corpus, model);
            for (var i = 0; i < rows.Count; i++)
                if (folds[i] == fold)
                    margins[i] = scorer.Of(rows[i]);
        });
        return margins;
    }

    /// <summary>Margins of rows by a register.</summary>
    /// <param name="model">Register.</param>
    /// <param name="rows">Indices of the rows.</param>
    public float[] Margins(RegisterModel model, IReadOnlyList<int> rows)
    {
        var scorer = new CorpusMargin(corpus, model);
        return [.. rows.Select(scorer.Of)];
    }

    // Groups in the order of their size go to the fold with the fewest rows.
    private int[] FoldsByGroup(IReadOnlyList<int> rows, int count)
    {
        var foldOf = new Dictionary<int, int>();
        var load = new int[count];
        foreach (var group in rows.GroupBy(r => corpus.Groups[r]).OrderByDescending(g => g.Count()).ThenBy(g => g.Key))
        {
            var fold = Array.IndexOf(load, load.Min());
            foldOf[group.Key] = fold;
            load[fold] += group.Count();
        }

        return [.. rows.Select(r => foldOf[corpus.Groups[r]])];
    }

    private int[] EntriesFor(IReadOnlyList<int> rows)
    {
        var last = new int[corpus.Vocabulary.Length];
        var groups = new int[corpus.Vocabulary.Length];
        Array.Fill(last, -1);
        foreach (var row in rows.OrderBy(r => corpus.Groups[r]).ThenBy(r => r))
        {
            foreach (var entry in corpus.Row(row).Entries.Span)
            {
                if (last[entry] == corpus.Groups[row])
                    continue;
                last[entry] = corpus.Groups[row];
                groups[entry]++;
            }
        }

        return [.. Enumerable.Range(0, groups.Length).Where(e => groups[e] >= options.MinimumGroups)];
    }

    private double[] RootMeanSquares(IReadOnlyList<int> rows, int[] entries, int[] numbers)
    {
        var sums = new double[entries.Length];
        foreach (var row in rows)
        {
            var (columns, counts) = corpus.Row(row);
            for (var k = 0; k < columns.Length; k++)
            {
                var number = numbers[columns.Span[k]];
                if (number < 0)
                    continue;
                var rate = (double)counts.Span[k] / corpus.Tokens[row];
                sums[number] += rate * rate;
            }
        }

        return [.. sums.Select(s => Math.Sqrt(s / rows.Count))];
    }

    private (double[] Mean, double[] Deviation) Moments(IReadOnlyList<int> rows)
    {
        var width = FeatureList.Count;
        var mean = new double[width];
        var deviation = new double[width];
        foreach (var row in rows)
            for (var f = 0; f < width; f++)
                mean[f] += corpus.Features[(row * width) + f];
        for (var f = 0; f < width; f++)
            mean[f] /= rows.Count;
        foreach (var row in rows)
        {
            for (var f = 0; f < width; f++)
            {
                var d = corpus.Features[(row * width) + f] - mean[f];
                deviation[f] += d * d;
            }
        }

        for (var f = 0; f < width; f++)
            deviation[f] = Math.Sqrt(deviation[f] / rows.Count);
        return (mean, deviation);
    }

    private int[] UsedFeatures(double[] deviation) =>
        [.. Enumerable.Range(0, FeatureList.Count).Where(f => deviation[f] > 1e-6
            && !options.ExcludedFeatures.Contains(FeatureList.Features[f].Name)
            && !options.ExcludedFeatures.Contains(FeatureList.Features[f].Group))];

    private void AddRow(SparseRows matrix, int row, int[] used, double[] mean, double[] deviation, int[] numbers, double[] rms, double length)
    {
        var (columns, counts) = corpus.Row(row);
        var index = new List<int>(used.Length + columns.Length + NuisanceColumns);
        var values = new List<double>(index.Capacity);
        for (var i = 0; i < used.Length; i++)
        {
            var f = used[i];
            index.Add(i);
            values.Add(Math.Clamp((corpus.Features[(row * FeatureList.Count) + f] - mean[f]) / Math.Max(deviation[f], 1e-6), -RegisterModel.MaximumStandardScore, RegisterModel.MaximumStandardScore));
        }

        for (var k = 0; k < columns.Length; k++)
        {
            var number = numbers[columns.Span[k]];
            if (number < 0)
                continue;
            index.Add(used.Length + number);
            values.Add(options.EntryScale * Math.Min((double)counts.Span[k] / corpus.Tokens[row] / rms[number], options.Clip));
        }

        if (options.LengthAsNuisance)
        {
            index.Add(matrix.ColumnCount - 2);
            values.Add(length);
            index.Add(matrix.ColumnCount - 1);
            values.Add((length * length) - 1);
        }

        matrix.Add([.. index], [.. values]);
    }
}
