using Credibility.Features;
using Credibility.Models;
using Credibility.Scoring;
using Credibility.Training.Evaluation;

namespace Credibility.Training.Reports;

/// <summary>
/// Everything that a report of an evaluation shows; <see cref="EvaluationPage"/>, <see cref="EvaluationJson"/> and
/// <see cref="EvaluationMarkdown"/> write it.
/// </summary>
public sealed record EvaluationReport
{
    private const int DistributionBins = 20;
    private const int MaximumErrors = 12;

    /// <summary>What the model is called.</summary>
    public required string Model { get; init; }

    /// <summary>What the data are called.</summary>
    public required string Data { get; init; }

    /// <summary>The figures.</summary>
    public required ModelEvaluation Evaluation { get; init; }

    /// <summary>ROC curve with bands.</summary>
    public required IReadOnlyList<CurveBand> Roc { get; init; }

    /// <summary>Precision-recall curve with bands.</summary>
    public required IReadOnlyList<CurveBand> PrecisionRecall { get; init; }

    /// <summary>Reliability diagram of the probabilities as they are.</summary>
    public required IReadOnlyList<ReliabilityBin> Calibration { get; init; }

    /// <summary>The same after calibration on other groups of these data; empty with too few groups.</summary>
    public required IReadOnlyList<ReliabilityBin> Recalibration { get; init; }

    /// <summary>Distribution of the probabilities by class.</summary>
    public required IReadOnlyList<ScoreBin> Distribution { get; init; }

    /// <summary>Importance of the columns, the largest mean contribution first.</summary>
    public required IReadOnlyList<FeatureImportance> Importance { get; init; }

    /// <summary>The worst errors with their evidence.</summary>
    public required IReadOnlyList<WorstError> Errors { get; init; }

    /// <summary>Measures what the evaluation does not hold yet.</summary>
    /// <param name="model">What the model is called.</param>
    /// <param name="data">What the data are called.</param>
    /// <param name="models">The models, as they were evaluated.</param>
    /// <param name="evaluation">What <see cref="ModelEvaluator"/> found.</param>
    /// <param name="readerLanguage">BCP 47 tag of the sentences.</param>
    /// <param name="replicates">Draws of the bootstrap behind the bands.</param>
    /// <param name="seed">Seed of bootstrap and permutations.</param>
    /// <param name="cancellation">Ends it.</param>
    public static EvaluationReport Create(
        string model,
        string data,
        IReadOnlyList<CredibilityModel> models,
        ModelEvaluation evaluation,
        string readerLanguage = "en",
        int replicates = 300,
        int seed = 123,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(evaluation);
        var scorer = CredibilityScorer.From(models);
        return Create(
            model, data, evaluation, Rows(models, evaluation, cancellation), row => scorer.Explain(evaluation.Articles[row].Article, readerLanguage), replicates, seed, cancellation);
    }

    /// <summary>The same with rows and explanations of whatever model scored each article.</summary>
    internal static EvaluationReport Create(
        string model,
        string data,
        ModelEvaluation evaluation,
        IReadOnlyList<(CredibilityModel Model, float[] Row, float Label)> rows,
        Func<int, Explanation> explain,
        int replicates,
        int seed,
        CancellationToken cancellation)
    {
        var curves = new BandedCurves(evaluation.Probabilities, evaluation.Labels);
        var bootstrap = new GroupBootstrap([.. evaluation.Articles.Select(a => a.Group)], replicates, seed);
        return new EvaluationReport
        {
            Model = model,
            Data = data,
            Evaluation = evaluation,
            Roc = curves.Roc(bootstrap),
            PrecisionRecall = curves.PrecisionRecall(bootstrap),
            Calibration = BinaryMetrics.ReliabilityDiagram(evaluation.Probabilities, evaluation.Labels),
            Recalibration = evaluation.RecalibratedProbabilities is { } other
                ? BinaryMetrics.ReliabilityDiagram(other, evaluation.Labels) : [],
            Distribution = Distribute(evaluation.Probabilities, evaluation.Labels),
            Importance = new ImportanceMeasurement(rows, seed).Measure(cancellation),
            Errors =
            [
                .. evaluation.WorstErrors.Take(MaximumErrors).Select(i => new WorstError(
                    evaluation.Articles[i], evaluation.Labels[i], evaluation.Probabilities[i], explain(i))),
            ],
        };
    }

    private static List<(CredibilityModel Model, float[] Row, float Label)> Rows(
        IReadOnlyList<CredibilityModel> models, ModelEvaluation evaluation, CancellationToken cancellation)
    {
        ScoringModel[] scoring = [.. models.Select(m => new ScoringModel(m, m.Metadata?.Name ?? "model"))];
        var featurizer = new Featurizer();
        var rows = new List<(CredibilityModel Model, float[] Row, float Label)>(evaluation.Articles.Count);
        for (var i = 0; i < evaluation.Articles.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var model = (scoring.Length == 1 ? scoring[0] : ModelEvaluator.Serving(scoring, evaluation.Articles[i]))!.Model;
            var row = new float[model.RowWidth];
            ModelEvaluator.TryRow(model, featurizer, evaluation.Articles[i], row, out _);
            rows.Add((model, row, evaluation.Labels[i]));
        }

        return rows;
    }

    private static List<ScoreBin> Distribute(float[] probabilities, float[] labels)
    {
        var counts = new double[DistributionBins, 2];
        double reliable = 0, unreliable = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var bin = Math.Clamp((int)(probabilities[i] * DistributionBins), 0, DistributionBins - 1);
            var isReliable = labels[i] >= 0.5f;
            counts[bin, isReliable ? 0 : 1]++;
            reliable += isReliable ? 1 : 0;
            unreliable += isReliable ? 0 : 1;
        }

        return
        [
            .. Enumerable.Range(0, DistributionBins).Select(b => new ScoreBin(
                (double)b / DistributionBins, (b + 1.0) / DistributionBins, counts[b, 0] / Math.Max(1, reliable), counts[b, 1] / Math.Max(1, unreliable))),
        ];
    }
}
