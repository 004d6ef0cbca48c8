using Credibility.Features;
using Credibility.Languages;
using Credibility.Models;
using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.Guards;

namespace Credibility.Training;

/// <summary>
/// From labelled files to a model: reading, guards, features, cross-validation over groups, final trees and calibrator,
/// metadata. The same files, options and seed give the same model, byte for byte, unless a search has a time limit.
/// </summary>
public sealed class ModelTrainer
{
    private readonly ModelTrainingOptions _options;
    private readonly IProgress<TrainingProgress>? _progress;

    /// <param name="options">Options; null for the defaults.</param>
    /// <param name="progress">Told how far the training is.</param>
    public ModelTrainer(ModelTrainingOptions? options = null, IProgress<TrainingProgress>? progress = null)
    {
        _options = options ?? new ModelTrainingOptions();
        _progress = progress;
    }

    /// <summary>Trains on files and folders.</summary>
    /// <param name="paths">Paths, at least one.</param>
    /// <param name="cancellation">Ends it; nothing is written in any case.</param>
    /// <exception cref="GuardException">A guard stopped the training.</exception>
    /// <exception cref="FileNotFoundException">A path leads nowhere.</exception>
    /// <exception cref="InvalidDataException">A file is of an unknown kind or lacks what it must have.</exception>
    public ModelTrainingResult Train(IReadOnlyList<string> paths, CancellationToken cancellation = default)
    {
        var reading = _progress is null ? null : new Count(n => Report(TrainingStage.Reading, n, 0));
        return Train(ArticleSet.Load(paths, _options.Columns, reading, cancellation), cancellation);
    }

    /// <summary>Trains on articles.</summary>
    /// <param name="set">Articles; those without a label are left out and counted.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="GuardException">A guard stopped the training.</exception>
    public ModelTrainingResult Train(ArticleSet set, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        var guards = new DataGuards(_options.Guards);
        var guarded = Guard(set, guards, cancellation);
        var articles = guarded.Articles;
        Report(TrainingStage.Featurizing, 0, articles.Count);
        var rows = new ArticleRows(articles, _options);
        Report(TrainingStage.Featurizing, articles.Count, articles.Count);
        var trainer = new ArticleTrainer(rows, _options);

        var folds = GroupKFold.Split(rows.Groups, rows.Labels, _options.Folds, _options.Seed);
        guards.CheckFolds(folds, rows.Labels);
        var kept = new KeptFolds(trainer);
        var validation = Validate(kept, rows, folds, TrainingStage.CrossValidating, cancellation);
        double? random = _options.RandomSplit
            ? Validate(trainer, rows, GroupKFold.RandomSplit(rows.Count, _options.Folds, _options.Seed), TrainingStage.RandomSplit, cancellation).Figures.Auc
            : null;
        Report(TrainingStage.Training, 0, 1);
        var all = Enumerable.Range(0, rows.Count).ToArray();
        var fitted = trainer.Train(all, cancellation);
        guards.CheckRows(0, fitted.Trained.DroppedRowCount);
        Report(TrainingStage.Training, 1, 1);

        var weights = rows.Weights(all);
        var isPlatt = _options.Calibration == CalibrationMethod.Platt;
        var calibrator = isPlatt ? PlattCalibration.Fit(validation.Scores, rows.Labels, weights) : fitted.Trained.Calibrator;
        var probabilities = isPlatt
            ? CrossFittedCalibration.Calibrate(validation.Scores, rows.Labels, rows.Groups, CalibrationMethod.Platt, _options.Folds, _options.Seed, weights)
            : validation.Probabilities;
        var report = new TrainingReport
        {
            Sources = set.Sources,
            Faults = set.Faults,
            Left = guarded.Left,
            Unserved = guarded.Unserved,
            CopiesLeft = guarded.CopiesLeft,
            DroppedRows = fitted.Trained.DroppedRowCount,
            Findings = guards.Findings,
            Leaks = guarded.Leaks,
            LeakLimit = _options.Guards.LeakLimit,
            Articles = rows.Articles,
            Groups = rows.Groups,
            CrossValidation = validation,
            Figures = EvaluationFigures.Compute(probabilities, rows.Labels, rows.Groups, seed: _options.Seed),
            Probabilities = probabilities,
            RandomSplitAuc = random,
            Trees = fitted.Options,
            Trials = fitted.Trials,
            FoldModels = kept.Models,
            Gains = ColumnGain.Of(fitted.Trained.Ensemble, ColumnNames(fitted.Register is not null)),
        };
        var metadata = new MetadataBuilder(_options, rows, report, fitted, calibrator).Build(set, weights);
        return new ModelTrainingResult(new CredibilityModel(fitted.Trained.Ensemble, calibrator, metadata) { Register = fitted.Register }, report);
    }

    private Guarded Guard(ArticleSet set, DataGuards guards, CancellationToken cancellation)
    {
        var (kept, left) = _options.Filter.Apply(set);
        guards.CheckReading(set, left);
        var served = kept.Articles.Where(a => LanguagePacks.Default.PackFor(a.Article.Text, a.Article.Language) is not null).ToList();
        guards.CheckRows(kept.Articles.Count - served.Count, 0);
        Report(TrainingStage.Guarding, 0, 2);
        var (articles, groups) = guards.CheckDuplicates(served);
        guards.CheckGroups(articles, groups, _options.Folds);
        guards.ThrowIfAny();
        Report(TrainingStage.Guarding, 1, 2);
        var leaks = guards.CheckLeaks(articles, groups, _options.Folds, _options.Seed, cancellation);
        Report(TrainingStage.Guarding, 2, 2);
        return new Guarded(
            [.. articles.Zip(groups, (article, group) => article with { Group = group, Weight = article.Weight * Factor(article) })],
            left, kept.Articles.Count - served.Count, served.Count - articles.Count, leaks);
    }

    private float Factor(LabelledArticle article) =>
        _options.DataSetWeights.TryGetValue(ArticleReader.DataSetName(article.File), out var factor) ? (float)factor : 1;

    private CrossValidation Validate(IRowTrainer trainer, ArticleRows rows, int[] folds, TrainingStage stage, CancellationToken cancellation)
    {
        Report(stage, 0, _options.Folds);
        return CrossValidation.Run(
            trainer, rows.Labels, rows.Groups, folds, _options.Seed, new Count(n => Report(stage, n, _options.Folds)), cancellation);
    }

    /// <summary>Names of the columns of the trees.</summary>
    internal static IReadOnlyList<string> ColumnNames(bool hasRegister) =>
        hasRegister ? [.. FeatureList.Features.Select(f => f.Name), "register"] : [.. FeatureList.Features.Select(f => f.Name)];

    private void Report(TrainingStage stage, int done, int total) => _progress?.Report(new TrainingProgress(stage, done, total));

    private sealed record Guarded(
        IReadOnlyList<LabelledArticle> Articles, FilterCounts Left, int Unserved, int CopiesLeft, IReadOnlyList<LeakFinding> Leaks);

    // Trees and register of each fold stay, its rows do not.
    private sealed class KeptFolds(ArticleTrainer trainer) : IRowTrainer
    {
        public List<FoldModel> Models { get; } = [];

        public IRowScorer Train(int[] train, CancellationToken cancellation)
        {
            var fitted = trainer.Train(train, cancellation);
            Models.Add(new FoldModel(fitted.Trained.Ensemble, fitted.Register));
            return fitted;
        }
    }

    // Progress<T> would post to another thread and could arrive late or out of order.
    private sealed class Count(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
