using System.Text;
using Credibility.Features;

namespace Credibility.Tests.Features;

/// <summary>What is not reliability must not move the features: glyphs, spaces, entities, broken characters, appended lines.</summary>
public sealed class FeatureRobustnessTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (var article = 0; article < SeedArticles.All.Count; article++)
                foreach (var change in Changes.Keys)
                    cases.Add(article, change);
            return cases;
        }
    }

    // Every change with the largest share of a feature's scale by which it may move; 0 is equality.
    private static readonly Dictionary<string, (Func<string, string> Apply, double Bound)> Changes = new()
    {
        ["curly quotes"] = (Curly, 0),
        ["straight quotes"] = (Straight, 0),
        ["low and high quotes"] = (t => Curly(t).Replace('\u201C', '\u201E'), 0),
        ["entities"] = (t => t.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("\u201C", "&#8220;", StringComparison.Ordinal).Replace("\u201D", "&rdquo;", StringComparison.Ordinal).Replace("\u2019", "&#x2019;", StringComparison.Ordinal), 0),
        ["entities twice"] = (t => t.Replace("\"", "&amp;quot;", StringComparison.Ordinal), 0),
        ["mojibake"] = (t => Mojibake(Curly(t)), 0),
        ["double spaces"] = (t => t.Replace(" ", "  ", StringComparison.Ordinal), 0),
        ["no-break spaces"] = (t => t.Replace(' ', '\u00A0'), 0),
        ["spaces at the ends of lines"] = (t => t.Replace("\n", " \t\n", StringComparison.Ordinal), 0),
        ["carriage returns"] = (t => t.Replace("\n", "\r\n", StringComparison.Ordinal), 0),
        ["em dashes"] = (t => t.Replace(" \u2013 ", " \u2014 ", StringComparison.Ordinal).Replace(" - ", " \u2014 ", StringComparison.Ordinal), 0),
        ["double hyphens"] = (t => t.Replace(" \u2013 ", " -- ", StringComparison.Ordinal).Replace(" \u2014 ", " -- ", StringComparison.Ordinal), 0),
        ["zero-width marks"] = (t => "\uFEFF" + t.Replace(". ", ".\u200B ", StringComparison.Ordinal), 0),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void TryFeaturize_ChangedGlyphs_GivesTheSameFeatures(int article, string change)
    {
        var (apply, bound) = Changes[change];
        var original = SeedArticles.All[article];
        var changed = original with { Text = apply(original.Text), Title = apply(original.Title ?? "") };
        AssertClose(SeedArticles.Features(original), SeedArticles.Features(changed), bound);
    }

    [Theory]
    [InlineData(0, "\n\nBaca juga: Pasar Ikan Dibuka Kembali\n")]
    [InlineData(0, "\n\n(Foto: Antara/Rina Wulandari)\n")]
    [InlineData(1, "\n\nBagikan artikel ini ke Facebook dan Twitter\n")]
    [InlineData(1, "\n\nFoto: Kabar Kertawana/Budi\n")]
    [InlineData(2, "\n\nSubscribe to our newsletter\n")]
    [InlineData(2, "\n\n(Photo: Reuters/Jane Doe)\n")]
    [InlineData(3, "\n\nRead more: Ten Ways to Save Water\n")]
    [InlineData(3, "\n\nPhoto: Jane Doe\n")]
    public void TryFeaturize_BoilerplateAtTheEnd_ChangesNothing(int article, string appended)
    {
        var original = SeedArticles.All[article];
        AssertClose(SeedArticles.Features(original), SeedArticles.Features(original with { Text = original.Text.TrimEnd() + appended }), 0);
    }

    [Fact]
    public void TryFeaturize_OtherNameOfTheOwnOutlet_ChangesNothing()
    {
        // The name itself is left out of all counts; what kind of source an outlet is in its own text depends on the words of its name.
        const string Text = "The Mirefield Post has learned that the bridge will close. The mayor told the Mirefield Post that work starts on Monday.";
        var one = SeedArticles.All[2] with { Text = Text, Publisher = "Mirefield Post" };
        var other = one with { Text = Text.Replace("Mirefield Post", "Oakham Globe", StringComparison.Ordinal), Publisher = "Oakham Globe" };
        AssertClose(SeedArticles.Features(one), SeedArticles.Features(other), 0, "sources");
    }

    private static void AssertClose(float[] expected, float[] actual, double bound, string exceptGroup = "")
    {
        var moved = new StringBuilder();
        for (var i = 0; i < expected.Length; i++)
            if (FeatureList.Features[i].Group != exceptGroup && Math.Abs(expected[i] - actual[i]) > bound * Math.Max(1, Math.Abs(expected[i])))
                moved.Append(FeatureList.Features[i].Name).Append(' ').Append(expected[i]).Append(" -> ").Append(actual[i]).Append("; ");
        Assert.Equal("", moved.ToString());
    }

    private static string Straight(string text) =>
        text.Replace('\u201C', '"').Replace('\u201D', '"').Replace('\u201E', '"').Replace('\u2018', '\'').Replace('\u2019', '\'');

    private static string Curly(string text)
    {
        var curled = new StringBuilder();
        var plain = Straight(text);
        for (var i = 0; i < plain.Length; i++)
        {
            var opens = i == 0 || char.IsWhiteSpace(plain[i - 1]) || plain[i - 1] is '(' or '"';
            curled.Append(plain[i] switch
            {
                '"' => opens ? '\u201C' : '\u201D',
                '\'' => opens ? '\u2018' : '\u2019',
                var c => c,
            });
        }

        return curled.ToString();
    }

    // UTF-8 read as Windows-1252; the byte 9D, which has no character there, as the control character of Latin-1.
    private static string Mojibake(string text)
    {
        const string From80 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is >= 0x80 and < 0xA0 ? From80[b - 0x80] : (char)b));
    }
}
