using Credibility.Features;
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

    /// <summary>Evaluates a model.</summary>
    /// <param name="model">Model of this library's feature list.</param>
    /// <param name="articles">Articles; those without a label are left out and counted.</param>
    /// <param name="progress">Told the number of articles scored.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">The model does not fit this version of the library.</exception>
    /// <exception cref="ArgumentException">No article has a label and a supported language.</exception>
    public ModelEvaluation Evaluate(
        CredibilityModel model, IReadOnlyList<LabelledArticle> articles, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(articles);
        _ = new ScoringModel(model, model.Metadata?.Name ?? "model");
        var familiarity = new Familiarity(model.Metadata!);
        var featurizer = new Featurizer();
        var kept = new List<LabelledArticle>();
        var scores = new List<float>();
        int unlabelled = 0, unsupported = 0, inconclusive = 0, done = 0;
        var row = new float[model.RowWidth];
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(++done);
            if (article.Label is null)
            {
                unlabelled++;
                continue;
            }

            if (!TryRow(model, featurizer, article, row, out var words))
            {
                unsupported++;
                continue;
            }

            if (words < MinimumWords)
                continue;
            if (words < model.Metadata!.MinimumWords || !familiarity.IsFamiliar(row))
                inconclusive++;
            kept.Add(article);
            scores.Add(model.Score(row));
        }

        if (kept.Count == 0)
            throw new ArgumentException($"None of the {articles.Count} articles has a label, enough words and a supported language.", nameof(articles));
        return Measure(model.Calibrator!.Value, kept, [.. scores]) with
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
        CredibilityModel a, CredibilityModel b, IReadOnlyList<LabelledArticle> articles, CancellationToken cancellation = default)
    {
        var first = Evaluate(a, articles, null, cancellation);
        var second = Evaluate(b, articles, null, cancellation);
        return ModelComparison.Compare(
            first.Probabilities, second.Probabilities, first.Labels, [.. first.Articles.Select(x => x.Group)], Replicates, Seed);
    }

    private static bool TryRow(CredibilityModel model, Featurizer featurizer, LabelledArticle article, float[] row, out int words)
    {
        if (!featurizer.TryFeaturize(article.Article, row, out words))
            return false;
        if (model.Register is { } register)
        {
            // The featurizer left its analysis in this thread's scratch.
            var scratch = FeatureScratch.Current;
            row[FeatureList.Count] = register.Margin(scratch.Analysis, scratch.Register, row.AsSpan(0, FeatureList.Count));
        }

        return true;
    }

    private ModelEvaluation Measure(PlattCalibrator calibrator, List<LabelledArticle> articles, float[] scores)
    {
        var probabilities = Array.ConvertAll(scores, calibrator.Probability);
        float[] labels = [.. articles.Select(a => a.Label!.Value)];
        string[] groups = [.. articles.Select(a => a.Group)];
        var canRecalibrate = GroupKFold.Members(groups).Count >= CalibrationFolds;
        var recalibrated = canRecalibrate
            ? CrossFittedCalibration.Calibrate(scores, labels, groups, CalibrationMethod.Platt, CalibrationFolds, Seed)
            : null;
        return new ModelEvaluation
        {
            Articles = articles,
            Scores = scores,
            Probabilities = probabilities,
            Labels = labels,
            Unlabelled = 0,
            Unsupported = 0,
            Inconclusive = 0,
            Figures = EvaluationFigures.Compute(probabilities, labels, groups, Replicates, Seed),
            Recalibrated = recalibrated is null ? null : EvaluationFigures.Compute(recalibrated, labels, groups, Replicates, Seed),
            RecalibratedProbabilities = recalibrated,
            Parts =
            [
                .. Parts("group", articles, probabilities, labels, a => a.Group),
                .. Parts("language", articles, probabilities, labels, a => a.Article.Language ?? ""),
                .. Parts("data set", articles, probabilities, labels, a => a.DataSet),
            ],
            Thresholds = [.. Enumerable.Range(1, 19).Select(i => Threshold(i / 20.0, probabilities, labels))],
            WorstErrors = [.. Enumerable.Range(0, labels.Length).OrderByDescending(i => Math.Abs(probabilities[i] - labels[i])).Take(20)],
        };
    }

    private static IEnumerable<PartFigures> Parts(
        string kind, List<LabelledArticle> articles, float[] probabilities, float[] labels, Func<LabelledArticle, string> by) =>
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
}
