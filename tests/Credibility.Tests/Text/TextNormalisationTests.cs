using Credibility.Articles;
using Credibility.Evidence;
using Credibility.Text;

namespace Credibility.Tests.Text;

public sealed class TextNormalisationTests
{
    [Theory]
    [InlineData("Tom &amp; Jerry", "Tom & Jerry")]
    [InlineData("He said &quot;yes&quot; &#8211; twice", "He said \"yes\" \u2013 twice")]
    [InlineData("&#x201C;yes&#x201D;", "\u201Cyes\u201D")]
    [InlineData("&ldquo;yes&rdquo; &amp;quot;no&amp;quot;", "\u201Cyes\u201D \"no\"")]
    [InlineData("&#147;yes&#148;", "\u201Cyes\u201D")]
    [InlineData("a&nbsp;b", "a\u00A0b")]
    [InlineData("caf&eacute;", "caf\u00E9")]
    [InlineData("\u00E2\u20AC\u0153yes\u00E2\u20AC\u009D", "\u201Cyes\u201D")]
    [InlineData("\u00E2\u20AC\u0153yes\u00E2\u20AC he said", "\u201Cyes\u201D he said")]
    [InlineData("it\u00E2\u20AC\u2122s \u00E2\u20AC\u201C so", "it\u2019s \u2013 so")]
    [InlineData("it\u00E2\u0080\u0099s", "it\u2019s")]
    [InlineData("caf\u00C3\u00A9 \u00C2\u00A0x", "caf\u00E9 \u00A0x")]
    [InlineData("\u0093yes\u0094", "\u201Cyes\u201D")]
    public void Apply_BrokenCharacters_AreRepaired(string text, string expected)
    {
        var normalisation = new TextNormalisation();
        Assert.Equal(expected, normalisation.Apply(text).ToString());
        Assert.True(normalisation.Changed);
        Assert.Equal(expected, normalisation.Of(text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("AT&T & Q&A; R&D, &c. &unknown; &#; &#x; &#xZZ; &")]
    [InlineData("&#128512; &#99999999;")]
    [InlineData("ch\u00E2teau NÃO \u00C2me \u00E2")]
    [InlineData("\u201Cquoted\u201D \u2013 it\u2019s")]
    public void Apply_SoundText_StaysTheSameMemory(string text)
    {
        var normalisation = new TextNormalisation();
        Assert.True(normalisation.Apply(text).Overlaps(text) || text.Length == 0);
        Assert.False(normalisation.Changed);
        Assert.Equal(new TextSpan(0, text.Length), normalisation.Original(new TextSpan(0, text.Length)));
    }

    [Fact]
    public void Original_SpanOfRepairedText_CoversTheSameWords()
    {
        const string Text = "A &amp; b said &quot;one two&quot; and \u00E2\u20AC\u0153three\u00E2\u20AC\u009D end";
        var normalisation = new TextNormalisation();
        var repaired = normalisation.Apply(Text).ToString();
        foreach (var word in (string[])["A", "&", "said", "\"", "one two", "\u201C", "three", "\u201D", "end"])
        {
            var at = repaired.IndexOf(word, StringComparison.Ordinal);
            var original = normalisation.Original(new TextSpan(at, at + word.Length)).Of(Text).ToString();
            Assert.Equal(word, new TextNormalisation().Apply(original).ToString());
        }
    }

    [Fact]
    public void Extract_TextWithEntities_GivesSpansOfTheOriginal()
    {
        const string Text = "R&amp;D costs rose. &quot;We will stay here for now,&quot; said Mayor Jane Smith on Monday.";
        var evidence = new EvidenceExtractor().Extract(new Article { Text = Text, Language = "en" });
        var attribution = Assert.Single(evidence.Attributions);
        Assert.Equal("said", attribution.Cue!.Value.Of(Text).ToString());
        Assert.Contains("We will stay here for now", attribution.Content[0].Of(Text).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Jane Smith", attribution.Source!.Value.Of(Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_SecondText_ForgetsTheFirst()
    {
        var normalisation = new TextNormalisation();
        normalisation.Apply("&amp;&amp;&amp;");
        Assert.Equal("plain", normalisation.Apply("plain").ToString());
        Assert.Equal(new TextSpan(1, 4), normalisation.Original(new TextSpan(1, 4)));
    }
}
