using Credibility.Features;
using Credibility.Features.Register;
using Credibility.Models;

namespace Credibility.Scoring;

/// <summary>A model that fits the features of this library, with what its metadata says about using it.</summary>
internal sealed class ScoringModel
{
    private readonly string[] _languages;

    /// <summary>Checks that the model was trained on the feature list of this library.</summary>
    /// <param name="model">Model as read.</param>
    /// <param name="name">Name for messages.</param>
    /// <exception cref="InvalidDataException">The model has no metadata, no calibrator, or another feature list.</exception>
    public ScoringModel(CredibilityModel model, string name)
    {
        Metadata = model.Metadata ?? throw new InvalidDataException(
            $"{name}: the model has no Credibility/metadata.json entry, so its features are unknown; train it with 'credibility train', or evaluate its trees with CredibilityModel.");
        if (Metadata.FeatureListHash != FeatureList.Hash)
            throw new InvalidDataException(
                $"{name}: the model was trained on feature list version {Metadata.FeatureListVersion} ({Short(Metadata.FeatureListHash)}), this library has version {FeatureList.Version} ({Short(FeatureList.Hash)}); train it again with this version.");
        var width = FeatureList.Count + (model.Register is null ? 0 : 1);
        if (model.RowWidth != width)
            throw new InvalidDataException($"{name}: the model takes {model.RowWidth} features, this library gives it {width}.");
        if (model.Calibrator is null)
            throw new InvalidDataException($"{name}: the model has no calibrator, so its scores are no probabilities.");
        if (Metadata.Languages.Count == 0)
            throw new InvalidDataException($"{name}: the model's metadata names no language.");
        Model = model;
        Familiarity = new Familiarity(Metadata);
        _languages = [.. Metadata.Languages];
    }

    /// <summary>Trees and calibrator.</summary>
    public CredibilityModel Model { get; }

    /// <summary>The register whose margin is the last column of the row, or null.</summary>
    public RegisterModel? Register => Model.Register;

    /// <summary>Thresholds, languages, quantiles.</summary>
    public ModelMetadata Metadata { get; }

    /// <summary>Tells rows that are too far from the training data.</summary>
    public Familiarity Familiarity { get; }

    /// <summary>Explains scores; laid out when first asked for, because scoring alone does not need it.</summary>
    public ScoreContributions Contributions => LazyInitializer.EnsureInitialized(ref _contributions, () => new ScoreContributions(Model));

    private ScoreContributions? _contributions;

    /// <summary>Whether the model serves a language pack.</summary>
    public bool Serves(string tag)
    {
        foreach (var language in _languages)
            if (string.Equals(language, tag, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Scores a row.</summary>
    /// <param name="row">Features of the article and the register's margin.</param>
    /// <param name="language">Tag of the article's language.</param>
    /// <param name="scratch">Where the article was analysed.</param>
    public Score Score(ReadOnlySpan<float> row, string language, FeatureScratch scratch)
    {
        var words = scratch.Counts.Words;
        if (words < Metadata.MinimumWords)
            return Scoring.Score.Without(ScoreStatus.TooShort, language, words);
        if (!IsFamiliar(row, scratch))
            return Scoring.Score.Without(ScoreStatus.Inconclusive, language, words);
        var probability = Model.Probability(row);
        return new Score
        {
            Status = ScoreStatus.Conclusive,
            Probability = probability,
            Band = probability < Metadata.LowThreshold ? ScoreBand.Low : probability >= Metadata.HighThreshold ? ScoreBand.High
                : ScoreBand.Medium,
            Language = language,
            Words = words,
        };
    }

    /// <summary>Whether the article lies where the model has seen training data.</summary>
    public bool IsFamiliar(ReadOnlySpan<float> row, FeatureScratch scratch) =>
        (Register is null || Familiarity.IsWordOrderFamiliar(scratch.Register.KnownShare, scratch.Register.PairShare))
        && Familiarity.IsProse(scratch.Analysis.Tokens.Count, scratch.Analysis.Lines)
        && Familiarity.IsFamiliar(row);

    private static string Short(string hash) => hash.Length > 8 ? hash[..8] : hash;
}
