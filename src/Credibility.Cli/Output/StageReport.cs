using Credibility.Training;

namespace Credibility.Cli.Output;

/// <summary>How far long work is.</summary>
/// <param name="Stage">What is being done, in words.</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units of the stage; 0 when unknown.</param>
internal readonly record struct StageReport(string Stage, int Done, int Total)
{
    /// <summary>The report of a training.</summary>
    public static StageReport Of(TrainingProgress progress) => new(
        progress.Stage switch
        {
            TrainingStage.Reading => "reading articles",
            TrainingStage.Guarding => "looking for duplicates and leaks",
            TrainingStage.Featurizing => "computing features",
            TrainingStage.CrossValidating => "cross-validating over groups",
            TrainingStage.RandomSplit => "cross-validating over random rows",
            _ => "training on all rows",
        },
        progress.Done,
        progress.Total);
}
