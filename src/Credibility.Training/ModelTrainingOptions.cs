using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.FastTree;
using Credibility.Training.Guards;
using Credibility.Training.Register;

namespace Credibility.Training;

/// <summary>How <see cref="ModelTrainer"/> turns labelled articles into a model. The defaults are those of <c>credibility train</c>.</summary>
public sealed record ModelTrainingOptions
{
    /// <summary>Name of the model in its metadata.</summary>
    public string Name { get; init; } = "model";

    /// <summary>Engine that trains the trees.</summary>
    public ITrainingEngine Engine { get; init; } = new ManagedEngine();

    /// <summary>Options of the trees; null for <see cref="RecommendedTrees"/>.</summary>
    public FastTreeOptions? Trees { get; init; }

    /// <summary>Random search over options of the trees; null for none.</summary>
    public TuningOptions? Tuning { get; init; }

    /// <summary>Linear margin of word rates and features that the trees get as a column; null for none.</summary>
    public RegisterOptions? Register { get; init; } = new();

    /// <summary>What the trees see.</summary>
    public TreeColumns TreeColumns { get; init; }

    /// <summary>Whether the score may only rise with the register's margin.</summary>
    public bool MonotoneRegister { get; init; } = true;

    /// <summary>Features that neither register nor trees may use, by name or group (<c>case</c>, <c>headline</c>).</summary>
    public IReadOnlyList<string> ExcludedFeatures { get; init; } = [];

    /// <summary>Which fields of the files mean what.</summary>
    public ColumnMapping Columns { get; init; } = ColumnMapping.Default;

    /// <summary>Which articles to train on.</summary>
    public ArticleFilter Filter { get; init; } = new();

    /// <summary>Guards.</summary>
    public GuardOptions Guards { get; init; } = new();

    /// <summary>
    /// Factor on the weight of each article of a file, by the file's name; 1 for files that are not named. Keeps a background
    /// of one class from outweighing the articles that were labelled one by one.
    /// </summary>
    public IReadOnlyDictionary<string, double> DataSetWeights { get; init; } = new Dictionary<string, double>();

    /// <summary>How a group's size counts.</summary>
    public GroupWeighting GroupWeighting { get; init; } = GroupWeighting.InverseSquareRoot;

    /// <summary>Whether both classes get the same weight, in the trees and in the calibrator: a probability of 0.5 then means even odds before anything is known.</summary>
    public bool BalanceClasses { get; init; } = true;

    /// <summary>Whether rows are weighted so that both classes have the same lengths.</summary>
    public bool MatchLengths { get; init; } = true;

    /// <summary>Folds of the cross-validation, at least 2.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Whether a cross-validation over random rows is run too, to tell how far it flatters.</summary>
    public bool RandomSplit { get; init; } = true;

    /// <summary>How scores become probabilities in the model: Platt on the cross-validation's scores, or as the trainer does.</summary>
    public CalibrationMethod Calibration { get; init; } = CalibrationMethod.Platt;

    /// <summary>Probability below which a band is low.</summary>
    public double LowThreshold { get; init; } = 0.4;

    /// <summary>Probability from which a band is high.</summary>
    public double HighThreshold { get; init; } = 0.6;

    /// <summary>Languages that the model serves; empty for those of the articles.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Licence of each file by its name, for the model's metadata.</summary>
    public IReadOnlyDictionary<string, string> Licences { get; init; } = new Dictionary<string, string>();

    /// <summary>Day of the training for the metadata; never taken from the clock, so that the same command gives the same bytes.</summary>
    public DateOnly? Trained { get; init; }

    /// <summary>Seed of folds, draws and searches.</summary>
    public int Seed { get; init; } = 123;

    /// <summary>
    /// Small trees with large leaves: on few hundred publishers larger ones learn the crawl. Leaves hold at least a fortieth
    /// of the rows, 5 to 50.
    /// </summary>
    /// <param name="rows">Rows to train on.</param>
    public static FastTreeOptions RecommendedTrees(int rows) => new()
    {
        NumberOfTrees = 100,
        NumberOfLeaves = 4,
        LearningRate = 0.05,
        MinimumExampleCountPerLeaf = Math.Clamp(rows / 40, 5, 50),
    };
}
