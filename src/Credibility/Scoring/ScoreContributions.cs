using Credibility.Features;
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
    private readonly CredibilityModel _model;
    private readonly ModelMetadata _metadata;
    private readonly FeatureContributions _contributions;

    /// <summary>Lays out the trees of a model with metadata and calibrator.</summary>
    public ScoreContributions(CredibilityModel model)
    {
        _model = model;
        _metadata = model.Metadata!;
        _contributions = new FeatureContributions(model.Ensemble);
    }

    /// <summary>Fills the members of an explanation that stand on a row.</summary>
    /// <param name="explanation">Score and evidence.</param>
    /// <param name="row">The model's row.</param>
    /// <param name="scratch">Register counts of the article.</param>
    /// <param name="reader">Language of the sentences.</param>
    public Explanation Explain(Explanation explanation, ReadOnlySpan<float> row, FeatureScratch scratch, LanguagePack reader)
    {
        var platt = _model.Calibrator!.Value;
        var parts = new double[row.Length];
        var score = _contributions.Compute(row, parts);
        // The calibrator is linear in the score, so contributions in log-odds are the trees' times its slope.
        var margin = platt.Margin(score);
        var sentences = new ContributionSentences(reader);
        var contributions = new FeatureContribution[row.Length];
        var groups = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < row.Length; i++)
        {
            var feature = i < FeatureList.Count ? FeatureList.Features[i] : RegisterFeature;
            var part = -platt.Slope * parts[i];
            // Just beside the value, because many articles share the value 0 of rare features: they are neither below nor above.
            var below = _metadata.ShareBelow(i, MathF.BitDecrement(row[i]));
            var above = 1 - _metadata.ShareBelow(i, MathF.BitIncrement(row[i]));
            contributions[i] = new FeatureContribution
            {
                Feature = feature,
                Value = row[i],
                Margin = part,
                Probability = Sigmoid(margin) - Sigmoid(margin - part),
                TrainingShareBelow = below,
                Sentence = part == 0 ? "" : sentences.Of(feature, row[i], below, above),
            };
            groups[feature.Group] = groups.GetValueOrDefault(feature.Group) + part;
        }

        Array.Sort(contributions, (a, b) => Math.Abs(b.Margin).CompareTo(Math.Abs(a.Margin)));
        return explanation with
        {
            BaseMargin = platt.Margin(_contributions.BaseValue),
            Margin = margin,
            Contributions = [.. contributions.Where(c => c.Margin != 0)],
            Groups = [.. groups.Where(g => g.Value != 0).OrderByDescending(g => Math.Abs(g.Value)).Select(g => new GroupContribution(g.Key, g.Value, Sigmoid(margin) - Sigmoid(margin - g.Value)))],
            RegisterWords = Words(scratch),
        };
    }

    private List<RegisterWord> Words(FeatureScratch scratch)
    {
        if (_model.Register is not { } register || scratch.Register.Tokens == 0)
            return [];
        var words = new List<RegisterWord>();
        foreach (var index in scratch.Register.Touched)
        {
            var entry = register.Entries[index];
            words.Add(new RegisterWord(entry.Words, entry.Weight * Math.Min((double)scratch.Register[index] / scratch.Register.Tokens, entry.Clip)));
        }

        words.Sort((a, b) => Math.Abs(b.Margin).CompareTo(Math.Abs(a.Margin)));
        return words.Count <= MaximumWords ? words : words[..MaximumWords];
    }

    private static double Sigmoid(double margin) => 1 / (1 + Math.Exp(-margin));
}
