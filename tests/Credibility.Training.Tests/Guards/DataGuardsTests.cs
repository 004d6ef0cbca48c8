using Credibility.Articles;
using Credibility.Training.Data;
using Credibility.Training.Guards;

namespace Credibility.Training.Tests.Guards;

public sealed class DataGuardsTests
{
    [Fact]
    public void CheckLeaks_NeutralArticles_FindsNone()
    {
        var articles = Articles(300, (_, _) => { });
        var guards = new DataGuards();
        var findings = guards.CheckLeaks(articles, Groups(articles), 5, 1);
        Assert.DoesNotContain(findings, f => f.IsLeak);
        Assert.Empty(guards.Findings);
    }

    [Theory]
    [InlineData("glyphs")]
    [InlineData("length")]
    [InlineData("layout")]
    [InlineData("outlet name")]
    [InlineData("title case")]
    [InlineData("data set")]
    public void CheckLeaks_OneSignalPlanted_WarnsOfItFirst(string signal)
    {
        var articles = Articles(300, (draft, positive) =>
        {
            if (!positive)
                return;
            switch (signal)
            {
                case "glyphs":
                    draft.Text = draft.Text.Replace('"', '”');
                    break;
                case "length":
                    draft.Text += " " + draft.Text;
                    break;
                case "layout":
                    draft.Text = draft.Text.Replace(". ", ".  ", StringComparison.Ordinal);
                    break;
                case "outlet name":
                    draft.Text = draft.Publisher.Split('.')[0] + draft.Text[draft.Text.IndexOf(' ', StringComparison.Ordinal)..];
                    break;
                case "title case":
                    draft.Title = string.Join(' ', draft.Title.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
                    break;
                case "data set":
                    draft.DataSet = "other";
                    break;
            }
        });
        var guards = new DataGuards();
        var findings = guards.CheckLeaks(articles, Groups(articles), 5, 1);
        Assert.Equal(signal, findings[0].Signal);
        Assert.True(findings[0].Auc > 0.9);
        Assert.Contains(guards.Findings, f => f.Kind == GuardKind.Leak && f.Message.Contains($"'{signal}'", StringComparison.Ordinal));
    }

    [Fact]
    public void CheckDuplicates_CopyInAnotherGroup_JoinsTheGroups()
    {
        var articles = Articles(40, (_, _) => { });
        articles[7] = articles[7] with { Article = articles[3].Article, Group = "g9", Label = 1 - articles[3].Label };
        var guards = new DataGuards();
        var (kept, groups) = guards.CheckDuplicates(articles);
        Assert.Equal(40, kept.Count);
        Assert.Equal(groups[3], groups[7]);
        Assert.Contains(guards.Findings, f => f.Kind == GuardKind.NearDuplicates && f.Severity == GuardSeverity.Warning);
        Assert.Contains(guards.Findings, f => f.Kind == GuardKind.ContradictingLabels);
        var (first, _) = new DataGuards(new GuardOptions { Duplicates = DuplicateHandling.KeepFirst }).CheckDuplicates(articles);
        Assert.Equal(39, first.Count);
    }

    [Fact]
    public void CheckGroups_TooFew_StopsUnlessOverridden()
    {
        var articles = Articles(60, (_, _) => { }, groups: 6);
        var guards = new DataGuards();
        guards.CheckGroups(articles, Groups(articles), 5);
        var message = Assert.Throws<GuardException>(guards.ThrowIfAny).Message;
        Assert.Contains("6 groups are fewer than 10", message, StringComparison.Ordinal);
        Assert.Contains("Override with FewGroups", message, StringComparison.Ordinal);
        var overridden = new DataGuards(new GuardOptions { Overridden = [GuardKind.FewGroups] });
        overridden.CheckGroups(articles, Groups(articles), 5);
        overridden.ThrowIfAny();
        Assert.Equal(GuardSeverity.Warning, overridden.Findings.Single(f => f.Kind == GuardKind.FewGroups).Severity);
    }

    [Fact]
    public void CheckGroups_OneClass_StopsWhateverIsOverridden()
    {
        var articles = Articles(60, (_, _) => { }).Select(a => a with { Label = 1 }).ToList();
        var guards = new DataGuards(new GuardOptions { Overridden = [GuardKind.MissingClass] });
        guards.CheckGroups(articles, Groups(articles), 5);
        Assert.Throws<GuardException>(guards.ThrowIfAny);
    }

    [Fact]
    public void CheckGroups_OneClassAndDominantAndMissingGroups_AreSaid()
    {
        var articles = Articles(100, (_, _) => { }).Select((a, i) => a with { Group = i < 60 ? "big" : i < 62 ? "" : a.IsPositive ? "p" + i % 8 : "n" + i % 8 }).ToList();
        var guards = new DataGuards();
        guards.CheckGroups(articles, [.. articles.Select(a => a.Group)], 5);
        Assert.Equal(
            [GuardKind.Ungrouped, GuardKind.OneClassGroups, GuardKind.DominantGroup],
            guards.Findings.Select(f => f.Kind).Where(k => k != GuardKind.FewGroups));
        Assert.Contains("'big' holds 60 %", guards.Findings[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckFolds_ClassMissingInOne_NamesTheFold()
    {
        var guards = new DataGuards();
        guards.CheckFolds([0, 0, 1, 1], [0, 1, 1, 1]);
        Assert.Contains("fold 2 of 2", Assert.Single(guards.Findings).Message, StringComparison.Ordinal);
    }

    private static string[] Groups(List<LabelledArticle> articles) => [.. articles.Select(a => a.Group)];

    private static List<LabelledArticle> Articles(int count, Action<Draft, bool> change, int groups = 30)
    {
        var random = new Random(21);
        var articles = new List<LabelledArticle>();
        for (var i = 0; i < count; i++)
        {
            var positive = random.Next(2) == 1;
            var sentences = Enumerable.Range(0, 12).Select(_ =>
                string.Join(' ', Enumerable.Range(0, 8 + random.Next(4)).Select(_ => "word" + random.Next(3000))) + ", he said, \"and so on\". ");
            var draft = new Draft
            {
                Text = string.Concat(sentences),
                Title = "a headline of some words",
                Publisher = $"outlet{i % groups}.example",
                DataSet = "one",
            };
            change(draft, positive);
            articles.Add(new LabelledArticle
            {
                Article = new Article { Id = $"{i}", Text = draft.Text, Title = draft.Title, Publisher = draft.Publisher, Language = "en" },
                Label = positive ? 1 : 0,
                Group = "g" + i % groups,
                DataSet = draft.DataSet,
                File = "made.jsonl",
                Line = i + 1,
            });
        }

        return articles;
    }

    private sealed class Draft
    {
        public required string Text { get; set; }

        public required string Title { get; set; }

        public required string Publisher { get; init; }

        public required string DataSet { get; set; }
    }
}
