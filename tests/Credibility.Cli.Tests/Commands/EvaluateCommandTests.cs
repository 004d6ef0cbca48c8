using System.Text.Json;

namespace Credibility.Cli.Tests.Commands;

public sealed class EvaluateCommandTests
{
    [Fact]
    public void Compare_WithAModelOfShuffledLabels_FindsItWorse()
    {
        using var folder = new TemporaryFolder();
        var (train, test) = (Corpus.Half(folder, "train.jsonl", second: false), Corpus.Half(folder, "test.jsonl", second: true));
        var shuffled = Corpus.Shuffled(folder, "shuffled.jsonl");
        Assert.Equal(0, CliRun.Of(["train", "--data", train, "--output", folder["good.zip"], .. Corpus.Fast]).ExitCode);
        Assert.Equal(0, CliRun.Of(["train", "--data", shuffled, "--output", folder["bad.zip"], .. Corpus.Fast]).ExitCode);

        var comparison = CliRun.Of("compare", folder["good.zip"], folder["bad.zip"], "--data", test, "--json");
        Assert.Equal(0, comparison.ExitCode);
        var result = comparison.Json.Single();
        Assert.Equal("worse", result.GetProperty("verdict").GetString());
        Assert.True(result.GetProperty("aucDifferenceInterval").GetProperty("high").GetDouble() < 0);
        Assert.All(result.GetProperty("articles").EnumerateArray(), a => Assert.Matches("^(en|id)-[0-9]+$", a.GetProperty("id").GetString()));
        Assert.Contains("bad.zip is worse than", CliRun.Of("compare", folder["good.zip"], folder["bad.zip"], "--data", test).Out, StringComparison.Ordinal);

        var same = CliRun.Of("compare", folder["good.zip"], folder["good.zip"], "--data", test, "--json").Json.Single();
        Assert.Equal("undecided", same.GetProperty("verdict").GetString());
        Assert.Equal(0, same.GetProperty("aucDifference").GetDouble());
    }

    [Fact]
    public void Evaluate_Reports_AreWrittenByTheirEndings()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("evaluate", "--data", Seeds.Corpus, "--group", "publisher", "--replicates", "20", "--report", folder["eval.html"], folder["eval.json"], folder["eval.md"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["eval.html", "eval.json", "eval.md"], folder.Names);
        Assert.StartsWith("<!doctype html>", File.ReadAllText(folder["eval.html"]), StringComparison.Ordinal);
        Assert.Equal(132, JsonDocument.Parse(File.ReadAllText(folder["eval.json"])).RootElement.GetProperty("figures").GetProperty("rows").GetInt32());
        Assert.StartsWith("# Evaluation of default", File.ReadAllText(folder["eval.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_ReportOfAnotherFormat_IsBadUsage()
    {
        var run = CliRun.Of("evaluate", "--data", Seeds.Corpus, "--report", "eval.pdf");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("eval.pdf", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_Default_ScoresBothLanguages()
    {
        var run = CliRun.Of("evaluate", "--data", Seeds.Corpus, "--group", "publisher", "--json");
        Assert.Equal(0, run.ExitCode);
        var evaluation = run.Json.Single();
        Assert.Equal(132, evaluation.GetProperty("figures").GetProperty("rows").GetInt32());
        Assert.Equal(24, evaluation.GetProperty("figures").GetProperty("groups").GetInt32());
        Assert.Equal(["en", "id"], evaluation.GetProperty("parts").EnumerateArray().Where(p => p.GetProperty("kind").GetString() == "language").Select(p => p.GetProperty("name").GetString()).Order());
    }

    [Fact]
    public void Evaluate_Markdown_HasTables()
    {
        var run = CliRun.Of("evaluate", "--model", "default", "--data", Seeds.Corpus, "--markdown", "--replicates", "20");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("## Figures", run.Out, StringComparison.Ordinal);
        Assert.Contains("| AUC |", run.Out, StringComparison.Ordinal);
        Assert.Contains("|---|---:|", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_OnTheTrainingData_Warns()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CliRun.Of(["train", "--data", Seeds.Corpus, "--output", folder["model.zip"], .. Corpus.Fast]).ExitCode);
        var run = CliRun.Of("evaluate", "--model", folder["model.zip"], "--data", Seeds.Corpus, "--replicates", "20");
        Assert.Contains("was trained on articles.jsonl", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_WithoutTitle_ChangesTheScores()
    {
        var with = CliRun.Of("evaluate", "--data", Seeds.Corpus, "--json", "--replicates", "20").Json.Single();
        var without = CliRun.Of("evaluate", "--data", Seeds.Corpus, "--json", "--replicates", "20", "--without-title").Json.Single();
        Assert.NotEqual(Loss(with), Loss(without));
    }

    [Fact]
    public void Evaluate_WithoutLabels_IsBadUsage()
    {
        using var folder = new TemporaryFolder();
        var file = Corpus.Changed(folder, "a.jsonl", a => a.Remove("label"));
        var run = CliRun.Of("evaluate", "--data", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("None of the 132 articles has a label", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ModelShow_Default_ShowsEveryModel()
    {
        var run = CliRun.Of("model", "show", "default", "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["en", "id"], run.Json.SelectMany(j => j.GetProperty("languages").EnumerateArray()).Select(l => l.GetString()).Order());
        Assert.All(run.Json, j => Assert.NotEqual(0, j.GetProperty("gains").GetArrayLength()));
        Assert.Contains("What the trees split on", CliRun.Of("model", "show", "default").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void ModelShow_NoModel_IsBadUsage()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, CliRun.Of("model", "show", folder["none.zip"]).ExitCode);
        Assert.Equal(2, CliRun.Of("model", "show", folder.Write("a.zip", "PK")).ExitCode);
    }

    [Fact]
    public void ImportXGBoost_OfOneTree_GivesAModelThatScores()
    {
        using var folder = new TemporaryFolder();
        const string Tree = """{"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[0,0,0],"split_conditions":[0.5,-1,1],"default_left":[1,0,0],"split_type":[0,0,0],"base_weights":[0,-1,1],"loss_changes":[1,0,0],"sum_hessian":[2,1,1],"parents":[2147483647,0,0],"categories":[],"categories_nodes":[],"categories_segments":[],"categories_sizes":[],"id":0,"tree_param":{"num_nodes":"3","num_feature":"1","size_leaf_vector":"1","num_deleted":"0"}}""";
        var json = folder.Write("model.json", """
            {"learner":{"attributes":{},"feature_names":["attributed-sentences"],"feature_types":["float"],"gradient_booster":{"model":{"gbtree_model_param":{"num_trees":"1","num_parallel_tree":"1"},"trees":[TREE],"tree_info":[0]},"name":"gbtree"},
            "learner_model_param":{"base_score":"5E-1","num_feature":"1","num_class":"0","num_target":"1"},
            "objective":{"name":"binary:logistic","reg_loss_param":{"scale_pos_weight":"1"}}},"version":[1,7,4]}
            """.Replace("TREE", Tree, StringComparison.Ordinal));
        var run = CliRun.Of("import", "xgboost", json, "--languages", "id,en", "--output", folder["model.zip"]);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        var score = CliRun.Of("score", "--json", "--model", folder["model.zip"], Seeds.Example).Json.Single();
        // The logistic function of the leaves -1 and 1.
        Assert.Contains(score.GetProperty("probability").GetDouble(), (double[])[0.268941, 0.731059]);
        Assert.Equal(2, CliRun.Of("import", "xgboost", folder.Write("other.json", "{}"), "--languages", "id", "--output", folder["other.zip"]).ExitCode);
        Assert.False(File.Exists(folder["other.zip"]));
    }

    private static double Loss(JsonElement evaluation) => evaluation.GetProperty("figures").GetProperty("logLoss").GetDouble();

    [Theory]
    [InlineData("evaluate")]
    [InlineData("compare", "default", "default")]
    public void Reports_InTwoFormatsAtOnce_AreRefused(params string[] command)
    {
        var run = CliRun.Of([.. command, "--data", Seeds.Corpus, "--json", "--markdown"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("give one of them", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }
}
