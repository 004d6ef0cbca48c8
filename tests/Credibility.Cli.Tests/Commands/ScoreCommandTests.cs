using System.Globalization;
using System.Text.Json;

namespace Credibility.Cli.Tests.Commands;

public sealed class ScoreCommandTests
{
    [Fact]
    public void Json_OfTheExample_HasEveryField()
    {
        var run = CliRun.Of("score", "--json", Seeds.Example);
        Assert.Equal(0, run.ExitCode);
        var score = Assert.Single(run.Json);
        Assert.Equal(
            ["id", "language", "status", "probability", "score", "band", "words"],
            score.EnumerateObject().Select(p => p.Name));
        Assert.Equal(Path.GetFileNameWithoutExtension(Seeds.Example), score.GetProperty("id").GetString());
        Assert.Equal("id", score.GetProperty("language").GetString());
        Assert.Equal("conclusive", score.GetProperty("status").GetString());
        var probability = score.GetProperty("probability").GetDouble();
        Assert.InRange(probability, 0, 1);
        Assert.Equal(Math.Round(probability * 100), score.GetProperty("score").GetInt32(), 1.0);
        Assert.Contains(score.GetProperty("band").GetString(), (string[])["low", "medium", "high"]);
        Assert.InRange(score.GetProperty("words").GetInt32(), 150, 400);
    }

    [Fact]
    public void Json_WithoutScore_SaysWhyAndHasNulls()
    {
        var run = CliRun.WithInput(
            """
            {"id": "short", "lang": "en", "text": "Officials said on Monday that the bridge would stay closed."}
            {"id": "klingon", "lang": "tlh", "text": "nuqneH. tlhIngan Hol Dajatlh'a'?"}
            """,
            "score", "--json", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["too-short", "unsupported-language"], run.Json.Select(j => j.GetProperty("status").GetString()));
        foreach (var score in run.Json)
            foreach (var field in (string[])["probability", "score", "band"])
                Assert.Equal(JsonValueKind.Null, score.GetProperty(field).ValueKind);
    }

    [Fact]
    public void Table_Piped_HasNoEscapesAndIsNotWrapped()
    {
        var run = CliRun.Of("score", Seeds.Example, Seeds.English);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\u001B', run.Out);
        Assert.Equal(4, run.Lines.Length);
        Assert.StartsWith("Article", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("Koalisi AS: 400 Anggota ISIS Raqqah Menyerahkan", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Table_TitleWithControlCharacters_DoesNotReachTheTerminal()
    {
        var run = CliRun.WithInput("""{"id": "x", "title": "\u001b[31mred\u0007", "text": "Some words."}""", "score", "-");
        Assert.DoesNotContain('\u001B', run.Out);
        Assert.DoesNotContain('\u0007', run.Out);
        Assert.Contains("[31mred", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonLines_WithBadLines_NamesThemAndScoresTheOthers()
    {
        using var folder = new TemporaryFolder();
        var lines = Seeds.Lines(3);
        var file = folder.Write("mixed.jsonl", string.Join('\n', lines[0], "{not json", lines[1], """{"id": "no text"}""", "[1]", "", lines[2]));
        var run = CliRun.Of("score", "--json", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(lines.Select(l => Seeds.Field(l, "id")), run.Json.Select(j => j.GetProperty("id").GetString()));
        foreach (var line in (int[])[2, 4, 5])
            Assert.Contains($"{file}:{line}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Label_ThatTrainingWouldRefuse_DoesNotMatter()
    {
        var run = CliRun.WithInput("""{"id": "a", "lang": "en", "text": "Some words.", "label": "mostly-ish", "date": "last week"}""", "score", "--json", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Json);
    }

    [Fact]
    public void Headline_WithoutText_IsTooShort()
    {
        var run = CliRun.WithInput("""{"id": "a", "lang": "id", "title": "Gempa guncang Sagarawangi", "text": null}""", "score", "--json", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("too-short", run.Json.Single().GetProperty("status").GetString());
    }

    [Fact]
    public void Line_WithoutId_GetsFileAndLine()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.jsonl", "\n{\"text\": \"Some words.\"}\n");
        Assert.Equal(file + ":2", CliRun.Of("score", "--json", file).Json.Single().GetProperty("id").GetString());
    }

    [Fact]
    public void Gzip_AndCsv_AndStandardInput_ScoreAlike()
    {
        using var folder = new TemporaryFolder();
        var line = Seeds.Lines(1)[0];
        var plain = CliRun.Of("score", "--json", folder.Write("a.jsonl", line)).Out;
        Assert.Equal(plain, CliRun.Of("score", "--json", folder.Write("a.jsonl.gz", line)).Out);
        Assert.Equal(plain, CliRun.WithInput("\n  " + line, "score", "--json", "-").Out);
        var csv = "id,lang,publisher,title,text\n" + string.Join(',', ((string[])["id", "lang", "publisher", "title", "text"]).Select(f => Quoted(Seeds.Field(line, f))));
        Assert.Equal(plain, CliRun.Of("score", "--json", folder.Write("a.csv", csv)).Out);
    }

    [Fact]
    public void StandardInput_PlainText_IsOneArticle()
    {
        var text = File.ReadAllText(Seeds.Example);
        var fromFile = CliRun.Of("score", "--json", Seeds.Example).Json.Single();
        var fromInput = CliRun.WithInput(text, "score", "--json", "-").Json.Single();
        Assert.Equal("-", fromInput.GetProperty("id").GetString());
        Assert.Equal(fromFile.GetProperty("probability").GetDouble(), fromInput.GetProperty("probability").GetDouble());
    }

    [Fact]
    public void ManyLines_KeepTheirOrder()
    {
        // More than two batches of the parallel work.
        var line = Seeds.Lines(1)[0];
        var id = Seeds.Field(line, "id");
        using var folder = new TemporaryFolder();
        var file = folder.Write("many.jsonl", string.Join('\n', Enumerable.Range(0, 600).Select(i => line.Replace($"\"{id}\"", $"\"n{i}\"", StringComparison.Ordinal))));
        var run = CliRun.Of("score", "--json", file);
        Assert.Equal(Enumerable.Range(0, 600).Select(i => $"n{i}"), run.Json.Select(j => j.GetProperty("id").GetString()));
        Assert.Single(run.Json.Select(j => j.GetProperty("probability").GetRawText()).Distinct());
    }

    [Fact]
    public void MissingFile_WithOthers_IsNamedAndCounted()
    {
        var run = CliRun.Of("score", "--json", "there-is-none.jsonl", Seeds.Example);
        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Json);
        Assert.Contains("there-is-none.jsonl: there is no such file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NoUsableFile_IsBadUsage()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, CliRun.Of("score", "there-is-none.jsonl").ExitCode);
        var run = CliRun.Of("score", folder.Write("a.docx", "x"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(".docx", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyBadLines_IsAFailureNotBadUsage()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(1, CliRun.Of("score", folder.Write("a.jsonl", "nonsense\n")).ExitCode);
    }

    [Fact]
    public void DamagedGzip_ScoresWhatCameBefore()
    {
        using var folder = new TemporaryFolder();
        var whole = File.ReadAllBytes(folder.Write("a.jsonl.gz", string.Join('\n', Seeds.Lines(40))));
        File.WriteAllBytes(folder["cut.jsonl.gz"], whole[..(whole.Length / 2)]);
        var run = CliRun.Of("score", "--json", folder["cut.jsonl.gz"]);
        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Lines);
        Assert.Contains("cut.jsonl.gz", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public void EmptyText_IsAFaultThatIsNamed(string text)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("score", "--json", folder.Write("empty.txt", text), Seeds.Example);
        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Json);
        Assert.Contains("empty.txt: the text is empty", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FolderOfTexts_WithoutLabels_IsScoredInOrder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.txt", "Some words.");
        folder.Write("a.txt", "Other words.");
        folder.Write("c.txt", "");
        var run = CliRun.Of("score", "--json", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["a", "b"], run.Json.Select(j => j.GetProperty("id").GetString()));
        Assert.Contains("c.txt: the text is empty", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FolderWithoutTexts_IsAFault()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("score", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no .txt file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void StandardInput_Empty_IsAFault()
    {
        var run = CliRun.WithInput(" \n", "score", "--json", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("-: the text is empty", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_InAnotherEncoding_IsScoredWithAWarning()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["latin.txt"], System.Text.Encoding.Latin1.GetBytes("Der B\u00FCrgermeister said some words."));
        var run = CliRun.Of("score", "--json", folder["latin.txt"], Seeds.Example);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Json.Length);
        Assert.Contains("warning: latin: the text holds characters that cannot be read", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Split("warning").Length - 1);
    }

    [Fact]
    public void Column_Named_IsRead()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "id,body\nx,Some words.\n");
        Assert.Contains("--column", CliRun.Of("score", file).Error, StringComparison.Ordinal);
        var run = CliRun.Of("score", "--json", "--column", "text=body", "--", file);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("x", run.Json.Single().GetProperty("id").GetString());
    }

    [Fact]
    public void Table_WithSemicolons_IsToldFromOneWithoutAText()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("score", folder.Write("a.csv", "id;title;text\n1;2;3\n"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("separated by commas", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void BinaryFile_IsToldInFewLinesWithoutControlCharacters()
    {
        using var folder = new TemporaryFolder();
        var noise = string.Concat(Enumerable.Range(0, 500).Select(i => $"t\u001b[31m\u0007{i}\n"));
        var run = CliRun.Of("score", folder.Write("a.jsonl", noise), folder.Write("a.csv", new string('\u001b', 5000) + "\n"));
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain('\u001B', run.Error);
        Assert.DoesNotContain('\u0007', run.Error);
        Assert.Contains("480 more lines could not be read", run.Error, StringComparison.Ordinal);
        Assert.InRange(run.Error.Length, 500, 10_000);
    }

    [Fact]
    public void Language_WithoutPack_IsBadUsage()
    {
        foreach (var command in (string[])["score", "explain", "evidence"])
        {
            var run = CliRun.Of(command, "--language", "tlh", Seeds.Example);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("en, id", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Model_ThatIsMissing_IsNamedAsWritten()
    {
        var run = CliRun.Of("score", "--model", "there-is-none.zip", Seeds.Example);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("credibility: there-is-none.zip: there is no such model file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_ThatIsNone_IsBadUsageAndNamed()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("score", "--model", folder.Write("model.zip", "no zip"), Seeds.Example);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("model.zip", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void Culture_WithDecimalComma_GivesTheSameOutput()
    {
        var expected = CliRun.Of("score", "--json", Seeds.Example, Seeds.English).Out;
        var turkish = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        turkish.NumberFormat.NumberDecimalSeparator = ",";
        turkish.NumberFormat.NegativeSign = "−";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = turkish;
            Assert.Equal(expected, CliRun.Of("score", "--json", Seeds.Example, Seeds.English).Out);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Language_Named_IsUsedForArticlesThatNameNone()
    {
        var run = CliRun.WithInput("""{"id": "a", "text": "Some words."}""", "score", "--json", "--language", "id", "-");
        Assert.Equal("id", run.Json.Single().GetProperty("language").GetString());
    }

    private static string Quoted(string field) => "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
