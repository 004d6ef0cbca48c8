using Credibility.Features;
using Credibility.Features.Register;
using Credibility.Training.Evaluation;
using Credibility.Training.FastTree;

namespace Credibility.Training;

/// <summary>The whole procedure on some of the articles: weights, register with cross-fitted margins, options, trees.</summary>
internal sealed class ArticleTrainer(ArticleRows rows, ModelTrainingOptions options) : IRowTrainer
{
    IRowScorer IRowTrainer.Train(int[] train, CancellationToken cancellation) => Train(train, cancellation);

    public Fitted Train(int[] train, CancellationToken cancellation)
    {
        var weights = rows.Weights(train);
        var register = rows.Register?.Fit(train, weights);
        cancellation.ThrowIfCancellationRequested();
        // Each row's own margin comes from a register that did not see its group; else the trees would trust it too much.
        var margins = rows.Register?.CrossFit(train, weights) ?? new float[train.Length];
        cancellation.ThrowIfCancellationRequested();
        var set = Set(train, margins, weights);
        var trials = new List<SearchTrial>();
        var (trained, used) = Procedure(train.Length, trials).Train(set, [.. train.Select(r => rows.Groups[r])], cancellation);
        return new Fitted(rows, trained, used, register, set, Margins(register)) { Trials = trials };
    }

    private TrainingSet Set(int[] train, float[] margins, float[] weights)
    {
        var features = new float[train.Length * rows.Width];
        for (var i = 0; i < train.Length; i++)
            rows.Write(train[i], margins[i], features.AsSpan(i * rows.Width, rows.Width));
        return new TrainingSet(features, rows.Width, [.. train.Select(r => rows.Labels[r])], [.. train.Select(r => weights[r])]);
    }

    private float[] Margins(RegisterModel? register) =>
        register is null ? [] : rows.Register!.Margins(register, [.. Enumerable.Range(0, rows.Count)]);

    private ITrainingProcedure Procedure(int count, List<SearchTrial> trials)
    {
        var trees = options.Trees ?? ModelTrainingOptions.RecommendedTrees(count);
        if (rows.Register is not null && options.MonotoneRegister && trees.MonotoneConstraints is not { Count: > 0 }
            && options.Engine is ManagedEngine)
        {
            var directions = new int[rows.Width];
            directions[FeatureList.Count] = 1;
            trees = trees with { MonotoneConstraints = directions };
        }

        if (options.Tuning is not { } tuning)
            return new FixedOptions(options.Engine, trees);
        return new RandomSearch(options.Engine)
        {
            Space = tuning.Space with { Base = trees },
            MaximumTrials = tuning.MaximumTrials,
            // One search a fold and one for the model itself.
            Budget = tuning.Budget / (options.Folds + 1),
            Folds = tuning.Folds,
            Seed = options.Seed,
            Report = trials.Add,
        };
    }

    internal sealed class Fitted(
        ArticleRows rows, TrainedEnsemble trained, FastTreeOptions used, RegisterModel? register, TrainingSet set, float[] margins) : IRowScorer
    {
        public TrainedEnsemble Trained => trained;

        public FastTreeOptions Options => used;

        public RegisterModel? Register => register;

        /// <summary>Draws of the search for the options; empty without one.</summary>
        public required IReadOnlyList<SearchTrial> Trials { get; init; }

        /// <summary>Rows as the trees saw them, with cross-fitted margins.</summary>
        public TrainingSet Set => set;

        public float Score(int row)
        {
            Span<float> into = new float[rows.Width];
            rows.Write(row, register is null ? 0 : margins[row], into);
            return trained.Ensemble.Score(into);
        }

        public float Probability(float score) => trained.Calibrator.Probability(score);
    }
}
