using Credibility.Languages;
using Credibility.Models;

namespace Credibility.Scoring;

/// <summary>A model of a scorer, loaded at once or, for one that travels in the assembly, when its language first comes up.</summary>
internal sealed class ModelSlot
{
    private const char Separator = '+';
    private readonly Lazy<ScoringModel> _model;
    private readonly string[] _tags = [];

    /// <summary>A model that is loaded.</summary>
    public ModelSlot(ScoringModel model) => _model = new Lazy<ScoringModel>(model);

    /// <summary>
    /// A model in the assembly. Its name tells its languages without loading it (15 to 50 ms): <c>models/id.zip</c>,
    /// <c>models/en+id.zip</c>. Under any other name it is loaded to ask it.
    /// </summary>
    /// <param name="resource">Name of the resource.</param>
    /// <param name="packs">Language packs.</param>
    public ModelSlot(string resource, LanguagePacks packs)
    {
        _model = new Lazy<ScoringModel>(() => Load(resource));
        var tags = Path.GetFileNameWithoutExtension(resource).Split(Separator);
        if (Array.TrueForAll(tags, t => packs.Tags.Contains(t)))
            _tags = tags;
    }

    /// <summary>The model.</summary>
    /// <exception cref="InvalidDataException">The model does not fit this version.</exception>
    public ScoringModel Model => _model.Value;

    /// <summary>Whether the model serves a language pack.</summary>
    public bool Serves(string tag)
    {
        if (_tags.Length == 0)
            return Model.Serves(tag);
        foreach (var own in _tags)
            if (string.Equals(own, tag, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static ScoringModel Load(string resource)
    {
        using var stream = typeof(ModelSlot).Assembly.GetManifestResourceStream(resource)!;
        return new ScoringModel(CredibilityModel.Load(stream), resource);
    }
}
