using Credibility.Models;
using Credibility.TestData;
using Xunit.Abstractions;

namespace Credibility.Tests.Models;

/// <summary>The golden models that travel with the tests, against the bits that ML.NET gave.</summary>
public sealed class GoldenFixtureTests(ITestOutputHelper output)
{
    private static string Folder(params string[] parts) =>
        SharedData.Repository(["tests", "Credibility.Tests", "Models", "Fixtures", .. parts]);

    public static TheoryData<string> Cases() =>
        [.. Directory.EnumerateDirectories(Folder("scoring")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Score_GoldenModel_HasMLNetsBits(string name)
    {
        var path = Folder("scoring", name, "model.zip");
        if (name is "i1-categorical-split" or "i2-onehot-plain-split")
        {
            var refusal = Assert.Throws<InvalidDataException>(() => CredibilityModel.Load(path));
            Assert.Contains("'TermTransform'", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("TransformerChain/Transform_000/Transform_000/Model.key", refusal.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(0, GoldenCase.Read(Folder("scoring", name)).Differences(CredibilityModel.Load(path)));
        }
    }

    [Theory]
    [InlineData("h1-concat-minmax-fasttree")]
    [InlineData("h2-nested-chain")]
    [InlineData("i1-categorical-split")]
    [InlineData("i2-onehot-plain-split")]
    public void Score_EnsembleOnlyOfModelWithTransforms_HasMLNetsBits(string name)
    {
        var model = CredibilityModel.Load(Folder("scoring", name, "model.zip"), new ModelReadOptions { EnsembleOnly = true });
        Assert.False(model.HasTransforms);
        Assert.Equal(0, GoldenCase.Read(Folder("scoring", name), "features.csv").Differences(model));
    }

    [Fact]
    public void Load_ModelWithTransforms_ListsItsRawColumns()
    {
        var model = CredibilityModel.Load(Folder("scoring", "h1-concat-minmax-fasttree", "model.zip"));
        Assert.Equal(
            (ModelInput[])[new("A", 0, 1), new("B", 1, 1), new("C", 2, 1), new("D", 3, 1), new ModelInput("V", 4, 8)],
            model.Inputs.AsEnumerable());
        Assert.Throws<NotSupportedException>(() => model.Save(Stream.Null));
    }

    [Fact]
    public void Load_DamagedFiles_ScoreAsMLNetOrAreRefused()
    {
        var sweep = DamagedSweep.Run(Folder("damaged"), Folder("scoring", "a10-10x20x60"));
        sweep.Table.ForEach(output.WriteLine);
        Assert.Equal(28, sweep.Files);
        Assert.Empty(sweep.Wrong);
    }

    [Theory]
    [InlineData("a10-10x20x60")]
    [InlineData("c-1x2x2")]
    [InlineData("d-missing")]
    [InlineData("g1-forest-binary-uncalibrated")]
    [InlineData("g2-forest-binary-platt")]
    [InlineData("g3-fasttree-regression")]
    [InlineData("g4-forest-regression")]
    public void Save_GoldenModel_WritesMLNetsEntries(string name)
    {
        var path = Folder("scoring", name, "model.zip");
        var written = new MemoryStream();
        CredibilityModel.Load(path).Save(written);
        var theirs = ZipEntries.Read(File.ReadAllBytes(path));
        var ours = ZipEntries.Read(written.ToArray());
        Assert.Equal(theirs.Keys, ours.Keys); // the same entries in the same order
        foreach (var entry in theirs.Keys)
            // The schemas of the golden data have two columns more; the version says who wrote the file.
            if (!entry.EndsWith("Schema", StringComparison.Ordinal) && !entry.EndsWith("Version.txt", StringComparison.Ordinal))
                Assert.True(theirs[entry].AsSpan().SequenceEqual(ours[entry]), $"{entry} differs");
    }
}
