using System.Text.Json;

namespace Credibility.Cli.Tests.Commands;

public sealed class EvidenceCommandTests
{
    [Fact]
    public void Evidence_OfTheExample_HasTheMembersOfTheGuidelines()
    {
        var run = CliRun.Of("evidence", Seeds.Example);
        Assert.Equal(0, run.ExitCode);
        var article = Assert.Single(run.Json);
        Assert.Equal("id", article.GetProperty("lang").GetString());
        foreach (var kind in (string[])["attributions", "cited_sources", "hedges", "structure"])
            Assert.NotEqual(0, article.GetProperty(kind).GetArrayLength());
        var attribution = article.GetProperty("attributions")[0];
        foreach (var member in (string[])["content", "source", "cue", "form", "source_type", "relayed"])
            Assert.True(attribution.TryGetProperty(member, out _), member);
    }

    [Fact]
    public void Offsets_CountUtf16UnitsOfTheText()
    {
        // Two units before the evidence: a letter outside of the basic plane.
        const string Text = "\U0001F30A The dam will hold, said Mayor Anna Brandt of Mirefield. It may rain, according to Reuters.";
        var run = CliRun.WithInput(Seeds.Line("a", Text), "evidence", "-");
        var spans = run.Json.Single().EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array).SelectMany(p => Spans(p.Value)).ToList();
        Assert.NotEmpty(spans);
        foreach (var (start, end, text) in spans)
            Assert.Equal(text, Text[start..end]);
    }

    [Fact]
    public void Evidence_InAnUnsupportedLanguage_IsEmptyNotMissing()
    {
        var run = CliRun.WithInput("""{"id": "a", "lang": "tlh", "text": "nuqneH"}""", "evidence", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, run.Json.Single().GetProperty("attributions").GetArrayLength());
        Assert.Equal("tlh", run.Json.Single().GetProperty("lang").GetString());
    }

    private static IEnumerable<(int Start, int End, string Text)> Spans(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Spans);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return element.TryGetProperty("start", out var start)
            ? [(start.GetInt32(), element.GetProperty("end").GetInt32(), element.GetProperty("text").GetString()!)]
            : element.EnumerateObject().SelectMany(p => Spans(p.Value));
    }
}
