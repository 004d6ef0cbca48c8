using System.Globalization;
using Credibility.Evidence;
using Credibility.Features;
using Credibility.Languages;
using Credibility.Models;
using Credibility.Training.Data;
using Credibility.Training.FastTree;

namespace Credibility.Training;

/// <summary>What a trained model says about itself. Nothing in it depends on the clock, the machine or a path.</summary>
internal sealed class MetadataBuilder(
    ModelTrainingOptions options, ArticleRows rows, TrainingReport report, ArticleTrainer.Fitted fitted, PlattCalibrator calibrator)
{
    // Of the training articles, so many have a lower share of known words, or of word pairs, than is called usual.
    private const double LowestShare = 0.01;

    // Fewer articles share too few words with new ones to say what is usual.
    private const int ArticlesForShares = 500;

    public ModelMetadata Build(ArticleSet set, float[] weights)
    {
        var (probability, margin) = Base(weights);
        var (known, pairs) = LeastShares();
        return new ModelMetadata
        {
            Name = options.Name,
            FeatureListVersion = FeatureList.Version,
            FeatureListHash = FeatureList.Hash,
            FeatureNames = ModelTrainer.ColumnNames(fitted.Register is not null),
            Languages = Languages(),
            LowThreshold = options.LowThreshold,
            HighThreshold = options.HighThreshold,
            MinimumWords = options.Filter.MinimumWords,
            Trained = options.Trained,
            Engine = fitted.Trained.Engine,
            Options = Options(),
            DataSets = [.. set.Sources.Select(s => s with { Licence = options.Licences.TryGetValue(s.Name, out var licence) ? licence : s.Licence })],
            Figures = Figures(),
            FeatureQuantiles = Quantiles(),
            LeastKnownShare = known,
            LeastPairShare = pairs,
            BaseProbability = probability,
            BaseMargin = margin,
        };
    }

    private (double Probability, double Margin) Base(float[] weights)
    {
        double probability = 0, margin = 0, total = 0;
        for (var row = 0; row < weights.Length; row++)
        {
            var score = fitted.Trained.Ensemble.Score(fitted.Set.Row(row));
            probability += weights[row] * calibrator.Probability(score);
            margin += weights[row] * calibrator.Margin(score);
            total += weights[row];
        }

        return (probability / total, margin / total);
    }

    private IReadOnlyList<string> Languages() => options.Languages.Count > 0
        ? options.Languages
        :
        [
            .. report.Articles
                .Select(a => LanguagePacks.Default.PackFor(a.Article.Text, a.Article.Language)!.Tag)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private Dictionary<string, string> Options()
    {
        var trees = report.Trees;
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(FastTreeOptions.NumberOfTrees)] = Text(trees.NumberOfTrees),
            [nameof(FastTreeOptions.NumberOfLeaves)] = Text(trees.NumberOfLeaves),
            [nameof(FastTreeOptions.LearningRate)] = Text(trees.LearningRate),
            [nameof(FastTreeOptions.MinimumExampleCountPerLeaf)] = Text(trees.MinimumExampleCountPerLeaf),
            [nameof(FastTreeOptions.MaximumBinCountPerFeature)] = Text(trees.MaximumBinCountPerFeature),
            [nameof(FastTreeOptions.FeatureFraction)] = Text(trees.FeatureFraction),
            [nameof(FastTreeOptions.BaggingSize)] = Text(trees.BaggingSize),
            [nameof(FastTreeOptions.BaggingExampleFraction)] = Text(trees.BaggingExampleFraction),
            [nameof(ModelTrainingOptions.TreeColumns)] = options.TreeColumns.ToString(),
            [nameof(ModelTrainingOptions.GroupWeighting)] = options.GroupWeighting.ToString(),
            [nameof(ModelTrainingOptions.DataSetWeights)] = string.Join(' ', options.DataSetWeights.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{w.Key}={Text(w.Value)}")),
            [nameof(ModelTrainingOptions.BalanceClasses)] = Text(options.BalanceClasses),
            [nameof(ModelTrainingOptions.MatchLengths)] = Text(options.MatchLengths),
            [nameof(ModelTrainingOptions.Calibration)] = options.Calibration.ToString(),
            [nameof(ModelTrainingOptions.ExcludedFeatures)] = string.Join(' ', options.ExcludedFeatures),
            [nameof(ArticleFilter.MinimumWords)] = Text(options.Filter.MinimumWords),
            [nameof(ArticleFilter.MaximumPerGroup)] = Text(options.Filter.MaximumPerGroup),
            [nameof(ModelTrainingOptions.Folds)] = Text(options.Folds),
            [nameof(ModelTrainingOptions.Seed)] = Text(options.Seed),
            [nameof(ColumnMapping.VotesAsSoftLabels)] = Text(options.Columns.VotesAsSoftLabels),
            ["Register"] = Text(fitted.Register is not null),
        };
        if (options.Register is { } register && fitted.Register is { } fit)
        {
            all["RegisterC"] = Text(register.C);
            all["RegisterEntryScale"] = Text(register.EntryScale);
            all["RegisterCrossFitFolds"] = Text(register.CrossFitFolds);
            all["RegisterEntries"] = Text(fit.Entries.Length);
            all["MonotoneRegister"] = Text(trees.MonotoneConstraints is { Count: > 0 });
        }

        return all;
    }

    private Dictionary<string, double> Figures()
    {
        var all = new Dictionary<string, double>(report.Figures.ToDictionary("cv."), StringComparer.Ordinal)
        {
            ["cv.folds"] = options.Folds,
        };
        Add("cv.auc.mean", report.CrossValidation.MeanAuc);
        Add("cv.auc.spread", report.CrossValidation.SpreadAuc);
        if (report.RandomSplitAuc is { } random)
            Add("randomSplit.auc", random);
        foreach (var leak in report.Leaks)
            Add($"leak.{leak.Signal.Replace(' ', '-')}", leak.Auc);
        return all;

        void Add(string name, double value)
        {
            if (double.IsFinite(value))
                all[name] = value;
        }
    }

    // Of the features as a scorer computes them, also of those that the trees were not shown: they tell an unusual article.
    private List<float[]> Quantiles()
    {
        var set = fitted.Set;
        var quantiles = new List<float[]>(set.FeatureCount);
        for (var feature = 0; feature < set.FeatureCount; feature++)
        {
            var values = new float[set.RowCount];
            for (var row = 0; row < values.Length; row++)
                values[row] = feature < FeatureList.Count ? rows.Corpus.Features[row * FeatureList.Count + feature] : set.Row(row)[feature];
            Array.Sort(values);
            quantiles.Add([.. Enumerable.Range(0, ModelMetadata.QuantileCount).Select(q => Quantile(values, q / (ModelMetadata.QuantileCount - 1.0)))]);
        }

        return quantiles;
    }

    // The articles are read once more, because only the finished register knows which words and pairs are its.
    private (double Known, double Pairs) LeastShares()
    {
        if (fitted.Register is not { } register || report.Articles.Count < ArticlesForShares)
            return (double.NaN, double.NaN);
        var known = new double[report.Articles.Count];
        var pairs = new double[known.Length];
        Parallel.For(0, known.Length, i =>
        {
            var article = report.Articles[i].Article;
            var scratch = FeatureScratch.Current;
            EvidenceExtraction.Analyse(article.Text, article.Title, article.PublisherOrHost(), LanguagePacks.Default.PackFor(article.Text, article.Language)!, scratch.Analysis);
            scratch.Counts.Count(scratch.Analysis);
            register.Vocabulary.Count(scratch.Counts, scratch.Register);
            (known[i], pairs[i]) = (scratch.Register.KnownShare, scratch.Register.PairShare);
        });
        return (Least(known), Least(pairs));
    }

    private static double Least(double[] shares)
    {
        Array.Sort(shares);
        return shares[(int)(LowestShare * (shares.Length - 1))];
    }

    private static float Quantile(float[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return (float)(sorted[below] + (at - below) * ((double)sorted[above] - sorted[below]));
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Text(bool value) => value ? "true" : "false";
}
