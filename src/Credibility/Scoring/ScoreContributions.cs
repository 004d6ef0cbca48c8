using Credibility.Evidence;
using Credibility.Features;
using Credibility.Features.Register;
using Credibility.Languages;
using Credibility.Models;
using Credibility.Models.Contributions;

namespace Credibility.Scoring;

/// <summary>Makes the contributions of an explanation from the Shapley values of the trees.</summary>
internal sealed class ScoreContributions
{
    /// <summary>The register's margin as a feature: the column that follows the list's.</summary>
    public static FeatureDefinition RegisterFeature { get; } = new(
        "register", "register", "log-odds", "Resemblance of the choice of words to that of publishers rated reliable.", "L2-regularised logistic regression over rates of words and word pairs");

    private const int MaximumWords = 12;
    private const int StackLimit = 256; // columns: 5 KB for their contributions and the order of these
    private readonly CredibilityModel _model;
    private readonly FeatureContributions _contributions;
    private readonly string[] _groups;
    private readonly int[] _groupOf;
    private ContributionTelling? _telling;

    /// <summary>Lays out the trees of a model with metadata and calibrator.</summary>
    public ScoreContributions(CredibilityModel model)
    {
        _model = model;
        _contributions = new FeatureContributions(model.Ensemble);
        _groups = [.. FeatureList.Groups, RegisterFeature.Group];
        _groupOf = new int[model.RowWidth];
        for (var i = 0; i < _groupOf.Length; i++)
            _groupOf[i] = Array.IndexOf(_groups, Feature(i).Group);
    }

    /// <summary>The feature of a column.</summary>
    public static FeatureDefinition Feature(int column) => column < FeatureList.Count ? FeatureList.Features[column] : RegisterFeature;

    /// <summary>The explanation of a conclusive score.</summary>
    /// <param name="score">Score.</param>
    /// <param name="evidence">Evidence.</param>
    /// <param name="row">The model's row.</param>
    /// <param name="scratch">Register counts of the article.</param>
    /// <param name="reader">Language of the sentences.</param>
    public Explanation Explain(Score score, ArticleEvidence evidence, ReadOnlySpan<float> row, FeatureScratch scratch, LanguagePack reader)
    {
        var platt = _model.Calibrator!.Value;
        var width = row.Length;
        Span<double> parts = width <= StackLimit ? stackalloc double[StackLimit] : new double[width];
        parts = parts[..width];
        // The calibrator is linear in the score, so contributions in log-odds are the trees' times its slope.
        var margin = platt.Margin(_contributions.Compute(row, parts));
        foreach (ref var part in parts)
            part = -platt.Slope * part;
        return new Explanation
        {
            Score = score,
            Evidence = evidence,
            BaseMargin = platt.Margin(_contributions.BaseValue),
            Margin = margin,
            Contributions = Contributions(row, parts, margin, Telling(reader)),
            Groups = Groups(parts, margin),
            RegisterWords = Words(scratch.Register),
        };
    }

    // Nearly all readers ask for one language; another one only costs the making of a new teller.
    private ContributionTelling Telling(LanguagePack reader)
    {
        var telling = Volatile.Read(ref _telling);
        if (telling?.Reader != reader)
            Volatile.Write(ref _telling, telling = new ContributionTelling(_model.Metadata!, reader));
        return telling;
    }

    private static IReadOnlyList<FeatureContribution> Contributions(ReadOnlySpan<float> row, ReadOnlySpan<double> parts, double margin, ContributionTelling telling)
    {
        Span<double> keys = parts.Length <= StackLimit ? stackalloc double[StackLimit] : new double[parts.Length];
        Span<int> columns = parts.Length <= StackLimit ? stackalloc int[StackLimit] : new int[parts.Length];
        var count = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == 0)
                continue;
            keys[count] = -Math.Abs(parts[i]);
            columns[count++] = i;
        }

        keys[..count].Sort(columns[..count]);
        var probability = Sigmoid(margin);
        var contributions = new FeatureContribution[count];
        for (var i = 0; i < count; i++)
        {
            var column = columns[i];
            var value = row[column];
            contributions[i] = new FeatureContribution(
                telling, column, value, parts[column], probability - Sigmoid(margin - parts[column]), telling.ShareBelow(column, value));
        }

        return Array.AsReadOnly(contributions);
    }

    private IReadOnlyList<GroupContribution> Groups(ReadOnlySpan<double> parts, double margin)
    {
        Span<double> sums = stackalloc double[_groups.Length];
        sums.Clear();
        for (var i = 0; i < parts.Length; i++)
            sums[_groupOf[i]] += parts[i];
        Span<double> keys = stackalloc double[_groups.Length];
        Span<int> order = stackalloc int[_groups.Length];
        var count = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] == 0)
                continue;
            keys[count] = -Math.Abs(sums[i]);
            order[count++] = i;
        }

        keys[..count].Sort(order[..count]);
        var probability = Sigmoid(margin);
        var groups = new GroupContribution[count];
        for (var i = 0; i < count; i++)
            groups[i] = new GroupContribution(_groups[order[i]], sums[order[i]], probability - Sigmoid(margin - sums[order[i]]));
        return Array.AsReadOnly(groups);
    }

    // An article has hundreds of a register's words: the few that are shown are kept in order while all are looked at.
    private IReadOnlyList<RegisterWord> Words(RegisterCounts counts)
    {
        if (_model.Register is not { } register || counts.Tokens == 0)
            return [];
        Span<double> margins = stackalloc double[MaximumWords];
        Span<int> entries = stackalloc int[MaximumWords];
        var count = 0;
        for (var index = 0; index < register.Entries.Length; index++)
        {
            var occurrences = counts.Counts[register.Vocabulary.IndexOf(index)];
            if (occurrences == 0)
                continue;
            var entry = register.Entries[index];
            var margin = entry.Weight * Math.Min((double)occurrences / counts.Tokens, entry.Clip);
            if (count == MaximumWords && !(Math.Abs(margin) > Math.Abs(margins[count - 1])))
                continue;
            var at = count < MaximumWords ? count++ : count - 1;
            for (; at > 0 && Math.Abs(margin) > Math.Abs(margins[at - 1]); at--)
                (margins[at], entries[at]) = (margins[at - 1], entries[at - 1]);
            (margins[at], entries[at]) = (margin, index);
        }

        var words = new RegisterWord[count];
        for (var i = 0; i < count; i++)
            words[i] = new RegisterWord(register.Entries[entries[i]].Words, margins[i]);
        return Array.AsReadOnly(words);
    }

    private static double Sigmoid(double margin) => 1 / (1 + Math.Exp(-margin));
}
