using System.Globalization;
using Credibility.Training.Data;

namespace Credibility.Training.Guards;

/// <summary>Looks over labelled articles before they are split and trained on.</summary>
public sealed class DataGuards
{
    private readonly GuardOptions _options;
    private readonly List<GuardFinding> _findings = [];

    /// <param name="options">Limits; null for the defaults.</param>
    public DataGuards(GuardOptions? options = null) => _options = options ?? new GuardOptions();

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<GuardFinding> Findings => _findings;

    /// <summary>Says what a reader and a filter left out.</summary>
    /// <param name="set">Articles as read.</param>
    /// <param name="left">What the filter left out.</param>
    public void CheckReading(ArticleSet set, FilterCounts left)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.Faults.Count > 0)
            Add(GuardKind.UnreadableLines, GuardSeverity.Warning,
                $"{set.Faults.Count} lines could not be read, the first: {set.Faults[0]}");
        if (left.Unlabelled > 0)
            Add(GuardKind.Unlabelled, GuardSeverity.Warning, $"{left.Unlabelled} articles have no label and are left out.");
        if (left.TooShort + left.OtherLanguage > 0)
            Add(GuardKind.Unusable, GuardSeverity.Note, $"{left.TooShort} articles are too short and {left.OtherLanguage} in another language; they are left out.");
    }

    /// <summary>
    /// Finds near-duplicates and returns the articles to go on with and the groups that no split may tear apart.
    /// </summary>
    /// <param name="articles">Labelled articles.</param>
    public (IReadOnlyList<LabelledArticle> Articles, string[] Groups) CheckDuplicates(IReadOnlyList<LabelledArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        string[] groups = [.. articles.Select(a => a.Group)];
        var clusters = _options.Duplicates == DuplicateHandling.Ignore
            ? [.. Enumerable.Range(0, articles.Count)]
            : NearDuplicates.Find([.. articles.Select(a => a.Article.Text)], _options.DuplicateSimilarity);
        var copies = Enumerable.Range(0, articles.Count).Where(i => clusters[i] != i).ToList();
        var contradicting = copies.Count(i => articles[i].IsPositive != articles[clusters[i]].IsPositive);
        if (contradicting > 0)
            Add(GuardKind.ContradictingLabels, GuardSeverity.Warning,
                $"{contradicting} articles are near-duplicates of one with the other label, the first {Where(articles[copies.First(i => articles[i].IsPositive != articles[clusters[i]].IsPositive)])}.");
        if (_options.Duplicates == DuplicateHandling.KeepFirst)
        {
            if (copies.Count > 0)
                Add(GuardKind.NearDuplicates, GuardSeverity.Note, $"{copies.Count} near-duplicates are left out; the first of each is kept.");
            int[] kept = [.. Enumerable.Range(0, articles.Count).Where(i => clusters[i] == i)];
            return ([.. kept.Select(i => articles[i])], [.. kept.Select(i => groups[i])]);
        }

        var (joined, count) = SplitGroups.Join(groups, clusters);
        if (copies.Count > 0)
            Add(GuardKind.NearDuplicates, count > 0 ? GuardSeverity.Warning : GuardSeverity.Note,
                $"{copies.Count} articles are near-duplicates of an earlier one; {count} groups are joined to others so that no copy is on the other side of a split.");
        return (articles, joined);
    }

    /// <summary>Looks at groups and classes.</summary>
    /// <param name="articles">Labelled articles.</param>
    /// <param name="groups">Groups after joining.</param>
    /// <param name="folds">Folds that are planned.</param>
    public void CheckGroups(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<string> groups, int folds)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(groups);
        var ungrouped = articles.Count(a => a.Group.Length == 0);
        if (ungrouped > 0)
            Add(GuardKind.Ungrouped, GuardSeverity.Warning,
                $"{ungrouped} of {articles.Count} articles name no group or publisher; each counts as a group of its own, which flatters the figures if they belong together.");
        if (articles.Count == 0)
        {
            var reasons = string.Concat(_findings.Where(f => f.Kind is GuardKind.Unlabelled or GuardKind.Unusable or GuardKind.UnreadableLines).Select(f => " " + f.Message));
            Add(GuardKind.MissingClass, GuardSeverity.Error, $"no article is left to train on.{reasons}", overridable: false);
            return;
        }

        var positives = articles.Count(a => a.IsPositive);
        if (positives == 0 || positives == articles.Count)
        {
            Add(GuardKind.MissingClass, GuardSeverity.Error, $"all {articles.Count} articles have the label {(positives == 0 ? 0 : 1)}; both classes are needed.", overridable: false);
            return;
        }

        var members = GroupKFold.Members(groups);
        if (members.Count < Math.Max(folds, _options.MinimumGroups))
            Add(GuardKind.FewGroups, GuardSeverity.Error,
                $"{members.Count} groups are fewer than {Math.Max(folds, _options.MinimumGroups)}; figures over so few say little about others.",
                overridable: members.Count >= folds);
        var mixed = members.Count(m => m.Exists(i => articles[i].IsPositive) && m.Exists(i => !articles[i].IsPositive));
        if (mixed < members.Count)
            Add(GuardKind.OneClassGroups, mixed == 0 ? GuardSeverity.Warning : GuardSeverity.Note,
                $"{members.Count - mixed} of {members.Count} groups hold one class only, so their style and their label cannot be told apart within them.");
        var largest = members.MaxBy(m => m.Count)!;
        if (members.Count > 1 && largest.Count > _options.MaximumGroupShare * articles.Count)
            Add(GuardKind.DominantGroup, GuardSeverity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"group '{articles[largest[0]].Group}' holds {100.0 * largest.Count / articles.Count:F0} % of the articles; cap the articles of a group or weigh groups."));
    }

    /// <summary>Looks at the classes in each fold.</summary>
    /// <param name="fold">Fold of each row.</param>
    /// <param name="labels">Labels.</param>
    public void CheckFolds(int[] fold, ReadOnlySpan<float> labels)
    {
        ArgumentNullException.ThrowIfNull(fold);
        var count = fold.Max() + 1;
        var positive = new int[count];
        var rows = new int[count];
        for (var i = 0; i < fold.Length; i++)
        {
            rows[fold[i]]++;
            positive[fold[i]] += labels[i] >= 0.5f ? 1 : 0;
        }

        for (var f = 0; f < count; f++)
            if (positive[f] == 0 || positive[f] == rows[f])
                Add(GuardKind.MissingClass, GuardSeverity.Warning,
                    $"fold {f + 1} of {count} holds {rows[f]} articles of one class only and has no AUC; use fewer folds or more groups.");
    }

    /// <summary>Runs the leak check and says which signals separate the classes.</summary>
    /// <param name="articles">Labelled articles.</param>
    /// <param name="groups">Groups after joining.</param>
    /// <param name="folds">Folds.</param>
    /// <param name="seed">Seed of the folds.</param>
    /// <param name="cancellation">Ends it.</param>
    public IReadOnlyList<LeakFinding> CheckLeaks(
        IReadOnlyList<LabelledArticle> articles, IReadOnlyList<string> groups, int folds, int seed, CancellationToken cancellation = default)
    {
        if (!_options.LeakCheck)
            return [];
        var findings = new LeakCheck { Limit = _options.LeakLimit, Folds = folds, Seed = seed }.Run(articles, groups, cancellation);
        foreach (var leak in findings)
            if (leak.IsLeak)
                Add(GuardKind.Leak, GuardSeverity.Warning, string.Create(CultureInfo.InvariantCulture,
                    $"'{leak.Signal}' alone ({leak.Meaning}) separates the classes with an AUC of {leak.Auc:F2} on unseen groups; a model that can see it learns the data set, not reliability. Normalise or balance it, and test on another data set."));
        return findings;
    }

    /// <summary>Says how many articles could not be featurized and how many rows were dropped.</summary>
    /// <param name="skipped">Articles without features.</param>
    /// <param name="dropped">Rows with NaN or infinite features.</param>
    public void CheckRows(int skipped, int dropped)
    {
        if (skipped > 0)
            Add(GuardKind.Unusable, GuardSeverity.Warning, $"{skipped} articles could not be turned into features (language not supported?); they are left out.");
        if (dropped > 0)
            Add(GuardKind.DroppedRows, GuardSeverity.Warning, $"{dropped} rows have a NaN or infinite feature, or no weight; the trainer drops them, as ML.NET does.");
    }

    /// <summary>Throws when there are errors that are not overridden.</summary>
    /// <exception cref="GuardException">Names them.</exception>
    public void ThrowIfAny()
    {
        var errors = _findings.Where(f => f.Severity == GuardSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new GuardException(errors);
    }

    private void Add(GuardKind kind, GuardSeverity severity, string message, bool overridable = true)
    {
        if (severity == GuardSeverity.Error && overridable)
        {
            if (_options.Overridden.Contains(kind))
                severity = GuardSeverity.Warning;
            else
                message += $" Override with {kind} to go on all the same.";
        }

        _findings.Add(new GuardFinding(kind, severity, message));
    }

    private static string Where(LabelledArticle article) =>
        article.Line > 0 ? $"{article.File}:{article.Line}" : article.Article.Id ?? article.File;
}
