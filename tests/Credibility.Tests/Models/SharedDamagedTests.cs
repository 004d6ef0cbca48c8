using Credibility.TestData;
using Xunit.Abstractions;

namespace Credibility.Tests.Models;

/// <summary>The whole set of damaged model files in the shared data folder; prints what happened to each.</summary>
public sealed class SharedDamagedTests(ITestOutputHelper output)
{
    [SharedDataFact("mlnet-golden", "damaged")]
    public void Load_DamagedFiles_ScoreAsMLNetOrAreRefused()
    {
        var sweep = DamagedSweep.Run(
            SharedData.Shared("mlnet-golden", "damaged"), SharedData.Shared("mlnet-golden", "scoring", "a10-10x20x60"));
        sweep.Table.ForEach(output.WriteLine);
        Assert.Equal(71, sweep.Files);
        Assert.Empty(sweep.Wrong);
    }
}
