using System.Text;
using Credibility.Evidence;
using Credibility.Features;
using Credibility.Features.Register;
using Credibility.Languages;
using Credibility.Text;

namespace Credibility.Tests.Features.Register;

public sealed class RegisterModelTests
{
    private const string Text = "The mayor said the plan works. \u201CThe plan works,\u201D the mayor said in 2020.";

    [Fact]
    public void Margin_KnownText_IsTheSumOfRatesAndStandardScores()
    {
        var features = Unused();
        var words = FeatureList.IndexOf("quoted-words");
        var length = FeatureList.IndexOf("word-length");
        features[words] = new RegisterFeature(2, 0, 0.01);   // far above: counts as 3 deviations
        features[length] = new RegisterFeature(1, 4, 2);
        var model = new RegisterModel(
            0.5,
            [new("the plan", 10, 1), new("#", 20, 0.01), new("\"", 1, 1), new("said", -3, 1), new("absent", 100, 1), new("mayor said", 7, 1)],
            [.. features]);
        var article = new ArticleCounts();
        var row = new float[FeatureList.Count];
        FeatureExtraction.Write(Analysis(Text), article, row);
        var counts = new RegisterCounts();
        // 13 words, one number, two quotation marks, a comma, two full stops.
        const double N = 19;
        var expected = 0.5 + (10 * 2 / N) + (20 * 0.01) + (1 * 2 / N) - (3 * 2 / N) + (7 * 2 / N) + (2 * 3) + ((row[length] - 4) / 2);
        Assert.Equal(expected, model.Margin(article, counts, row), 4);
        Assert.Equal(N, counts.Tokens);
    }

    [Fact]
    public void PairShare_KnownText_ComparesPairsWithAnyOrder()
    {
        var vocabulary = new RegisterVocabulary(["the", "mayor said", "said", "the plan"]);
        var counts = new RegisterCounts();
        vocabulary.Count(Counted(Text), counts);
        // Of 19 tokens these are known: the (4), mayor (2), said (2), plan (2); pairs: mayor said (2), the plan (2).
        Assert.Equal((19, 10, 4), (counts.Tokens, counts.KnownTokens, counts.Pairs));
        Assert.Equal(10.0 / 19, counts.KnownShare, 12);
        Assert.Equal(4.0 * 19 / (10 * 10), counts.PairShare, 12);
        vocabulary.Count(Counted("Nothing of it here."), counts);
        Assert.True(double.IsNaN(counts.PairShare));
    }

    [Fact]
    public void Margin_SecondArticle_DoesNotSeeTheFirst()
    {
        var model = new RegisterModel(0, [new("mayor", 1, 1), new("said in", 1, 1)], [.. Unused()]);
        var row = new float[FeatureList.Count];
        var counts = new RegisterCounts();
        model.Margin(Counted(Text), counts, row);
        Assert.Equal(0, model.Margin(Counted("Nothing of it here."), counts, row));
    }

    [Fact]
    public void Count_LongText_IsWhatALoopCounts()
    {
        // More than one portion, with tokens that are no article text, unknown words, and words that only the register knows.
        string[] words = ["the", "plan", "qwrtz", "xilph", "said", ",", ".", "400", "mayor", "\"", "vbnm"];
        string[] entries = ["the", "the plan", "plan", "qwrtz", "qwrtz the", "said ,", ".", "# mayor", ". the", "\" xilph", "xilph xilph", "the the", "mayor"];
        var random = new Random(5);
        var text = string.Join(' ', Enumerable.Range(0, (3 * RegisterCounts.Portion) + 77).Select(_ => words[random.Next(words.Length)]));
        var analysis = Analysis(text);
        foreach (ref var token in analysis.Tokens.Tokens)
            token.Flags |= random.Next(9) == 0 ? TokenFlags.OwnOutlet : TokenFlags.None;
        var article = new ArticleCounts();
        article.Count(analysis);
        var vocabulary = new RegisterVocabulary(entries);
        var counts = new RegisterCounts();
        vocabulary.Count(Counted("The plan, said the mayor."), counts);
        vocabulary.Count(article, counts);
        string[] tokens = [.. Enumerable.Range(0, analysis.Tokens.Count).Where(i => !analysis.Tokens[i].Is(TokenFlags.OwnOutlet)).Select(i => RegisterVocabulary.Spelling(text, analysis.Tokens[i])!)];
        string[] pairs = [.. tokens.Zip(tokens.Skip(1), (a, b) => $"{a} {b}")];
        Assert.Equal(tokens.Length, counts.Tokens);
        Assert.Equal(pairs.Count(entries.Contains), counts.Pairs);
        Assert.Equal(tokens.Count(t => entries.Any(e => e.Split(' ').Contains(t))), counts.KnownTokens);
        Assert.All(Enumerable.Range(0, entries.Length), e => Assert.Equal(tokens.Concat(pairs).Count(t => t == entries[e]), counts.Counts[vocabulary.IndexOf(e)]));
    }

    [Fact]
    public void Margin_OtherGlyphs_IsTheSame()
    {
        var model = new RegisterModel(0, [new("\"", 1, 1), new("\" the", 2, 1), new("it's", 3, 1), new("--", 4, 1)], [.. Unused()]);
        var row = new float[FeatureList.Count];
        var curly = model.Margin(Counted("\u201CThe end \u2013 it\u2019d be it,\u201D she said."), new RegisterCounts(), row);
        var straight = model.Margin(Counted("\"The end -- it'd be it,\" she said."), new RegisterCounts(), row);
        var entities = model.Margin(Counted("&quot;The end &#8212; it&rsquo;d be it,&quot; she said."), new RegisterCounts(), row);
        Assert.True(curly > 0);
        Assert.Equal(curly, straight);
        Assert.Equal(curly, entities);
    }

    [Theory]
    [InlineData("They've")]
    [InlineData("They\u2018ve")]
    [InlineData("They\u2019ve")]
    [InlineData("They`ve")]
    [InlineData("They\u02BCve")]
    [InlineData("short\u2011lived")]
    [InlineData("short-lived")]
    [InlineData("reli\u00ADability")]
    [InlineData("\u00C9lys\u00C9e")]
    [InlineData("Unverantwortlichkeiten")]
    public void Spelling_OfAToken_IsCountedAsThatToken(string word)
    {
        var text = $"Today {word} is here.";
        var article = Counted(text);
        var analysis = article.Analysis;
        string[] spellings = [.. Enumerable.Range(0, analysis.Tokens.Count).Select(i => RegisterVocabulary.Spelling(analysis.Body.Of(text), analysis.Tokens[i])!)];
        Assert.Equal(["today", "is", "here", "."], spellings.Where(s => s is "today" or "is" or "here" or "."));
        string[] entries = [.. spellings.Distinct(StringComparer.Ordinal)];
        var vocabulary = new RegisterVocabulary(entries);
        var counts = new RegisterCounts();
        vocabulary.Count(article, counts);
        Assert.All(Enumerable.Range(0, entries.Length), e => Assert.Equal(spellings.Count(s => s == entries[e]), counts.Counts[vocabulary.IndexOf(e)]));
    }

    [Fact]
    public void Parse_WhatWasWritten_GivesTheSameModel()
    {
        var features = Unused();
        features[3] = new RegisterFeature(0.1, 1.0 / 3, 2e-5);
        var model = new RegisterModel(-1.25, [new("kata dia", 0.3, 0.1), new("\"", -1e-9, 1e-3), new("#", 5, 1)], [.. features]);
        var text = Written(model);
        var read = RegisterModel.Parse("test", text);
        Assert.Equal(model.Bias, read.Bias);
        Assert.Equal(model.Entries.AsEnumerable(), read.Entries);
        Assert.Equal(model.Features.AsEnumerable(), read.Features);
        Assert.Equal(text, Written(read));
    }

    [Theory]
    [InlineData("register 1", "register 9", "register 1")]
    [InlineData("bias\t0", "bais\t0", "bias")]
    [InlineData("word\t1\t1", "word\t1\t0", "clip")]
    [InlineData("word\t1\t1", "word\tNaN\t1", "finite")]
    [InlineData("word\t1\t1", "word\t1\t1\nword\t2\t1", "only once")]
    [InlineData("word\t1\t1", "one two three\t1\t1", "one or two words")]
    public void Parse_BrokenLine_IsNamed(string good, string broken, string told)
    {
        var text = Written(new RegisterModel(0, [new("word", 1, 1)], [.. Unused()])).Replace(good, broken, StringComparison.Ordinal);
        var error = Assert.Throws<InvalidDataException>(() => RegisterModel.Parse("r.txt", text));
        Assert.Contains("r.txt", error.Message, StringComparison.Ordinal);
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_CutOff_SaysHowManyFeaturesAreMissing()
    {
        var text = Written(new RegisterModel(0, [], [.. Unused()]));
        var cut = string.Join('\n', text.Split('\n').Take(5));
        Assert.Contains("3 features", Assert.Throws<InvalidDataException>(() => RegisterModel.Parse("r.txt", cut)).Message, StringComparison.Ordinal);
    }

    private static RegisterFeature[] Unused() => [.. Enumerable.Repeat(new RegisterFeature(0, 0, 1), FeatureList.Count)];

    private static string Written(RegisterModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ArticleCounts Counted(string text)
    {
        var article = new ArticleCounts();
        article.Count(Analysis(text));
        return article;
    }

    private static ArticleAnalysis Analysis(string text)
    {
        var analysis = new ArticleAnalysis();
        EvidenceExtraction.Analyse(text, default, default, LanguagePacks.Default.Find("en")!, analysis);
        return analysis;
    }
}
