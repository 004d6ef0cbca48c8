using Credibility.Articles;
using Credibility.Scoring;
using Credibility.TestData;
using Microsoft.Playwright;

namespace Credibility.Reports.Tests;

[Collection(BrowserCollection.Name)]
public sealed class ArticleReportBrowserTests(Browser browser)
{
    private const string Attack = "<script>document.title='owned';alert(1)</script> \"><img src=\"https://example.org/x.png\" onerror=\"alert(2)\"> &lt;b&gt; 'x'";

    [BrowserTheory]
    [InlineData(false, 1180)]
    [InlineData(true, 1180)]
    [InlineData(false, 360)]
    [InlineData(true, 360)]
    public async Task Page_Opened_IsQuietLegibleAndFits(bool dark, int width)
    {
        foreach (var (article, reader) in Articles())
        {
            await using var report = await browser.OpenAsync(Html(article, reader), dark, width);
            Assert.Empty(report.Complaints);
            Assert.Empty(report.Requests);
            Assert.Equal("", await report.OverflowAsync());
            Assert.Empty(await report.LowContrastAsync());
        }
    }

    [BrowserFact]
    public async Task Theme_Button_ChangesColoursAndKeepsContrast()
    {
        await using var report = await browser.OpenAsync(Html(Example(), "id"));
        var before = await Background(report);
        await report.Page.ClickAsync("#theme");
        var after = await Background(report);
        Assert.NotEqual(before, after);
        Assert.Empty(await report.LowContrastAsync());
        await report.Page.ClickAsync("#theme");
        Assert.Equal(before, await Background(report));
    }

    [BrowserFact]
    public async Task Article_Shown_IsTheTextOfTheArticle()
    {
        foreach (var (article, reader) in Articles())
        {
            await using var report = await browser.OpenAsync(Html(article, reader));
            var shown = await report.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('article p')].map(p => p.textContent.trim())");
            var expected = article.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
            Assert.Equal(expected, shown);
        }
    }

    [BrowserFact]
    public async Task Marks_OfEveryKind_HaveColourAndAnotherSign()
    {
        await using var report = await browser.OpenAsync(Html(Example(), "en"));
        foreach (var kind in (string[])["content", "source", "cue", "cited", "hedge", "structure"])
        {
            var mark = report.Page.Locator($"article .k-{kind}.last").First;
            var sign = await mark.EvaluateAsync<string[]>(
                "m => [getComputedStyle(m).backgroundColor, getComputedStyle(m).textDecorationLine + getComputedStyle(m).textDecorationStyle + getComputedStyle(m).borderInlineEndStyle + getComputedStyle(m).fontStyle, getComputedStyle(m, '::after').content]");
            Assert.NotEqual("rgba(0, 0, 0, 0)", sign[0]);
            Assert.NotEqual("nonesolidnonenormal", sign[1]);
            Assert.NotEqual("none", sign[2]);
        }
    }

    [BrowserFact]
    public async Task Marks_OfTheExample_StandOnTheirWords()
    {
        await using var report = await browser.OpenAsync(Html(Example(), "en"));
        var explanation = CredibilityScorer.Default.Explain(Example());
        var sources = await report.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('article .k-source.first')].map(e => e.textContent)");
        Assert.Contains("juru bicara koalisi AS Kolonel Riyan Dillon", sources);
        var shown = await report.Page.Locator("article .k-hedge").AllTextContentsAsync();
        Assert.Equal(explanation.Evidence.Hedges.Select(h => h.Span.Of(Example().Text).ToString()), shown);
    }

    [BrowserFact]
    public async Task Toggle_Unchecked_HidesItsKindOnly()
    {
        await using var report = await browser.OpenAsync(Html(Example(), "en"));
        var source = report.Page.Locator("article .k-source.last").First;
        var cue = report.Page.Locator("article .k-cue.last").First;
        const string Look = "m => [getComputedStyle(m).backgroundColor, getComputedStyle(m).textDecorationLine, getComputedStyle(m, '::after').content].join()";
        var before = await source.EvaluateAsync<string>(Look);
        var cueBefore = await cue.EvaluateAsync<string>(Look);
        await report.Page.UncheckAsync("#show-source");
        Assert.Equal("rgba(0, 0, 0, 0),none,none", await source.EvaluateAsync<string>(Look));
        Assert.Equal(cueBefore, await cue.EvaluateAsync<string>(Look));
        await report.Page.CheckAsync("#show-source");
        Assert.Equal(before, await source.EvaluateAsync<string>(Look));
    }

    [BrowserFact]
    public async Task Mark_HoveredAndFocused_TellsWhatItIs()
    {
        await using var report = await browser.OpenAsync(Html(Example(), "en"));
        var card = report.Page.Locator("#card");
        Assert.False(await card.IsVisibleAsync());
        await report.Page.Locator("article .k-source").Nth(1).HoverAsync();
        await card.WaitForAsync();
        var told = await card.InnerTextAsync();
        Assert.Contains("Kolonel Riyan Dillon", told, StringComparison.Ordinal);
        Assert.Contains("named person", told, StringComparison.Ordinal);
        await report.Page.Locator("h1").HoverAsync();
        await card.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await report.Page.Locator("#show-structure").FocusAsync();
        await report.Page.Keyboard.PressAsync("Tab");
        await card.WaitForAsync();
        await report.Page.Keyboard.PressAsync("Escape");
        await card.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [BrowserFact]
    public async Task Mark_TappedOnAPhone_TellsWhatItIsUntilTappedElsewhere()
    {
        await using var report = await browser.OpenAsync(Html(Example(), "id"), width: 360);
        var card = report.Page.Locator("#card");
        await report.Page.Locator("article .k-hedge").First.TapAsync();
        await card.WaitForAsync();
        Assert.Contains("kabar belum pasti", await card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("", await report.OverflowAsync());
        await report.Page.Locator("h2").First.TapAsync();
        await card.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [BrowserFact]
    public async Task Page_WithoutScript_ShowsTextMarksAndLists()
    {
        var html = Html(Example(), "en");
        var without = html[..html.IndexOf("<script>", StringComparison.Ordinal)];
        await using var report = await browser.OpenAsync(without);
        Assert.NotEqual(0, await report.Page.Locator("article .k-source").CountAsync());
        await report.Page.UncheckAsync("#show-source");
        Assert.Equal("rgba(0, 0, 0, 0)", await report.Page.Locator("article .k-source").First.EvaluateAsync<string>("m => getComputedStyle(m).backgroundColor"));
    }

    [BrowserFact]
    public async Task Page_OfAHostileArticle_RunsNothing()
    {
        var article = Example() with { Title = Attack, Publisher = Attack, Text = Attack + "\n\n" + Example().Text };
        await using var report = await browser.OpenAsync(Html(article, "en"));
        Assert.Empty(report.Complaints);
        Assert.Empty(report.Requests);
        Assert.Equal(Attack, await report.Page.TitleAsync());
        Assert.Equal(Attack, await report.Page.Locator("h1").TextContentAsync());
        Assert.Equal(0, await report.Page.Locator("img").CountAsync());
        Assert.Equal(1, await report.Page.Locator("script").CountAsync());
    }

    [BrowserFact]
    public async Task Page_Tampered_ScriptIsStoppedByThePolicy()
    {
        var html = Html(Example(), "en").Replace("<main>", "<main><script>document.title = 'owned'</script>", StringComparison.Ordinal);
        await using var report = await browser.OpenAsync(html);
        Assert.NotEqual("owned", await report.Page.TitleAsync());
        Assert.NotEmpty(report.Complaints);
    }

    [BrowserFact]
    public async Task Page_Printed_HasNoButtonAndStaysLight()
    {
        await using var report = await browser.OpenAsync(Html(Example(), "en"), dark: true);
        await report.Page.EmulateMediaAsync(new Microsoft.Playwright.PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await report.Page.Locator("#theme").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await Background(report));
        Assert.Empty(await report.LowContrastAsync());
    }

    [BrowserFact]
    public async Task Names_FromRightToLeft_AreIsolated()
    {
        await using var report = await browser.OpenAsync(Html(RightToLeft(), "en"));
        var cited = await report.Page.Locator("#evidence bdi").AllTextContentsAsync();
        Assert.NotEmpty(cited);
        Assert.Equal("rtl", await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('article p:last-child')).direction"));
        Assert.Equal("ltr", await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('article p')).direction"));
    }

    private static Task<string> Background(OpenReport report) => report.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    private static IEnumerable<(Article Article, string Reader)> Articles()
    {
        yield return (Example(), "id");
        yield return (Seed("rumour-reservoir-carrowdale.txt"), "en");
        yield return (RightToLeft(), "en");
        yield return (new Article { Title = new string('W', 200), Text = "Ani said that " + new string('x', 500) + " might rain.", Language = "en" }, "id");
    }

    private static Article RightToLeft()
    {
        var seed = Seed("flood-warning-mirefield.txt");
        const string Channel = "\u0642\u0646\u0627\u0629 \u0627\u0644\u062C\u0632\u064A\u0631\u0629";
        const string Sentence = "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064A\u0631 \u0625\u0646 \u0627\u0644\u0645\u0627\u0621 \u064A\u0631\u062A\u0641\u0639.";
        return seed with { Text = $"Officials said the water might rise, {Channel} reported on 17 May.\n{seed.Text}\n{Sentence}" };
    }

    private static Article Example() => Seed("koalisi-as-400-anggota-isis-raqqah-menyerahkan-diri.txt");

    private static Article Seed(string name) => Article.FromPlainText(File.ReadAllText(SharedData.Repository("seeds", name)));

    private static string Html(Article article, string reader) => new ArticleReport(article, CredibilityScorer.Default.Explain(article, reader), reader).ToHtml();
}
