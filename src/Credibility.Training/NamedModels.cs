using Credibility.Models;
using Credibility.Scoring;

namespace Credibility.Training;

/// <summary>Models by name: a file, or the ones that travel in the library.</summary>
public static class NamedModels
{
    /// <summary>Name of the models that travel in the library.</summary>
    public const string Default = "default";

    /// <summary>Loads the models of a name: one for a file, one a language or group of languages for <see cref="Default"/>.</summary>
    /// <param name="name">Path of a model.zip, or <see cref="Default"/>.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="InvalidDataException">The file is no model; the message says why.</exception>
    public static IReadOnlyList<CredibilityModel> Load(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name != Default && !File.Exists(name))
            throw new FileNotFoundException($"{name}: there is no such model file; name a model.zip or '{Default}'.", name);
        return name == Default ? [.. CredibilityScorer.Default.LoadedModels] : [CredibilityModel.Load(name)];
    }
}
