using Credibility.Features;
using Credibility.Languages;
using Credibility.Models;
using Credibility.Scoring;
using Credibility.Training.Data;

namespace Credibility.Training.Evaluation;

/// <summary>Scores labelled articles with a model and measures the result.</summary>
public sealed class ModelEvaluator
{
    private const int CalibrationFolds = 5;
    private const int LeastPart = 5;

    /// <summary>Draws of the bootstrap.</summary>
    public int Replicates { get; init; } = 1000;

    /// <summary>Seed of folds and bootstrap.</summary>
    public int Seed { get; init; } = 123;

    /// <summary>Fewest words of an article; shorter ones are left out.</summary>
    public int MinimumWords { get; init; }

    /// <summary>Evaluates a model, in whatever language the articles are.</summary>
    /// <param name="model">Model of this library's feature list.</param>
    /// <param name="articles">Articles; those without a label are left out and counted.</param>
    /// <param name="progress">Told the number of articles scored.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">The model does not fit this version of the library.</exception>
    /// <exception cref="ArgumentException">No article has a label and a supported language.</exception>
    public ModelEvaluation Evaluate(
        CredibilityModel model, IReadOnlyList<LabelledArticle> articles, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        Evaluate([model], articles, progress, cancellation);

    /// <summary>Evaluates models together: of several, each article gets the first that serves its language.</summary>
    /// <param name="models">Models of this library's feature list, at least one; a single one gets all articles.</param>
    /// <param name="articles">Articles; those without a label are left out and counted.</param>
    /// <param name="progress">Told the number of articles scored.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">A model does not fit this version of the library.</exception>
    /// <exception cref="ArgumentException">No article has a label and a supported language.</exception>
    public ModelEvaluation Evaluate(
        IReadOnlyList<CredibilityModel> models, IReadOnlyList<LabelledArticle> articles, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentOutOfRangeException.ThrowIfZero(models.Count);
        ArgumentNullException.ThrowIfNull(articles);
        ScoringModel[] scoring = [.. models.Select(m => new ScoringModel(m, m.Metadata?.Name ?? "model"))];
        var featurizer = new Featurizer();
        var kept = new List<LabelledArticle>();
        var scores = new List<float>();
        var calibrators = new List<PlattCalibrator>();
        int unlabelled = 0, unsupported = 0, inconclusive = 0, done = 0;
        var buffer = new float[models.Max(m => m.RowWidth)];
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(++done);
            if (article.Label is null)
            {
                unlabelled++;
                continue;
            }

            var served = scoring.Length == 1 ? scoring[0] : Serving(scoring, article);
            var row = buffer.AsSpan(0, served?.Model.RowWidth ?? 0);
            if (served is null || !TryRow(served.Model, featurizer, article, row, out var words))
            {
                unsupported++;
                continue;
            }

            if (words < MinimumWords)
                continue;
            if (words < served.Metadata.MinimumWords || !served.IsFamiliar(row, FeatureScratch.Current))
                inconclusive++;
            kept.Add(article);
            scores.Add(served.Model.Score(row));
            calibrators.Add(served.Model.Calibrator!.Value);
        }

        if (kept.Count == 0)
            throw new ArgumentException($"None of the {articles.Count} articles has a label, enough words and a supported language.", nameof(articles));
        return Measure(calibrators, kept, [.. scores], models.Count > 1) with
        {
            Unlabelled = unlabelled,
            Unsupported = unsupported,
            Inconclusive = inconclusive,
        };
    }

    /// <summary>Compares two models on the same articles.</summary>
    /// <param name="a">The one.</param>
    /// <param name="b">The other; differences are b minus a.</param>
    /// <param name="articles">Articles.</param>
    /// <param name="cancellation">Ends it.</param>
    public ModelComparison Compare(
        CredibilityModel a, CredibilityModel b, IReadOnlyList<LabelledArticle> articles, CancellationToken cancellation = default) =>
        Compare([a], [b], articles, null, cancellation);

    /// <summary>Compares two sets of models on the articles that both can score.</summary>
    /// <param name="a">The one, as <see cref="Evaluate(IReadOnlyList{CredibilityModel}, IReadOnlyList{LabelledArticle}, IProgress{int}?, CancellationToken)"/> takes it.</param>
    /// <param name="b">The other; differences are b minus a.</param>
    /// <param name="articles">Articles.</param>
    /// <param name="progress">Told the number of articles scored, up to twice those given.</param>
    /// <param name="cancellation">Ends it.</param>
    public ModelComparison Compare(
        IReadOnlyList<CredibilityModel> a,
        IReadOnlyList<CredibilityModel> b,
        IReadOnlyList<LabelledArticle> articles,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var first = Evaluate(a, articles, progress, cancellation);
        var second = Evaluate(b, articles, progress is null ? null : new Offset(progress, articles.Count), cancellation);
        var places = new Dictionary<LabelledArticle, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < second.Articles.Count; i++)
            places[second.Articles[i]] = i;
        int[] both = [.. Enumerable.Range(0, first.Articles.Count).Where(i => places.ContainsKey(first.Articles[i]))];
        if (both.Length == 0)
            throw new ArgumentException("There is no article that both models can score.", nameof(articles));
        LabelledArticle[] common = [.. both.Select(i => first.Articles[i])];
        return ModelComparison.Compare(
            [.. both.Select(i => first.Probabilities[i])],
            [.. common.Select(x => second.Probabilities[places[x]])],
            [.. both.Select(i => first.Labels[i])],
            [.. common.Select(x => x.Group)],
            Replicates,
            Seed) with
        {
            Articles = common,
        };
    }

    internal static ScoringModel? Serving(ScoringModel[] models, LabelledArticle article)
    {
        var pack = LanguagePacks.Default.PackFor(article.Article.Text, article.Article.Language);
        return pack is null ? null : Array.Find(models, m => m.Serves(pack.Tag));
    }

    internal static bool TryRow(CredibilityModel model, Featurizer featurizer, LabelledArticle article, Span<float> row, out int words)
    {
        if (!featurizer.TryFeaturize(article.Article, row, out words))
            return false;
        if (model.Register is { } register)
        {
            // The featurizer left its counts in this thread's scratch.
            var scratch = FeatureScratch.Current;
            row[FeatureList.Count] = register.Margin(scratch.Counts, scratch.Register, row[..FeatureList.Count]);
        }

        return true;
    }

    private ModelEvaluation Measure(List<PlattCalibrator> calibrators, List<LabelledArticle> articles, float[] scores, bool severalModels)
    {
        float[] probabilities = [.. scores.Select((s, i) => calibrators[i].Probability(s))];
        float[] labels = [.. articles.Select(a => a.Label!.Value)];
        string[] groups = [.. articles.Select(a => a.Group)];
        // Scores of different models have no common scale, their margins have.
        float[] comparable = severalModels ? [.. scores.Select((s, i) => (float)calibrators[i].Margin(s))] : scores;
        var canRecalibrate = GroupKFold.Members(groups).Count >= CalibrationFolds;
        var recalibrated = canRecalibrate
            ? CrossFittedCalibration.Calibrate(comparable, labels, groups, CalibrationMethod.Platt, CalibrationFolds, Seed)
            : null;
        return Of(articles, scores, probabilities, labels, EvaluationFigures.Compute(probabilities, labels, groups, Replicates, Seed)) with
        {
            Recalibrated = recalibrated is null ? null : EvaluationFigures.Compute(recalibrated, labels, groups, Replicates, Seed),
            RecalibratedProbabilities = recalibrated,
        };
    }

    /// <summary>What follows from probabilities that are known already.</summary>
    internal static ModelEvaluation Of(
        IReadOnlyList<LabelledArticle> articles, float[] scores, float[] probabilities, float[] labels, EvaluationFigures figures) => new()
        {
            Articles = articles,
            Scores = scores,
            Probabilities = probabilities,
            Labels = labels,
            Unlabelled = 0,
            Unsupported = 0,
            Inconclusive = 0,
            Figures = figures,
            Parts =
            [
                .. Parts("group", articles, probabilities, labels, a => a.Group),
                .. Parts("language", articles, probabilities, labels, a => a.Article.Language ?? ""),
                .. Parts("data set", articles, probabilities, labels, a => a.DataSet),
            ],
            Thresholds = [.. Enumerable.Range(1, 19).Select(i => Threshold(i / 20.0, probabilities, labels))],
            WorstErrors = [.. Enumerable.Range(0, labels.Length).OrderByDescending(i => Math.Abs(probabilities[i] - labels[i])).Take(20)],
        };

    private static IEnumerable<PartFigures> Parts(
        string kind, IReadOnlyList<LabelledArticle> articles, float[] probabilities, float[] labels, Func<LabelledArticle, string> by) =>
        Enumerable.Range(0, labels.Length)
            .GroupBy(i => by(articles[i]), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0 && g.Count() >= LeastPart)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g =>
            {
                float[] p = [.. g.Select(i => probabilities[i])];
                float[] l = [.. g.Select(i => labels[i])];
                return new PartFigures(kind, g.Key, p.Length, l.Average(), p.Average(), BinaryMetrics.RocAuc(p, l), BinaryMetrics.LogLoss(p, l));
            });

    private static ThresholdFigures Threshold(double cut, float[] probabilities, float[] labels)
    {
        int flagged = 0, right = 0, negatives = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var isNegative = labels[i] < 0.5f;
            negatives += isNegative ? 1 : 0;
            if (!(probabilities[i] < cut))
                continue;
            flagged++;
            right += isNegative ? 1 : 0;
        }

        return new ThresholdFigures(
            cut, flagged, (double)right / flagged, (double)right / negatives, (double)(flagged - right) / (labels.Length - negatives));
    }

    private sealed class Offset(IProgress<int> progress, int by) : IProgress<int>
    {
        public void Report(int value) => progress.Report(value + by);
    }
}
