using Credibility.Features;
using Credibility.Scoring;
using Credibility.TestData;
using Credibility.Tests.Features;

namespace Credibility.Tests.Scoring;

public sealed class DefaultModelTests
{
    [Fact]
    public void Models_Embedded_ServeBothLanguagesOnThisFeatureList()
    {
        Assert.Equal(["en", "id"], CredibilityScorer.Default.Languages);
        foreach (var model in CredibilityScorer.Default.Models)
        {
            Assert.Equal(FeatureList.Hash, model.FeatureListHash);
            Assert.Equal([.. FeatureList.Features.Select(f => f.Name), "register"], model.FeatureNames);
            Assert.Equal(FeatureList.Count + 1, model.FeatureQuantiles.Count);
            Assert.InRange(model.LowThreshold, 0.05, 0.5);
            Assert.InRange(model.HighThreshold, 0.5, 0.95);
            Assert.InRange(model.MinimumWords, 50, 200);
            Assert.InRange(model.LeastKnownShare, 0.4, 0.8);
            Assert.InRange(model.LeastPairShare, 0.15, 0.4);
            Assert.NotEmpty(model.DataSets);
            Assert.All(model.DataSets, d => Assert.Equal(64, d.Sha256.Length));
            Assert.DoesNotContain(model.DataSets, d => d.Name.Contains("recovery", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Models_Files_AreSmallAndHaveTheirCard()
    {
        var files = Directory.GetFiles(SharedData.Repository("src", "Credibility", "Models", "default"), "*.zip");
        Assert.Equal(2, files.Length);
        foreach (var file in files)
        {
            Assert.InRange(new FileInfo(file).Length, 10_000, 500_000);
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, $"MODEL-{Path.GetFileNameWithoutExtension(file)}.md")));
        }
    }

    [Fact]
    public void Score_ExampleArticles_AreConclusive()
    {
        foreach (var article in SeedArticles.All)
        {
            var score = CredibilityScorer.Default.Score(article);
            Assert.True(score.Status == ScoreStatus.Conclusive, $"{article.Id}: {score.Status}");
            Assert.InRange(score.Probability, 0.01, 0.99);
        }
    }

    [Fact]
    public void Score_ShortText_IsTooShort() =>
        Assert.Equal(ScoreStatus.TooShort, CredibilityScorer.Default.Score("The mayor said on Monday that the bridge will stay closed.", language: "en").Status);

    [Theory]
    [InlineData("en", "public static int Of(string text) { var x = 1; for (var i = 0; i < text.Length; i++) x += text[i] * 31; return x; } ")]
    [InlineData("en", "Oakham 3 1 2 7; Mirefield 2 2 1 8; Carrowdale 0 4 2 3; Stow 5 1 1 16; ")]
    [InlineData("id", "Persib 3 1 2 7; Persija 2 2 1 8; Arema 0 4 2 3; Persebaya 5 1 1 16; ")]
    [InlineData("en", "milk, eggs, flour, sugar, butter, salt, pepper, rice, beans, apples, pears, plums, ")]
    public void Score_NoArticle_IsInconclusive(string language, string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 20));
        Assert.Equal(ScoreStatus.Inconclusive, CredibilityScorer.Default.Score(text, language: language).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Score_ArticleInLinesOfSixWords_IsInconclusive(int number)
    {
        var article = SeedArticles.All[number];
        var words = article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var verse = string.Join('\n', words.Chunk(6).Select(line => string.Join(' ', line)));
        Assert.Equal(ScoreStatus.Inconclusive, CredibilityScorer.Default.Score(article with { Text = verse }).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Score_OneWordOverAndOver_IsInconclusive(int number)
    {
        var article = SeedArticles.All[number];
        var word = article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[40];
        Assert.Equal(ScoreStatus.Inconclusive, CredibilityScorer.Default.Score(article with { Text = string.Join(' ', Enumerable.Repeat(word, 200)) }).Status);
    }

    [Fact]
    public void Score_ShuffledWords_AreMostlyInconclusive()
    {
        // Of Indonesian articles 72 % are told, of English ones 100 %: ten draws of each article.
        var random = new Random(7);
        foreach (var article in SeedArticles.All)
        {
            var words = article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var told = 0;
            for (var draw = 0; draw < 10; draw++)
            {
                random.Shuffle(words);
                told += CredibilityScorer.Default.Score(article with { Text = string.Join(' ', words) }).Status == ScoreStatus.Inconclusive ? 1 : 0;
            }

            Assert.True(told >= (article.Language == "en" ? 9 : 4), $"{article.Id}: {told} of 10");
        }
    }
}
