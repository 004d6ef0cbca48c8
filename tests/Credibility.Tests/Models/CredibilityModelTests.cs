using Credibility.Models;

namespace Credibility.Tests.Models;

public sealed class CredibilityModelTests
{
    private static readonly ModelMetadata Metadata = new()
    {
        Name = "test",
        FeatureListVersion = 3,
        FeatureListHash = new string('a', 64),
        FeatureNames = ["satu", "dua", "três", "четыре"],
        Languages = ["id", "en"],
        LowThreshold = 0.35,
        HighThreshold = 0.7,
        MinimumWords = 80,
        Trained = new DateOnly(2026, 11, 22),
        Engine = "managed",
        Options = new Dictionary<string, string> { ["trees"] = "100", ["leaves"] = "20" },
        DataSets = [new("a.jsonl.gz", new string('b', 64), "CC-BY-4.0", 1234)],
        Figures = new Dictionary<string, double> { ["recovery.auc"] = 0.8123456789012345, ["nothing"] = double.NaN },
        FeatureQuantiles = [.. Enumerable.Range(0, 4).Select(f => Enumerable.Range(0, 21).Select(q => q * 0.1f + f).ToArray())],
        LeastKnownShare = 0.55,
        LeastPairShare = 0.25,
        BaseProbability = 0.45,
        BaseMargin = -0.2,
    };

    public static TheoryData<EnsembleKind, bool> Kinds() => new()
    {
        { EnsembleKind.FastTreeBinary, true },
        { EnsembleKind.FastTreeBinary, false },
        { EnsembleKind.FastTreeRegression, false },
        { EnsembleKind.FastForestBinary, false },
        { EnsembleKind.FastForestBinary, true },
        { EnsembleKind.FastForestRegression, false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Save_RandomEnsembles_ReadBackExactly(EnsembleKind kind, bool calibrated)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new RandomTrees(seed);
            var ensemble = random.Ensemble(random.Random.Next(0, 12), 24, 4, kind, missing: true, categorical: true);
            PlattCalibrator? calibrator = calibrated ? new PlattCalibrator(-0.4 * random.Random.NextDouble(), random.Random.NextDouble()) : null;
            var model = new CredibilityModel(ensemble, calibrator, seed % 2 == 0 ? Metadata : null);
            var zip = Zip(model);
            var back = CredibilityModel.Load(zip);

            Assert.Equivalent(ensemble, back.Ensemble, strict: true);
            Assert.Equal(calibrator, back.Calibrator);
            Assert.Equivalent(model.Metadata, back.Metadata, strict: true);
            Assert.Equal(zip, Zip(back));
            for (var i = 0; i < 20; i++)
            {
                var row = random.Row(4);
                Assert.Equal(BitConverter.SingleToInt32Bits(model.Score(row)), BitConverter.SingleToInt32Bits(back.Score(row)));
            }
        }
    }

    [Fact]
    public void Save_SameModelToStreamAndFile_GivesTheSameBytesAndLeavesNoOtherFile()
    {
        var model = new CredibilityModel(new RandomTrees(1).Ensemble(5, 8, 4), new PlattCalibrator(-0.4, 0), Metadata);
        var folder = Directory.CreateTempSubdirectory("credibility").FullName;
        try
        {
            var path = Path.Combine(folder, "model.zip");
            File.WriteAllText(path, "something older");
            model.Save(path);
            Assert.Equal(Zip(model), File.ReadAllBytes(path));
            Assert.Single(Directory.GetFiles(folder));
            Assert.Equal(Metadata.FeatureListHash, CredibilityModel.Load(path).Metadata!.FeatureListHash);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Load_MetadataWithUnknownMembers_IgnoresThem()
    {
        var model = WithMetadata("""{"formatVersion":7,"name":"later","surprise":{"a":[1,{}]},"minimumWords":12}""");
        Assert.Equal(7, model.Metadata!.FormatVersion);
        Assert.Equal("later", model.Metadata.Name);
        Assert.Equal(12, model.Metadata.MinimumWords);
    }

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("[]", "object")]
    [InlineData("""{"minimumWords":"many"}""", "minimumWords")]
    [InlineData("""{"minimumWords":1.5}""", "minimumWords")]
    [InlineData("""{"featureNames":["a","b"]}""", "2 feature names")]
    [InlineData("""{"featureQuantiles":[[1],[2],[3],[4]]}""", "quantiles")]
    [InlineData("""{"trained":"yesterday"}""", "trained")]
    [InlineData("""{"dataSets":[1]}""", "dataSets")]
    [InlineData("""{"name":"\ud800"}""", "metadata.json")]
    public void Load_BadMetadata_NamesTheMember(string json, string named)
    {
        var e = Assert.Throws<InvalidDataException>(() => WithMetadata(json));
        Assert.Contains("Credibility/metadata.json", e.Message, StringComparison.Ordinal);
        Assert.Contains(named, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_CoversOfAnotherModel_IsRefused()
    {
        var one = ZipEntries.Read(Zip(new CredibilityModel(new RandomTrees(3).Ensemble(9, 8, 4), null)));
        var two = ZipEntries.Read(Zip(new CredibilityModel(new RandomTrees(4).Ensemble(8, 8, 4), null)));
        one["Credibility/covers.bin"] = two["Credibility/covers.bin"];
        var e = Assert.Throws<InvalidDataException>(() => CredibilityModel.Load(ZipEntries.Write(one)));
        Assert.Contains("Credibility/covers.bin", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ChangedBytes_ScoresOrIsRefused()
    {
        var original = ZipEntries.Read(Zip(new CredibilityModel(new RandomTrees(5).Ensemble(6, 8, 4, categorical: true), new PlattCalibrator(-0.4, 0), Metadata)));
        var random = new Random(6);
        var names = original.Keys.ToArray();
        int loaded = 0, refused = 0;
        for (var i = 0; i < 1000; i++)
        {
            var name = names[random.Next(names.Length)];
            var changed = (byte[])original[name].Clone();
            for (var n = random.Next(1, 4); n > 0; n--)
                changed[random.Next(changed.Length)] = (byte)(random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => random.Next(256) });
            if (random.Next(10) == 0)
                changed = changed[..random.Next(changed.Length)];
            var entries = new OrderedDictionary<string, byte[]>(original) { [name] = changed };
            try
            {
                var model = CredibilityModel.Load(ZipEntries.Write(entries));
                if (model.RowWidth == 4)
                    model.Score([1, 2, 3, 4]);
                loaded++;
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }
        Assert.True(loaded > 50, $"only {loaded} loaded");
        Assert.True(refused > 50, $"only {refused} refused");
    }

    [Fact]
    public void Load_BombInsideTheModel_IsRefusedWithLittleMemory()
    {
        var entries = ZipEntries.Read(Zip(new CredibilityModel(new RandomTrees(7).Ensemble(2, 4, 4), null)));
        var key = entries["TransformerChain/Model/Model.key"];
        const int Length = 64 << 20;
        var bomb = new byte[0x100 + Length + 8];
        key.AsSpan(0, 0x100).CopyTo(bomb);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(bomb.AsSpan(0x18), Length); // the block
        bomb.AsSpan(0x20, 0x20).Clear(); // no strings
        bomb.AsSpan(0x90, 12).Clear(); // no assembly name
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(bomb.AsSpan(0x80), 0x100 + Length);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(bomb.AsSpan(0x88), 0x108 + Length);
        entries["TransformerChain/Model/Model.key"] = bomb;
        var zip = ZipEntries.Write(entries);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => CredibilityModel.Load(zip));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Load_StreamThatCannotSeek_Works()
    {
        var model = new CredibilityModel(new RandomTrees(8).Ensemble(3, 8, 4), new PlattCalibrator(-0.4, 0));
        using var deflated = new System.IO.Compression.BrotliStream(new MemoryStream(Brotli(Zip(model))), System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal(model.Score([1, 2, 3, 4]), CredibilityModel.Load(deflated).Score([1, 2, 3, 4]));
    }

    [Fact]
    public void Probability_WithoutCalibrator_SaysSo() =>
        Assert.Throws<InvalidOperationException>(() => new CredibilityModel(new RandomTrees(9).Ensemble(1, 4, 4), null).Probability([1, 2, 3, 4]));

    [Fact]
    public void Score_RowOfAnotherWidth_IsRefused()
    {
        var model = new CredibilityModel(new RandomTrees(9).Ensemble(1, 4, 4), null);
        Assert.Throws<ArgumentException>(() => model.Score([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => model.Ensemble.ScoreBatch(new float[9], new float[2]));
    }

    [Fact]
    public void ShareBelow_Quantiles_InterpolatesAndSplitsTies()
    {
        Assert.Equal(0, Metadata.ShareBelow(0, -1));
        Assert.Equal(1, Metadata.ShareBelow(0, 5));
        Assert.Equal(0.5, Metadata.ShareBelow(0, 1.0f), 6);
        Assert.Equal(0.525, Metadata.ShareBelow(0, 1.05f), 5);
        Assert.True(double.IsNaN(Metadata.ShareBelow(0, float.NaN)));
        Assert.True(double.IsNaN(Metadata.ShareBelow(4, 1)));
        var zeros = new ModelMetadata { FeatureQuantiles = [[.. new float[20], 1f]] };
        Assert.Equal(0.475, zeros.ShareBelow(0, 0), 6);
    }

    private static CredibilityModel WithMetadata(string json)
    {
        var entries = ZipEntries.Read(Zip(new CredibilityModel(new RandomTrees(2).Ensemble(3, 8, 4), new PlattCalibrator(-0.4, 0))));
        entries["Credibility/metadata.json"] = System.Text.Encoding.UTF8.GetBytes(json);
        return CredibilityModel.Load(ZipEntries.Write(entries));
    }

    private static byte[] Brotli(byte[] bytes)
    {
        var stream = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(bytes);
        return stream.ToArray();
    }

    private static byte[] Zip(CredibilityModel model)
    {
        var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
