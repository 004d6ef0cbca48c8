using Credibility.Models;
using Credibility.TestData;

namespace Credibility.Tests.Models;

/// <summary>Every model of the golden set in the shared data folder against the bits that ML.NET gave.</summary>
public sealed class SharedGoldenTests
{

    public static TheoryData<string> Cases()
    {
        var cases = new TheoryData<string>();
        if (SharedData.Folder is not null && Directory.Exists(SharedData.Shared("mlnet-golden", "scoring")))
            foreach (var folder in Directory.EnumerateDirectories(SharedData.Shared("mlnet-golden", "scoring")).Order(StringComparer.Ordinal))
                cases.Add(Path.GetFileName(folder));
        else
            cases.Add("none");
        return cases;
    }

    [SharedDataTheory("mlnet-golden", "scoring")]
    [MemberData(nameof(Cases))]
    public void Score_GoldenModel_HasMLNetsBits(string name)
    {
        var folder = SharedData.Shared("mlnet-golden", "scoring", name);
        var modelFolder = name.StartsWith("e2-", StringComparison.Ordinal) ? SharedData.Shared("mlnet-golden", "scoring", "a-100x20x60") : folder;
        var path = Path.Combine(modelFolder, "model.zip");
        if (name is "i1-categorical-split" or "i2-onehot-plain-split")
        {
            var refusal = Assert.Throws<InvalidDataException>(() => CredibilityModel.Load(path));
            Assert.Contains("'TermTransform'", refusal.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(0, GoldenCase.Read(folder).Differences(CredibilityModel.Load(path)));
        }
    }

    [SharedDataTheory("mlnet-golden", "scoring")]
    [InlineData("h1-concat-minmax-fasttree")]
    [InlineData("h2-nested-chain")]
    [InlineData("i1-categorical-split")]
    [InlineData("i2-onehot-plain-split")]
    public void Score_EnsembleOnlyOfModelWithTransforms_HasMLNetsBits(string name)
    {
        var folder = SharedData.Shared("mlnet-golden", "scoring", name);
        var model = CredibilityModel.Load(Path.Combine(folder, "model.zip"), new ModelReadOptions { EnsembleOnly = true });
        Assert.False(model.HasTransforms);
        Assert.Equal(0, GoldenCase.Read(folder, rows: "features.csv").Differences(model));
    }

    [SharedDataFact("mlnet-golden", "training")]
    public void Score_TrainedModels_HaveMLNetsBits()
    {
        var different = new List<string>();
        var count = 0;
        foreach (var set in Directory.EnumerateDirectories(SharedData.Shared("mlnet-golden", "training")))
        {
            foreach (var folder in Directory.EnumerateDirectories(set))
            {
                if (!File.Exists(Path.Combine(folder, "model.zip")))
                    continue;
                count++;
                if (GoldenCase.ReadFiles(Path.Combine(set, "test.csv"), Path.Combine(folder, "expected-test.csv"))
                        .Differences(CredibilityModel.Load(Path.Combine(folder, "model.zip"))) != 0)
                    different.Add(folder);
            }
        }
        Assert.Equal(24, count);
        Assert.Empty(different);
    }
}
