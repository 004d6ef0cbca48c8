using Credibility.Training.Data;

namespace Credibility.Training.Tests.Data;

public sealed class RowWeightsTests
{
    private static readonly string[] Groups = ["a", "a", "a", "a", "b", ""];
    private static readonly float[] Labels = [1, 1, 1, 0, 0, 1];

    [Fact]
    public void Compute_InverseSquareRoot_WeighsGroupsByTheRootOfTheirSize()
    {
        var weights = RowWeights.Compute(Groups, Labels, GroupWeighting.InverseSquareRoot, balanceClasses: false);
        Assert.Equal(2, weights[4] / weights[0], 5);
        Assert.Equal(weights[4], weights[5]);
        Assert.Equal(1, weights.Average(), 5);
    }

    [Theory]
    [InlineData(GroupWeighting.None)]
    [InlineData(GroupWeighting.Inverse)]
    public void Compute_BalancedClasses_WeighTheSame(GroupWeighting weighting)
    {
        var weights = RowWeights.Compute(Groups, Labels, weighting, balanceClasses: true);
        Assert.Equal(weights.Where((_, i) => Labels[i] == 1).Sum(), weights.Where((_, i) => Labels[i] == 0).Sum(), 4);
    }

    [Fact]
    public void Compute_GivenWeights_AreMultipliedIn()
    {
        var weights = RowWeights.Compute(Groups, Labels, GroupWeighting.None, false, [1, 3, 1, 1, 1, 1]);
        Assert.Equal(3, weights[1] / weights[0], 5);
    }
}
