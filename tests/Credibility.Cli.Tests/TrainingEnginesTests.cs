using Credibility.Training;

namespace Credibility.Cli.Tests;

public sealed class TrainingEnginesTests
{
    // The engines must follow from what the build restored, not from another switch that could disagree with it.
    private static bool HasMLNet => Packaging.ResolvedClosure.Read(TestData.SharedData.RepositoryRoot, "Credibility.Cli")
        .Packages.Any(p => p.Id == "Microsoft.ML.FastTree");

    [Fact]
    public void Default_IsMLNetExactlyWhereTheBuildHasIt() =>
        Assert.Equal(HasMLNet ? "mlnet" : "managed", TrainingEngines.Default.Name);

    [Fact]
    public void Find_Managed_IsThereInEveryBuild()
    {
        Assert.IsType<ManagedEngine>(TrainingEngines.Find("managed"));
        Assert.Same(TrainingEngines.Default, TrainingEngines.Find(null));
    }

    [Fact]
    public void Find_UnknownOrMissing_SaysWhatThisBuildHas()
    {
        var unknown = Assert.Throws<ArgumentException>(() => TrainingEngines.Find("oracle"));
        Assert.Contains("'oracle'", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("managed", unknown.Message, StringComparison.Ordinal);
        if (HasMLNet)
            Assert.Equal("mlnet", TrainingEngines.Find("MLNET").Name);
        else
            Assert.Contains("without ML.NET", Assert.Throws<ArgumentException>(() => TrainingEngines.Find("mlnet")).Message, StringComparison.Ordinal);
    }
}
