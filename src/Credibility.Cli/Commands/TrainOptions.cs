using System.CommandLine;
using System.Globalization;
using Credibility.Features;
using Credibility.Training;
using Credibility.Training.Data;
using Credibility.Training.FastTree;
using Credibility.Training.Guards;
using Credibility.Training.Register;

namespace Credibility.Cli.Commands;

/// <summary>The options of <c>credibility train</c>, and the <see cref="ModelTrainingOptions"/> that they stand for.</summary>
internal sealed class TrainOptions
{
    private static readonly FastTreeOptions Usual = ModelTrainingOptions.RecommendedTrees(0);
    private readonly ColumnOptions _columns = new();
    private readonly Option<string?> _name = new("--name") { Description = "Name of the model; that of the output file without it.", HelpName = "NAME" };
    private readonly Option<string?> _engine = new("--engine") { Description = $"What grows the trees: {string.Join(" or ", TrainingEngines.All.Select(e => e.Name))}.{(TrainingEngines.All.Count() > 1 ? " Both grow the same." : " (Engine mlnet, which grows the same, needs a build with ML.NET.)")}", HelpName = "ENGINE" };
    private readonly Option<int?> _trees = Number("--trees", $"Boosting rounds; {Usual.NumberOfTrees} without it.");
    private readonly Option<int?> _leaves = Number("--leaves", $"Most leaves of a tree; {Usual.NumberOfLeaves} without it.");
    private readonly Option<double?> _rate = new("--rate") { Description = string.Create(CultureInfo.InvariantCulture, $"Learning rate; {Usual.LearningRate} without it."), HelpName = "X" };
    private readonly Option<int?> _minimumLeaf = Number("--min-leaf", "Fewest articles in a leaf; a fortieth of the articles, 5 to 50, without it.");
    private readonly Option<int?> _bins = Number("--bins", "Most histogram bins of a feature.");
    private readonly Option<double?> _featureFraction = new("--feature-fraction") { Description = "Share of the features that each tree may use.", HelpName = "X" };
    private readonly Option<double?> _rowFraction = new("--row-fraction") { Description = "Share of the articles that each tree is grown on.", HelpName = "X" };
    private readonly Option<int?> _earlyStopping = Number("--early-stopping", "Stop after so many rounds without a gain on held-out groups.");
    private readonly Option<double?> _tune = new("--tune") { Description = "Search the options of the trees at random, inside the folds, for so many minutes; the result then depends on the machine.", HelpName = "MINUTES" };
    private readonly Option<int?> _trials = Number("--trials", "Search the options of the trees with at most so many draws a fold.");
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of folds and draws.", HelpName = "N", DefaultValueFactory = _ => new ModelTrainingOptions().Seed };
    private readonly Option<int> _folds = new("--folds") { Description = "Folds of the cross-validation over groups.", HelpName = "N", DefaultValueFactory = _ => new ModelTrainingOptions().Folds };
    private readonly Option<int> _minimumWords = new("--min-words") { Description = "Fewest words of an article, in training and when scoring.", HelpName = "N", DefaultValueFactory = _ => new ArticleFilter().MinimumWords };
    private readonly Option<int> _maximumPerGroup = new("--max-per-group") { Description = "Most articles of a group, drawn by the seed; 0 for all.", HelpName = "N", DefaultValueFactory = _ => 0 };
    private readonly Option<string?> _languages = new("--languages") { Description = "Languages to train on, separated by commas; all without it.", HelpName = "TAGS" };
    private readonly Option<string?> _excluded = new("--exclude-groups", "--exclude") { Description = $"Features not to use, by group or name, separated by commas; groups are {string.Join(", ", FeatureList.Groups)}.", HelpName = "GROUPS" };
    private readonly Option<string?> _included = new("--include-groups", "--include") { Description = "Features to use and no others, by group or name, separated by commas; with --exclude-groups, those of them that are not excluded.", HelpName = "GROUPS" };
    private readonly Option<string> _register = new("--register") { Description = "Linear margin of word rates as a column: on, off, or only (the trees see nothing else).", HelpName = "on|off|only", DefaultValueFactory = _ => "on" };
    private readonly Option<double?> _registerC = new("--register-c") { Description = "Inverse strength of the register's penalty.", HelpName = "X" };
    private readonly Option<double?> _registerScale = new("--register-scale") { Description = "Scale of words against features in the register.", HelpName = "X" };
    private readonly Option<int?> _registerGroups = Number("--register-groups", "Groups that must use a word before it counts.");
    private readonly Option<int?> _registerFolds = Number("--register-folds", "Folds by group for the margins that the trees are trained on; as many as there are groups leaves one group out at a time.");
    private readonly Option<string> _weights = new("--weights") { Description = "How the size of a group counts: none, root (1/sqrt of its size), or group (all groups alike; also: publisher).", HelpName = "none|root|group", DefaultValueFactory = _ => "root" };
    private readonly Option<string[]> _dataWeights = new("--data-weight") { Description = "Factor on the weight of each article of a data file, 1 without it.", HelpName = "FILE=FACTOR", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _unbalanced = new("--no-class-balance") { Description = "Do not give both classes the same weight." };
    private readonly Option<bool> _unmatched = new("--no-length-match") { Description = "Do not weigh articles so that both classes have the same lengths." };
    private readonly Option<bool> _noRandomSplit = new("--no-random-split") { Description = "Do not measure a split over random rows beside that over groups." };
    private readonly Option<string?> _thresholds = new("--thresholds") { Description = "Probabilities below which the band is low and from which it is high.", HelpName = "LOW,HIGH" };
    private readonly Option<string[]> _overridden = new("--override") { Description = $"Guards that only warn: {string.Join(", ", Enum.GetValues<GuardKind>().Select(Output.Figure.Name))}.", HelpName = "GUARD", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> _duplicates = new("--duplicates") { Description = "What becomes of near-duplicates in different groups: join (their groups), first (keep the first), ignore.", HelpName = "join|first|ignore", DefaultValueFactory = _ => "join" };
    private readonly Option<int> _minimumGroups = new("--min-groups") { Description = "Fewest groups that the guards accept.", HelpName = "N", DefaultValueFactory = _ => new GuardOptions().MinimumGroups };
    private readonly Option<bool> _noLeakCheck = new("--no-leak-check") { Description = "Do not look for single signals that separate the classes." };
    private readonly Option<string?> _date = new("--date") { Description = "Day of the training for the model's card; never taken from the clock.", HelpName = "YYYY-MM-DD" };
    private readonly Option<string[]> _licences = new("--licence") { Description = "Licence of a data file for the model's card.", HelpName = "FILE=LICENCE", AllowMultipleArgumentsPerToken = true };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        _columns.AddTo(command);
        foreach (var option in (Option[])
            [
                _name, _engine, _trees, _leaves, _rate, _minimumLeaf, _bins, _featureFraction, _rowFraction, _earlyStopping, _tune, _trials, _seed, _folds,
                _minimumWords, _maximumPerGroup, _languages, _included, _excluded, _register, _registerC, _registerScale, _registerGroups, _registerFolds, _weights, _dataWeights, _unbalanced,
                _unmatched, _noRandomSplit, _thresholds, _overridden, _duplicates, _minimumGroups, _noLeakCheck, _date, _licences,
            ])
            command.Options.Add(option);
        _register.AcceptOnlyFromAmong("on", "off", "only");
        _weights.AcceptOnlyFromAmong("none", "root", "group", "publisher");
        _duplicates.AcceptOnlyFromAmong("join", "first", "ignore");
        _folds.Validators.Add(CommonOptions.AtLeast(2));
        _minimumGroups.Validators.Add(CommonOptions.AtLeast(2));
        _minimumWords.Validators.Add(CommonOptions.AtLeast(0));
        _maximumPerGroup.Validators.Add(CommonOptions.AtLeast(0));
        _registerFolds.Validators.Add(CommonOptions.AtLeast(2));
    }

    /// <summary>The mapping of columns.</summary>
    public ColumnMapping Columns(ParseResult parsed) => _columns.Mapping(parsed);

    /// <summary>Says that --label or --group name a field that is in no article.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public void CheckFields(ParseResult parsed, ArticleSet set) => _columns.CheckFields(parsed, set.Articles);

    /// <summary>Says that --data-weight or --licence name a file that is not among the data.</summary>
    /// <exception cref="ArgumentException">There is none; the message names those that are.</exception>
    public void CheckNamedFiles(ParseResult parsed, string[] data)
    {
        string[] known = [.. data.Select(path => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)))];
        Check(_dataWeights, file => DataWeight(file).File);
        Check(_licences, file => Licence(file).File);

        void Check(Option<string[]> option, Func<string, string> file)
        {
            foreach (var pair in parsed.GetValue(option) ?? [])
                if (!known.Contains(file(pair), StringComparer.Ordinal))
                    throw new ArgumentException($"{option.Name} {pair}: '{file(pair)}' is none of the data files; they are {string.Join(", ", known)}.");
        }
    }

    /// <summary>All options, for a number of labelled articles.</summary>
    /// <exception cref="ArgumentException">A value is none of those that can be; the message names it.</exception>
    public ModelTrainingOptions Options(ParseResult parsed, string output, int labelled)
    {
        var seed = parsed.GetValue(_seed);
        var (low, high) = Thresholds(parsed.GetValue(_thresholds));
        return new ModelTrainingOptions
        {
            Name = parsed.GetValue(_name) ?? Path.GetFileNameWithoutExtension(output),
            Engine = TrainingEngines.Find(parsed.GetValue(_engine)),
            Trees = Trees(parsed, labelled, seed),
            Tuning = Tuning(parsed),
            Register = parsed.GetValue(_register) == "off" ? null : Register(parsed),
            TreeColumns = parsed.GetValue(_register) == "only" ? TreeColumns.RegisterOnly : TreeColumns.FeaturesAndRegister,
            ExcludedFeatures = Excluded(parsed.GetValue(_included), parsed.GetValue(_excluded)),
            Columns = Columns(parsed),
            Filter = new ArticleFilter
            {
                MinimumWords = parsed.GetValue(_minimumWords),
                MaximumPerGroup = parsed.GetValue(_maximumPerGroup),
                Languages = CommonOptions.Words(parsed.GetValue(_languages)),
                Seed = seed,
            },
            Guards = new GuardOptions
            {
                MinimumGroups = parsed.GetValue(_minimumGroups),
                LeakCheck = !parsed.GetValue(_noLeakCheck),
                Overridden = [.. (parsed.GetValue(_overridden) ?? []).Select(Guard)],
                Duplicates = parsed.GetValue(_duplicates) switch
                {
                    "first" => DuplicateHandling.KeepFirst,
                    "ignore" => DuplicateHandling.Ignore,
                    _ => DuplicateHandling.JoinGroups,
                },
            },
            GroupWeighting = parsed.GetValue(_weights) switch
            {
                "none" => GroupWeighting.None,
                "root" => GroupWeighting.InverseSquareRoot,
                _ => GroupWeighting.Inverse,
            },
            DataSetWeights = (parsed.GetValue(_dataWeights) ?? []).Select(DataWeight).ToDictionary(w => w.File, w => w.Factor, StringComparer.Ordinal),
            BalanceClasses = !parsed.GetValue(_unbalanced),
            MatchLengths = !parsed.GetValue(_unmatched),
            Folds = parsed.GetValue(_folds),
            RandomSplit = !parsed.GetValue(_noRandomSplit),
            LowThreshold = low,
            HighThreshold = high,
            Licences = (parsed.GetValue(_licences) ?? []).Select(Licence).ToDictionary(l => l.File, l => l.Licence, StringComparer.Ordinal),
            Trained = Date(parsed.GetValue(_date)),
            Seed = seed,
        };
    }

    private static Option<int?> Number(string name, string description) => new(name) { Description = description, HelpName = "N" };

    // Nothing given: recommended for the number of rows of each fold. Something given: the rest as recommended for all.
    private FastTreeOptions? Trees(ParseResult parsed, int labelled, int seed)
    {
        var basis = ModelTrainingOptions.RecommendedTrees(labelled);
        var rows = parsed.GetValue(_rowFraction);
        var trees = basis with
        {
            NumberOfTrees = parsed.GetValue(_trees) ?? basis.NumberOfTrees,
            NumberOfLeaves = parsed.GetValue(_leaves) ?? basis.NumberOfLeaves,
            LearningRate = parsed.GetValue(_rate) ?? basis.LearningRate,
            MinimumExampleCountPerLeaf = parsed.GetValue(_minimumLeaf) ?? basis.MinimumExampleCountPerLeaf,
            MaximumBinCountPerFeature = parsed.GetValue(_bins) ?? basis.MaximumBinCountPerFeature,
            FeatureFraction = parsed.GetValue(_featureFraction) ?? basis.FeatureFraction,
            BaggingSize = rows is null ? basis.BaggingSize : 1,
            BaggingExampleFraction = rows ?? basis.BaggingExampleFraction,
            EarlyStoppingRounds = parsed.GetValue(_earlyStopping) ?? basis.EarlyStoppingRounds,
        };
        if (trees == basis)
            return null;
        trees = trees with { Seed = seed };
        trees.Validate(FeatureList.Count);
        return trees;
    }

    private TuningOptions? Tuning(ParseResult parsed)
    {
        var (minutes, trials) = (parsed.GetValue(_tune), parsed.GetValue(_trials));
        if (minutes is null && trials is null)
            return null;
        if (minutes is <= 0 or > 10_000 || trials is < 1)
            throw new ArgumentException("--tune takes minutes above 0, --trials at least 1.");
        var usual = new TuningOptions();
        return usual with
        {
            Budget = minutes is { } m ? TimeSpan.FromMinutes(m) : null,
            MaximumTrials = trials ?? (minutes is null ? usual.MaximumTrials : int.MaxValue),
        };
    }

    private RegisterOptions Register(ParseResult parsed)
    {
        var usual = new RegisterOptions();
        return usual with
        {
            C = parsed.GetValue(_registerC) ?? usual.C,
            EntryScale = parsed.GetValue(_registerScale) ?? usual.EntryScale,
            MinimumGroups = parsed.GetValue(_registerGroups) ?? usual.MinimumGroups,
            CrossFitFolds = parsed.GetValue(_registerFolds) ?? usual.CrossFitFolds,
        };
    }

    // What is not included is excluded.
    private static string[] Excluded(string? included, string? excluded)
    {
        var without = Named("--exclude-groups", excluded);
        if (included is null)
            return without;
        var with = Named("--include-groups", included);
        return [.. FeatureList.Features.Where(f => !with.Contains(f.Name) && !with.Contains(f.Group)).Select(f => f.Name).Union(without)];
    }

    private static string[] Named(string option, string? list)
    {
        var names = CommonOptions.Words(list);
        foreach (var name in names)
            if (FeatureList.IndexOf(name) < 0 && !FeatureList.Groups.Contains(name))
                throw new ArgumentException($"{option}: '{name}' is neither a feature nor a group of features ({string.Join(", ", FeatureList.Groups)}).");
        return names;
    }

    private static GuardKind Guard(string name) =>
        Enum.TryParse<GuardKind>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var guard) && Enum.IsDefined(guard)
            ? guard
            : throw new ArgumentException($"--override: there is no guard '{name}'; there are {string.Join(", ", Enum.GetValues<GuardKind>().Select(Output.Figure.Name))}.");

    private static (string File, double Factor) DataWeight(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            && double.TryParse(pair.AsSpan(equals + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var factor)
            && factor is > 0 and <= 1000
            ? (pair[..equals], factor)
            : throw new ArgumentException($"--data-weight {pair}: write FILE=FACTOR with a factor above 0, for example background.jsonl.gz=0.1.");
    }

    private static (string File, string Licence) Licence(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? (pair[..equals], pair[(equals + 1)..]) : throw new ArgumentException($"--licence {pair}: write FILE=LICENCE.");
    }

    private static DateOnly? Date(string? text)
    {
        if (text is null)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ArgumentException($"--date {text}: write YYYY-MM-DD.");
    }

    private static (double Low, double High) Thresholds(string? pair)
    {
        var usual = new ModelTrainingOptions();
        if (pair is null)
            return (usual.LowThreshold, usual.HighThreshold);
        var comma = pair.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0
            && double.TryParse(pair.AsSpan(0, comma), NumberStyles.Float, CultureInfo.InvariantCulture, out var low)
            && double.TryParse(pair.AsSpan(comma + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var high)
            && low >= 0 && low <= high && high <= 1)
            return (low, high);
        throw new ArgumentException($"--thresholds {pair}: write LOW,HIGH with 0 <= LOW <= HIGH <= 1, for example 0.4,0.6.");
    }
}
