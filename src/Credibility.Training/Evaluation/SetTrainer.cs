using Credibility.Training.FastTree;

namespace Credibility.Training.Evaluation;

/// <summary>Runs a training procedure on rows of a training set.</summary>
internal sealed class SetTrainer(TrainingSet set, IReadOnlyList<string> groups, ITrainingProcedure procedure) : IRowTrainer
{
    public IRowScorer Train(int[] rows, CancellationToken cancellation)
    {
        var (trained, options) = procedure.Train(set.Subset(rows), [.. rows.Select(i => groups[i])], cancellation);
        return new Scorer(set, trained, options);
    }

    private sealed class Scorer(TrainingSet set, TrainedEnsemble trained, FastTreeOptions options) : IRowScorer
    {
        public FastTreeOptions Options => options;

        public float Score(int row) => trained.Ensemble.Score(set.Row(row));

        public float Probability(float score) => trained.Calibrator.Probability(score);
    }
}
