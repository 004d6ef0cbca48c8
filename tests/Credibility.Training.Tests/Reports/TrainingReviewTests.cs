using System.Security.Cryptography;
using System.Text.Json;
using Credibility.Features;
using Credibility.Models;
using Credibility.TestData;
using Credibility.Training.Data;
using Credibility.Training.Evaluation;
using Credibility.Training.FastTree;
using Credibility.Training.Guards;
using Credibility.Training.Register;
using Credibility.Training.Reports;

namespace Credibility.Training.Tests.Reports;

public sealed class TrainingReviewTests
{
    private static readonly Lazy<(ModelTrainingResult Result, TrainingReview Review)> Trained = new(() => Create(a => a));

    [Fact]
    public void Create_Corpus_ExplainsErrorsByModelsThatDidNotSeeTheGroup()
    {
        var (result, review) = Trained.Value;
        var validation = result.Report.CrossValidation;
        Assert.Equal(3, result.Report.FoldModels.Count);
        var featurizer = new Featurizer();
        var row = new float[result.Model.RowWidth];
        var differ = 0;
        for (var i = 0; i < result.Report.Articles.Count; i++)
        {
            var fold = result.Report.FoldModels[validation.Folds[i]];
            var model = new CredibilityModel(fold.Ensemble, result.Model.Calibrator, result.Model.Metadata) { Register = fold.Register };
            Assert.True(ModelEvaluator.TryRow(model, featurizer, result.Report.Articles[i], row, out _));
            // What explains the article is what scored it in the cross-validation, and not the model that was trained on it.
            Assert.Equal(validation.Scores[i], model.Score(row));
            ModelEvaluator.TryRow(result.Model, featurizer, result.Report.Articles[i], row, out _);
            differ += result.Model.Score(row) == validation.Scores[i] ? 0 : 1;
        }

        Assert.True(differ > 100);
        Assert.All(review.OutOfFold.Errors, e => Assert.Equal(result.Report.Probabilities[Row(result, e)], e.Probability));
        Assert.Contains(review.OutOfFold.Errors, e => e.Misled.Any());
    }

    [Fact]
    public void Create_Corpus_MeasuresTheRowsOfTheFolds()
    {
        var (result, review) = Trained.Value;
        Assert.Equal(result.Report.Figures, review.OutOfFold.Evaluation.Figures);
        Assert.Equal(result.Report.Probabilities, review.OutOfFold.Evaluation.Probabilities);
        Assert.Equal(132, review.OutOfFold.Calibration.Sum(b => b.Weight));
        Assert.Empty(review.OutOfFold.Recalibration);
        Assert.Equal(1, review.OutOfFold.Importance.Sum(f => f.Gain), 6);
        Assert.Equal(result.Report.Gains.ToDictionary(g => g.Column, g => g.Share), review.OutOfFold.Importance.Where(f => f.Gain > 0).ToDictionary(f => f.Column, f => f.Gain));
    }

    [Fact]
    public void Sha256_OfTheReview_IsThatOfTheSavedFile()
    {
        using var stream = new MemoryStream();
        Trained.Value.Result.Model.Save(stream);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(stream.ToArray())), Trained.Value.Review.Sha256);
    }

    [Fact]
    public void Write_Twice_IsTheSame()
    {
        var again = Create(a => a).Review;
        Assert.Equal(new TrainingPage(Trained.Value.Review).ToHtml(), new TrainingPage(again).ToHtml());
        Assert.Equal(Json(Trained.Value.Review).GetRawText(), Json(again).GetRawText());
        Assert.Equal(Markdown(Trained.Value.Review), Markdown(again));
    }

    [Fact]
    public void Json_Corpus_HoldsWhatThePageShows()
    {
        var json = Json(Trained.Value.Review);
        Assert.Equal(Trained.Value.Review.Training.Figures.Auc, json.GetProperty("figures").GetProperty("auc").GetDouble());
        Assert.Equal("7", json.GetProperty("options").GetProperty("Seed").GetString());
        Assert.Equal(132, json.GetProperty("files")[0].GetProperty("kept").GetInt32());
        Assert.Equal(64, json.GetProperty("files")[0].GetProperty("sha256").GetString()!.Length);
        Assert.Equal(132, json.GetProperty("folds").EnumerateArray().Sum(f => f.GetProperty("articles").GetInt32()));
        foreach (var (name, count) in ((string, int)[])[("folds", 3), ("trials", 2), ("roc", 51), ("calibration", 10), ("distribution", 20), ("thresholds", 19), ("worstErrors", 12)])
            Assert.Equal((name, count), (name, json.GetProperty(name).GetArrayLength()));
    }

    [Fact]
    public void Markdown_Corpus_HasATableAChapter()
    {
        var lines = Markdown(Trained.Value.Review).Split('\n');
        foreach (var heading in (string[])
            [
                "## Figures on groups not trained on", "## Folds", "## Guards", "## Leak check", "## Files", "## Classes", "## Left out", "## Search for options",
                "## Options of the folds", "## Feature importance", "## By group", "## Model card", "## Options", "## Worst errors",
            ])
            Assert.Contains(heading, lines);
        for (var i = 1; i < lines.Length; i++)
            if (lines[i].StartsWith('|') && lines[i - 1].StartsWith('|'))
                Assert.Equal(Cells(lines[i - 1]), Cells(lines[i]));
    }

    [Fact]
    public void LeftOut_ArticlesOfAllKinds_AreCountedByReason()
    {
        var number = 0;
        var (result, review) = Create(a => ++number switch
        {
            1 or 2 or 3 => a with { Label = null },
            4 or 5 => a with { Article = a.Article with { Text = "Too short." } },
            _ => a,
        }, "plain");
        Assert.Equal(127, result.Report.Articles.Count);
        var left = Json(review).GetProperty("leftOut");
        Assert.Equal((3, 2), (left.GetProperty("unlabelled").GetInt32(), left.GetProperty("tooShort").GetInt32()));
        Assert.Contains("| Articles without a label | 3 |", Markdown(review), StringComparison.Ordinal);
        Assert.Contains("<td>127</td>", new TrainingPage(review).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_HostileNames_AreEscaped()
    {
        const string Attack = "<script>alert(1)</script>|\n<img src=x>";
        var (_, review) = Create(a => a with { Group = a.Group + Attack, Article = a.Article with { Id = a.Article.Id + Attack, Title = Attack, Text = Attack + a.Article.Text } }, Attack);
        var html = new TrainingPage(review).ToHtml();
        Assert.Equal(2, html.Split("<script>").Length);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", Markdown(review).Replace("\\<script\\>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Corpus_AsksForNoOtherFileAndNamesNoDay()
    {
        var html = new TrainingPage(Trained.Value.Review).ToHtml();
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Trained", html, StringComparison.Ordinal);
        var dated = Trained.Value.Review with { Card = Trained.Value.Review.Card with { Trained = new DateOnly(2026, 1, 31) } };
        Assert.Contains("2026-01-31", new TrainingPage(dated).ToHtml(), StringComparison.Ordinal);
    }

    private static int Row(ModelTrainingResult result, WorstError error) => result.Report.Articles.ToList().IndexOf(error.Article);

    private static int Cells(string line) => line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');

    private static JsonElement Json(TrainingReview review)
    {
        using var stream = new MemoryStream();
        TrainingJson.Write(stream, review);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static string Markdown(TrainingReview review)
    {
        var writer = new StringWriter();
        TrainingMarkdown.Write(writer, review);
        return writer.ToString();
    }

    private static (ModelTrainingResult Result, TrainingReview Review) Create(Func<LabelledArticle, LabelledArticle> change, string? plain = null)
    {
        var set = ArticleSet.Load([SharedData.Repository("seeds", "corpus", "articles.jsonl")], new ColumnMapping { Group = "publisher" });
        var result = new ModelTrainer(new ModelTrainingOptions
        {
            Name = plain ?? "corpus",
            Trees = new FastTreeOptions { NumberOfTrees = 15, NumberOfLeaves = 4, LearningRate = 0.1, MinimumExampleCountPerLeaf = 5 },
            Tuning = plain is not null ? null : new TuningOptions { MaximumTrials = 2, Folds = 2, Space = new SearchSpace { NumberOfTrees = [10], NumberOfLeaves = [3] } },
            Register = plain is not null ? null : new RegisterOptions { MinimumGroups = 8 },
            Guards = new GuardOptions { LeakCheck = plain is null },
            Folds = 3,
            RandomSplit = false,
            Seed = 7,
        }).Train(set.With([.. set.Articles.Select(change)]));
        return (result, TrainingReview.Create(result, replicates: 20, seed: 7));
    }
}
