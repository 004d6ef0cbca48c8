using Credibility.Features;
using Credibility.Training.Data;
using Credibility.Training.Register;

namespace Credibility.Training;

/// <summary>Labelled articles with all that training on some of them needs, computed once for all folds.</summary>
internal sealed class ArticleRows
{
    private readonly ModelTrainingOptions _options;
    private readonly bool[] _excluded;

    public ArticleRows(IReadOnlyList<LabelledArticle> articles, ModelTrainingOptions options)
    {
        _options = options;
        Articles = articles;
        Groups = [.. articles.Select(a => a.Group)];
        Labels = [.. articles.Select(a => a.Label!.Value)];
        var register = Scaled(options.Register ?? new RegisterOptions(), Groups);
        Corpus = RegisterCorpus.Build(articles, register.MinimumGroups);
        _excluded = Excluded(options.ExcludedFeatures);
        if (options.Register is not null)
            Register = new RegisterTrainer(Corpus, Labels, register with { ExcludedFeatures = [.. register.ExcludedFeatures, .. options.ExcludedFeatures] });
    }

    public IReadOnlyList<LabelledArticle> Articles { get; }

    public string[] Groups { get; }

    public float[] Labels { get; }

    public RegisterCorpus Corpus { get; }

    public RegisterTrainer? Register { get; }

    public int Count => Labels.Length;

    /// <summary>Columns of the trees: the features of the list, and the register's margin.</summary>
    public int Width => FeatureList.Count + (Register is null ? 0 : 1);

    /// <summary>Writes the row that the trees see; a column that they may not use is 0 and never splits.</summary>
    public void Write(int row, float margin, Span<float> into)
    {
        into.Clear();
        if (_options.TreeColumns == TreeColumns.FeaturesAndRegister || Register is null)
        {
            var features = Corpus.Features.AsSpan(row * FeatureList.Count, FeatureList.Count);
            for (var i = 0; i < features.Length; i++)
                into[i] = _excluded[i] ? 0 : features[i];
        }

        if (Register is not null)
            into[FeatureList.Count] = margin;
    }

    /// <summary>Weights of some rows by group, length and class, one a row of the whole set; the others are 0.</summary>
    public float[] Weights(int[] rows)
    {
        float[] labels = [.. rows.Select(r => Labels[r])];
        var given = rows.Select(r => Articles[r].Weight).ToArray();
        if (_options.MatchLengths)
        {
            var matched = LengthMatching.Weights([.. rows.Select(r => Corpus.Tokens[r])], labels);
            for (var i = 0; i < given.Length; i++)
                given[i] *= matched[i];
        }

        var weights = RowWeights.Compute([.. rows.Select(r => Groups[r])], labels, _options.GroupWeighting, _options.BalanceClasses, given);
        var all = new float[Count];
        for (var i = 0; i < rows.Length; i++)
            all[rows[i]] = weights[i];
        return all;
    }

    private static RegisterOptions Scaled(RegisterOptions options, string[] groups) => options.MinimumGroups > 0
        ? options
        : options with { MinimumGroups = RegisterOptions.RecommendedGroups(groups.Distinct(StringComparer.Ordinal).Count()) };

    private static bool[] Excluded(IReadOnlyList<string> names)
    {
        foreach (var name in names)
            if (FeatureList.IndexOf(name) < 0 && !FeatureList.Groups.Contains(name))
                throw new ArgumentException($"'{name}' is neither a feature nor a group of features ({string.Join(", ", FeatureList.Groups)}).");
        return [.. FeatureList.Features.Select(f => names.Contains(f.Name) || names.Contains(f.Group))];
    }
}
