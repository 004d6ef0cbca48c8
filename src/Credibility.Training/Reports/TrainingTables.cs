using System.Globalization;
using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.FastTree;

namespace Credibility.Training.Reports;

/// <summary>The tables that only the report of a training has.</summary>
internal static class TrainingTables
{
    private const int ShownHash = 12;
    private const int MaximumFaults = 10;
    private static readonly string[] TreeColumns = ["Trees", "Leaves", "Rate", "In a leaf", "Columns", "Rows"];

    /// <summary>What was trained, in a sentence.</summary>
    public static string Summary(TrainingReview review)
    {
        var figures = review.Training.Figures;
        return $"{review.Trees} trees from {figures.Rows} articles of {figures.Groups} groups, {figures.Positives} of them reliable.";
    }

    /// <summary>Figures on groups not trained on.</summary>
    public static ReportTable Figures(TrainingReview review)
    {
        var (training, figures) = (review.Training, review.Training.Figures);
        var folds = training.CrossValidation.FoldAuc;
        List<string[]> rows =
        [
            ["AUC, all folds together", ReportFigure.Of(figures.Auc), $"95 % interval {ReportFigure.Of(figures.AucInterval)}"],
            [$"AUC, mean of {folds.Count} folds", ReportFigure.Of(training.CrossValidation.MeanAuc), $"spread {ReportFigure.Of(training.CrossValidation.SpreadAuc)}"],
        ];
        if (training.RandomSplitAuc is { } random)
            rows.Add(["AUC over random rows instead", ReportFigure.Of(random), $"flatters by {ReportFigure.Of(random - figures.Auc)}"]);
        rows.AddRange(
        [
            ["Average precision", ReportFigure.Of(figures.AveragePrecision), $"chance {ReportFigure.Of((double)figures.Positives / figures.Rows)}"],
            ["Log loss", ReportFigure.Of(figures.LogLoss), ""],
            ["Brier score", ReportFigure.Of(figures.Brier), ""],
            ["Accuracy at 0.5", ReportFigure.Of(figures.Accuracy), ""],
            ["Calibration error", ReportFigure.Of(figures.CalibrationError), ""],
        ]);
        return new("Figures on groups not trained on", ["Figure", "Value", ""], rows);
    }

    /// <summary>Each fold by itself.</summary>
    public static ReportTable Folds(TrainingReview review)
    {
        var training = review.Training;
        var validation = training.CrossValidation;
        return new("Folds", ["Fold", "Articles", "Reliable", "Groups", "AUC", "Log loss"],
        [
            .. Enumerable.Range(0, validation.FoldAuc.Count).Select(fold =>
            {
                int[] rows = [.. Enumerable.Range(0, validation.Folds.Length).Where(i => validation.Folds[i] == fold)];
                float[] labels = [.. rows.Select(i => training.Articles[i].Label!.Value)];
                var loss = BinaryMetrics.LogLoss([.. rows.Select(i => training.Probabilities[i])], labels);
                return (string[])
                [
                    ReportFigure.Of(fold + 1),
                    ReportFigure.Of(rows.Length),
                    ReportFigure.Of(labels.Count(l => l >= 0.5f)),
                    ReportFigure.Of(rows.Select(i => training.Groups[i]).Distinct(StringComparer.Ordinal).Count()),
                    ReportFigure.Of(validation.FoldAuc[fold]),
                    ReportFigure.Of(loss),
                ];
            }),
        ]);
    }

    /// <summary>Files with what was read from and kept of each.</summary>
    public static ReportTable Files(TrainingReview review) => new("Files", ["File", "Articles", "Kept", "Licence", "SHA-256"],
    [
        .. review.Card.DataSets.Select(set => (string[])
        [
            set.Name,
            set.Rows.ToString(CultureInfo.InvariantCulture),
            ReportFigure.Of(review.Training.Articles.Count(a => ArticleReader.DataSetName(a.File) == set.Name)),
            set.Licence.Length > 0 ? set.Licence : "–",
            set.Sha256[..Math.Min(ShownHash, set.Sha256.Length)],
        ]),
    ]);

    /// <summary>What was not trained on, and why; reasons that met nothing are left out.</summary>
    public static ReportTable LeftOut(TrainingReview review)
    {
        var training = review.Training;
        (string Reason, int Count)[] reasons =
        [
            ("Lines that could not be read", training.Faults.Count),
            ("Articles without a label", training.Left.Unlabelled),
            ("Articles with fewer words than asked for", training.Left.TooShort),
            ("Articles in a language that was not asked for", training.Left.OtherLanguage),
            ("Articles beyond the most of a group", training.Left.OverCap),
            ("Articles in a language without a pack", training.Unserved),
            ("Near-duplicates of an article that is kept", training.CopiesLeft),
            ("Rows that the trainer dropped", training.DroppedRows),
        ];
        string[][] met = [.. reasons.Where(r => r.Count > 0).Select(r => (string[])[r.Reason, ReportFigure.Of(r.Count)])];
        return new("Left out", ["Reason", "Count"], met.Length > 0 ? met : [["Nothing", "0"]]);
    }

    /// <summary>The first lines that could not be read; empty when all could.</summary>
    public static IEnumerable<string> Faults(TrainingReview review) => review.Training.Faults
        .Take(MaximumFaults)
        .Select(f => f.Line > 0 ? $"{Path.GetFileName(f.File)}:{f.Line}: {f.Message}" : $"{Path.GetFileName(f.File)}: {f.Message}");

    /// <summary>Articles and groups by class.</summary>
    public static ReportTable Classes(TrainingReview review)
    {
        var training = review.Training;
        var groups = Enumerable.Range(0, training.Articles.Count).GroupBy(i => training.Groups[i], StringComparer.Ordinal)
            .Select(g => (Positive: g.Any(i => training.Articles[i].IsPositive), Negative: g.Any(i => !training.Articles[i].IsPositive))).ToList();
        return new("Classes", ["Class", "Articles", "Share", "Groups with it only"],
        [
            Row("Reliable", true, groups.Count(g => g.Positive && !g.Negative)),
            Row("Unreliable", false, groups.Count(g => g.Negative && !g.Positive)),
            ["Together", ReportFigure.Of(training.Articles.Count), "", $"{groups.Count(g => g.Positive != g.Negative)} of {groups.Count}"],
        ]);

        string[] Row(string name, bool positive, int alone)
        {
            var count = training.Articles.Count(a => a.IsPositive == positive);
            return [name, ReportFigure.Of(count), ReportFigure.Percent((double)count / training.Articles.Count), ReportFigure.Of(alone)];
        }
    }

    /// <summary>What the guards found.</summary>
    public static ReportTable Findings(TrainingReview review) => new("Guards", ["Guard", "Severity", "Finding"],
        [.. review.Training.Findings.Select(f => (string[])[Name(f.Kind), Name(f.Severity), f.Message])], IsText: true);

    /// <summary>The leak check.</summary>
    public static ReportTable Leaks(TrainingReview review) => new("Leak check", ["Signal alone", "AUC", ""],
        [.. review.Training.Leaks.Select(l => (string[])[l.Signal, ReportFigure.Of(l.Auc), l.IsLeak ? "separates the classes" : ""])]);

    /// <summary>Draws of the search, the best first.</summary>
    public static ReportTable Trials(TrainingReview review) => new("Search for options", ["Draw", .. TreeColumns, "Log loss"],
    [
        .. review.Training.Trials.OrderBy(t => t.LogLoss).ThenBy(t => t.Number).Select(t => (string[])
            [t.Number == 0 ? "given" : ReportFigure.Of(t.Number), .. Trees(t.Options), t.LogLoss.ToString("0.000", CultureInfo.InvariantCulture)]),
    ]);

    /// <summary>What the search of each fold chose.</summary>
    public static ReportTable FoldTrials(TrainingReview review) => new("Options of the folds", ["Fold", .. TreeColumns],
        [.. review.Training.CrossValidation.FoldOptions.Select((o, fold) => (string[])[ReportFigure.Of(fold + 1), .. Trees(o)])]);

    /// <summary>Options by name, the seed among them.</summary>
    public static ReportTable Options(TrainingReview review) => new("Options", ["Option", "Value"],
        [.. review.Card.Options.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => (string[])[o.Key, o.Value.Length > 0 ? o.Value : "–"])], IsText: true);

    /// <summary>What the model says about itself and what it must not be used for.</summary>
    public static ReportTable Card(TrainingReview review)
    {
        var card = review.Card;
        List<string[]> rows =
        [
            ["Name", card.Name],
            ["Languages", string.Join(", ", card.Languages)],
            ["Engine", card.Engine],
            ["Trees", $"{review.Trees} of at most {review.Training.Trees.NumberOfLeaves} leaves"],
            ["Columns", $"{card.FeatureNames.Count}, feature list version {card.FeatureListVersion} ({card.FeatureListHash[..Math.Min(ShownHash, card.FeatureListHash.Length)]})"],
            ["Bands", $"low below {Number(card.LowThreshold)}, high from {Number(card.HighThreshold)}"],
            ["Fewest words", ReportFigure.Of(card.MinimumWords)],
            ["SHA-256 of the file", review.Sha256],
            ["Meant for", "Telling how much an article reads like those labelled reliable here, with the evidence beside it."],
            ["Not meant for", "Deciding whether an article is true; judging people; other languages; kinds of text that are not in the data."],
        ];
        if (card.Trained is { } day)
            rows.Insert(1, ["Trained", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        return new("Model card", ["Member", "Value"], rows, IsText: true);
    }

    /// <summary>Members of an enumeration as the command line writes them.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static string[] Trees(FastTreeOptions options) =>
    [
        ReportFigure.Of(options.NumberOfTrees),
        ReportFigure.Of(options.NumberOfLeaves),
        Number(options.LearningRate),
        ReportFigure.Of(options.MinimumExampleCountPerLeaf),
        Number(options.FeatureFraction),
        Number(options.BaggingSize > 0 ? options.BaggingExampleFraction : 1),
    ];

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
