using Credibility.Evidence;
using Credibility.Languages;

namespace Credibility.Tests.Evidence;

public class WordPartsTests
{
    [Theory]
    [InlineData("The mayor quickly reopened it.", "Determiner Noun Adverb Verb Pronoun Break")]
    [InlineData("Smith, who left on Monday, has paid.", "Name Comma Relative Verb Preposition Time Comma Auxiliary Verb Break")]
    [InlineData("The town's 400 rules and/or fees", "Determiner Noun Possessive Number Noun Conjunction Glue Conjunction Noun")]
    [InlineData("@janeroe met Gov. Roe", "Name Verb Name Glue Name")]
    [InlineData("A \"green\" bridge", "Determiner Glue Noun Glue Noun")]
    [InlineData("\"We will close it again in May,\" she said.", "Break Break Break Break Break Break Break Break Break Break Pronoun Verb Break")]
    public void Of_TokensOfASentence_Part(string text, string parts)
    {
        var analysis = new ArticleAnalysis();
        var pack = LanguagePacks.Default.Find("en")!;
        EvidenceExtraction.Analyse(text, default, default, pack, analysis);
        WordParts.Classify(analysis.Tokens);
        var words = new WordParts(text, analysis.Tokens, pack.Grammar);
        var found = new string[analysis.Tokens.Count];
        for (var i = 0; i < found.Length; i++)
            found[i] = words.Of(i).ToString();
        Assert.Equal(parts, string.Join(' ', found));
        Assert.Equal(WordPart.Break, words.Of(-1));
        Assert.Equal(WordPart.Break, words.Of(found.Length));
    }
}
