using System.Text.Json;
using Credibility.Models;

namespace Credibility.Training.XGBoost;

/// <summary>
/// A boosted ensemble that XGBoost saved as JSON (<c>booster.save_model("model.json")</c>, objective
/// <c>binary:logistic</c>), in this library's terms. Probabilities equal XGBoost's within 1e-6, missing values included.
/// </summary>
/// <remarks>
/// XGBoost sends <c>x &lt; split</c> left and NaN where each node says; FastTree sends <c>x &lt;= threshold</c> left and NaN
/// right. So a threshold is the next single below the split, and in a tree with a node that sends NaN left, values that
/// replace NaN (infinities of the right sign) are stored for each node. The base score, and trees of one leaf, go into
/// the calibrator's offset.
/// </remarks>
public sealed record XGBoostModel
{
    /// <summary>The trees.</summary>
    public required TreeEnsemble Ensemble { get; init; }

    /// <summary>Slope -1; the offset holds the base score and constant trees.</summary>
    public required PlattCalibrator Calibrator { get; init; }

    /// <summary>Names of the features; empty when the file gives none.</summary>
    public required IReadOnlyList<string> FeatureNames { get; init; }

    /// <summary>Version of XGBoost that wrote the file, for example 1.7.4.</summary>
    public required string Version { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">A JSON model. Trees beyond an early-stopping round are read too, as <c>Booster.predict</c> uses them.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or of a kind that cannot be represented; the message says which.</exception>
    public static XGBoostModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="utf8">JSON.</param>
    /// <exception cref="InvalidDataException">As for <see cref="Load"/>.</exception>
    public static XGBoostModel Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return new XGBoostReader(json.RootElement).Read();
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"not an XGBoost JSON model (a model saved as .ubj or .bin must be saved again as .json): {e.Message}", e);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or OverflowException
            or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"not a complete XGBoost JSON model: {e.Message}", e);
        }
    }
}
