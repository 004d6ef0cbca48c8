namespace Credibility.Training.Evaluation;

/// <summary>The usual figures of a classifier on one set of rows.</summary>
public sealed record EvaluationFigures
{
    /// <summary>Number of rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows of the positive class.</summary>
    public required int Positives { get; init; }

    /// <summary>Number of groups.</summary>
    public required int Groups { get; init; }

    /// <summary>Area under the ROC curve, 0.5 for chance.</summary>
    public required double Auc { get; init; }

    /// <summary>95 % interval of <see cref="Auc"/> by bootstrap over groups.</summary>
    public required Interval AucInterval { get; init; }

    /// <summary>Average precision of the positive class; the share of positives for chance.</summary>
    public required double AveragePrecision { get; init; }

    /// <summary>Mean negative log-likelihood in nats.</summary>
    public required double LogLoss { get; init; }

    /// <summary>Mean squared error of the probability.</summary>
    public required double Brier { get; init; }

    /// <summary>Share on the right side of 0.5.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Expected calibration error over ten bins.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>Computes all figures.</summary>
    /// <param name="probabilities">Probabilities of the positive class.</param>
    /// <param name="labels">Shares of the positive class; positive from one half.</param>
    /// <param name="groups">Group of each row.</param>
    /// <param name="replicates">Draws of the bootstrap.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    public static EvaluationFigures Compute(
        float[] probabilities, float[] labels, IReadOnlyList<string> groups, int replicates = 1000, int seed = 123)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(labels);
        var ranked = new RankedScores(probabilities, labels);
        var bootstrap = new GroupBootstrap(groups, replicates, seed);
        return new EvaluationFigures
        {
            Rows = labels.Length,
            Positives = labels.Count(l => l >= 0.5f),
            Groups = bootstrap.GroupCount,
            Auc = ranked.RocAuc(default),
            AucInterval = bootstrap.Interval(weights => ranked.RocAuc(weights)),
            AveragePrecision = ranked.AveragePrecision(default),
            LogLoss = BinaryMetrics.LogLoss(probabilities, labels),
            Brier = BinaryMetrics.BrierScore(probabilities, labels),
            Accuracy = BinaryMetrics.Accuracy(probabilities, labels),
            CalibrationError = BinaryMetrics.ExpectedCalibrationError(probabilities, labels),
        };
    }

    /// <summary>The figures by name, with a prefix, as a model's metadata hold them.</summary>
    /// <param name="prefix">For example <c>cv.</c></param>
    public IReadOnlyDictionary<string, double> ToDictionary(string prefix)
    {
        var all = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [prefix + "rows"] = Rows,
            [prefix + "positives"] = Positives,
            [prefix + "groups"] = Groups,
            [prefix + "auc"] = Auc,
            [prefix + "auc.low"] = AucInterval.Low,
            [prefix + "auc.high"] = AucInterval.High,
            [prefix + "averagePrecision"] = AveragePrecision,
            [prefix + "logLoss"] = LogLoss,
            [prefix + "brier"] = Brier,
            [prefix + "accuracy"] = Accuracy,
            [prefix + "calibrationError"] = CalibrationError,
        };
        return all.Where(f => !double.IsNaN(f.Value)).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
    }
}
