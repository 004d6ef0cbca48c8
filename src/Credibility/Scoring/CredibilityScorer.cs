using System.Collections.Immutable;
using Credibility.Articles;
using Credibility.Evidence;
using Credibility.Features;
using Credibility.Languages;
using Credibility.Models;

namespace Credibility.Scoring;

/// <summary>
/// Scores how much articles resemble text from publishers rated reliable. Immutable and thread-safe: load one and share it.
/// After the first articles of a thread, scoring allocates nothing.
/// </summary>
/// <example>
/// <code>
/// var score = CredibilityScorer.Default.Score(text);
/// if (score.Status == ScoreStatus.Conclusive)
///     Console.WriteLine($"{score.Value} of 100, {score.Band}");
/// </code>
/// </example>
public sealed partial class CredibilityScorer
{
    private const string DefaultModelPrefix = "models/";
    private static readonly Lazy<CredibilityScorer> LazyDefault = new(LoadDefault);
    private readonly ImmutableArray<ModelSlot> _models;
    private readonly LanguagePacks _packs;
    private readonly Featurizer _featurizer;

    private CredibilityScorer(ImmutableArray<ModelSlot> models, LanguagePacks packs)
    {
        _models = models;
        _packs = packs;
        _featurizer = new Featurizer(packs);
    }

    /// <summary>The scorer with the models and language packs that travel in the assembly.</summary>
    public static CredibilityScorer Default => LazyDefault.Value;

    /// <summary>The models, one or more.</summary>
    public IReadOnlyList<ModelMetadata> Models => [.. _models.Select(m => m.Model.Metadata)];

    /// <summary>The models themselves, for those who measure them.</summary>
    internal IEnumerable<CredibilityModel> LoadedModels => _models.Select(m => m.Model.Model);

    /// <summary>Tags of the languages that can be scored, sorted.</summary>
    public IReadOnlyList<string> Languages => [.. _packs.Tags.Where(t => ModelFor(t) is not null)];

    /// <summary>Loads a scorer with the model of a file.</summary>
    /// <param name="path">A model.zip that 'credibility train' wrote.</param>
    /// <param name="packs">Language packs; the embedded ones when null.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no model for this version; the message says why.</exception>
    public static CredibilityScorer Load(string path, LanguagePacks? packs = null) =>
        new([new ModelSlot(new ScoringModel(CredibilityModel.Load(path), path))], packs ?? LanguagePacks.Default);

    /// <summary>Loads a scorer with the model of a stream, which is read to its end and left open.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model for this version; the message says why.</exception>
    public static CredibilityScorer Load(Stream stream, LanguagePacks? packs = null) =>
        new([new ModelSlot(new ScoringModel(CredibilityModel.Load(stream), "stream"))], packs ?? LanguagePacks.Default);

    /// <summary>A scorer with models that are loaded already; for each language the first that serves it is used.</summary>
    /// <exception cref="InvalidDataException">A model does not fit this version; the message says why.</exception>
    public static CredibilityScorer From(IEnumerable<CredibilityModel> models, LanguagePacks? packs = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        ImmutableArray<ModelSlot> list = [.. models.Select(m => new ModelSlot(new ScoringModel(m, m.Metadata?.Name ?? "model")))];
        ArgumentOutOfRangeException.ThrowIfZero(list.Length, nameof(models));
        return new CredibilityScorer(list, packs ?? LanguagePacks.Default);
    }

    /// <summary>Scores plain text; the language is detected.</summary>
    public Score Score(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Score(text.AsSpan());
    }

    /// <summary>Scores plain text.</summary>
    /// <param name="text">Body of the article.</param>
    /// <param name="title">Headline, or empty.</param>
    /// <param name="publisher">The article's own outlet, name or domain, or empty.</param>
    /// <param name="language">BCP 47 tag, or null to have it detected.</param>
    public Score Score(ReadOnlySpan<char> text, ReadOnlySpan<char> title = default, ReadOnlySpan<char> publisher = default, string? language = null)
    {
        var pack = _packs.PackFor(text, language);
        var model = pack is null ? null : ModelFor(pack.Tag);
        if (model is null)
            return Scoring.Score.Without(ScoreStatus.UnsupportedLanguage, pack?.Tag, 0);
        var scratch = FeatureScratch.Current;
        var row = Analyse(text, title, publisher, pack!, model, scratch);
        return model.Score(row, pack!.Tag, scratch);
    }

    /// <summary>Scores an article.</summary>
    public Score Score(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Score(article.Text, article.Title, article.PublisherOrHost(), article.Language);
    }

    /// <summary>Writes the feature vector of an article.</summary>
    /// <param name="article">Article.</param>
    /// <param name="row">Receives <see cref="FeatureList.Count"/> values in the order of <see cref="FeatureList.Features"/>.</param>
    /// <returns>Whether a pack serves the article's language; otherwise <paramref name="row"/> is left as it was.</returns>
    /// <exception cref="ArgumentException"><paramref name="row"/> is shorter than the feature list.</exception>
    public bool Featurize(Article article, Span<float> row) => _featurizer.TryFeaturize(article, row, out _);

    // Text to evidence to the model's row: the features of the list, then the register's margin where the model has one.
    private static Span<float> Analyse(
        ReadOnlySpan<char> text, ReadOnlySpan<char> title, ReadOnlySpan<char> publisher, LanguagePack pack, ScoringModel model, FeatureScratch scratch)
    {
        EvidenceExtraction.Analyse(text, title, publisher, pack, scratch.Analysis);
        var row = scratch.Row(model.Model.RowWidth);
        FeatureExtraction.Write(scratch.Analysis, scratch.Counts, row[..FeatureList.Count]);
        if (model.Register is { } register)
            row[FeatureList.Count] = register.Margin(scratch.Counts, scratch.Register, row);
        return row;
    }

    private ScoringModel? ModelFor(string tag)
    {
        foreach (var slot in _models)
            if (slot.Serves(tag))
                return slot.Model;
        return null;
    }

    private static CredibilityScorer LoadDefault()
    {
        var packs = LanguagePacks.Default;
        var models = ImmutableArray.CreateBuilder<ModelSlot>();
        foreach (var name in typeof(CredibilityScorer).Assembly.GetManifestResourceNames())
            if (name.StartsWith(DefaultModelPrefix, StringComparison.Ordinal))
                models.Add(new ModelSlot(name, packs));
        return new CredibilityScorer(models.ToImmutable(), packs);
    }
}
