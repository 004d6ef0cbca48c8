using Credibility.Training.Data;

namespace Credibility.Training.Tests.Data;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<ReadFault> _faults = [];

    [Fact]
    public void Read_JsonLines_FillsEveryField()
    {
        var article = Assert.Single(Read("a.jsonl", """
            {"id":"x","title":"T","text":"Body","publisher":"p.example","lang":"id","date":"2020-01-31","url":"https://p.example/1","label":1,"group":"g","dataset":"d","extra":{"a":1}}
            """));
        Assert.Equal(("x", "T", "Body", "p.example", "id"), (article.Article.Id, article.Article.Title, article.Article.Text, article.Article.Publisher, article.Article.Language));
        Assert.Equal((new DateOnly(2020, 1, 31), "https://p.example/1"), (article.Article.Date!.Value, article.Article.Url));
        Assert.Equal((1f, "g", "d", 1), (article.Label!.Value, article.Group, article.DataSet, article.Line));
    }

    [Fact]
    public void Read_BadJsonLines_AreNamedAndOthersRead()
    {
        var articles = Read("a.jsonl", "{\"text\":\"one\",\"label\":1}\n{\"text\":\n\n[]\n{\"label\":1}\n{\"text\":\"two\",\"label\":\"maybe\"}\n{\"text\":\"three\",\"label\":2}\n{\"text\":\"four\",\"label\":null}\n");
        Assert.Equal(["one", "four"], articles.Select(a => a.Article.Text));
        Assert.Null(articles[1].Label);
        Assert.Equal([2, 4, 5, 6, 7], _faults.Select(f => f.Line));
        Assert.StartsWith("not JSON", _faults[0].Message, StringComparison.Ordinal);
        Assert.Contains("field 'text' is missing", _faults[2].Message, StringComparison.Ordinal);
        Assert.Contains("'maybe'", _faults[3].Message, StringComparison.Ordinal);
        Assert.EndsWith(":6: " + _faults[3].Message, _faults[3].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Gzip_EqualsPlain() =>
        Assert.Equal(["one", "two"], Read("a.jsonl.gz", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n").Select(a => a.Article.Text));

    [Fact]
    public void Read_DamagedGzip_KeepsWhatCameBefore()
    {
        var path = _folder.Write("a.jsonl.gz", string.Concat(Enumerable.Range(0, 20000).Select(i => $"{{\"text\":\"text {i * 7919 % 10007}\"}}\n")));
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(bytes.Length * 3 / 4).Fill(0xAA);
        File.WriteAllBytes(path, bytes);
        var articles = new ArticleReader(fault: _faults.Add).Read(path).ToList();
        Assert.InRange(articles.Count, 1000, 19999);
        Assert.NotEmpty(_faults);
    }

    [Theory]
    [InlineData("a.csv", ",")]
    [InlineData("a.tsv", "\t")]
    [InlineData("a.csv.gz", ",")]
    public void Read_Table_UnquotesAndNamesTheLineEachRowBeginsOn(string name, string separator)
    {
        var text = "id,text,label,votes\n1,\"two\nlines, \"\"quoted\"\"\",valid,valid|hoax|valid\n2,only two fields\n3,last,0,\n".Replace(",", separator, StringComparison.Ordinal);
        var articles = Read(name, text);
        Assert.Equal(["1", "3"], articles.Select(a => a.Article.Id));
        Assert.Equal($"two\nlines{separator} \"quoted\"", articles[0].Article.Text);
        Assert.Equal([2, 5], articles.Select(a => a.Line));
        Assert.Equal(4, Assert.Single(_faults).Line);
    }

    [Fact]
    public void Read_UnclosedQuote_IsNamed()
    {
        var articles = Read("a.csv", "id,text,label\n1,fine,1\n2,\"never closed,0\n3,swallowed,1\n");
        Assert.Equal(["1"], articles.Select(a => a.Article.Id));
        Assert.Equal(3, Assert.Single(_faults).Line);
    }

    [Fact]
    public void Read_MappedColumns_AreUsed()
    {
        var columns = new ColumnMapping { Text = "body", Label = "class", Group = "outlet", PositiveLabels = ["good"], NegativeLabels = ["bad"] };
        var articles = Read("a.csv", "body,class,outlet\nx,good,o\ny,BAD,o\n", columns);
        Assert.Equal([1f, 0f], articles.Select(a => a.Label!.Value));
        Assert.Equal("o", articles[0].Group);
        Assert.Throws<InvalidDataException>(() => Read("b.csv", "text,label\nx,1\n", columns));
    }

    [Fact]
    public void Read_Votes_BecomeASoftLabelWhenAsked()
    {
        const string Line = """{"text":"x","label":1,"votes":["valid","hoax","valid"]}""";
        Assert.Equal(1f, Read("a.jsonl", Line)[0].Label);
        Assert.Equal(2f / 3, Read("b.jsonl", Line, new ColumnMapping { VotesAsSoftLabels = true })[0].Label);
    }

    [Fact]
    public void Read_FolderOfTexts_TakesLabelsFromTheTableAndNamesStrays()
    {
        _folder.Write("set/one.txt", "A headline\n\nThe body.\n");
        _folder.Write("set/two.txt", "Only a body.");
        _folder.Write("set/stray.txt", "Not named.");
        _folder.Write("set/labels.csv", "file,label,group\none.txt,1,g1\ntwo.txt,0,g2\nnone.txt,1,g\n../outside.txt,1,g\n");
        var articles = new ArticleReader(fault: _faults.Add).Read(_folder["set"]).ToList();
        Assert.Equal(["one", "two"], articles.Select(a => a.Article.Id));
        Assert.Equal(("A headline", "The body.", "g1", "set"), (articles[0].Article.Title, articles[0].Article.Text, articles[0].Group, articles[0].DataSet));
        Assert.Equal([4, 5, 0], _faults.Select(f => f.Line));
        Assert.Contains("outside", _faults[1].Message, StringComparison.Ordinal);
        Assert.EndsWith("stray.txt", _faults[2].File, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhatIsNoDataFile_Throws()
    {
        var reader = new ArticleReader();
        Assert.Throws<FileNotFoundException>(() => reader.Read(_folder["none.jsonl"]));
        var pdf = _folder.Write("a.pdf", "x");
        Assert.Contains("'.pdf'", Assert.Throws<InvalidDataException>(() => reader.Read(pdf)).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(_folder["empty"]);
        Assert.Throws<InvalidDataException>(() => reader.Read(_folder["empty"]).ToList());
    }

    [Fact]
    public void Load_SeveralFiles_HashesAndCountsEach()
    {
        var set = ArticleSet.Load([_folder.Write("a.jsonl", "{\"text\":\"one\"}\n"), _folder.Write("b.csv", "text\ntwo\nthree\n")]);
        Assert.Equal([("a.jsonl", 1L), ("b.csv", 2L)], set.Sources.Select(s => (s.Name, s.Rows)));
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder["a.jsonl"]))), set.Sources[0].Sha256);
    }

    public void Dispose() => _folder.Dispose();

    private List<LabelledArticle> Read(string name, string text, ColumnMapping? columns = null) =>
        [.. new ArticleReader(columns, _faults.Add).Read(_folder.Write(name, text))];
}
