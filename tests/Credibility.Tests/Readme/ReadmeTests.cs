using System.Globalization;
using Credibility.Articles;
using Credibility.Scoring;
using Credibility.TestData;

namespace Credibility.Tests.Readme;

/// <summary>The README's code is what is compiled here, and it does what the README says.</summary>
[Collection("console")]
public sealed class ReadmeTests
{
    private static readonly Article Example = Article.FromPlainText(
        File.ReadAllText(SharedData.Repository("seeds", "koalisi-as-400-anggota-isis-raqqah-menyerahkan-diri.txt")));

    public static TheoryData<string> Examples => ["score", "explain", "featurize"];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Readme_CodeBlock_IsTheCompiledOne(string name)
    {
        var readme = File.ReadAllText(SharedData.Repository("README.md"));
        var marker = $"<!-- readme:{name} -->\n```csharp\n";
        var start = readme.IndexOf(marker, StringComparison.Ordinal);
        Assert.True(start >= 0, $"README.md has no block '{name}'");
        start += marker.Length;
        var block = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
        Assert.Equal(Compiled(name), block);
    }

    [Fact]
    public void Score_Example_PrintsScoreAndBand()
    {
        var output = Printed(() => ReadmeExamples.Score(Example.Text));
        Assert.Equal($"{CredibilityScorer.Default.Score(Example.Text).Value} of 100, {CredibilityScorer.Default.Score(Example.Text).Band}", output.Trim());
    }

    [Fact]
    public void Explain_Example_PrintsSourcesAndReasons()
    {
        var output = Printed(() => ReadmeExamples.Explain(Example.Title!, Example.Text));
        Assert.Contains("Person: juru bicara koalisi AS Kolonel Riyan Dillon", output, StringComparison.Ordinal);
        Assert.Contains("None: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Featurize_Example_GivesTheDensity() => Assert.InRange(ReadmeExamples.Featurize(Example), 1f, 10f);

    private static string Compiled(string name)
    {
        var lines = File.ReadAllLines(SharedData.Repository("tests", "Credibility.Tests", "Readme", "ReadmeExamples.cs"));
        var first = Array.FindIndex(lines, l => l.Trim() == "// readme:" + name) + 1;
        var end = Array.FindIndex(lines, first, l => l.Trim() == "// end");
        return string.Concat(lines[first..end].Select(l => (l.Length > 8 ? l[8..] : "") + "\n"));
    }

    private static string Printed(Action action)
    {
        var before = Console.Out;
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Console.SetOut(writer);
        try
        {
            action();
        }
        finally
        {
            Console.SetOut(before);
        }

        return writer.ToString();
    }
}
