using System.Text.Json;
using Credibility.Features;

namespace Credibility.Cli.Tests.Commands;

public sealed class TrainCommandTests
{
    [Fact]
    public void Train_OnTheCorpus_WritesAModelThatScores()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of(["train", "--data", Seeds.Corpus, "--label", "label", "--group", "publisher", "--output", folder["model.zip"], .. Corpus.Fast]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["model.zip"], folder.Names);
        Assert.Contains("AUC on groups not trained on", run.Out, StringComparison.Ordinal);
        Assert.Contains("reading articles", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Out + run.Error);
        var score = CliRun.Of("score", "--json", "--model", folder["model.zip"], Seeds.Example).Json.Single();
        Assert.Equal("conclusive", score.GetProperty("status").GetString());
    }

    [Fact]
    public void Train_SameCommandTwice_WritesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["a", "b"])
            Assert.Equal(0, CliRun.Of(["train", "--data", Seeds.Corpus, "--name", "m", "--output", folder[name], "--seed", "5", "--feature-fraction", "0.7", .. Corpus.Fast]).ExitCode);
        Assert.Equal(File.ReadAllBytes(folder["a"]), File.ReadAllBytes(folder["b"]));
    }

    [Fact]
    public void Train_Reports_AreWrittenByTheirEndingsWithTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        string[] Run(string prefix)
        {
            string[] files = [folder[prefix + ".html"], folder[prefix + ".json"], folder[prefix + ".md"]];
            var run = CliRun.Of(["train", "--data", Seeds.Corpus, "--group", "publisher", "--name", "m", "--output", folder[prefix + ".zip"], "--report", .. files, .. Corpus.Fast]);
            Assert.Equal(0, run.ExitCode);
            return [.. files.Select(File.ReadAllText)];
        }

        var first = Run("a");
        Assert.Equal(["a.html", "a.json", "a.md", "a.zip"], folder.Names);
        Assert.StartsWith("<!doctype html>", first[0], StringComparison.Ordinal);
        var json = JsonDocument.Parse(first[1]).RootElement;
        Assert.Equal(132, json.GetProperty("files")[0].GetProperty("kept").GetInt32());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(folder["a.zip"]))), json.GetProperty("sha256").GetString());
        Assert.StartsWith("# Training of m", first[2], StringComparison.Ordinal);
        Assert.Equal(first, Run("b"));
    }

    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("none/report.html", "does not exist")]
    public void Train_ReportThatCannotBeWritten_IsBadUsageBeforeTraining(string report, string message)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of(["train", "--data", Seeds.Corpus, "--output", folder["m.zip"], "--report", folder[report], .. Corpus.Fast]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void Options_OfTheTrees_ReachTheModel()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of(
            "train", "--data", Seeds.Corpus, "--output", folder["model.zip"], "--json", "--engine", "managed", "--trees", "7", "--leaves", "3", "--rate", "0.11",
            "--min-leaf", "9", "--seed", "42", "--folds", "3", "--exclude-groups", "headline,case", "--register", "off", "--weights", "publisher", "--thresholds", "0.3,0.8",
            "--no-random-split", "--no-leak-check", "--name", "seven", "--date", "2026-01-31", "--languages", "en", "--licence", "articles.jsonl=CC0-1.0");
        Assert.Equal(0, run.ExitCode);
        var report = run.Json.Single();
        var options = report.GetProperty("options");
        Assert.Equal("7", options.GetProperty("NumberOfTrees").GetString());
        Assert.Equal("3", options.GetProperty("NumberOfLeaves").GetString());
        Assert.Equal("0.11", options.GetProperty("LearningRate").GetString());
        Assert.Equal("9", options.GetProperty("MinimumExampleCountPerLeaf").GetString());
        Assert.Equal("42", options.GetProperty("Seed").GetString());
        Assert.Equal("3", options.GetProperty("Folds").GetString());
        Assert.Equal("headline case", options.GetProperty("ExcludedFeatures").GetString());
        Assert.Equal("false", options.GetProperty("Register").GetString());
        Assert.Equal("Inverse", options.GetProperty("GroupWeighting").GetString());
        Assert.Equal(7, report.GetProperty("trees").GetInt32());
        Assert.Equal("seven", report.GetProperty("name").GetString());
        Assert.Equal("2026-01-31", report.GetProperty("trained").GetString());
        Assert.Equal(0.3, report.GetProperty("lowThreshold").GetDouble());
        Assert.Equal("en", Assert.Single(report.GetProperty("languages").EnumerateArray()).GetString());
        Assert.Equal("CC0-1.0", report.GetProperty("dataSets")[0].GetProperty("licence").GetString());
        Assert.InRange(report.GetProperty("figures").GetProperty("auc").GetDouble(), 0, 1);
    }

    [Fact]
    public void Options_IncludedGroups_ExcludeAllOtherFeatures()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of(
            "train", "--data", Seeds.Corpus, "--output", folder["model.zip"], "--json", "--trees", "3", "--folds", "3", "--include-groups", "hedges,lexicon,commas",
            "--exclude-groups", "religious", "--register-folds", "7", "--register-groups", "4", "--no-random-split", "--no-leak-check");
        Assert.Equal(0, run.ExitCode);
        var options = run.Json.Single().GetProperty("options");
        var excluded = options.GetProperty("ExcludedFeatures").GetString()!.Split(' ');
        var used = FeatureList.Features.Select(f => f.Name).Except(excluded).ToArray();
        Assert.Equal(FeatureList.Features.Where(f => f.Group is "hedges" or "lexicon" || f.Name == "commas").Select(f => f.Name).Except(["religious"]), used);
        Assert.Equal("7", options.GetProperty("RegisterCrossFitFolds").GetString());
    }

    [Fact]
    public void Tune_WithDraws_SaysWhatItChose()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("train", "--data", Seeds.Corpus, "--output", folder["model.zip"], "--json", "--engine", "managed", "--trials", "2", "--folds", "3", "--register", "off", "--no-random-split", "--no-leak-check");
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(folder["model.zip"]));
    }

    [Fact]
    public void Guard_FewGroups_StopsUntilOverridden()
    {
        using var folder = new TemporaryFolder();
        var few = Corpus.Changed(folder, "few.jsonl", a =>
        {
            a["group"] = "topic" + (a["id"]!.GetValue<string>()[^1] - '0') % 6;
            return true;
        });
        string[] command = ["train", "--data", few, "--output", folder["model.zip"], "--folds", "3", .. Corpus.Fast];
        var stopped = CliRun.Of(command);
        Assert.Equal(2, stopped.ExitCode);
        Assert.Contains("few-groups: 6 groups", stopped.Error, StringComparison.Ordinal);
        Assert.Contains("--override few-groups", stopped.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["model.zip"]));
        Assert.Equal(0, CliRun.Of([.. command, "--override", "few-groups"]).ExitCode);
        Assert.True(File.Exists(folder["model.zip"]));
    }

    [Fact]
    public void Guard_OneClass_StopsTheTraining()
    {
        using var folder = new TemporaryFolder();
        var one = Corpus.Changed(folder, "one.jsonl", a => a["label"]!.GetValue<int>() == 1);
        var run = CliRun.Of(["train", "--data", one, "--output", folder["model.zip"], "--override", "missing-class", .. Corpus.Fast]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("missing-class", run.Error, StringComparison.Ordinal);
        Assert.Equal(["one.jsonl"], folder.Names);
    }

    [Fact]
    public void Guard_Leak_NamesTheSignal()
    {
        using var folder = new TemporaryFolder();
        var leaking = Corpus.Changed(folder, "leaking.jsonl", a =>
        {
            if (a["label"]!.GetValue<int>() == 0)
                a["text"] = a["text"]!.GetValue<string>().Replace(" dan ", " \u2014 dan ", StringComparison.Ordinal).Replace(" the ", " \u2014 the ", StringComparison.Ordinal);
            return true;
        });
        var run = CliRun.Of("train", "--data", leaking, "--output", folder["model.zip"], "--json", "--engine", "managed", "--trees", "10", "--no-random-split");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning, leak: 'glyphs' alone", run.Error, StringComparison.Ordinal);
        Assert.Contains(run.Json.Single().GetProperty("leaks").EnumerateArray(), l => l.GetProperty("signal").GetString() == "glyphs" && l.GetProperty("isLeak").GetBoolean());
    }

    [Fact]
    public void BadAndUnlabelledLines_AreSaidAndTheRestIsTrained()
    {
        using var folder = new TemporaryFolder();
        var file = Corpus.Changed(folder, "a.jsonl", a => a["id"]!.GetValue<string>() != "en-001" || a.Remove("label"));
        File.AppendAllText(file, "{oops\n");
        var run = CliRun.Of(["train", "--data", file, "--output", folder["model.zip"], .. Corpus.Fast]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.jsonl:133: not JSON", run.Error, StringComparison.Ordinal);
        Assert.Contains("unlabelled: 1 articles", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["model.zip"]));
    }

    [Fact]
    public void Tables_WithOtherColumns_AreRead()
    {
        using var folder = new TemporaryFolder();
        var rows = File.ReadLines(Seeds.Corpus).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(j => string.Join(',', Quoted(j, "lang"), Quoted(j, "title"), Quoted(j, "text"), Quoted(j, "publisher"), j.GetProperty("label").GetInt32() == 1 ? "trusted" : "junk"));
        var file = folder.Write("a.csv.gz", "language,headline,body,outlet,verdict\n" + string.Join('\n', rows));
        var run = CliRun.Of([
            "train", "--data", file, "--output", folder["model.zip"], "--label", "verdict", "--group", "outlet", "--positive", "trusted", "--negative", "junk",
            "--column", "lang=language", "title=headline", "text=body", "publisher=outlet", .. Corpus.Fast]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("132 articles of 24 groups", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--exclude-groups", "nonsense", "nonsense")]
    [InlineData("--include-groups", "nonsense", "nonsense")]
    [InlineData("--register-folds", "1", "at least 2")]
    [InlineData("--override", "nonsense", "few-groups")]
    [InlineData("--thresholds", "0.8,0.3", "LOW,HIGH")]
    [InlineData("--date", "yesterday", "YYYY-MM-DD")]
    [InlineData("--engine", "oracle", "managed")]
    [InlineData("--leaves", "1", "at least 2")]
    [InlineData("--folds", "1", "at least 2")]
    [InlineData("--register", "maybe", "only")]
    [InlineData("--licence", "x", "FILE=LICENCE")]
    [InlineData("--tune", "0", "minutes")]
    public void Options_OutOfRange_AreBadUsageBeforeAnythingIsRead(string option, string value, string named)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("train", "--data", Seeds.Corpus, "--output", folder["model.zip"], option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("reading", run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void Output_InNoFolder_IsBadUsageAtOnce()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("train", "--data", Seeds.Corpus, "--output", folder["none/model.zip"]);
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("reading", run.Error, StringComparison.Ordinal);
    }

    private static string Quoted(JsonElement article, string name) =>
        "\"" + article.GetProperty(name).GetString()!.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
