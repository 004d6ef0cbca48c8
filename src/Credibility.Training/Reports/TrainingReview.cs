using System.Security.Cryptography;
using Credibility.Features;
using Credibility.Models;
using Credibility.Scoring;
using Credibility.Training.Evaluation;

namespace Credibility.Training.Reports;

/// <summary>
/// Everything that a report of a training shows; <see cref="TrainingPage"/>, <see cref="TrainingJson"/> and
/// <see cref="TrainingMarkdown"/> write it. Whatever it says of articles (curves, calibration, importance, errors) was
/// measured by the model of a fold on groups that this model did not see, never by the final model on its own data.
/// </summary>
public sealed record TrainingReview
{
    /// <summary>What the model says about itself.</summary>
    public required ModelMetadata Card { get; init; }

    /// <summary>Number of trees of the model.</summary>
    public required int Trees { get; init; }

    /// <summary>SHA-256 of the file that <see cref="CredibilityModel.Save(string)"/> writes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What happened in the training.</summary>
    public required TrainingReport Training { get; init; }

    /// <summary>What the models of the folds do on the articles of their folds, calibrated by other groups.</summary>
    public required EvaluationReport OutOfFold { get; init; }

    /// <summary>Measures what the training does not hold yet.</summary>
    /// <param name="result">Model and figures of <see cref="ModelTrainer"/>.</param>
    /// <param name="readerLanguage">BCP 47 tag of the sentences about errors.</param>
    /// <param name="replicates">Draws of the bootstrap behind the bands.</param>
    /// <param name="seed">Seed of bootstrap and permutations.</param>
    /// <param name="cancellation">Ends it.</param>
    public static TrainingReview Create(
        ModelTrainingResult result, string readerLanguage = "en", int replicates = 300, int seed = 123, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (model, training) = result;
        var card = model.Metadata!;
        float[] labels = [.. training.Articles.Select(a => a.Label!.Value)];
        var evaluation = ModelEvaluator.Of(training.Articles, training.CrossValidation.Scores, training.Probabilities, labels, training.Figures);
        // The fold's trees under the model's calibrator and quantiles: two numbers and a comparison with the training data.
        CredibilityModel[] folds = [.. training.FoldModels.Select(f => new CredibilityModel(f.Ensemble, model.Calibrator, card) { Register = f.Register })];
        CredibilityScorer[] scorers = [.. folds.Select(f => CredibilityScorer.From([f]))];
        var outOfFold = EvaluationReport.Create(
            card.Name,
            string.Join(", ", training.Sources.Select(s => s.Name)),
            evaluation,
            Rows(folds, training, labels, cancellation),
            row => scorers[training.CrossValidation.Folds[row]].Explain(training.Articles[row].Article, readerLanguage),
            replicates,
            seed,
            cancellation);
        return new TrainingReview
        {
            Card = card,
            Trees = model.Ensemble.Trees.Length,
            Sha256 = Hash(model),
            Training = training,
            OutOfFold = outOfFold with { Importance = WithGain(outOfFold.Importance, training.Gains) },
        };
    }

    private static List<(CredibilityModel Model, float[] Row, float Label)> Rows(
        CredibilityModel[] folds, TrainingReport training, float[] labels, CancellationToken cancellation)
    {
        var featurizer = new Featurizer();
        var rows = new List<(CredibilityModel Model, float[] Row, float Label)>(labels.Length);
        for (var i = 0; i < labels.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var model = folds[training.CrossValidation.Folds[i]];
            var row = new float[model.RowWidth];
            ModelEvaluator.TryRow(model, featurizer, training.Articles[i], row, out _);
            rows.Add((model, row, labels[i]));
        }

        return rows;
    }

    // The gain is that of the model that is kept; a column that only the folds' trees split on has none.
    private static FeatureImportance[] WithGain(IReadOnlyList<FeatureImportance> measured, IReadOnlyList<ColumnGain> gains)
    {
        var shares = gains.ToDictionary(g => g.Column, g => g.Share, StringComparer.Ordinal);
        var known = measured.Select(f => f.Column).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. measured.Select(f => f with { Gain = shares.GetValueOrDefault(f.Column) }),
            .. gains.Where(g => !known.Contains(g.Column)).Select(g => new FeatureImportance(g.Column, g.Share, 0, 0, double.NaN)),
        ];
    }

    private static string Hash(CredibilityModel model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }
}
