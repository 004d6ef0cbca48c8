using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Credibility.Models.Zip;

/// <summary>
/// Writes a model as the zip that <c>mlContext.Model.Load</c> reads, plus our own entries. The same model gives the same
/// bytes: entries have a fixed order and a fixed date.
/// </summary>
internal static class ModelFileWriter
{
    private const string DataAssembly = "Microsoft.ML.Data, Version=1.0.0.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51";
    private const string Root = "TransformerChain";

    /// <summary>Two zip programs disagree about time zones, none about this being after 1980.</summary>
    private static readonly DateTimeOffset EntryDate = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(CredibilityModel model)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "TrainingInfo/Version.txt", "6.0.0 format, written by Credibility\n"u8);
            // A forest has no calibrator of its own: ML.NET puts it behind the forest as a second transformer.
            if (model.Ensemble.Kind == EnsembleKind.FastForestBinary && model.Calibrator is { } behind)
                WriteChain(zip, model, behind);
            else
                WritePredictor(zip, Root, model, model.Calibrator);
            Add(zip, "Schema", SchemaWriter.Write(VectorWidth(model)));
            if (model.Metadata is { } metadata)
                Add(zip, EntryNames.Metadata, MetadataJson.Write(metadata));
            if (model.Register is { } register)
            {
                using var text = new MemoryStream();
                register.Write(text);
                Add(zip, EntryNames.Register, text.ToArray());
            }

            if (CoverEntry.Write(model.Ensemble) is { } covers)
                Add(zip, EntryNames.Covers, covers);
        }
        return stream.ToArray();
    }

    private static void WriteChain(ZipArchive zip, CredibilityModel model, PlattCalibrator calibrator)
    {
        WritePredictor(zip, Root + "/Transform_000", model, null);
        WriteCalibrator(zip, Root + "/Transform_001/Calibrator", calibrator);
        var transformer = new ModelKeyWriter("CALTRANS", "PlattCalibratTransf", 0x00010002, 0x00010001, DataAssembly);
        transformer.Text("Score");
        Add(zip, Root + "/Transform_001/Model.key", transformer.ToBytes());
        var chain = new ModelKeyWriter("XF CHAIN", "TransformerChain", 0x00010001, 0x00010001, DataAssembly);
        const int Always = 7; // training, testing and scoring
        chain.Block.Array([Always, Always]);
        Add(zip, Root + "/Model.key", chain.ToBytes());
    }

    private static void WritePredictor(ZipArchive zip, string folder, CredibilityModel model, PlattCalibrator? calibrator)
    {
        Add(zip, folder + (calibrator is null ? "/Model/Model.key" : "/Model/Predictor/Model.key"), EnsembleWriter.Write(model.Ensemble));
        if (calibrator is { } platt)
        {
            WriteCalibrator(zip, folder + "/Model/Calibrator", platt);
            Add(zip, folder + "/Model/Model.key", new ModelKeyWriter("FTWTCALP", "FeatWCaliPredExec", 0x00010001, 0x00010001, DataAssembly).ToBytes());
        }
        Add(zip, folder + "/TrainSchema", SchemaWriter.Write(VectorWidth(model)));
        Add(zip, folder + "/Model.key", Transformer(model.Ensemble.Kind).ToBytes());
    }

    private static ModelKeyWriter Transformer(EnsembleKind kind)
    {
        var isBinary = kind is EnsembleKind.FastTreeBinary or EnsembleKind.FastForestBinary;
        var key = isBinary
            ? new ModelKeyWriter("BIN PRED", "BinaryPredXfer", 0x00010001, 0x00010001, DataAssembly)
            : new ModelKeyWriter("REG PRED", "RegressionPredXfer", 0x00010001, 0x00010001, DataAssembly);
        key.Text("Features");
        if (isBinary)
        {
            key.Block.Single(0); // scores above it are predicted to be positive
            key.Text("Score");
        }
        return key;
    }

    private static void WriteCalibrator(ZipArchive zip, string folder, PlattCalibrator platt)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"Platt calibrator\nP(y=1|x) = 1/1+exp(A*x + B)\nA={platt.Slope}\nB={platt.Offset}\n");
        Add(zip, folder + "/Calibrator.txt", Encoding.UTF8.GetBytes(text));
        var key = new ModelKeyWriter("PLATTCAL", "PlattCaliExec", 0x00010001, 0x00010001, DataAssembly);
        key.Block.Double(platt.Slope);
        key.Block.Double(platt.Offset);
        Add(zip, folder + "/Model.key", key.ToBytes());
    }

    private static int VectorWidth(CredibilityModel model) => Math.Max(1, model.Ensemble.RequiredWidth);

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryDate;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
