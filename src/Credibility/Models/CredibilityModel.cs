using System.Collections.Immutable;
using System.Text;
using Credibility.Features.Register;
using Credibility.Models.Contributions;
using Credibility.Models.Inputs;
using Credibility.Models.Zip;

namespace Credibility.Models;

/// <summary>
/// A tree ensemble with its calibrator and what it says about itself, read from and written to ML.NET's zip format
/// without ML.NET. Immutable and thread-safe.
/// </summary>
public sealed class CredibilityModel
{
    private const int StackLimit = 256; // floats: 1 KB

    private readonly InputTransforms? _transforms;
    private readonly Lazy<FeatureContributions> _contributions;

    /// <summary>Makes a model of trees that take their features as they are.</summary>
    /// <param name="ensemble">The trees.</param>
    /// <param name="calibrator">Turns scores into probabilities; null for a regression or an uncalibrated model.</param>
    /// <param name="metadata">What the model says about itself; null for nothing.</param>
    /// <exception cref="ArgumentException">The metadata name or measure another number of features than the trees take.</exception>
    public CredibilityModel(TreeEnsemble ensemble, PlattCalibrator? calibrator, ModelMetadata? metadata = null)
        : this(ensemble, calibrator, metadata, null)
    {
        if (MetadataFault(ensemble, metadata) is { } fault)
            throw new ArgumentException(fault, nameof(metadata));
    }

    private CredibilityModel(TreeEnsemble ensemble, PlattCalibrator? calibrator, ModelMetadata? metadata, InputTransforms? transforms)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        Ensemble = ensemble;
        Calibrator = calibrator;
        Metadata = metadata;
        _transforms = transforms;
        _contributions = new Lazy<FeatureContributions>(() => new FeatureContributions(ensemble)); // most users only score
    }

    /// <summary>The trees.</summary>
    public TreeEnsemble Ensemble { get; }

    /// <summary>Turns scores into probabilities; null for a regression or an uncalibrated model.</summary>
    public PlattCalibrator? Calibrator { get; }

    /// <summary>What the model says about itself; null for a model that ML.NET wrote.</summary>
    public ModelMetadata? Metadata { get; }

    /// <summary>Gives the last column of the row, its margin, to the trees; null for a model without register.</summary>
    public RegisterModel? Register { get; init; }

    /// <summary>
    /// The columns of a row. One, the features of the trees, for a model without transforms; else the raw columns that the
    /// transforms read, in the order of the file's schema.
    /// </summary>
    public ImmutableArray<ModelInput> Inputs =>
        _transforms?.Inputs ?? [new ModelInput("Features", 0, Ensemble.FeatureCount)];

    /// <summary>Number of values of a row; 0 when the file does not say.</summary>
    public int RowWidth => _transforms?.InputWidth ?? Ensemble.FeatureCount;

    /// <summary>Whether transforms turn a row into the features of the trees.</summary>
    public bool HasTransforms => _transforms is not null;

    /// <summary>Reads a model file.</summary>
    /// <param name="path">A zip as ML.NET or this library writes it.</param>
    /// <param name="options">How to read it; null for <see cref="ModelReadOptions.Default"/>.</param>
    /// <exception cref="InvalidDataException">The file is damaged or holds what is not supported; the message names the entry.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static CredibilityModel Load(string path, ModelReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return Load(file, options);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Reads a model from a stream, from its beginning if it can seek.</summary>
    /// <param name="stream">A zip; it is left open.</param>
    /// <param name="options">How to read it; null for <see cref="ModelReadOptions.Default"/>.</param>
    /// <exception cref="InvalidDataException">The zip is damaged or holds what is not supported; the message names the entry.</exception>
    public static CredibilityModel Load(Stream stream, ModelReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var archive = new ModelArchive(stream);
        var file = ModelFileReader.Read(archive, options ?? ModelReadOptions.Default);
        var metadata = archive.Contains(EntryNames.Metadata)
            ? MetadataJson.Read(archive.ReadAll(EntryNames.Metadata), EntryNames.Metadata)
            : null;
        var ensemble = file.Ensemble!;
        if (MetadataFault(ensemble, metadata) is { } fault)
            throw new InvalidDataException($"{EntryNames.Metadata}: {fault}");
        var register = archive.Contains(EntryNames.Register)
            ? RegisterModel.Parse(EntryNames.Register, Encoding.UTF8.GetString(archive.ReadAll(EntryNames.Register).Span))
            : null;
        return new CredibilityModel(ensemble, file.Calibrator, metadata, file.Inputs) { Register = register };
    }

    /// <summary>Reads a model from memory.</summary>
    /// <param name="zip">The bytes of the zip.</param>
    /// <param name="options">How to read it; null for <see cref="ModelReadOptions.Default"/>.</param>
    /// <exception cref="InvalidDataException">The zip is damaged or holds what is not supported; the message names the entry.</exception>
    public static CredibilityModel Load(ReadOnlyMemory<byte> zip, ModelReadOptions? options = null)
    {
        using var stream = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(zip, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(zip.ToArray(), writable: false);
        return Load(stream, options);
    }

    /// <summary>Scores one row, as ML.NET's <c>Score</c> column does.</summary>
    /// <param name="row">The values of <see cref="Inputs"/>, <see cref="RowWidth"/> of them.</param>
    /// <exception cref="ArgumentException">The row has another width.</exception>
    public float Score(ReadOnlySpan<float> row)
    {
        if (_transforms is null)
            return Ensemble.Score(row);
        if (row.Length != _transforms.InputWidth)
            throw new ArgumentException($"a row has {row.Length} values, the model wants {_transforms.InputWidth}", nameof(row));
        var width = _transforms.FeatureWidth;
        Span<float> features = width <= StackLimit ? stackalloc float[StackLimit] : new float[width];
        _transforms.Transform(row, features);
        return Ensemble.Score(features[..width]);
    }

    /// <summary>Probability of the positive class for one row, as ML.NET's <c>Probability</c> column; NaN for a score of NaN.</summary>
    /// <param name="row">The values of <see cref="Inputs"/>, <see cref="RowWidth"/> of them.</param>
    /// <exception cref="InvalidOperationException">The model has no calibrator.</exception>
    public float Probability(ReadOnlySpan<float> row) =>
        (Calibrator ?? throw new InvalidOperationException("the model has no calibrator: it gives scores, not probabilities")).Probability(Score(row));

    /// <summary>Exact contributions of the trees' features to the score, laid out when they are first asked for.</summary>
    /// <exception cref="NotSupportedException">A tree has categorical splits.</exception>
    public FeatureContributions Contributions => _contributions.Value;

    /// <summary>
    /// Contributions of the features to the margin, the log-odds of the positive class: Shapley values of path-dependent
    /// TreeSHAP times the calibrator's slope.
    /// </summary>
    /// <param name="row">The features of the trees, one a feature.</param>
    /// <param name="contributions">Receives one value a feature; positive for features that speak for the positive class.</param>
    /// <returns>The margin's base value: plus the contributions it is the margin, whose logistic function is the probability.</returns>
    /// <exception cref="InvalidOperationException">The model has no calibrator, or transforms come before its trees.</exception>
    /// <exception cref="NotSupportedException">A tree has categorical splits.</exception>
    public double ContributeToMargin(ReadOnlySpan<float> row, Span<double> contributions)
    {
        var calibrator = Calibrator ?? throw new InvalidOperationException("the model has no calibrator: use Contributions, in units of the score");
        if (_transforms is not null)
            throw new InvalidOperationException("the contributions are those of the trees' features: read the model with EnsembleOnly");
        Contributions.Compute(row, contributions);
        foreach (ref var contribution in contributions)
            contribution *= -calibrator.Slope;
        return calibrator.Margin(Contributions.BaseValue);
    }

    /// <summary>
    /// Writes the model as a zip that ML.NET's <c>mlContext.Model.Load</c> reads, with our own entries in it. The file is
    /// written aside and renamed: an interruption leaves the old file or none.
    /// </summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <exception cref="NotSupportedException">The model was read with transforms before its trees, or ML.NET has no form for it.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bytes = ToZip();
        var aside = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            File.WriteAllBytes(aside, bytes);
            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    /// <summary>Writes the model as a zip to a stream, which need not seek and is left open.</summary>
    /// <param name="stream">Receives the bytes; the same model gives the same ones.</param>
    /// <exception cref="NotSupportedException">The model was read with transforms before its trees, or ML.NET has no form for it.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToZip());
    }

    private byte[] ToZip()
    {
        if (_transforms is not null)
            throw new NotSupportedException("a model with transforms before its trees cannot be written; read it with EnsembleOnly");
        if (Calibrator is not null && Ensemble.Kind is EnsembleKind.FastTreeRegression or EnsembleKind.FastForestRegression)
            throw new NotSupportedException("ML.NET has no regression model with a calibrator");
        if (Calibrator is { } platt && !(double.IsFinite(platt.Slope) && double.IsFinite(platt.Offset)))
            throw new NotSupportedException("ML.NET refuses a calibrator whose slope or offset is not finite");
        return ModelFileWriter.Write(this);
    }

    private static string? MetadataFault(TreeEnsemble ensemble, ModelMetadata? metadata)
    {
        var features = ensemble.FeatureCount;
        if (metadata is null || features == 0)
            return null;
        if (metadata.FeatureNames.Count != 0 && metadata.FeatureNames.Count != features)
            return $"{metadata.FeatureNames.Count} feature names, the trees take {features} features";
        if (metadata.FeatureQuantiles.Count != 0 && metadata.FeatureQuantiles.Count != features)
            return $"quantiles of {metadata.FeatureQuantiles.Count} features, the trees take {features}";
        foreach (var quantiles in metadata.FeatureQuantiles)
            if (quantiles.Length != ModelMetadata.QuantileCount)
                return $"{quantiles.Length} quantiles of a feature; {ModelMetadata.QuantileCount} are expected";
        return null;
    }
}
