using Credibility.Models;
using Credibility.Scoring;
using Credibility.TestData;
using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.FastTree;
using Credibility.Training.Guards;

namespace Credibility.Training.Tests;

public sealed class ModelTrainerTests
{
    private static readonly string Seeds = SharedData.Repository("seeds", "corpus", "articles.jsonl");

    // Small enough for a test; the seeds corpus has 132 articles of some 100 to 250 words.
    private static readonly ModelTrainingOptions Quick = new()
    {
        Filter = new ArticleFilter { MinimumWords = 40 },
        Trees = new FastTreeOptions { NumberOfTrees = 20, NumberOfLeaves = 4, LearningRate = 0.1, MinimumExampleCountPerLeaf = 8 },
        Folds = 3,
        RandomSplit = false,
        Guards = new GuardOptions { LeakCheck = false },
    };

    [Fact]
    public void Train_SeedsCorpus_GivesAModelThatScores()
    {
        var stages = new List<TrainingStage>();
        var result = new ModelTrainer(Quick with { RandomSplit = true, Guards = new GuardOptions(), Licences = new Dictionary<string, string> { ["articles.jsonl"] = "MIT" } }, new Recorder(stages)).Train([Seeds]);
        var report = result.Report;
        Assert.True(report.Figures.Auc > 0.6, $"AUC {report.Figures.Auc}");
        Assert.NotNull(report.RandomSplitAuc);
        Assert.NotEmpty(report.Gains);
        Assert.Equal(Enum.GetValues<TrainingStage>(), stages.Distinct());
        var metadata = result.Model.Metadata!;
        Assert.Equal(["en", "id"], metadata.Languages);
        Assert.Equal(("articles.jsonl", "MIT"), (metadata.DataSets[0].Name, metadata.DataSets[0].Licence));
        Assert.Equal(report.Figures.Auc, metadata.Figures["cv.auc"]);
        var scorer = CredibilityScorer.From([result.Model]);
        var scored = report.Articles.Count(a => scorer.Score(a.Article).Status == ScoreStatus.Conclusive);
        Assert.True(scored > 0.9 * report.Articles.Count, $"{scored} of {report.Articles.Count} conclusive");
    }

    [Fact]
    public void Train_FewArticles_DoesNotSayWhichWordOrderIsUsual()
    {
        var metadata = new ModelTrainer(Quick).Train([Seeds]).Model.Metadata!;
        Assert.True(double.IsNaN(metadata.LeastKnownShare) && double.IsNaN(metadata.LeastPairShare));
    }

    [SharedDataFact]
    public void Train_EnoughArticles_TellsShuffledOnes()
    {
        var result = new ModelTrainer(Quick with { Filter = new ArticleFilter() }).Train([SharedData.Shared("data", "reliability-id-pratiwi.jsonl.gz")]);
        var metadata = result.Model.Metadata!;
        Assert.InRange(metadata.LeastKnownShare, 0.3, 0.9);
        Assert.InRange(metadata.LeastPairShare, 0.1, 0.5);
        var scorer = CredibilityScorer.From([result.Model]);
        var random = new Random(3);
        int told = 0, shuffled = 0;
        foreach (var article in result.Report.Articles.Select(a => a.Article))
        {
            told += scorer.Score(article).Status == ScoreStatus.Inconclusive ? 1 : 0;
            var words = article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            random.Shuffle(words);
            shuffled += scorer.Score(article with { Text = string.Join(' ', words) }).Status == ScoreStatus.Inconclusive ? 1 : 0;
        }

        Assert.InRange(told, 0, result.Report.Articles.Count / 20);
        Assert.True(shuffled > result.Report.Articles.Count / 2, $"{shuffled} of {result.Report.Articles.Count}");
    }

    [Fact]
    public void Train_SameSeed_SameBytesThroughAFile()
    {
        using var folder = new Data.TemporaryFolder();
        byte[] Train(int seed)
        {
            new ModelTrainer(Quick with { Seed = seed }).Train([Seeds]).Model.Save(folder["m.zip"]);
            return File.ReadAllBytes(folder["m.zip"]);
        }

        var first = Train(1);
        Assert.Equal(first, Train(1));
        Assert.NotEqual(first, Train(2));
        Assert.Equal(["m.zip"], Directory.GetFiles(Path.GetDirectoryName(folder["m.zip"])!).Select(Path.GetFileName));
        var model = CredibilityModel.Load(folder["m.zip"]);
        Assert.All(model.Ensemble.Trees, tree => Assert.NotNull(tree.LeafCover));
        Assert.NotNull(model.Register);
    }

    [Fact]
    public void Train_ExcludedGroup_GetsNoSplitAndNoWeight()
    {
        var result = new ModelTrainer(Quick with { ExcludedFeatures = ["headline", "case"] }).Train([Seeds]);
        var features = Credibility.Features.FeatureList.Features;
        var excluded = Enumerable.Range(0, features.Length).Where(i => features[i].Group is "headline" or "case").ToHashSet();
        Assert.NotEmpty(excluded);
        Assert.All(result.Model.Ensemble.Trees, t => Assert.DoesNotContain(t.SplitFeature, excluded.Contains));
        Assert.All(excluded, i => Assert.Equal(0, result.Model.Register!.Features[i].Weight));
        Assert.Throws<ArgumentException>(() => new ModelTrainer(Quick with { ExcludedFeatures = ["nonsense"] }).Train([Seeds]));
    }

    [Fact]
    public void Train_RegisterOnly_SplitsOnTheMarginAndScoreRisesWithIt()
    {
        var result = new ModelTrainer(Quick with { TreeColumns = TreeColumns.RegisterOnly }).Train([Seeds]);
        var margin = Credibility.Features.FeatureList.Count;
        Assert.All(result.Model.Ensemble.Trees, t => Assert.All(t.SplitFeature, f => Assert.Equal(margin, f)));
        var row = new float[margin + 1];
        var last = float.NegativeInfinity;
        for (row[margin] = -5; row[margin] < 5; row[margin] += 0.1f)
        {
            var score = result.Model.Score(row);
            Assert.True(score >= last - 1e-6f);
            last = score;
        }
    }

    [Fact]
    public void Train_WithoutRegister_HasTheFeatureListsWidth()
    {
        var result = new ModelTrainer(Quick with { Register = null }).Train([Seeds]);
        Assert.Null(result.Model.Register);
        Assert.Equal(Credibility.Features.FeatureList.Count, result.Model.RowWidth);
    }

    [Fact]
    public void Train_Tuning_RecordsTheOptionsItChose()
    {
        var tuning = new TuningOptions { MaximumTrials = 2, Folds = 2, Space = new SearchSpace { NumberOfTrees = [10], NumberOfLeaves = [3], MinimumExampleCountPerLeaf = [5] } };
        var result = new ModelTrainer(Quick with { Tuning = tuning, Register = null }).Train([Seeds]);
        Assert.Contains(result.Report.Trees.NumberOfTrees, new[] { 10, 20 });
        Assert.Equal($"{result.Report.Trees.NumberOfTrees}", result.Model.Metadata!.Options["NumberOfTrees"]);
        Assert.Equal(3, result.Report.CrossValidation.FoldOptions.Count);
    }

    [Fact]
    public void Train_OneClass_IsStoppedByTheGuards()
    {
        var articles = ArticleSet.Load([Seeds]).Articles.Where(a => a.IsPositive).ToList();
        Assert.Equal(GuardKind.MissingClass, Assert.Throws<GuardException>(() => new ModelTrainer(Quick).Train(ArticleSet.From(articles))).Findings[0].Kind);
    }

    [Fact]
    public void Compare_ModelTrainedOnShuffledLabels_IsWorse()
    {
        var set = ArticleSet.Load([Seeds]);
        var labels = set.Articles.Select(a => a.Label).ToArray();
        new Random(4).Shuffle(labels);
        var shuffled = ArticleSet.From([.. set.Articles.Select((a, i) => a with { Label = labels[i] })]);
        var honest = new ModelTrainer(Quick).Train(set).Model;
        var noise = new ModelTrainer(Quick).Train(shuffled).Model;
        var comparison = new ModelEvaluator { Replicates = 200 }.Compare(honest, noise, set.Articles);
        Assert.Equal(ComparisonVerdict.Worse, comparison.Verdict);
        Assert.True(comparison.PValue < 0.05);
    }

    [Fact]
    public void Evaluate_SeedsCorpus_FillsTablesAndCounts()
    {
        var set = ArticleSet.Load([Seeds]);
        var model = new ModelTrainer(Quick).Train(set).Model;
        var articles = set.Articles.Append(set.Articles[0] with { Label = null }).ToList();
        var evaluation = new ModelEvaluator { Replicates = 100 }.Evaluate(model, articles);
        Assert.Equal((1, 0), (evaluation.Unlabelled, evaluation.Unsupported));
        Assert.Equal(set.Articles.Count, evaluation.Labels.Length);
        Assert.Equal(["en", "id"], evaluation.Parts.Where(p => p.Kind == "language").Select(p => p.Name).Order());
        Assert.Equal(evaluation.Labels.Count(l => l < 0.5f), evaluation.Parts.Where(p => p.Kind == "language").Sum(p => p.Rows * (1 - p.PositiveShare)), 3);
        Assert.Equal(19, evaluation.Thresholds.Count);
        Assert.All(evaluation.Thresholds.Zip(evaluation.Thresholds.Skip(1)), t => Assert.True(t.Second.Recall >= t.First.Recall));
        var scorer = CredibilityScorer.From([model]);
        for (var i = 0; i < 20; i++)
            if (scorer.Score(evaluation.Articles[i].Article) is { Status: ScoreStatus.Conclusive } score)
                Assert.Equal(score.Probability, evaluation.Probabilities[i]);
    }

    private sealed class Recorder(List<TrainingStage> stages) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            lock (stages)
                stages.Add(value.Stage);
        }
    }
}
