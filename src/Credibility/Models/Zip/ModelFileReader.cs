using Credibility.Models.Inputs;

namespace Credibility.Models.Zip;

/// <summary>
/// Goes through a model file from its root as ML.NET does, led by the loader names and signatures in the Model.key entries,
/// and collects the ensemble, its calibrator and the transforms before it. What is not understood is refused by name.
/// </summary>
internal sealed class ModelFileReader
{
    private const string Root = "TransformerChain";
    private const int MaximumDepth = 16; // chains within chains; real models have one or two

    private readonly ModelArchive _archive;
    private readonly ModelReadOptions _options;
    private readonly List<(ModelKey Key, string Folder)> _transforms = [];
    private string _featureColumn = "";
    private int _trainWidth;

    private ModelFileReader(ModelArchive archive, ModelReadOptions options)
    {
        _archive = archive;
        _options = options;
    }

    public TreeEnsemble? Ensemble { get; private set; }

    public PlattCalibrator? Calibrator { get; private set; }

    public InputTransforms? Inputs { get; private set; }

    public static ModelFileReader Read(ModelArchive archive, ModelReadOptions options)
    {
        var reader = new ModelFileReader(archive, options);
        reader.ReadTransformer(Root, 0);
        if (reader.Ensemble is null)
            throw new InvalidDataException($"{Root}: the model holds no tree ensemble");
        if (reader._transforms.Count > 0)
        {
            reader.Inputs = InputBuilder.Build(
                archive, SchemaColumns.Read(archive, "Schema"), reader._transforms, reader._featureColumn, reader._trainWidth);
        }
        return reader;
    }

    private void ReadTransformer(string folder, int depth)
    {
        var key = ModelKey.Read(_archive, folder);
        switch (key.Loader)
        {
            case "TransformerChain":
                ReadChain(key, folder, depth);
                break;
            case "BinaryPredXfer":
                key.Expect("BIN PRED", 0x00010001);
                ReadPredictor(key, folder, isBinary: true);
                break;
            case "RegressionPredXfer":
                key.Expect("REG PRED", 0x00010001);
                ReadPredictor(key, folder, isBinary: false);
                break;
            case "PlattCalibratTransf":
                key.Expect("CALTRANS", 0x00010002);
                ReadCalibratorTransformer(key, folder);
                break;
            default:
                AddTransform(key, folder);
                break;
        }
    }

    private void ReadChain(ModelKey key, string folder, int depth)
    {
        key.Expect("XF CHAIN", 0x00010001);
        if (depth >= MaximumDepth)
            throw new InvalidDataException($"{key.Entry}: more than {MaximumDepth} chains within each other");
        var block = key.Block();
        var scopes = block.Int32s("transformers of the chain");
        block.End();
        for (var i = 0; i < scopes.Length; i++)
            ReadTransformer($"{folder}/Transform_{i:000}", depth + 1);
    }

    private void AddTransform(ModelKey key, string folder)
    {
        if (_options.EnsembleOnly)
            return;
        if (!InputTransforms.Knows(key.Loader) || Ensemble is not null)
            throw new InvalidDataException(
                $"{key.Entry}: '{key.Loader}' (signature '{key.Signature}') {(Ensemble is null ? "before" : "after")} the trees is not supported");
        _transforms.Add((key, folder));
    }

    private void ReadPredictor(ModelKey key, string folder, bool isBinary)
    {
        if (Ensemble is not null)
            throw new InvalidDataException($"{key.Entry}: a second predictor in the same model is not supported");
        var block = key.Block();
        _featureColumn = key.Name(block, "feature column");
        if (isBinary)
        {
            _ = block.Single("threshold"); // decides PredictedLabel only, which this library does not give
            _ = key.Text(block, "threshold column");
        }
        block.End();
        ReadModel(folder + "/Model", isBinary);
        var schema = SchemaColumns.Read(_archive, folder + "/TrainSchema");
        var column = schema.Find(_featureColumn);
        if (column is null)
            throw new InvalidDataException($"{schema.Entry}: the feature column '{_featureColumn}' is missing");
        if (column.Type != "Vector<Single>" || (Ensemble!.FeatureCount > 0 && column.Width != Ensemble.FeatureCount))
            throw new InvalidDataException(
                $"{schema.Entry}: the feature column '{_featureColumn}' is {column.Type} of {column.Width}, the trees want {Ensemble!.FeatureCount} features");
        _trainWidth = column.Width;
    }

    private void ReadModel(string folder, bool isBinary)
    {
        var key = ModelKey.Read(_archive, folder);
        if (key.Loader == "FeatWCaliPredExec" && isBinary)
        {
            key.Expect("FTWTCALP", 0x00010001);
            key.Block().End();
            Calibrator = ReadCalibrator(folder + "/Calibrator");
            key = ModelKey.Read(_archive, folder += "/Predictor");
        }
        if (!EnsembleReader.Knows(key.Loader))
            throw new InvalidDataException($"{key.Entry}: the predictor '{key.Loader}' (signature '{key.Signature}') is not supported; FastTree and FastForest are");
        Ensemble = EnsembleReader.Read(key, CoverEntry.Read(_archive));
        if (isBinary != (Ensemble.Kind is EnsembleKind.FastTreeBinary or EnsembleKind.FastForestBinary))
            throw new InvalidDataException($"{key.Entry}: '{key.Loader}' does not fit the transformer that holds it");
        if (_archive.Contains(folder + "/Calibrator/Model.key") && Calibrator is null)
            throw new InvalidDataException($"{folder}/Calibrator/Model.key: a calibrator inside '{key.Loader}' (old models) is not supported");
    }

    private void ReadCalibratorTransformer(ModelKey key, string folder)
    {
        if (Ensemble is null || Calibrator is not null)
            throw new InvalidDataException($"{key.Entry}: a calibrator must follow trees that have none");
        var block = key.Block();
        var column = key.Text(block, "score column");
        if (key.VersionWritten >= 0x00010002 && column != "Score")
            throw block.Fault($"the calibrator reads the column '{column}', not 'Score'");
        block.End();
        Calibrator = ReadCalibrator(folder + "/Calibrator");
    }

    private PlattCalibrator ReadCalibrator(string folder)
    {
        var key = ModelKey.Read(_archive, folder);
        if (key.Loader != "PlattCaliExec")
            throw new InvalidDataException($"{key.Entry}: the calibrator '{key.Loader}' (signature '{key.Signature}') is not supported; Platt's is");
        key.Expect("PLATTCAL", 0x00010001);
        var block = key.Block();
        double slope = block.Double("slope"), offset = block.Double("offset");
        block.End();
        if (!double.IsFinite(slope) || !double.IsFinite(offset))
            throw block.Fault($"slope {slope} and offset {offset} of the calibrator must be finite");
        return new PlattCalibrator(slope, offset);
    }
}
