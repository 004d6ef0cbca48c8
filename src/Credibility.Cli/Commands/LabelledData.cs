using System.CommandLine;
using Credibility.Cli.Output;
using Credibility.Models;
using Credibility.Training.Data;
using Credibility.Training.Evaluation;

namespace Credibility.Cli.Commands;

/// <summary>Labelled articles to measure models on, and how.</summary>
internal sealed class LabelledData
{
    private readonly Option<string[]> _data = CommonOptions.Data();
    private readonly ColumnOptions _columns = new();
    private readonly Option<int> _minimumWords = new("--min-words") { Description = "Leave out articles with fewer words.", HelpName = "N", DefaultValueFactory = _ => new ArticleFilter().MinimumWords };
    private readonly Option<bool> _withoutTitle = new("--without-title") { Description = "Take the headlines away before scoring." };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of the bootstrap.", HelpName = "N", DefaultValueFactory = _ => new ModelEvaluator().Seed };
    private readonly Option<int> _replicates = new("--replicates") { Description = "Draws of the bootstrap.", HelpName = "N", DefaultValueFactory = _ => new ModelEvaluator().Replicates };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        _columns.AddTo(command);
        foreach (var option in (Option[])[_minimumWords, _withoutTitle, _seed, _replicates])
            command.Options.Add(option);
        _minimumWords.Validators.Add(CommonOptions.AtLeast(0));
        _replicates.Validators.Add(CommonOptions.AtLeast(1));
    }

    /// <summary>The files.</summary>
    public string[] Files(ParseResult parsed) => parsed.GetRequiredValue(_data);

    /// <summary>Reads the articles and tells the lines that could not be read.</summary>
    public ArticleSet Load(CommandConsole console, ParseResult parsed, IProgress<StageReport> progress, CancellationToken cancellation)
    {
        var reading = new ForwardedProgress<int>(n => progress.Report(new StageReport("reading articles", n, 0)));
        var set = ArticleSet.Load(parsed.GetRequiredValue(_data), _columns.Mapping(parsed), reading, cancellation);
        CommonOptions.TellFaults(console, set.Faults);
        _columns.CheckFields(parsed, set.Articles);
        return parsed.GetValue(_withoutTitle)
            ? set.With([.. set.Articles.Select(a => a with { Article = a.Article with { Title = null } })])
            : set;
    }

    /// <summary>The evaluator that a call asks for.</summary>
    public ModelEvaluator Evaluator(ParseResult parsed) => new()
    {
        MinimumWords = parsed.GetValue(_minimumWords),
        Seed = parsed.GetValue(_seed),
        Replicates = parsed.GetValue(_replicates),
    };

    /// <summary>Says when a model was trained on one of the files: its figures there are worth nothing.</summary>
    public static void TellIfTrainedOn(CommandConsole console, string name, IEnumerable<CredibilityModel> models, ArticleSet set)
    {
        var known = models.SelectMany(m => m.Metadata?.DataSets ?? []).Select(d => d.Sha256).ToHashSet(StringComparer.Ordinal);
        foreach (var source in set.Sources)
            if (source.Sha256.Length > 0 && known.Contains(source.Sha256))
                console.Say($"warning: {name} was trained on {source.Name}; figures on it flatter.");
    }

    /// <summary>Says when articles name languages that a single model was not trained on: it scores them all the same.</summary>
    public static void TellIfOtherLanguages(CommandConsole console, string name, IReadOnlyList<CredibilityModel> models, ArticleSet set)
    {
        if (models is not [{ Metadata.Languages: { Count: > 0 } trained }])
            return;
        string[] others = [.. set.Articles.Select(a => a.Article.Language).OfType<string>().Where(tag => !trained.Any(t => IsOf(tag, t)))];
        if (others.Length > 0)
            console.Say($"warning: {others.Length} of {set.Articles.Count} articles are in a language that {name} was not trained on ({string.Join(", ", others.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}); they are counted all the same.");
    }

    // en-GB is of en.
    private static bool IsOf(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');
}
